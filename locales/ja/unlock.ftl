# 暗号化したデータベースを開く。パスフレーズを決める。

failure-no-random = このシステムから乱数を得られません: { $why }
    .next = システムの状態を確かめて、もう一度実行してください。
failure-passphrase-unread = パスフレーズを { $from } から読み取れません: { $why }
    .next = ファイルの場所と権限を確かめてください。
failure-passphrase-empty = { $from } にパスフレーズがありません。
    .next = 一行目にパスフレーズを書いてください。
failure-passphrase-left = パスフレーズを決めずに終えました。何も作らず、何も変えていません。
    .next = もう一度始めれば、決め直せます。

## パスフレーズの画面とロック

gate-open = { $file } は暗号化されています。
gate-enter = 実際の面談は暗号化されています（{ $file }）。
gate-locked = ロックしています
gate-covered = 何かキーを押すと、元の画面に戻ります。
gate-passphrase = パスフレーズ
gate-empty = パスフレーズを入力してください。回復キーでも開けます。
gate-checking = 確かめています…
gate-wrong = パスフレーズが合いません。もう一度入力してください。回復キーでも開けます。
gate-wait = 次に試せるまで、あと { $seconds } 秒。その間も入力できます。
gate-long = 長すぎるため、入りませんでした。
gate-choose = 面談の記録を暗号化しますか。
gate-encrypted = パスフレーズで暗号化（おすすめ）
gate-encrypted-more = パソコンやファイルが人手に渡っても、パスフレーズなしでは読めません。起動のたびに入力します。
gate-plain = パスフレーズなしで使う
gate-plain-more = パソコンやファイルの写しを手にした人は、誰でも社長の話を読めます。後から「kikitori passphrase」で暗号化できます。
gate-first = 新しいパスフレーズ（{ $fewest } 文字以上）
gate-first-more = 日本語でもかまいません。忘れると、次に示す回復キーのほかに開く方法はありません。
gate-short = 短すぎます。{ $fewest } 文字以上にしてください。
gate-suggested = これを書き留めてから、Enter で進んでください。
gate-again = 同じパスフレーズをもう一度
gate-differs = 一回目と違います。もう一度入力してください。Esc で初めからやり直せます。
gate-making = 鍵を作っています…
gate-written = 回復キー（ここで一度だけ示します）
gate-written-more = 忘れたとき用です。紙に書き、パソコンと別に保管してください。
gate-last = 書き終えたら、最後の4文字
gate-last-group = 最後の4文字と違います。書いたものを見直してください。
gate-keys-open = Enter 開く  Ctrl+T 見る  Esc 終わる
gate-keys-enter = Enter 開く  Ctrl+T 見る  Esc 戻る
gate-keys-locked = Enter 開く  Ctrl+T 見る  Ctrl+Q 終わる
gate-keys-covered = Ctrl+Q 終わる
gate-keys-choose = Tab 選ぶ  Enter 決める  Esc やめる
gate-keys-first = Enter 次へ Ctrl+G 案 Ctrl+T 見る Esc
gate-keys-again = Enter 次へ  Ctrl+T 見る  Esc 前へ
gate-keys-written = Enter 進む  Esc やり直す
