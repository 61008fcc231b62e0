### 面談の比較（stats）のことば

stats-title-assisted = 体制ごとの比較
stats-title-interviewer = 聞き手ごとの比較
stats-title-set = 質問集ごとの比較
stats-title-visit = 訪問の回ごとの比較
stats-title-month = 月ごとの比較
stats-page-language = ja
stats-page-lines = 棒は中央値、棒に重なる細い線はその95%の範囲です（面談が5件以上のとき）。
stats-page-more = 面談の多い区分だけを示しています。ほかに { $count } 組あり、すべては .csv か .json で見られます。
stats-how-many = 面談 { $interviews }件 · 回答 { $answers }件
stats-empty = 比べる面談がありません。ごみ箱の面談とデモは数えません。
stats-done = { $file } に書き出しました。
stats-only-company = 会社名に「{ $value }」を含む面談だけ
stats-only-since = { $value } 以後に始めた面談だけ
stats-only-interviewer = 聞き手が「{ $value }」の面談だけ
stats-only-set = 質問集が「{ $value }」の面談だけ
stats-only-thin = 薄い回答の残る面談だけ

## 節

stats-total = 全体
stats-total-characters = 面談全体の文字数（中央値）
stats-perspective-characters = 視点ごとの文字数（面談ごとの合計の中央値）
stats-question-characters = 質問ごとの文字数（中央値）
stats-widest = 差の大きい質問
stats-widest-note = 「{ $group }」を1とした倍率です。
stats-overview = 回答と深掘り
stats-time = 視点ごとの時間（面談ごとの合計の中央値）
stats-review = 添削の前と後
stats-review-note = 添削者が読んだときの回答と、そこに直し案を入れた回答を比べています。添削の書き込みがない面談では、聞き手が最後に書いた文と、いまの回答を比べています。差は面談ごとの増減の中央値です。
stats-facets = 深掘りで得たもの（観点ごと）
stats-probed = 深掘りがよく効いた質問
stats-spread = 聞き手の間のばらつき
stats-spread-note = 面談が{ $count }件以上ある聞き手の、文字数の中央値どうしを比べています。
stats-more = ほかに { $count } 組あります。すべては -o 比較.html、比較.csv、または --json で見られます。

## 見出しと値

stats-group = 区分
stats-perspective = 視点
stats-question = 質問
stats-facet = 観点
stats-facet-none = 観点なし
stats-nameless = （名前なし）
stats-interviews = 面談
stats-answers = 回答
stats-thin = 薄い
stats-offered = 示した
stats-asked = 聞いた
stats-gained = 得た合計
stats-each = 一回の中央
stats-first = 基準
stats-this = この区分
stats-ratio = 倍率
stats-before = 添削前
stats-after = 添削後
stats-difference = 差
stats-interviewers = 人数
stats-least = 最少
stats-lower = 下四分位
stats-middle = 中央
stats-upper = 上四分位
stats-most = 最多
stats-none = —
stats-n = { $count }件
stats-minutes = { $minutes }分
stats-times = ×{ $ratio }
stats-times-between = ×{ $ratio }（{ $low }〜{ $high }）

## 数え方と注意

stats-rule = 数え方
stats-rule-characters = 文字数は、空白と改行を除いた、目に見える一文字（書記素）ごとに数えます。回答そのものの文だけを数え（添削された面談では、直し案があればその文）、深掘りへの返事は「得た」として別に数えます。
stats-rule-parts = 視点の文字数は、面談ごとに「回答あり」の質問を合計したものです。一つも回答のない面談は、その視点に数えません。値のないところは「—」で、0とは違います。
stats-rule-time = 時間は、その訪問で質問に向き合っていた時間です。中断は除きます。時間を計っていない面談は数えません。
stats-rule-left-out = ごみ箱の面談とデモは除いています。
stats-rule-interval = 倍率は中央値の比です。（ ）は、面談を選び直して計算し直したときに95%が収まる範囲（ブートストラップ）で、1をまたぐ差は偶然でも起こります。
stats-rule-quality = 文字の多さは、聞き取りの質そのものではありません。
stats-few = 「{ $group }」は面談が{ $count }件だけです。少なすぎて何も言えません。
stats-hint = 「{ $group }」は面談が{ $count }件です。目安にとどめてください。

## 誤り

failure-stats-ending = { $file } の拡張子では、比較を書き出せません。
    .next = .json、.csv、.html のどれかで終わる名前にしてください。
