### ロールプレイ（練習）

failure-scenario-unknown = 「{ $scenario }」という社長はいません。
    .next = いる社長：{ $known }
failure-round-none = { $interview } 番は練習の記録ではありません。
    .next = 「kikitori practise --rounds」で番号を確かめてください。

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
