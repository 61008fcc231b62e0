### 面談の取り込みと書き出し

import-done = 取り込んだファイル { $files } · 新しい面談 { $new } · 更新 { $updated } · すでにあったもの { $known }
import-binned = ごみ箱にあり、そのままにしたもの { $count }（「kikitori list --bin」で見られ、「kikitori restore」で戻せます）
import-reviewed = 添削を取り込みました: 面談 { $count } 件、質問 { $questions } 問
import-beside = 答えが食い違うところが { $count } か所あります。どちらも消さずに、並べて残しました。面談を開き、その質問で「添削を見る」（Ctrl+N）から、どちらを答えにするか選んでください。
import-failed = 取り込めなかったファイル { $failed }（どれも、その中の面談は一件も取り込んでいません）
export-done = { $file } に面談 { $count } 件を書き出しました。

## 取り込めるが、伝えておくこと

failure-import-unknown-key = { $file }: 「{ $what }」（{ $count } か所）はこの版の知らない項目です。そのまま残し、書き出すときに戻します。
    .next = 項目名のつづりが違うときは、直してもう一度取り込んでください。
failure-import-unknown-question = { $file }: 質問「{ $what }」（{ $count } 件）は質問集にありません。回答はそのまま残し、書き出すときに戻します。
    .next = 質問の ID は「kikitori sets show 質問集 --json」で確かめられます。
failure-import-characters = { $file }: 文字数が数え直した結果と違うところが { $count } か所あります。数え直したほうを使います。
    .next = 文字数は、空白を除いた書記素で数えます。
failure-import-set-other = { $file }: 面談 { $count } 件は、使われた質問集そのものがないため、手元の「{ $what }」で取り込みました。
    .next = 質問が違うときは、その質問集を置いてから取り込んでください。

## ファイル

failure-import-file-missing = { $file } がありません。
    .next = 名前と場所を確かめてください。
failure-import-file-unreadable = { $file } を読めません（{ $error }）。
    .next = 権限を確かめてください。
failure-import-folder = { $file } はフォルダーです。
    .next = 中のファイルを指定してください（例：フォルダー/*.jsonl）。
failure-import-no-file = { $file } はファイルではないため、--judge では取り込めません。
    .next = いったんファイルに保存するか、--judge を外してください。
failure-import-unreadable = { $file }:{ $line }: ここから先を読めません（{ $error }）。
    .next = ディスクを確かめてください。一件も取り込んでいません。
failure-import-not-lines = { $file } は面談の JSON Lines（.jsonl、一行に面談一件）ではありません。
    .next = 「kikitori export -o 面談.jsonl」で書き出したファイルか、会社が記入した用紙（.xlsx）を指定してください。
failure-import-utf16 = { $file } は UTF-16 で書かれています。
    .next = UTF-8 で保存し直してください。
failure-import-encoding = { $file }:{ $line }: { $column } バイト目から UTF-8 として読めません（Shift_JIS かもしれません）。
    .next = UTF-8 で保存し直してください。
failure-import-more = { $file }: ほかにも読めない行が { $count } 行あります。
    .next = 上の行を直して、もう一度取り込んでください。

## 行

-not-taken = ファイルごと取り込んでいません。直して、もう一度取り込んでください。

failure-import-json = { $file }:{ $line }: { $column } バイト目から JSON として読めません。
    .next = 一行に面談を一件、改行を入れずに書きます。{ -not-taken }
failure-import-line-long = { $file }:{ $line }: 行が { $most } MiB を超えています。
    .next = 一行に書くのは面談一件です。{ -not-taken }
failure-import-crowded = { $file }:{ $line }: 一行に値が { $most } 個を超えてあります。
    .next = 面談以外のものを除いてください。{ -not-taken }
failure-import-no-object = { $file }:{ $line }: この行は JSON のオブジェクト（{"{"} … {"}"}）ではありません。
    .next = 一行に面談を一つ書いてください。{ -not-taken }
failure-import-deep = { $file }:{ $line }: 面談以外の値の入れ子が { $most } 段を超えています。
    .next = 面談以外のものを除いてください。{ -not-taken }
failure-import-missing = { $file }:{ $line }: 「{ $key }」がありません。
    .next = company.name と answers は欠かせません。{ -not-taken }
failure-import-kind = { $file }:{ $line }: 「{ $key }」は{ $wanted ->
        [object] オブジェクト
        [text] 文字列
        [texts] 文字列の並び
        [switch] true か false
        [whole] 0 以上の整数
        [counting] 1 以上の整数
        [seconds] 秒数（0 以上の数）
        [time] 日時（2026-04-01T10:00:00Z など）
        [list] 並び（[ ]）
        [uuid] UUID
        [stage] 0 から 3 までの段階
        [name] 空白のない、64 バイトまでの名前
        [names] 空白のない、64 バイトまでの名前の並び
        [once] ほかと違う名前
       *[rising] 前より大きい番号
    }にしてください。
    .next = { -not-taken }
failure-import-value = { $file }:{ $line }: 「{ $key }」に「{ $value }」は使えません。
    .next = 使えるもの: { $known }。{ -not-taken }
failure-import-practice = { $file }:{ $line }: 練習（ロールプレイ）の記録です。本物の面談の中には取り込めません。
    .next = この行を除いてください。{ -not-taken }
failure-import-long = { $file }:{ $line }: 「{ $key }」が { $most } KiB を超えています。
    .next = 一つの回答に保存できる長さにしてください。{ -not-taken }
failure-import-twice = { $file }:{ $line }: 質問「{ $question }」への回答が二つあります。
    .next = 一つにまとめてください。{ -not-taken }
failure-import-set-unknown = { $file }:{ $line }: 質問集「{ $set }」がありません。手元にあるもの: { $known }
    .next = その質問集を置くか、set_content を付けて書き出したファイルを使ってください。{ -not-taken }
failure-import-set-content = { $file }:{ $line }: set_content は質問集として読めません（{ $error }）。
    .next = 書き出したときのままにするか、除いてください。{ -not-taken }
failure-import-set-twice = { $file }:{ $line }: set_content に質問「{ $question }」が二度あります。
    .next = 書き出したときのままにしてください。{ -not-taken }
failure-import-set-big = { $file }:{ $line }: set_content が大きすぎます（質問 { $questions } 問、{ $most } MB まで）。
    .next = 質問集を分けてください。{ -not-taken }

## 書き出し

failure-export-ending = { $file } の拡張子からは形式が決まりません。
    .next = 使えるもの: { $known }
failure-export-none = 条件に合う面談がありません。何も書き出していません。
    .next = 「kikitori list」で一覧を見られます。
failure-export-parquet = このビルドは Parquet を書き出せません（{ $file }）。
    .next = 「cargo install kikitori --features parquet」でビルドするか、.csv に書き出してください。
