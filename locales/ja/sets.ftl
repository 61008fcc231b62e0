# 質問集のファイルを読むときのことば。`sets check` と、起動時の知らせに使う。

sets-error = エラー
sets-warning = 注意
sets-next = 次に

## ファイルが読めない

failure-set-file-missing = 質問集のファイルがありません: { $file }
    .next = 名前と場所を確かめてください。使える質問集は kikitori sets list で見られます。
failure-set-file-forbidden = 質問集のファイルを読む権限がありません: { $file }
    .next = ファイルの読み取りを許可してから、もう一度試してください。
failure-set-file-unreadable = 質問集のファイルを読めませんでした: { $file }（{ $reason }）
    .next = ディスクやネットワークの接続を確かめて、もう一度試してください。
failure-set-is-a-folder = ファイルではなくフォルダーです: { $file }
    .next = 中の質問集（.toml）を指定してください。
failure-set-is-no-file = 普通のファイルではないので読みません: { $file }
    .next = 内容を .toml のファイルに保存して、それを指定してください。
failure-set-file-too-big = 質問集のファイルが大きすぎます（{ $most } MB まで）: { $file }
    .next = 別のファイルを指定していないか確かめるか、質問集を分けてください。
failure-set-file-not-utf8 = { $file } の { $line } 行目（先頭から { $byte } バイト目、{ $value }）が UTF-8 として読めません。
    .next = エディターで文字コードを UTF-8 にして保存し直してください。
failure-set-folder-unreadable = 質問集のフォルダーを開けません: { $file }（{ $reason }）
    .next = フォルダーの権限を確かめてください。組み込みの質問集は使えます。
failure-set-faulty = { $file } に直すところが { $count } か所あります（最初は { $line } 行 { $column } 文字目）。
    .next = kikitori sets check で、すべての場所と直し方が見られます。
failure-set-not-newer = { $file } の { $id } は { $edition } 版で、今ある { $present } 版より新しくないので使いません。
    .next = このファイルを使うなら edition を { $present } より大きくするか、id を変えてください。

## 大きすぎる・深すぎる

failure-set-too-big = 質問集が大きすぎます（{ $most } MB まで）。
    .next = 質問集を分けてください。
failure-set-too-many-questions = 質問が多すぎます（{ $most } 問まで）。ここからの質問は読めません。
    .next = 質問集を分けてください。
failure-set-too-deep = 表や配列の重なりが深すぎるか、数が多すぎます。
    .next = 質問集に要るのは [[perspective.question.probe]] までです。閉じ忘れた括弧がないか確かめてください。
failure-set-more-faults = このほかに { $count } か所あります。
    .next = 上に挙げたところから直してください。

## TOML として

failure-set-toml = TOML として読めません（{ $detail }）。
    .next = 引用符や括弧の閉じ忘れ、= の抜けがないか、この場所の前後を見てください。
failure-set-duplicate-key = キー { $key } が同じ表に二度あります。
    .next = どちらかを消すか、見出し（[[…]]）の書き忘れがないか確かめてください。

## キー

failure-set-unknown-key = { $table ->
        [set] 質問集の先頭部分
        [scenario] 台本の先頭部分
       *[rest] { $table }
    } に { $key } というキーはありません。
    .next = 使えるキー: { $known }
failure-set-unknown-key-guess = { $table ->
        [set] 質問集の先頭部分
        [scenario] 台本の先頭部分
       *[rest] { $table }
    } に { $key } というキーはありません。
    .next = { $guess } のことなら、そう書き直してください。
failure-set-key-elsewhere = { $key } は { $table ->
        [set] 質問集の先頭部分
        [scenario] 台本の先頭部分
       *[rest] { $table }
    } ではなく { $other ->
        [set] 質問集の先頭部分
        [scenario] 台本の先頭部分
       *[rest] { $other }
    } のキーです。
    .next = TOML では直前の見出しに属します。この行を{ $other ->
        [set] 、最初の見出しより上
        [scenario] 、最初の見出しより上
       *[rest] 、{ $other } の見出しのすぐ下
    }へ移してください。
failure-set-missing-key = { $table ->
        [set] 質問集の先頭部分
        [scenario] 台本の先頭部分
       *[rest] { $table }
    } に { $key } がありません。
    .next = { $key } = … の行を足してください。
failure-set-missing-tables = { $table ->
        [set] 質問集の先頭部分
        [scenario] 台本の先頭部分
       *[rest] { $table }
    } に { $key } が一つもありません。
    .next = { $key } の見出しと中身を足してください。
failure-set-missing-for-kind = kind = "{ $kind }" の質問には { $key } が要ります。
    .next = { $key } を足すか、kind を変えてください。
failure-set-key-of-another-kind = { $key } は kind = "{ $kind }" の質問では使われません。
    .next = 消すか、kind を変えてください（{ $key } を使う kind: { $kinds }）。

## 値の型

failure-set-not-a-text = { $key } には "…" で囲んだ文字列が要ります（今は { $found }）。
    .next = 引用符で囲んでください。
failure-set-not-a-number = { $key } には整数が要ります（今は { $found }）。
    .next = 引用符や小数点を付けずに、4 のように書いてください。
failure-set-not-a-flag = { $key } には true か false が要ります（今は { $found }）。
    .next = 引用符を付けずに true か false と書いてください。
failure-set-not-a-list = { $key } には ["…", "…"] の形の並びが要ります（今は { $found }）。
    .next = 一つだけのときも [ ] で囲んでください。
failure-set-not-a-table = { $key } の形が違います（今は { $found }）。
    .next = 一行の表として、{ $key } = {"{"} … {"}"} の形で書いてください。
failure-set-not-tables = { $key } は表の並びで書きます（今は { $found }）。
    .next = 見出しなら二重の角括弧 [[…]] に、一行なら [{"{"} … {"}"}, {"{"} … {"}"}] の形にしてください。

## 値の中身

failure-set-out-of-bounds = { $key } に使える数は { $from } から { $to } までです。
    .next = この範囲の数にしてください。
failure-set-too-few = { $key } が足りません（{ $least } 個以上）。
    .next = { $least } 個以上になるように足してください。
failure-set-too-many = { $key } が多すぎます（{ $most } 個まで）。
    .next = { $most } 個までに減らすか、質問を分けてください。
failure-set-unknown-value = { $key } に "{ $value }" は使えません。
    .next = 使えるもの: { $known }
failure-set-unknown-value-guess = { $key } に "{ $value }" は使えません。
    .next = "{ $guess }" のことですか。使えるもの: { $known }
failure-set-said-twice = { $key } に "{ $value }" が二度あります。
    .next = 片方を消してください。
failure-set-wrong-id = "{ $value }" は { $key } に使えません。
    .next = 半角の英小文字・数字・-・_ で、64 文字までにしてください。
failure-set-wrong-question-id = "{ $value }" は質問の { $key } に使えません。
    .next = 半角の英小文字・数字・-・_ を点でつないで、64 文字までにしてください（mgmt.succession）。and or not has answered だけの名前は使えません。
failure-set-wrong-edition = "{ $value }" は版として読めません。
    .next = 2026.1 のように、数字を点でつないでください。
failure-set-wrong-box = "{ $value }" は公式シートの欄ではありません。
    .next = M3 のように、大文字一つと数字で書いてください。
failure-set-empty-text = { $key } が空です。
    .next = 文言を書いてください。要らないキーなら行ごと消してください。
failure-set-invisible-character = { $key } に目に見えない文字（{ $character }）が入っています。
    .next = 消してください。見えないので、前後ごと打ち直すと確かです。
failure-set-line-break = { $key } は一行で書きます。改行やタブは使えません。
    .next = 改行やタブを空白にしてください。

## 名前の重なり

failure-set-duplicate-perspective = 視点 { $id } は { $line } 行目にもうあります。
    .next = どちらかの id を変えてください。
failure-set-duplicate-question = 質問 { $id } は { $line } 行目にもうあります。
    .next = どちらかの id を変えてください。答えは id ごとに残ります。
failure-set-question-too-alike = 質問 { $id } は { $line } 行目の { $other } と、点とハイフンの違いしかありません。
    .next = 訳を引くとき区別できないので、どちらかの id を変えてください。
failure-set-duplicate-option = 選択肢 { $id } が二つあります。
    .next = どちらかの id を変えてください。
failure-set-duplicate-column = 列 { $id } が二つあります。
    .next = どちらかの id を変えてください。
failure-set-duplicate-probe = 同じ深掘りの問いがもうあります:「{ $ask }」
    .next = 言い方を変えるか、片方を消してください。

## 観点と深掘り

failure-set-enough-beyond = enough が { $enough } ですが、expects の観点は { $expected } 個です。
    .next = enough を減らすか消すか、expects を足してください。
failure-set-probe-not-expected = 深掘りの観点 { $facet } が、この質問の expects にありません。
    .next = expects に "{ $facet }" を足すか、この深掘りを消してください。このままでは使われません。
failure-set-facet-without-probe = 観点 { $facet } の深掘りがありません。
    .next = facet = "{ $facet }" の [[perspective.question.probe]] を足すか、expects から外してください。

## 段階と表

failure-set-scale-upside-down = 段階の from（{ $from }）は to（{ $to }）より小さくなければなりません。
    .next = from と to を直してください。
failure-set-rows-upside-down = 行数の min（{ $min }）が max（{ $max }）より大きくなっています。
    .next = min と max を直してください。

## 条件（ask_if）

failure-set-condition-empty = 条件が空です。
    .next = いつも聞く質問なら ask_if の行を消してください。
failure-set-condition-ended = 条件が途中で終わっています。
    .next = mgmt.succession = yes や answered(mgmt.succession) のように、最後まで書いてください。
failure-set-condition-unexpected = 条件のここに「{ $found }」は置けません。
    .next = 使えるのは = != < <= > >= has answered( ) and or not と半角の括弧です。空白や日本語を含む値は '…' で囲んでください。
failure-set-condition-not-a-number = 「{ $found }」は数ではありません。
    .next = 半角の数字で 30 や 2.5 のように書いてください。
failure-set-condition-quote = 引用符が閉じていません。
    .next = 同じ引用符で閉じてください。
failure-set-condition-parenthesis = この括弧が閉じていません。
    .next = ) を足してください。
failure-set-condition-too-deep = 条件の括弧が深く重なりすぎています。
    .next = 括弧を減らすか、質問を分けてください。
failure-set-condition-too-long = 条件が長すぎます。
    .next = 4,096 バイトまでに縮めてください。
failure-set-condition-unknown = 条件の質問 { $question } はこの質問集にありません。
    .next = id を確かめてください。
failure-set-condition-unknown-guess = 条件の質問 { $question } はこの質問集にありません。
    .next = { $guess } のことなら、そう書き直してください。
failure-set-condition-on-later = 条件の質問 { $question } は、この質問より後にあります。
    .next = 質問の順番を入れ替えるか、前の質問の答えを条件にしてください。
failure-set-condition-on-itself = 条件が、この質問 { $question } 自身の答えを見ています。
    .next = 前の質問の答えを条件にしてください。
failure-set-condition-option = 質問 { $question } に { $option } という選択肢はありません。
    .next = 選択肢: { $known }
failure-set-condition-option-guess = 質問 { $question } に { $option } という選択肢はありません。
    .next = { $guess } のことなら、そう書き直してください。
failure-set-condition-use-has = 質問 { $question } は複数選べる（{ $kind }）ので、= や != では比べられません。
    .next = { $question } has 選択肢 の形で書いてください。選ばれていないことは not を前に付けます。
failure-set-condition-cannot-compare = 質問 { $question }（{ $kind }）の答えは、この形では比べられません。
    .next = 答えたかどうかなら answered({ $question }) と書いてください。

## 使えるが、意図と違うかもしれない

failure-set-minutes-differ = 全体の minutes は { $minutes } ですが、質問の合計は { $sum } 分です。
    .next = どちらかを合わせるか、全体の minutes を消してください（消すと合計が使われます）。
failure-set-untranslated = 言語 { $language } の文言がまだありません。質問集の元の言葉のまま表示されます。
    .next = 訳すなら、locales の { $language } の .ftl に書いてください。
failure-set-wording-missing = 言語 { $language } の文言が足りません: { $ids }
    .next = locales の { $language } の .ftl に足してください。それまでは元の言葉が表示されます。

## 問いかけ方

failure-set-leading = 答えを誘う問いかけになっています：「{ $ask }」
    .next = どんな答えでも話しやすいように、「何が」「どなたが」「どのくらい」などで聞いてください。
failure-set-two-in-one = 一度に二つのことを聞いています：「{ $ask }」
    .next = 一つずつ聞いてください。もう一つは別の深掘りの問いにします。
failure-set-closed = 「はい」「いいえ」で答えが済む問いかけです：「{ $ask }」
    .next = 「何が」「どなたが」「いつ」「どのように」などで聞き、話してもらえるようにしてください。
failure-set-why = 理由を問い詰める聞き方（なぜ・どうして）です：「{ $ask }」
    .next = 責められているように響きます。「きっかけは何でしたか」のように聞いてください。

## 回答の例

failure-set-example-thin = 十分な回答の例（{ $language }）が、薄いと判定されました：「{ $example }」
    .next = 聞き取れたもの：{ $heard }。足りないもの：{ $missing }。例に足すか、expects や enough を見直してください。例がこのままでよいなら、語彙表（listening フォルダー）に自分の言葉を加えられます。
failure-set-example-enough = 薄い回答の例（{ $language }）が、十分と判定されました：「{ $example }」
    .next = 聞き取れたもの：{ $heard }。もっと薄い例にするか、expects や enough を見直してください。例がこのままでよいなら、語彙表（listening フォルダー）から言葉を取り除けます。
