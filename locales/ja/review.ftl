### 添削

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
review-mark-commented = 助言あり
review-mark-ask-again = もう一度聞く
review-mark-accepted = このままでよい

review-own = { $reviewer }さん自身が聞いた面談です。このまま添削できます。
review-accepted = 「{ $topic }」は、このままでよいとしました。
review-last = 最後の質問です。Ctrl+E で添削を終えます。
review-nothing-to-accept = 答えがありません。Ctrl+T で「もう一度聞く」にできます。
review-accept-suggested = 直し案があります。直し案を消すと「このままでよい」にできます。
review-finished = 添削を終えました。直すと、また続きになります。

review-again-title = もう一度聞く：{ $topic }
review-again-general = 特に決めず、もう一度聞く
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
review-finish-keys-short = Enter 終える Tab まだの答えへ Esc 戻る

review-name-title = 添削する人の名前
review-name = 名前
review-name-hint = 助言と一緒に残ります。設定ファイルの reviewer に書いておくと、次から聞かれません。
review-name-keys = {" "}Enter 始める   Esc やめる
review-name-missing = 名前を入れてください。

review-plain-how = 1行が助言の1行、空の行で次の質問へ、コロンで始まる行は命令（:ヘルプ）、入力の終わりで下書きのまま閉じます。
review-plain-help =
    :案 言葉（:s、:suggest） 直し案を書く。先方の言葉のままにすると、直し案なしに戻る
    :もう一度 いつ 理由（:again time reason） もう一度聞く観点を付ける、外す。観点がなければ、特に決めずに聞く
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
    .next = --reviewer で名前を指定してください。
