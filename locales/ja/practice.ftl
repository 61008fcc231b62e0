### ロールプレイ（練習）

failure-scenario-unknown = 「{ $scenario }」という社長はいません。
    .next = いる社長：{ $known }
failure-round-none = { $interview } 番は練習の記録ではありません。
    .next = 「kikitori practise --rounds」で番号を確かめてください。
