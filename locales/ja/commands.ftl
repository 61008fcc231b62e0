### 画面を使わないコマンドのことば

## 設定とファイル

failure-config-value = 設定ファイル { $file } の { $key } に「{ $value }」は使えません。この設定なしで続けます。
    .next = 使えるもの: { $known }
failure-folder-none = { $path } というフォルダーはありません。
    .next = 場所を確かめるか、フォルダーを作ってください。
failure-file-exists = { $file } はもうあります。手を加えていません。
    .next = 別のファイル名を指定してください。
failure-file-unwritten = { $why ->
        [no-folder] { $file } を置くフォルダーがありません。
        [folder] { $file } はフォルダーです。
        [full] ディスクに空きがなく、{ $file } に書き込めません。
        [denied] { $file } に書き込む権限がありません。
       *[other] { $file } に書き込めません（{ $error }）。
    }
    .next = { $why ->
        [no-folder] 先にフォルダーを作るか、別の場所を指定してください。
        [folder] その中のファイルの名前を付けてください。
        [full] 空きを作るか、別の場所を指定してください。前からあったファイルはそのままです。
       *[other] フォルダーと権限を確かめるか、別の場所を指定してください。
    }
failure-output = 出力を書き込めません（{ $error }）。
    .next = 出力先の空きを確かめてください。
failure-no-terminal = 画面を出せる端末ではありません（入力か出力が端末につながっていません）。
    .next = 端末から直接起動するか、--plain を付けて一行ずつ使ってください。
failure-company-missing = 会社名が空です。
    .next = 会社名を書いてください。省くと、新しい面談の記入欄が開きます。

## 質問集

failure-set-unknown-guess = 質問集「{ $set }」はありません。
    .next = 「{ $guess }」のことですか。使える質問集：{ $known }
failure-set-known = { $set } という質問集は、もう版 { $known } があります。この版 { $edition } のままでは使われません。
    .next = 別の ID にするか、edition を { $known } より上げてください。

sets-id = ID
sets-edition = 版
sets-language = 言語
sets-title = 題名
sets-minutes = 分
sets-questions = 質問
sets-origin = 出所
sets-built-in = 組み込み
sets-head = { $title }（{ $id } { $edition }） · { $questions }問 · { $minutes }分
sets-of-minutes = { $minutes }分
sets-hint = ヒント：{ $value }
sets-kind = 答え方：{ $value }
sets-ask-if = 聞く条件：{ $value }
sets-expects = 観点：{ $facets }（{ $enough }つ聞ければ十分）
sets-probe = → { $ask }（{ $facet }）
kind-number = 数
kind-choice = 一つ選ぶ
kind-choices = いくつでも選ぶ
kind-scale = 段階
kind-date = 日付
kind-table = 表
kind-with = { $kind }（{ $value }）
sets-check-passed = { $file }: 誤りはありません（{ $id } { $edition }、{ $questions }問）。
sets-check-warned = { $file }: 使えます（{ $id } { $edition }、{ $questions }問）。警告 { $warnings } 件
sets-new-done = { $file } を作りました。書き直して「kikitori sets check { $file }」で確かめ、{ $folder } に置くと使えます。

## 一覧

list-empty = 面談はまだありません。「kikitori interview」で始められます。
list-bin-empty = ごみ箱は空です。
list-none-meant = 条件に合う面談はありません。
list-number = 番号
list-visit = 回
list-touched = 最終更新
list-interviewer = 聞き手
list-answered = 済み
list-finished = 終了
list-unfinished = 途中
list-demo = デモ
list-practice = 練習

## 面談一つ

show-number = 面談 { $count }
show-employees = { $count }名
show-founded = 創業 { $value }
show-interviewer = 聞き手 { $value }
show-started = 開始 { $value }
show-finished = 終了 { $value }
show-unfinished = まだ終えていない
show-set = 質問集 { $title }（{ $id } { $edition }）
show-id = ID { $value }
show-total = 全体 · { $value }
show-answered = 回答{ $count }
show-probes = 問いかけ 示した{ $offered }・聞いた{ $asked }
show-thin = 薄い
show-tags = タグ：{ $value }
show-stage = 支援の段階 { $value }
show-supporter = 支援者 { $value }
show-away = 中断 { $value }
show-revisions = 残した文章 { $count }件
show-probe = → { $probe }（{ $how }）
show-asked = 聞いた
show-left = 聞かず
show-note = メモ：
length-minutes = { $minutes }分{ $seconds }秒
length-seconds = { $seconds }秒

## ごみ箱

bin-removed = 面談 { $interview }（{ $company } 第{ $visit }回）をごみ箱に入れました。「kikitori restore { $interview }」で戻せます。
bin-restored = 面談 { $interview }（{ $company } 第{ $visit }回）を一覧に戻しました。

## 会社

company-renamed = 「{ $old }」を「{ $name }」に変えました。
company-merged = 「{ $old }」の面談 { $count }件を「{ $name }」のものにしました。
company-handed-on = 支援が{ $before }から{ $supporter }に引き継がれました。
company-consent = 記録を渡すことに経営者の同意が得られたら、「--consent yes」を付けて記録してください。
company-stage-at = いつから
company-stage-none = 「{ $company }」の支援の段階は、まだ決まっていません。会社名の後に 0〜3 を付けると決められます。
failure-company-name-long = 新しい会社名が { $most } KiB を超えています。
    .next = 短い名前にしてください。
failure-company-name-empty = 新しい会社名が空です。
    .next = 新しい名前を書いてください。
failure-company-stage-unset = 「{ $company }」の支援の段階は、まだ決まっていません。
    .next = 会社名の後に段階（0〜3）を付けてください。

failure-options-unused = --set、--mode、--assisted は新しい面談を始めるときだけ使われます。
    .next = この面談では、進め方と体制はコマンド一覧（Ctrl+K）で変えられます。

## 回答の判定

assess-waiting = 回答を JSON Lines（id・lang・question・answer）で読み取ります。終わりは行頭で Ctrl+D。
failure-input = 標準入力をこれ以上読めません（{ $error }）。
    .next = ここまでの回答は判定しました。入力元を確かめてください。
failure-assess-empty = 入力の { $line } 行目は空です。
    .next = この行を除いてください。一行にオブジェクトを一つずつ書きます。
failure-assess-encoding = 入力の { $line } 行目は { $column } バイト目から UTF-8 として読めません。
    .next = UTF-8 で保存し直してください。
failure-assess-json = 入力の { $line } 行目は { $column } バイト目から JSON として読めません。
    .next = 一行にオブジェクトを一つ書き、値の中の引用符と改行はエスケープしてください。
failure-assess-object = 入力の { $line } 行目は JSON ですが、オブジェクトではありません。
    .next = id・lang・question・answer を持つオブジェクトにしてください。
failure-assess-key = 入力の { $line } 行目のオブジェクトに「{ $key }」がありません。
    .next = id・lang・question・answer の四つが要ります。
failure-assess-text = 入力の { $line } 行目の「{ $key }」が文字列ではありません。
    .next = 値を引用符で囲んでください。
failure-assess-twice = 入力の { $line } 行目に、同じキーが二度あります。
    .next = 一方を除いてください。
failure-assess-lang = 入力の { $line } 行目の lang が「{ $lang }」です。
    .next = ja か en にしてください。
failure-assess-question = 入力の { $line } 行目の質問は「{ $question }」です。質問集 { $set } にこの ID の質問はありません。
    .next = ID は「kikitori sets show { $set } --json」で確かめられます。別の質問集は --set で指定してください。
failure-assess-answer-long = 入力の { $line } 行目の回答は { $most } KiB より長く、一つの回答に収まりません。
    .next = 短くするか、いくつかに分けてください。
failure-assess-long = 入力の { $line } 行目は { $most } KiB を超えています。
    .next = 一行にオブジェクトを一つずつ書き、要らない項目を除いてください。
