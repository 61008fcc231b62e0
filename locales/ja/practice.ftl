### ロールプレイ（練習）

failure-scenario-unknown = 「{ $scenario }」という社長はいません。
    .next = いる社長：{ $known }
failure-round-none = { $interview } 番は練習の記録ではありません。
    .next = 「kikitori practise --rounds」で番号を確かめてください。

# 問いの理解

understand-waiting = 問いを JSON Lines（id、lang、text）で読みます。終わるには行の先頭で Ctrl+D を押してください。
failure-understand-object = 入力の { $line } 行目は JSON ですが、オブジェクトではありません。
    .next = id、lang、text を持つオブジェクトを書いてください。
failure-understand-key = 入力の { $line } 行目のオブジェクトに「{ $key }」がありません。
    .next = id、lang、text が必要です。
failure-understand-long = 入力の { $line } 行目の問いは { $most } KiB を超えています。
    .next = 一度に尋ねる長さに縮めてください。
