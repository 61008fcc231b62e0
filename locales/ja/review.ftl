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
opinion-earlier-visit = · 前回までの面談に
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
notice-no-reply-here = この返答の問いかけは、今回の面談では聞いていません。言葉を読んで、答えに書き足してください。
notice-taken-already = 今の文章と同じです。
notice-taken-over = 答えにしました。Ctrl+Z で戻せます。前の文章も記録に残ります。
notice-set-aside = 済みにしました。文章は記録に残ります。
notice-opinion-stays = 添削の意見は消せません。もう一度聞いて答えが入ると、聞き直し済みになります。

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
opinion-finished = 終えた
opinion-open = 途中
