### 添削

## interviewer

# 質問の画面
opinion-at = 添削 { $who }  { $what }
opinion-at-short = 添削  { $what }
opinion-nameless = 添削者
opinion-again = もう一度聞く
opinion-again-for = もう一度聞く：{ $facets }
opinion-heard = 聞き直し済み
opinion-heard-for = 聞き直し済み：{ $facets }
opinion-more-suggestion = 直し案あり
opinion-more-elsewhere = 別の控えに違う文章
opinion-more-others = ほか{ $count }件
opinion-accepted-sign = ✓ 添削済み
opinion-beside = 添削：{ $what }
opinion-counted = 添削：もう一度聞く { $count }問

# 「添削を見る」の画面
opinion-title = 添削：{ $topic }
opinion-by = { $who }（{ $day }）
opinion-earlier-visit = · 前回までの添削
opinion-accepted = ✓ このままでよい
opinion-suggestion = 直し案（今の答えとの違い：[-消える言葉-] [+加わる言葉+]、{ $before }字 → { $after }字）：
opinion-suggestion-taken = 直し案は、今の答えと同じです。
opinion-changed-since = 添削のあとで、答えが書き換わっています。
opinion-then = 添削のときの答え：
opinion-now = 今の答え：
opinion-elsewhere = 別の控え
opinion-elsewhere-reply = 問いかけ「{ $probe }」への返答
opinion-here = ここの文章：
opinion-there = 別の控えの文章：
opinion-nothing-there = （何もありません）
opinion-take-over = 答えにする
opinion-back = 戻る
notice-opinions-shared = 画面共有中は添削を開きません。進め方は Ctrl+K から変えられます。
notice-no-opinions = この質問には、添削も別の控えの文章もありません。
notice-no-suggestion = この意見に直し案はありません。
notice-no-reply-here = この問いかけは、今回の面談ではしていません。返答を読んで、答えに書き足してください。
notice-taken-already = 今の文章と同じです。
notice-taken-over = 答えにしました。Ctrl+Z で戻せます。前の文章も記録に残ります。
notice-set-aside = 済みにしました。文章は記録に残ります。
notice-opinion-stays = 添削の意見は、聞き直して答えを書き足すと「聞き直し済み」になります。

# 行ごとのモード
plain-opinion-more = :添削 で読む
plain-opinion-keys = 直し案や別の控えの文章を答えにするには :採用 1、別の控えの文章を済みにするには :済み 1 のように入れます。
plain-opinion-which = 番号を、:採用 1 や :済み 1 のように入れてください。一覧は :添削 で出ます。
plain-taken-over = 答えにしました。前の文章も記録に残ります。
plain-help-opinions =
    :添削（:review） 添削の意見と、別の控えの文章を読む
    :採用 1（:take 1） 直し案や別の控えの文章を答えにする
    :済み 1（:drop 1） 別の控えの文章を済みにする

# kikitori show
show-reviews = 添削：
show-opinion = 添削 { $who }
show-suggestion = 直し案：
opinion-finished = 終了
opinion-open = 途中

## review screen

review-title = 添削 { $reviewer }
review-title-finished = 添削済 { $reviewer }
# 狭い画面では名前なし
review-title-short = 添削
review-title-finished-short = 添削済
review-words = 先方の言葉（そのまま残ります）
    .short = 先方の言葉
review-difference = 先方の言葉と直し案の違い
    .short = 違い
review-no-words = （答えはまだありません）
review-suggestion = 直し案
review-no-suggestion = なし（Ctrl+R で、先方の言葉をもとに書きます）
review-comment = 助言
# 36→58字（+22）
review-grown = { $before }→{ $after }字（{ $more }）
review-to = 直し案：
review-missing = まだ出ていないこと：{ $facets }
review-flagged = 聞き手の印あり
review-note = 聞き手のメモ：
review-again = もう一度聞く：{ $facets }
review-changed = この後で先方の言葉が変わりました
review-other = { $reviewer }：
review-others = ほかの添削{ $count }件
# 画面の一番下のキーの名前。短く
review-to-suggestion = 直し案
review-to-comment = 助言
review-key-accept = よい
review-key-again = もう一度
review-key-finish = 終了

review-mark-unsaid = まだ
review-mark-unanswered = 答えなし
review-mark-commented = 助言・直し案
review-mark-ask-again = もう一度聞く
review-mark-accepted = このままでよい

review-own = { $reviewer }さん自身が聞いた面談です。このまま添削できます。
review-accepted = 「{ $topic }」を「このままでよい」にしました。
review-last = 最後の質問です。Ctrl+E で添削を終えます。
review-nothing-to-accept = 答えがありません。Ctrl+T で「もう一度聞く」にできます。
review-accept-suggested = 直し案があります。直し案を消すと「このままでよい」にできます。
review-finished = 添削を終えました。書き直すと、また添削の途中になります。

review-again-title = もう一度聞く：{ $topic }
review-again-general = 観点を決めずに、もう一度聞く
review-again-missing = まだ出ていない
review-again-expected = この質問のねらい

review-overview-title = 添削の一覧
review-overview-left = まだ { $unsaid }件

review-finish-title = 添削を終える：{ $company } · 第{ $visit }回
review-count-commented = ✎ 助言 { $count }件
review-count-suggested = ✎ 直し案 { $count }件（あわせて{ $more }字）
review-count-ask-again = ↻ もう一度聞く { $count }件
review-count-accepted = ✓ このままでよい { $count }件
review-count-unsaid = ○ まだ何も書いていない答え { $count }件
review-count-unanswered = – 答えのない質問 { $count }件
review-finish-rest = Enter で、残りの答えを「このままでよい」として終えます。
review-finish-end = Enter で終えます。
# 78 桁まで、short は 38 桁まで
review-finish-keys = {" "}Enter 終える   Tab まだの答えへ   Esc 戻る
# まだの答えがないとき
review-finish-keys-done = {" "}Enter 終える   Esc 戻る
review-finish-keys-short = Enter 終える Tab まだの答えへ Esc 戻る

review-name-title = 添削する人の名前
review-name = 名前
review-name-hint = 助言と一緒に残ります。設定ファイルの reviewer に書いておくと、次から聞かれません。
review-name-keys = {" "}Enter 始める   Esc やめる
review-name-missing = 名前を入れてください。

review-plain-how = 1行ずつ助言に加わり、空の行で次の質問へ、コロンで始まる行は命令（:ヘルプ）、入力の終わりで下書きのまま閉じます。
review-plain-help =
    :案 言葉（:s、:suggest） 直し案を書く。先方の言葉のままにすると、直し案なしに戻る
    :もう一度 いつ 理由（:again time reason） もう一度聞く観点を付ける、外す。続きがなければ、観点を決めずに聞く
    :よい（:ok） このままでよい。もう一度で取り消す
    :消す（:clear） この質問に書いたものをすべて取り下げる
    :前（:back）、:次（:next） 前の質問、次の質問
    :移動 3（:go 3） 番号、id、または題の一部で質問へ。続きがなければ、まだの答えへ
    :一覧（:list） すべての質問と、添削の状態
    :終了（:finish） 残りの答えを「このままでよい」として添削を終える
    :やめる（:quit） 下書きのまま出る
review-plain-words = 先方の言葉
review-plain-nothing = まだ何も書いていません。
review-plain-nothing-to-accept = 答えがありません。:もう一度 で「もう一度聞く」にできます。
review-plain-no-facet = 「{ $name }」という観点はありません。使えるもの：{ $known }
review-plain-last = 最後の質問です。:終了 で添削を終えます。
review-plain-finished = 添削を終えました。
review-plain-draft = 添削は下書きのまま残しました。「kikitori review { $interview }」で続けられます。

failure-review-round = { $interview } 番はロールプレイです。添削できるのは、実際の会社との面談です。
    .next = 「kikitori list」で面談の番号を確かめてください。
failure-review-in-bin = { $interview } 番の面談は、ごみ箱にあります。
    .next = 「kikitori restore { $interview }」で一覧に戻してから添削してください。
failure-review-no-name = 添削する人の名前がありません。
    .next = --reviewer か、設定ファイルの reviewer に名前を書いてください。

## 添削表・議題

page-kind-review = 添削表
page-about-review = 先方の言葉の横に、直し案・助言・もう一度聞くこと（社内用）
page-why-again = もう一度聞く
review-page-held = { $name }（{ $begun }〜{ $finished }）
review-page-unfinished = { $name }（{ $begun }〜、途中）
review-page-none = まだ添削されていません
review-page-counts = 回答 { $answered } 件、添削 { $said } 件（助言 { $commented }、直し案 { $suggested }、もう一度聞く { $again }、このままでよい { $accepted }）
review-page-characters = 文字数 { $before } → { $after }
review-page-owner = 先方の言葉
review-page-by = { $name }（{ $day }）
review-page-earlier = 前回までの添削
review-page-suggestion = 直し案（{ $before } → { $after } 字）：
review-page-about = 添削のときの答え：
review-page-comment = 助言：
review-page-again = もう一度聞く：{ $facets }
review-page-heard = （聞き直し済み）
review-page-accepted = このままでよい
review-page-nothing = 添削なし
review-page-elsewhere = 別の控えの文章（{ $name }、{ $day }）
review-page-agenda = 添削を受けて、もう一度聞くこと
review-page-gone = 〔−
review-page-gone-word = 消えた言葉
review-page-new = 〔＋
review-page-end = 〕
review-page-new-word = 加わった言葉
