### 添削

## 添削表・議題

page-kind-review = 添削表
page-about-review = 先方の言葉の横に、直し案・助言・もう一度聞くこと（社内用）
page-why-again = もう一度聞く
review-page-held = { $name }（{ $begun }〜{ $finished }）
review-page-unfinished = { $name }（{ $begun }から、添削の途中です）
review-page-none = まだ添削されていません
review-page-counts = 回答 { $answered } 件、添削 { $said } 件（助言 { $commented }、直し案 { $suggested }、もう一度聞く { $again }、このままでよい { $accepted }）
review-page-characters = 文字数 { $before } → { $after }
review-page-owner = 先方の言葉
review-page-by = { $name }（{ $day }）
review-page-earlier = 前回までの添削
review-page-suggestion = 直し案（{ $before } → { $after } 字）：
review-page-about = 添削したときの回答：
review-page-comment = 助言：
review-page-again = もう一度聞く：{ $facets }
review-page-heard = （その後に伺いました）
review-page-accepted = このままでよい
review-page-nothing = 添削なし
review-page-elsewhere = 別の写しにある文（{ $name }、{ $day }）
review-page-agenda = 添削で、もう一度聞くとされたこと
review-page-gone = 〔−
review-page-gone-word = 消えた言葉
review-page-new = 〔＋
review-page-end = 〕
review-page-new-word = 加わった言葉
