### ロールプレイ（練習）

failure-scenario-unknown = 「{ $scenario }」という社長はいません。
    .next = いる社長：{ $known }
failure-round-none = { $interview } 番は練習の記録ではありません。
    .next = 「kikitori practise --rounds」で番号を確かめてください。

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
