# 質問集を Excel（XLSForm）から作る、Excel に書き出す: sets import と sets export。

xlsform-imported = { $file } を作りました（{ $questions }問）。「kikitori sets check { $file }」で確かめ、{ $folder } に置くと使えます。
xlsform-exported = { $file } に { $questions }問を書き出しました。

## 書き出せない

failure-xlsform-ending = { $file } の名前が .xlsx で終わっていません。質問集はブックとして書き出します。
    .next = .xlsx で終わる名前にしてください。
failure-xlsform-unwritten = Excel のファイルを作れません（{ $error }）。
    .next = 空き容量を確かめ、もう一度試してください。
failure-xlsform-too-long = 文が長すぎて、シート { $sheet } のセル { $cell } に入りません。
    .next = 質問集の文を 32,767 字以内に縮めてください。
failure-xlsform-dollar = { $id } の文に「{"${"}」が入っています。XLSForm では別の答えの差し込みと読まれます。
    .next = 質問集の文を書き換えてください。

## ファイルとシート

failure-xlsform-no-survey = { $file } に survey というシートがありません（あるシート: { $found }）。
    .next = XLSForm のファイルか確かめてください。「kikitori sets export」で書き出したものが手本になります。
failure-xlsform-empty = survey に質問がありません。
    .next = 1行目に type、name、label の見出しを置き、その下に質問を書いてください。
failure-xlsform-column-twice = 同じ見出しの列が二つあります。
    .next = 片方を消してください。
failure-xlsform-column = { $column } の列は取り込みません。
    .next = このままで構いません。取り込む列は docs/xlsform.md にあります。
failure-xlsform-other-language = 言語 { $language } の文は取り込みません。
    .next = このままで構いません。別の言語で取り込むには、settings の default_language に { $language } と書いてください。
failure-xlsform-version = version の「{ $value }」は版として読めないので、1 とします。
    .next = 2026.1 のように、点で区切った数字で書いてください。

## 行の並び

failure-xlsform-no-type = この行には type がありません。
    .next = text、select_one など、質問の型を type の列に書いてください。
failure-xlsform-no-name = この行には name がありません。
    .next = 答えの名前を、英小文字・数字・-・_・. で name の列に書いてください。
failure-xlsform-no-label = この行には label がありません。
    .next = 口に出す問いかけを label の列に書いてください。
failure-xlsform-type = 型「{ $type }」の質問は取り込めません。
    .next = 行を消すか、text、integer、decimal、select_one、select_multiple、range、date、begin_repeat のどれかにしてください。or_other は消し、choices に選択肢を足してください。
failure-xlsform-passed-over = 型「{ $type }」の行は質問ではないので、取り込みません。
    .next = このままで構いません。聞き手への手がかりなら、質問の hint に書いてください。
failure-xlsform-in-repeat = 繰り返しの中の「{ $type }」は取り込めません。
    .next = 繰り返しは表になります。中には text、integer、decimal、date だけを置いてください。
failure-xlsform-column-as-text = 表の中の「{ $type }」は、文字の列として取り込みます。
    .next = このままで構いません。
failure-xlsform-column-relevant = 表の列に relevant は使えません。
    .next = 消すか、begin_repeat の行に書いてください。
failure-xlsform-inner-group = グループの中のグループは残りません。中の質問は外側のグループに入ります。
    .next = このままで構いません。分けたいときは、外側のグループを先に end_group で閉じてください。
failure-xlsform-empty-group = このグループには取り込む質問がないので、飛ばします。
    .next = このままで構いません。
failure-xlsform-end = { $type } に合う始まりの行がありません。
    .next = begin_group と end_group、begin_repeat と end_repeat を組にしてください。
failure-xlsform-not-ended = ここで始まったグループか繰り返しが閉じていません。
    .next = end_group か end_repeat の行を足してください。

## 名前

failure-xlsform-renamed = 名前「{ $name }」はそのままでは使えないので、{ $id } とします。
    .next = このままで構いません。変えるときは、英小文字・数字・-・_ で始めから書いてください。
failure-xlsform-duplicate-group = グループの名前 { $id } は { $first } にもあります。
    .next = どちらかの name を変えてください。
failure-xlsform-duplicate-name = 質問の名前 { $id } は { $first } にもあります。
    .next = どちらかの name を変えてください（kikitori_id の列があれば、そちらも）。
failure-xlsform-too-alike = 質問の名前 { $id } は、{ $first } の { $other } と点とハイフンしか違いません。
    .next = どちらかの name を変えてください。
failure-xlsform-no-list = 選択肢の一覧「{ $list }」が choices にありません。
    .next = choices に list_name が { $list } の行を二つ以上書いてください。

## セルの中身

failure-xlsform-not-whole = 「{ $value }」は整数ではありません。
    .next = 4 のような整数で書いてください。
failure-xlsform-yes-or-no = 「{ $value }」は yes でも no でもありません。
    .next = yes と書くか、空にしてください。
failure-xlsform-cell = { $column } に書かれたことはできません。
    .next = このセルを空にするか、行を消してください。
failure-xlsform-reference = 文の中の「{"${"}…{"}"}」には何も差し込まれません。
    .next = 差し込みのいらない文に書き換えてください。
failure-xlsform-parameters = range の「{ $found }」は読めません。
    .next = start=1 end=5 step=1 のように、整数で書いてください。
failure-xlsform-step = { $step } 刻みの range は取り込めません。
    .next = step=1 にするか、select_one にしてください。
failure-xlsform-guidance = guidance_hint は kikitori_probes と違いますが、取り込むのは kikitori_probes です。
    .next = 深掘りの問いを変えるときは、kikitori_probes を書き換えてください。
failure-xlsform-ask-if = kikitori_ask_if は relevant と違いますが、取り込むのは relevant です。
    .next = 条件を変えるときは relevant を書き換え、kikitori_ask_if は空にしてください。

## 観点と深掘り

failure-xlsform-probe = 深掘りの行「{ $line }」の観点が読めません。
    .next = 「reason: きっかけは何でしたか。」のように書いてください。観点は number、time、actor、reason、example、comparison、how、plan、impact です。続きの行は空白二つで始めます。
failure-xlsform-facet-without-probe = 観点 { $facet } の深掘りがありません。
    .next = kikitori_probes に「{ $facet }: …」の行を足すか、kikitori_expects から { $facet } を消してください。
failure-xlsform-probe-not-expected = 深掘りの観点 { $facet } が、この質問の kikitori_expects にありません。
    .next = kikitori_expects に { $facet } を足すか、その深掘りの行を消してください。

## relevant

failure-xlsform-relevant = 条件の「{ $found }」は取り込めません。
    .next = 使えるのは {"${"}x{"}"} = 'y'、!= < <= > >=、selected({"${"}x{"}"}, 'y')、{"${"}x{"}"} != ''、and、or、not( )、かっこです。
failure-xlsform-relevant-ended = 条件が途中で終わっています。
    .next = {"${"}x{"}"} = 'y' のように終わりまで書き、引用符とかっこを閉じてください。
failure-xlsform-relevant-deep = 条件が長すぎるか、かっこが重なりすぎています。
    .next = 短くするか、質問を分けてください。
failure-xlsform-relevant-unknown = 条件の {"${"}{ $name }{"}"} という質問は、取り込むものの中にありません。
    .next = name を確かめてください。計算や注記の行は使えません。
failure-xlsform-use-selected = { $question } はいくつも選べる質問（{ $kind }）なので、= と != では比べられません。
    .next = selected({"${"}{ $question }{"}"}, '選択肢') と書いてください。
