### ロールプレイ（練習）

failure-scenario-unknown = 「{ $scenario }」という社長はいません。
    .next = いる社長：{ $known }
failure-round-none = { $interview } 番は練習の記録ではありません。
    .next = 「kikitori practise --rounds」で番号を確かめてください。

## 練習（一行ずつ）

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
rehearsal-separator = ・
rehearsal-unclear = （何についての質問か、読み取れませんでした。{ $form }）
rehearsal-silence = （{ $seconds }秒黙って待つと、話し出しました）
rehearsal-quiet = （{ $seconds }秒黙って待ちましたが、続きはありませんでした）
rehearsal-waiting = （黙って待っています。何か入れると終わります）
rehearsal-silence-ended = （待つのをやめました）
rehearsal-partner = （社長役の方が答えます）
rehearsal-too-long = 一度に尋ねるには長すぎるため、尋ねていません。短く言い直してください。
rehearsal-opener-put = この質問は、もうそのまま尋ねました。自分の言葉で尋ねるか、:次 で次の質問へ進んでください。
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
hall-nobody = 社長が一人もいません。質問票のフォルダーの「scenarios」を確かめてください。
hall-minutes = { $minutes }分
hall-under-way = 途中
column-level = 難度
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
round-unclear = 何についての質問か、受け取れませんでした（{ $form }）
round-silence = 沈黙のあと、自分から話してくれました
round-partner = （社長役の方が答えます。聞いたことを書き留めてください。）
round-form-open = 開いた質問
round-form-closed = 閉じた質問
round-form-leading = 誘導する質問
round-form-double = 二つ重ねた質問
round-form-advice = 助言
round-form-statement = 受け止め・繰り返し
round-form-off = 本題から離れた話
enter-ask = Enter 聞く
# 38 桁まで
probe-keys-round = ↑↓ 1–{ $last } Enter 聞く Esc 閉じる
notice-nothing-to-ask = この問いは、もう聞きました。聞きたいことを自分の言葉で書くか、Ctrl+P で選んでください。

## 公開情報とやりとり

known-title = 公開情報とやりとり
known-aim = この練習のねらい
known-public = 面談の前に分かっていること
known-talk = ここまでのやりとり
known-said = { $name }「{ $words }」

## 振り返り

debriefing-title = 振り返り
debriefing-head = { $dots } { $mark }/5 · 聞けた事実 { $reached }/{ $facts } · 時間 { $time }
debriefing-last = 前回は { $mark }/5 · 事実 { $reached }/{ $facts }
debriefing-good = 良かったところ
debriefing-try = 次に試すこと
debriefing-told = 聞けたこと（{ $count }）
debriefing-by-silence = ← 黙って待った
debriefing-unwritten = 聞いたのに、書き留めていないこと（{ $count }）
debriefing-missed = 聞けなかったことと、届く質問（{ $count }）
debriefing-cause-not-opened = この話題に触れなかった
debriefing-cause-not-deepened = 話題には触れたが、ここまで深く聞かなかった
debriefing-cause-form = 閉じた質問・誘導・二つ重ねた質問では届かない
debriefing-cause-mood = 社長が心を閉じていた
debriefing-cause-silence = 待てば出た話。次の質問が先になった
debriefing-cause-echo = 相手の言葉を繰り返せば出た話
debriefing-cause-after = その前に聞いておく話があった
debriefing-invented = 書いたが、社長は話していないこと（{ $count }）
debriefing-questions = 質問の仕方（{ $count }）
debriefing-put = { $form }：{ $words }
debriefing-taboo = 触れてはいけない話：{ $words }
debriefing-talk = 話した量と沈黙
debriefing-share = 社長が話した割合 { $percent }%
debriefing-silence = 最も長い沈黙 { $seconds }秒 · 待てた { $silences }回 · さえぎった { $interruptions }回 · 言葉を返した { $restatements }回
debriefing-against = 話が食い違っている：「{ $one }」と「{ $other }」
debriefing-times = 時間（視点ごと）と順番
debriefing-earlier = これまでの練習
debriefing-attempt = { $dots } 事実 { $reached }/{ $facts } · 開いた質問 { $open } · 沈黙 { $seconds }秒
debriefing-group = ほかの人の練習（{ $count }）
debriefing-mean = 平均 { $mark }/5 · 事実 { $reached }/{ $facts }

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
        [-] ない
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
