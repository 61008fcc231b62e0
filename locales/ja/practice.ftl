### ロールプレイ（練習）

failure-scenario-unknown = 「{ $scenario }」という社長はいません。
    .next = いる社長：{ $known }
failure-round-none = { $interview } 番は練習の記録ではありません。
    .next = 「kikitori practise --rounds」で番号を確かめてください。

# 社長役の端末

partner-title = 社長役
partner-practice = ロールプレイ（練習）
partner-told-count = 話したこと { $told }/{ $of }
partner-waiting = 社長役の端末です。相手役のいる練習が始まるのを待っています。
partner-waiting-how = 練習する人の端末で「kikitori practise 社長の ID --partner」を始めてください（データベースは同じものを使います）。始まるとここにカードが出て、あとは問いが届くたびに映ります。練習する人が端末を閉じて開き直しても、続きが映ります。
partner-no-question = まだ問いが届いていません。最初の言葉をかけて、問いを待ってください。
partner-quoted = 「{ $words }」
partner-question = 問い{ $turn }
partner-question-back = 問い{ $turn }（前の問い）
partner-question-none = まだ問いは届いていません。
partner-silence = （黙って待っています）
partner-topic-none = 話題は不明
partner-do-tell = → の付いたことを聞かれています。自分の言葉で話し、印を付けてください。
partner-do-first = 初めての話題です。まずは当たりさわりなく答えてください。
partner-do-closed = 短く答え、隠していることは話さないでください。
partner-do-leading = 話を合わせるだけにしてください。
partner-do-double = どちらにも答えきらないでください。
partner-do-advice = あまりいい気はしません。話を広げないでください。
partner-do-off = 軽く流してください。
partner-do-statement = うなずいて、一言だけ返してください。
partner-do-unclear = 何の話か分からない問いです。聞き返してください。
partner-do-nothing = この問いでは何も出てきません。
partner-do-again = その話はもうしました。
partner-do-silence = このまま黙って待たれたら、… の付いたことを話してください。
partner-do-taboo = 触れられたくないことです。口を閉ざし、印を付けてください。
partner-taboo = 触れられたくないこと
partner-way-silence = 黙って待たれたら
partner-way-echo = 自分の言葉を返されたら
partner-after = { $facts } の後
partner-from-mood = 機嫌 { $mood } から
partner-manner-talkative = 話し好き
partner-manner-terse = 口数が少ない
partner-manner-proud = 誇り高い
partner-manner-wary = 用心深い
partner-manner-contradictory = 話が食い違う
partner-mood = { $manner } · 初めの機嫌 { $mood }（-3 閉ざす 〜 3 開く）
partner-card-about = 演じ方
partner-card-opening = 最初の言葉
partner-card-public = 誰でも知っていること
partner-card-topics = 話題ごとの最初の答えと、よい問いでだけ話すこと
partner-card-first = 最初 { $words }
partner-card-ask = 例 { $question }
partner-card-taboos = 触れられたくないこと
partner-card-closing = 終わりの言葉
partner-over = この練習は終わりました。
partner-over-next = 付けた印は練習の記録に入りました。練習する人の端末で振り返りができます。次の練習が始まると、ここに映ります。
partner-over-told = 話したこと { $told }/{ $of }
partner-over-by = 問い{ $turn }「{ $question }」
partner-over-left = 話さずに残ったこと
partner-over-taboo = ⚑ 問い{ $turn } で「{ $taboo }」に触れられました
partner-find = 番号・語
partner-keys = Enter 話した/取り消す   ← → 前後の問い   Tab カード   Ctrl+Q 終了
partner-keys-short = Enter 印  ←→ 問い  Tab カード
partner-keys-card = ↑ ↓ 送る   Tab 問いへ   F8 English   F9 配色   Ctrl+Q 終了
partner-keys-card-short = ↑↓ 送る  Tab 問いへ  Ctrl+Q 終了
partner-keys-over = ↑ ↓ 送る   Ctrl+Q 終了
partner-keys-waiting = F8 English   F9 配色   Ctrl+Q 終了
partner-plain-how = 話したことの番号を打って Enter で印が付きます（もう一度で取り消し）。:card でカード、:list で一覧、:quit で終わります。
partner-plain-ticked = ✓ { $number } { $note }（問い{ $turn }）
partner-plain-back = 取り消しました：{ $number } { $note }（問い{ $turn }）
partner-plain-unknown = { $number } という番号はありません。:list で一覧が出ます。
partner-plain-reached = → 聞かれていること：{ $facts }

failure-ticks-unread = 社長役の端末の印（{ $file }）を読めません（{ $error }）。
    .next = 練習は続けられます。ファイルの権限を確かめてください。

# 練習の画面

failure-scenario-several = 「{ $scenario }」に当てはまる社長が何人もいます。
    .next = 一人に決まるように、次の名前で選んでください：{ $found }

# どの画面にも、題の左に付く
practice-mark = 練習

home-choice-practise = ロールプレイ（架空の社長を相手に、聞き方の練習）

## 社長を選ぶ

hall-title = ロールプレイ：話を聞く社長を選ぶ
hall-counts = 社長{ $owners }人 · 練習{ $rounds }回
hall-trainee = 練習する人
hall-to-name = 名前
hall-to-search = 探す
hall-aim = ねらい：{ $aim }
hall-nobody = 社長が一人もいません。質問集のフォルダーの中の「scenarios」を確かめてください。
hall-minutes = { $minutes }分
hall-under-way = 途中
column-level = 難しさ
column-minutes = 時間
column-rounds = 回数
column-best = 最高
enter-begin = 始める
enter-go-on = 続きから
enter-again = もう一度
notice-no-debrief = この社長との練習は、まだ終わったものがありません。Enter で始めます。

## 練習の最中。round-line と round-notes は 6 桁、.sign は 2 桁まで

round-line = 尋ねる
    .sign = 問
round-notes = 書き留める
    .sign = 記
round-own-words = 聞きたいことを、自分の言葉で（Ctrl+P で問いかけの例）
round-to-line = 尋ねる
round-to-notes = 書く
round-taken = 受け取り方：{ $how }
round-unclear = 何についての質問か、読み取れませんでした（{ $form }）
round-silence = 沈黙のあと、自分から話してくれました
round-partner = （社長役の方が答えます。聞いたことを書き留めてください。）
round-form-open = 開いた質問
round-form-closed = 閉じた質問
round-form-leading = 誘導する質問
round-form-double = 一度に二つの質問
round-form-advice = 助言
round-form-statement = 言い換え・相づち
round-form-off = 対話と関わりのない話
enter-ask = Enter 聞く
# 38 桁まで
probe-keys-round = ↑↓ 1–{ $last } Enter 聞く Esc 閉じる
notice-said-too-long = 一度に聞くには長すぎます。入れませんでした。
notice-nothing-to-ask = この問いは、もう聞きました。聞きたいことを自分の言葉で書くか、Ctrl+P で選んでください。
notice-gone-to = 話は「{ $topic }」に移りました。問いも書き留めも、そこに入ります。

## 公開情報とやりとり

known-title = 公開情報とやりとり
known-aim = この練習のねらい
known-public = 面談の前に分かっていること
known-talk = ここまでのやりとり
known-said = { $name }「{ $words }」

## 振り返り

debriefing-title = 振り返り

# 台本（社長のファイル）

scenario-check-passed = { $file }: 誤りはなく、聞き方しだいで最後まで聞き出せます（{ $id } { $edition }、話題 { $topics }、聞き出せること { $facts }）。
failure-scenario-too-big = 台本が大きすぎます（{ $most } MB まで）。
    .next = 一人の社長だけにしてください。
failure-scenario-folder-unreadable = 台本のフォルダーを開けません: { $file }（{ $reason }）
    .next = フォルダーの権限を確かめてください。組み込みの社長とは練習できます。
failure-scenario-untranslated = { $key } に { $language } の文言がありません。
    .next = { $key }.{ $language } = … を足してください。使わない言語なら、その言語の文言をすべて消してください。
failure-scenario-duplicate-topic = 話題 { $id } が二つあります。
    .next = 一つにまとめてください。
failure-scenario-duplicate-taboo = [[taboo]] の { $id } が二つあります。
    .next = どちらかの id を変えてください。
failure-scenario-duplicate-fact = [[topic.fact]] の { $id } が二つあります。
    .next = どちらかの id を変えてください。別の話題にあるものとも同じにはできません。
failure-scenario-unknown-set = 「{ $set }」という質問集はありません。
    .next = 使える質問集は kikitori sets list で見られます。
failure-scenario-unknown-question = 質問集 { $set } に { $question } という質問はありません。
    .next = 使える質問は kikitori sets show { $set } で見られます。
failure-scenario-unknown-question-guess = 質問集 { $set } に { $question } という質問はありません。
    .next = { $guess } のことなら、そう書き直してください。
failure-scenario-unknown-fact = { $fact } という [[topic.fact]] はありません。
    .next = ある id に直すか、消してください。
failure-scenario-unknown-fact-guess = { $fact } という [[topic.fact]] はありません。
    .next = { $guess } のことなら、そう書き直してください。
failure-scenario-no-way = { $fact } を聞き出す道がありません。
    .next = facets に観点を書くか、way = "silence" か "echo" を書いてください。
failure-scenario-two-ways = { $fact } は way = "{ $way }" なので、facets や easy は使えません。
    .next = どちらかを消してください。
failure-scenario-ring = { $fact } は、after をたどると自分に戻ります。このままではいつまでも話されません。
    .next = 輪になっている after を一つ消してください。
failure-scenario-against-itself = { $fact } の against が自分を指しています。
    .next = 食い違う相手の id を書いてください。
failure-scenario-empty-word = { $key } に空の言葉があります。どの文にも当てはまってしまいます。
    .next = 余分な | や "" を消してください。
failure-scenario-note-without-key = keys の「{ $key }」が note にありません。note のとおりに書き留めても、書いていないことになります。
    .next = note にある言葉を keys に入れるか、note を直してください。
failure-scenario-asks-taboo = この問いは、触れてはいけないこと（{ $taboo }）の「{ $word }」を含みます。
    .next = 問いの言い方か、[[taboo]] の words を直してください。
failure-scenario-too-easy = 社長の話を聞かなくても、{ $facts } のうち { $reached } まで聞き出せます（{ $language }、{ $player ->
        [first-probe] 質問集を読み上げ、深掘りの最初の問いだけを足す聞き方
        [closed] はい・いいえで答えられる問いばかりの聞き方
       *[other] 待たずに、思いつくまま尋ねる聞き方
    }）。
    .next = 観点を変える、after や mood を付ける、way = "silence" か "echo" にする、などで、聞かないと出てこないものを増やしてください。
failure-scenario-unreached = この問いでは { $fact } が出てきません（{ $language }）。
    .next = after と、その話題のほかの [[topic.fact]] との順番を見直してください。way = "echo" なら、「…」で引く言葉が社長の言葉にあるか確かめてください。
failure-scenario-unreached-topic = この問いは { $understood } のことと受け取られ、{ $fact } が出てきません（{ $language }）。
    .next = 話題の名前が出る言い方にしてください。
failure-scenario-unreached-facet = この問いで尋ねている観点は { $understood ->
        [none] ない
       *[other] { $understood }
    }と受け取られ、{ $fact } が出てきません（{ $language }）。
    .next = facets の観点を尋ねる言い方にするか、facets を直してください。
failure-scenario-unreached-form = この問いは開いた問いと受け取られず（{ $understood }）、{ $fact } が出てきません（{ $language }）。
    .next = 「いつ」「どなたが」「どんな」などで始まる、開いた問いを一つだけにしてください。
failure-scenario-unreached-mood = { $fact } には機嫌が { $least } 要りますが、そこまでに { $best } までしか上がりません（{ $language }）。
    .next = mood を下げるか、先に話せることを増やしてください。
failure-scenario-unreached-after = { $fact } の前に話されるはずの { $first } が出てきません（{ $language }）。
    .next = 先に { $first } を直してください。
failure-scenario-unreached-taboo = この問いは触れてはいけないことに触れ、{ $fact } が出てきません（{ $language }）。
    .next = 問いの言い方か、[[taboo]] の words を直してください。

# 振り返り

failure-rounds-none = 練習の記録はまだありません。
    .next = 「kikitori practise --list」で社長を選び、練習を始めてください。
failure-round-number = 「{ $wanted }」は練習の番号ではありません。
    .next = 番号か last を指定してください。番号は「kikitori practise --rounds」で確かめられます。

debrief-practice = 練習：架空の会社です。実際の面談の記録ではありません
debrief-heading = 練習の振り返り
debrief-unfinished = この回は途中です。ここまでの記録で振り返っています。
debrief-with = { $company } · { $owner }（{ $title }、難しさ{ $level }）
debrief-with-partner = { $company } · { $owner }（{ $title }、難しさ{ $level }）。社長役は相手の方
debrief-round = { $number }番 · { $day } · 聞き手 { $trainee }
debrief-round-nameless = { $number }番 · { $day }
debrief-aim = ねらい：{ $aim }
debrief-seconds = { $seconds }秒

debrief-figure-mark = 成績
debrief-figure-facts = 聞けた事実
debrief-figure-open = 開いた質問
debrief-figure-owner = 相手が話した割合
debrief-figure-silence = 最も長い沈黙

debrief-title-good = よかったところ
debrief-title-next = 次に試すこと
debrief-title-reached = 聞けた事実
debrief-title-missed = 聞けなかった事実
debrief-title-notes = メモ
debrief-title-questions = 問いかけ
debrief-title-listening = 聞き方
debrief-title-time = 時間
debrief-title-compared = これまでとの比較
debrief-title-rule = 成績の付け方

debrief-good-asked = 「{ $words }」と尋ねて、「{ $fact }」を引き出しました。
debrief-good-waited = { $seconds }秒黙って待ち、「{ $fact }」を聞けました。
debrief-good-echo = 「{ $words }」と相手の言葉を返して、「{ $fact }」を引き出しました。
debrief-good-both = 「{ $one }」と「{ $other }」、食い違う二つの話をどちらも聞けました。
debrief-good-more = この社長から聞けた事実が、前回の{ $before }件から{ $now }件に増えました。
debrief-good-written = 聞けた{ $count }件の事実をすべて書き留めました（「{ $fact }」など）。
debrief-good-open = 自分の言葉の質問{ $all }回のうち{ $open }回が開いた質問でした（「{ $words }」など）。
debrief-good-listened = 「{ $words }」から始めて、話の{ $percent }%を相手に話してもらえました。
debrief-good-probe = 用意された問い「{ $words }」で、「{ $fact }」を聞けました。
debrief-good-restated = 「{ $words }」と、相手の話を受け止めました。
debrief-good-one-open = 「{ $words }」は、相手が自由に話せる開いた質問でした。
debrief-good-silence = { $seconds }秒、黙って待てました。
debrief-good-wrote = 「{ $words }」と書き留めました。
debrief-good-spoke = 「{ $words }」と声をかけました。
debrief-good-began = { $company }との練習を始めました。

debrief-next-closed = 「{ $words }」は、「はい」「いいえ」で答えが終わります。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-leading = 「{ $words }」は、答えを先に示しています。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-double = 「{ $words }」は、一度に二つ尋ねています。一つに絞りましょう。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-silence = 「{ $words }」と続けるまで、沈黙は{ $waited }秒でした。社長にはまだ話すことがありました。
    → 答えのあと{ $needed }秒ほど黙って待つ（「{ $fact }」が聞けます）
debrief-next-silence-end = 「{ $topic }」の答えのあと、社長にはまだ話すことがありました。
    → { $needed }秒ほど黙って待つ（「{ $fact }」が聞けます）
debrief-next-echo = 「{ $words }」のとき、社長は「{ $said }」と答えました。その言葉を返すと、先がありました。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-echo-any = 「{ $topic }」では、相手の言葉を返すと先がありました。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-mood = 「{ $words }」のとき、社長はまだ話す気持ちになっていませんでした（{ $topic }）。
    → 言葉を返し、間を置いてから：{ $ask }（「{ $fact }」が聞けます）
debrief-next-mood-advice = 「{ $words }」という助言のあと、社長の口が重くなりました（{ $topic }）。
    → 助言の前に：{ $ask }（「{ $fact }」が聞けます）
debrief-next-mood-pressed = 「{ $words }」と途中で切り出したあと、社長の口が重くなりました（{ $topic }）。
    → 終わりまで聞いてから：{ $ask }（「{ $fact }」が聞けます）
debrief-next-mood-taboo = 「{ $words }」は触れてほしくない話で、社長の口が重くなりました（{ $topic }）。
    → その話は避けて：{ $ask }（「{ $fact }」が聞けます）
debrief-next-deeper = 「{ $topic }」は、「{ $words }」のあとで別の話に移りました。聞けることがあと{ $count }件ありました。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-deeper-any = 「{ $topic }」には、聞けることがあと{ $count }件ありました。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-open = 「{ $topic }」はまだ聞いていません（聞いていない話題は{ $topics }つ、事実は{ $count }件）。
    → { $ask }（「{ $fact }」が聞けます）
debrief-next-write = 「{ $words }」で聞けた「{ $fact }」が、メモに見当たりません（書き漏らしは{ $count }件）。
    → 聞いたその場で、数字と名前だけでも書き留める
debrief-next-write-silence = 待って聞けた「{ $fact }」が、メモに見当たりません（書き漏らしは{ $count }件）。
    → 聞いたその場で、数字と名前だけでも書き留める
debrief-next-advice = 「{ $words }」は、事実{ $facts }件のうち{ $told }件しか聞かないうちの助言でした。
    → 助言は、半分以上を聞いてから
debrief-next-taboo = 「{ $words }」で、触れてほしくない話に触れました。
    → 相手から口にするまで待つ
debrief-next-pressed = 「{ $words }」と、ほとんど間を置かずに話し始めました（{ $count }回）。
    → 相手の言葉のあと、三つ数えてから話す
debrief-next-invented = メモの「{ $words }」は、やり取りの中に見当たりません（{ $topic }）。
    → 聞いた言葉のまま書き、自分の考えは分けて書く
debrief-next-harder = この社長からは十分に聞けました（難しさ{ $level }）。
    → ほかの社長、もう一段難しい社長に進む

debrief-column-fact = 事実
debrief-column-topic = 話題
debrief-column-by = どう聞けたか
debrief-column-written = メモ
debrief-column-cause = なぜ
debrief-column-ask = こう聞けば
debrief-column-round = 回
debrief-column-mark = 成績
debrief-column-facts = 事実
debrief-column-open = 開いた質問
debrief-column-owner = 相手の話
debrief-column-silence = 最長の沈黙

debrief-written = あり
debrief-unwritten = なし
debrief-by-words = 「{ $words }」（{ $turn }番目）
debrief-by-offered = 用意された問い「{ $words }」（{ $turn }番目）
debrief-by-silence = 沈黙（{ $turn }番目）
debrief-reached-none = まだありません。
debrief-missed-none = すべての事実を聞けました。

debrief-cause-not-opened = 話題を聞いていない
debrief-cause-not-deepened = 話題には触れたが、ここまで深めていない
debrief-cause-form = 開いた質問で尋ねていない
debrief-cause-mood = 社長の口が重かった
debrief-cause-silence = 待たずに次へ進んだ
debrief-cause-echo = 相手の言葉を返していない
debrief-cause-after = 先に聞くことがあった
debrief-cause-words = { $cause }：「{ $words }」

debrief-notes-lost = 聞いたのに、メモに見当たらないこと
debrief-notes-never-said = メモにあるのに、やり取りの中に見当たらないこと
debrief-notes-unticked = メモにあるのに、社長役が「話した」と印を付けていないこと
debrief-lost = { $fact }：{ $by }
debrief-never-said = 「{ $words }」（{ $topic }）

debrief-form-open = 開いた質問
debrief-form-closed = 閉じた質問（はい・いいえで終わる）
debrief-form-leading = 誘導する質問
debrief-form-double = 一度に二つの質問
debrief-form-advice = 助言
debrief-form-statement = 言い換え・相づち
debrief-form-off = 対話と関わりのないこと
debrief-form-count = { $form }：{ $count }回
debrief-put = { $turn }. { $words }
debrief-unclear = プログラムが読み取れなかった問いかけが{ $count }回ありました。聞き方のせいとは限らず、開いた質問の割合には入れていません。

debrief-share = 話の{ $percent }%を相手が話しました（目安は七割、空白を除く文字数で）。
debrief-share-unknown = 社長役の言葉は記録されないので、話した割合は分かりません。
debrief-silences = 最も長い沈黙は{ $longest }、相手が話を継げるだけ待てたのは{ $count }回でした。
debrief-cut = 相手が言い終える前に話し始めたのは{ $interruptions }回、相手の言葉を返したのは{ $restatements }回でした。
debrief-advice = 助言「{ $words }」（{ $time }、事実{ $facts }件のうち{ $told }件を聞いたあと）
debrief-advice-early = 早い助言「{ $words }」（{ $time }、事実{ $facts }件のうち{ $told }件を聞いたところ）
debrief-taboo = 触れてほしくない話に触れた「{ $words }」
debrief-contradiction = 食い違う二つの話：「{ $one }」と「{ $other }」

debrief-time = かかった時間は{ $time }（予定{ $minutes }分）。
debrief-time-of = { $perspective } { $time }
debrief-order = 入った順：{ $order }

debrief-this-round = 今回
debrief-others = ほかの{ $count }人（中央値）
debrief-median-rule = ほかの人の値は、この社長との最後の回の中央値です。
debrief-trend = どの社長かを問わず：事実 { $facts }、開いた質問 { $open }

debrief-rule = 成績は、問いかけて初めて出てくる事実をどれだけ聞けたかだけで決まります。丁寧さは数えません。
debrief-rule-best = { $mark }：{ $percent }%以上を聞け、そのうえ全体の{ $own }%以上を、自分の言葉か沈黙で聞けた（用意された問いを選ぶだけでは付きません）
debrief-rule-step = { $mark }：{ $percent }%以上を聞けた
debrief-rule-least = 1：それより少ない

debrief-list-none = 社長がいません。
debrief-list-id = ID
debrief-list-title = 社長
debrief-list-trade = 業種
debrief-list-level = 難しさ
debrief-list-minutes = 時間
debrief-list-minutes-of = { $minutes }分
debrief-list-rounds = 回数
debrief-list-best = 最高
debrief-list-how = 練習を始めるには「kikitori practise ID」
debrief-rounds-number = 番号
debrief-rounds-trainee = 聞き手
debrief-rounds-day = 日付
debrief-rounds-unfinished = 途中
debrief-rounds-group = 聞き手ごと（終えた回、最初 → 最後）
debrief-rounds-count = 終えた回

card-heading = 社長役のカード：{ $owner }
card-who = { $company }（{ $industry }）· { $title } · 難しさ{ $level } · { $minutes }分
card-private = 社長役だけが読むカードです。聞き手に見せないでください
card-play = 演じ方
card-public = 誰もが事前に知っていること
card-taboo = 触れられたくないこと（触れられたら口が重くなる）
card-first = 最初のひと言
card-facts = 話すことと、隠れた事実
card-facts-lead = 聞かれた話題の「はじめの答え」だけを言います。□の事実は、書かれた聞き方をされたときに一つだけ話し、話したら印を付けます。
card-first-line = はじめの答え
card-sayings = こう聞かれたら
card-last = 終わりのひと言
card-quote = 「{ $words }」
card-aim = 聞き手に伝えるねらい：{ $aim }（{ $minutes }分）
card-or = 」「
card-stop = 。
card-by-ask = 「{ $facets }」を開いた質問で聞かれたら
card-by-silence = 答えのあと{ $seconds }秒黙って待ってくれたら
card-by-echo = 自分の言葉をそのまま返してくれたら
card-easy = 「もう少し詳しく」でも話してよい
card-after = 先に話してから：{ $facts }
card-needs-mood = 話しやすいと感じたときだけ
card-against = 「{ $fact }」と食い違う
card-mood = はじめの機嫌は { $mood }（-3 閉じている 〜 3 開いている）。
card-manner-talkative = よくしゃべり、話がそれる。
card-manner-terse = 聞かれたことだけ、短く答える。
card-manner-proud = 助言や決めつけを嫌う。
card-manner-wary = しばらく聞いてもらえるまで、心を開かない。
card-manner-contradictory = 前に言ったことと違うことを言う。
card-play-silence = 相手が{ $seconds }秒ほど黙って待ってくれたら、自分から話を続ける。
card-play-open = 開いた質問（どんな、どのように）には、事実を一つ話す。
card-play-closed = はい・いいえで済む質問には、はい・いいえだけで答える。
card-play-echo = 自分の言葉を返してくれたら、少し打ち解ける。
card-play-advice = 助言されたり話をさえぎられたりしたら、口数を減らす。
card-play-one = 一度に話す事実は一つまで。点数を付けたり助けたりしない。
card-says-closed = はい・いいえで済む質問
card-says-leading = 決めつける質問
card-says-double = 一度に二つの質問
card-says-advice = 助言
card-says-pressed = 話をさえぎられた
card-says-cold = 今は話したくない
card-says-nothing = もう話すことがない

# 台本（社長のファイル）

# 練習（一行ずつ）

rehearsal-mark = 【練習】相手は架空の社長です。記録は練習用で、本物の面談には入りません。
rehearsal-owner = 社長
rehearsal-public = 会う前から分かっていること：
rehearsal-aim = 今回のねらい
rehearsal-resumed = 続きから：ここまでのやりとりは{ $count }回です。
rehearsal-how =
    1行が、社長に尋ねる1つの質問です。空の行なら、手元の質問をそのまま尋ねます。
    聞いたことは「:書く 言葉」で書き留めます。黙って待つのは「:待つ」です。
    コロンで始まる行は命令です。:ヘルプ で一覧が出ます。:終了 で練習を終えて振り返り、:やめる で途中のまま出ます。
rehearsal-how-short = 1行が1つの質問、空の行で手元の質問、「:書く 言葉」で書き留める、「:待つ」で黙って待つ、:ヘルプ で一覧。入力の終わりで途中のまま閉じます。
rehearsal-which = どの社長と練習しますか。番号か id、または会社名の一部を1行で入れてください。やめるには :やめる と入れます。
rehearsal-level = 難しさ { $level }
rehearsal-asked = （尋ねたこと）{ $words }
rehearsal-taken = （{ $how }）
rehearsal-unclear = （何についての質問か、読み取れませんでした。{ $form }）
rehearsal-silence = （{ $seconds }秒黙って待つと、話し出しました）
rehearsal-quiet = （{ $seconds }秒黙って待ちましたが、続きはありませんでした）
rehearsal-waiting = （黙って待っています。何か入れると終わります）
rehearsal-silence-ended = （待つのをやめました）
rehearsal-partner = （社長役の方が答えます）
rehearsal-opener-put = この質問は、もう尋ねました。自分の言葉で尋ねるか、:次 で次の質問へ進んでください。
rehearsal-no-probes = この質問に出せる問いかけは、もうありません。自分の言葉で尋ねてください。
rehearsal-probe-keys = 1–{ $last } の番号で尋ねます。ほかの言葉は、そのまま社長に尋ねます。
rehearsal-first-question = 最初の質問です。次へは :次、ほかの質問へは :移動 です。
rehearsal-last-question = 最後の質問です。ほかの質問へは :移動、練習を終えるには :終了 です。
rehearsal-count-asked = 質問{ $count }回
rehearsal-count-written = 記録{ $count }字
rehearsal-notes = 書き留めたこと：
rehearsal-no-notes = まだ何も書き留めていません。:書く に続けて書くと残ります。
rehearsal-written = （「{ $topic }」に書き留めました）
rehearsal-replace = :書き直し に続けて、書き留めたことの代わりになる言葉を入れてください。
rehearsal-help =
    :書く 言葉（:write） 手元の質問に書き留める。言葉がなければ、質問と書き留めたことを見る
    :書き直し 言葉（:replace） 手元の質問に書き留めたことを、この言葉に替える
    :待つ（:wait） 黙って待つ。続きのある社長は話し出す。何か入れると終わる
    :次（:next）、:前（:back） 次の質問、前の質問
    :移動 3（:go 3） 番号、id、または題の一部で質問へ。例：:移動 強み
    :一覧（:list） すべての質問
    :問いかけ（:probe） 手元の質問に使える問いかけを番号付きで出す。番号で尋ねる
    :公開情報（:public） 会う前から分かっていることと、今回のねらい
    :記録（:notes） 書き留めたことのすべて
    :終了（:finish） 練習を終え、振り返りを出す
    :やめる（:quit） 途中のまま出る。同じ社長を選ぶと続きから始まる
    コロンで始まる言葉を社長に言うときは、コロンを2つ重ねます。
    打ち始めた時は分からないので、沈黙に数えるのは :待つ だけです。
    パイプやファイルから流し込むときは、:待つ は必要な秒数を待ち切ったものとし、相手をさえぎったことにはなりません。
rehearsal-draft = 途中のまま保存しました。続けるには kikitori practise { $scenario } --plain を使ってください。

failure-practise-no-owner = どの社長と練習するかが分かりません。標準入力が端末ではないので、お尋ねできません。
    .next = 「kikitori practise 社長のid --plain」のように付けてください。社長の一覧は「kikitori practise --list」で出ます。
failure-practise-seed-unused = --seed は新しい練習を始めるときだけ使われます。
    .next = 初めからにするには --new を付けてください。

# 問いの理解

understand-waiting = 問いを JSON Lines（id、lang、text）で読みます。終わるには行の先頭で Ctrl+D を押してください。
failure-understand-object = 入力の { $line } 行目は JSON ですが、オブジェクトではありません。
    .next = id、lang、text を持つオブジェクトを書いてください。
failure-understand-key = 入力の { $line } 行目のオブジェクトに「{ $key }」がありません。
    .next = id、lang、text が必要です。
failure-understand-long = 入力の { $line } 行目の問いは { $most } KiB を超えています。
    .next = 一度に尋ねる長さに縮めてください。

# 練習の画面（続き）と、練習のしるしを残せない形式

notice-round-goes-on = 終えていない練習の続きです。ここまでのやりとりは Ctrl+F で見られます。
notice-left-unsaid = まだ尋ねていない言葉があります。練習を終えるなら、もう一度 Ctrl+E。
notice-taken-beside = 「{ $topic }」の質問と受け取りました。この社長から、その話は出ません。違う話なら、何の話かを入れて聞き直してください。
notice-beside = 「{ $topic }」について、この社長から出る話はありません。ほかの質問へ進んでください。
round-pressed = 社長が話し終わる前に尋ねました。言葉を読み終えるまで待ってみてください
debrief-silences-unknown = 相手役との練習では、沈黙の長さや話をさえぎったかどうかは分かりません。
failure-practice-unmarked = 練習（架空の会社）の記録からは { $file } を作りません。この形式には練習のしるしが残らず、本物と見分けられなくなるためです。
    .next = 振り返りなら「kikitori practise --debrief 番号 -o ファイル」で書き出せます（.html、.md、.json）。
