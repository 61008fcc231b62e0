## 観点：回答から聞き取れるもの。.chip は入力欄の下に並ぶ短い札。

facet-number = 数字
    .chip = 数字
facet-time = 時期
    .chip = いつ
facet-actor = 誰が・どこと
    .chip = 誰
facet-reason = きっかけ・理由
    .chip = 理由
facet-example = 具体例
    .chip = 具体例
facet-comparison = 比べた相手
    .chip = 比較
facet-how = やり方
    .chip = どう
facet-plan = これからの予定
    .chip = 予定
facet-impact = その結果
    .chip = 結果

## 聞こえ方

support-found = 聞けた
support-implied = 話から読み取れる
support-missing = まだ
support-not-enough = 聞こえたが、この質問にはまだ
support-unjudged = 判定していません

## 根拠の決まり。「」の言葉のすぐ後に、括弧に入れて添える

rule-told = { $words }（{ $rule }）
rule-quoted = 「{ $words }」
rule-separator = ／
rule-figure = 数と単位なので、数字として聞きました
rule-figure-word = 数を表す言葉です
rule-time = 時期を表す言葉です
rule-other-time = 時期：{ $heard }。この質問は{ $asked }を尋ねています
rule-name-ending = 「さん」「銀行」などの付いた名前です
rule-capital = 文の途中の大文字なので、名前として聞きました
rule-who = 人や相手先を指す言葉です
rule-sign = { $facet }を述べる言葉です
rule-hint = { $facet }の弱い手がかりで、一つだけでは足りません
rule-reply = これを尋ねた問いかけへの返答です
rule-none = わけを添えた「なし」なので、これも伺えたものとします
rule-name-number = 名前の中の数字です。数には数えません
rule-manner = 言い回しです。数には数えません
rule-phrase = 決まった言い回しなので、手がかりに数えません
rule-time-number = 時期の一部なので、数には数えません
rule-hollow = 心構えを述べた文の中なので、手がかりに数えません
sense-past =
    .heard = 過ぎたこと
    .asked = これまでの時期
sense-future =
    .heard = これからのこと
    .asked = これからの時期
sense-repeated =
    .heard = 繰り返すこと
    .asked = どのくらいの頻度か
sense-any =
    .heard = 時期
    .asked = 時期

## 回答の種類

answer-kind-good = 聞けている
answer-kind-empty = 未記入
answer-kind-non-answer = 分からない・なし
answer-kind-refusal = 答えを控えられた
answer-kind-vague = 心構えや一般論
answer-kind-short = ひとこと
answer-kind-partial = もう一歩
answer-kind-off-topic = 別の話
answer-kind-gibberish = 仮の入力

## 判断の理由。根拠を先に、まだ聞けそうなことを後に。
## { $facets } は観点の並び（「時期、やり方」）。

why-enough = この質問で伺いたいことは聞けています。
why-empty = まだ何も書かれていません。
why-placeholder = 仮の入力のようです。伺ったお話はこれからでしょうか。
why-non-answer = 「ない」「分からない」とのお返事です。そのわけや身近な例なら伺えるかもしれません。
why-refusal = お答えを控えられました。差し支えのない範囲だけ伺うか、今は空けておけます。
why-bare-none = 「なし」とのお返事です。調べたうえでか、これから確かめるのか。
why-unjudged = 日本語か英語の文章ではないようなので、聞けたかどうかは判定していません。
why-elsewhere = 別の質問（{ $topic }）への答えのようです
why-slogan = 思いや心構えは伺えました。それが表れた出来事や数字は、まだ聞けそうです。
why-few-rows = まだ途中のようです。{ $least }行ほどになるまで、順に伺えますか。
why-missing = まだ聞けそうなこと：{ $facets }
why-missing-some = 「{ $found }」は聞けました。まだ聞けそうなこと：{ $facets }

# 観点を並べるときの区切り
why-list-separator = 、
