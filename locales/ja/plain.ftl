### 行ごとの表示（--plain）。画面読み上げ、簡素な端末、パイプのためのことば。

## はじめに

plain-how =
    1行が1つの答えです。次の行に続けるときは、行の終わりに \ を付けます。
    空の行で、そのまま次の質問へ進みます。すでにある答えには、書き足しになります。
    答えが薄いときは問いかけを出します。番号で選ぶと、次の行がその返答になります。
    コロンで始まる行は命令です。:ヘルプ で一覧が出ます。:終了 で面談を終え、:やめる で下書きのまま出ます。
    入力したものは、その都度保存しています。
plain-how-short = 1行が1つの答え、空の行で次へ、コロンで始まる行は命令（:ヘルプ）、入力の終わりで下書きのまま閉じます。
plain-resumed = 続きから：{ $all }問のうち{ $done }問を聴取済み
plain-which = 会社名を1行で入れてください。一覧にある面談は番号でも選べます。やめるには :やめる と入れます。
plain-unfinished = 下書き

## 質問

plain-labelled = { $label }：{ $value }
plain-so-far = ここまでの答え（{ $count }字）：
plain-mark = 状態
plain-thin = 薄い
plain-enough = 十分
plain-choice = 番号か言葉で、1つ選んでください。
plain-choices = 番号か言葉で選んでください。いくつでも選べます（例：1、3）。
plain-number = 数字で入れてください。
plain-number-of = 数字で入れてください（単位：{ $unit }）。
plain-scale = { $from } から { $to } までの数字で入れてください（{ $from }：{ $low }、{ $to }：{ $high }）。
plain-date = 年、年月または年月日で入れてください。和暦でも読み取ります。
plain-table =
    1行に1件、次の順に「/」かタブで区切って入れてください。空の行で終わります。
    { $columns }

## 問いかけ

plain-probe = { $probe }（{ $facet }）
plain-probe-keys = 1–{ $last } の番号で選ぶ、空の行で次へ、4 先方も不明、5 答えたくない、6 次回。ほかの言葉は答えに書き足します。
plain-reply =
    { $probe }
    返答を次の行に入れてください。空の行で次へ進みます。
plain-waiting = お待ちします。続きは答えに書き足します。空の行で次へ進みます。
plain-no-probes = この質問に出せる問いかけは、もうありません。空の行で次へ進みます。

## 命令への返事

plain-help =
    :一覧（:list） すべての質問と、その状態
    :聞き残し（:agenda） 薄い答え、まだの質問、印、次回に回したもの
    :移動 3（:go 3） 番号、id、または題の一部で質問へ。例：:移動 承継
    :前（:back）、:次（:next） 前の質問、次の質問
    :問いかけ（:probe） 問いかけを出す。もう一度で別の問いかけ
    :根拠（:evidence） どの言葉で聞けたと判定したかを出す
    :書き直し（:replace） 次に入れる言葉で答えを置き換える。前の文章も記録に残る
    :印（:flag） 後で戻る印を付ける、外す
    :メモ 言葉（:note） 自分用のメモに書き足す。言葉がなければメモを見る
    :タグ 名前（:tag） 答えにタグを付ける、外す。名前がなければタグの一覧（:タグ一覧、:tags）を出す
    :気づき 触れないこと 弟さんの話（:remark taboo …） 気づきや約束を1つ残す。続きがなければ一覧（:気づき一覧、:remarks）を出す
    :なし（:none）、:不明（:unknown）、:辞退（:declined）、:次回（:later）、:該当なし（:na） 質問の状態。同じ命令でもう一度入れると戻る
    :戻す（:undo） 最後に付けた印や状態を取り消す
    :休憩（:pause）、:再開（:resume） 時計を止める、動かす
    :時間 15（:minutes 15） この質問に、紙に控えた時間を分で足す
    :会場 答え（:room answer） 会場の画面に答えを見せる、隠す。ほかに 問いかけ（probes）、止める（freeze）、消す（blank）、書く（write）。続きがなければ、今見えているものを出す
    :終了（:finish） 面談を終え、まとめを出す
    :やめる（:quit） 下書きのまま出る
    コロンで始まる答えは、コロンを2つ重ねて入れます。
    ファイルから流し込むときは、質問ごとに :移動 と id を先に置くか、--need off で問いかけを止めると、行がずれません。
plain-unknown-command = 「:{ $name }」という命令はありません。「:{ $nearest }」でしょうか。一覧は :ヘルプ で出ます。
plain-go-none = 「{ $wanted }」に当たる質問がありません。番号と題は :一覧 で見られます。
plain-go-several = 「{ $wanted }」に当たる質問がいくつもあります：{ $topics }
plain-first-question = 最初の質問です。次へは空の行、ほかの質問へは :移動 です。
plain-choose-question = 質問を選んでからにしてください（例：:移動 3）。今の行は記録していません。
plain-end-keys = 最後の質問まで来ました。聞き残しへは :移動 と番号、面談を終えるには :終了、下書きのまま出るには :やめる です。
plain-marked = 状態：{ $mark }。続けて書き足せます。空の行で次へ進みます。
plain-nothing-to-undo = 取り消せる印や状態はありません。
plain-note = メモ：{ $note }
plain-no-note = メモはまだありません。:メモ に続けて書くと残ります。
plain-replace = 次に入れる言葉で、答えを置き換えます。空の行なら元のままです。
plain-paused = 休憩中です。再開するには :再開 と入れるか、答えを入れてください。
plain-resumed-clock = 時計を再開しました。
plain-no-clock = この面談の時計は動いていません。時間は :時間 15 のように足せます。
plain-minutes = この質問に{ $minutes }分を足しました。
plain-too-long = 長すぎるため記録していません。1つの答えは64 KiB（日本語で約2万字）までです。短くするか、ほかの質問に分けてください。
plain-line-cut = 端末が一度に受け取れる長さを超えたため、この行の終わりが欠けているかもしれません。長い答えは \ で行を分けて入れてください。
plain-not-utf8 = UTF-8 として読めない文字がありました。その場所は「�」になっています。入力を UTF-8 にしてください。
plain-saved-again = 保存できるようになりました。ここまでの入力はすべて保存しました。
plain-draft = 下書きとして保存しました。続けるには kikitori interview "{ $company }" --plain を使ってください。

## できなかったこと

failure-plain-no-company = どの会社の面談かが分かりません。標準入力が端末ではないので、お尋ねできません。
    .next = 「kikitori interview 会社名 --plain」のように会社名を付けてください。

## タグ、気づきと約束

plain-tag-on = タグ「{ $label }」を付けました。
plain-tag-off = タグ「{ $label }」を外しました。
plain-tag-none = 「{ $wanted }」というタグはありません。一覧は :タグ で出ます。
plain-tag-several = 「{ $wanted }」に当たるタグがいくつもあります：{ $labels }
plain-tags = タグ（● は付いているもの）：
plain-remark-kept = { $kind }：残しました。
plain-remark-which = どれに残すかを先に書いてください（例：:気づき 触れないこと 弟さんの話）：{ $kinds }
plain-no-remarks = 気づきと約束はまだありません。
