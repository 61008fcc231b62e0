# 暗号化したデータベースを開く。パスフレーズを決める。

failure-no-random = このシステムから乱数を得られません: { $why }
    .next = システムの状態を確かめて、もう一度実行してください。
failure-passphrase-unread = パスフレーズを { $from } から読み取れません: { $why }
    .next = ファイルの場所と権限を確かめてください。
failure-passphrase-empty = { $from } にパスフレーズがありません。
    .next = 一行目にパスフレーズを書いてください。
failure-passphrase-not-given = パスフレーズが入力されなかったので、{ $file } は開いていません。
    .next = 分かったら、もう一度実行してください。回復キーでも開けます。
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
gate-later = まず見てみる（デモと練習）
gate-later-more = 実際の会社の話は記録しません。パスフレーズは、初めての面談を始める前にもう一度おたずねします。
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
gate-idle = しばらくキーが押されなかったので、入力を消しました。
gate-idle-key = しばらくキーが押されなかったので、初めに戻りました。書いた回復キーは使えません。
gate-keys-open = Enter 開く  Ctrl+T 見る  Esc 終わる
gate-keys-enter = Enter 開く  Ctrl+T 見る  Esc 戻る
gate-keys-locked = Enter 開く  Ctrl+T 見る  Ctrl+Q 終わる
gate-keys-covered = Ctrl+Q 終わる
gate-keys-choose = Tab 選ぶ  Enter 決める  Esc やめる
gate-keys-first = Enter 次へ Ctrl+G 候補 Ctrl+T 見る Esc
gate-keys-again = Enter 次へ  Ctrl+T 見る  Esc 前へ
gate-keys-written = Enter 進む  Esc やり直す

# 行で尋ねる場合。
unlock-ask = { $file } のパスフレーズ(表示されません):
unlock-wrong = パスフレーズとも回復キーとも違います。あと{ $left }回入力できます。
unlock-offer =
    { $file } にデータベースを作ります。経営者から聞いた会社の話がここに入ります。

    1  パスフレーズで暗号化する(おすすめ): 機械が盗まれても、パスフレーズがなければ読めません。
    2  パスフレーズなし: このファイルやその控えを手にした人は、だれでも読めます。
unlock-offer-ask = 1 か 2(Enter は 1、Ctrl+D でやめる):
unlock-offer-which = 1 か 2 を入力してください。
unlock-offer-plain = パスフレーズなしで作ります。あとから kikitori passphrase で暗号化できます。
unlock-new = パスフレーズは{ $fewest }文字以上です。記号よりも、いくつかの言葉を並べるほうが覚えやすくなります。何も入れずに Enter を押すと候補を出します。
unlock-new-ask = 新しいパスフレーズ(表示されません):
unlock-new-again = もう一度同じものを:
unlock-new-suggestion = 候補: { $suggestion }
    書き留めてから、これか別のパスフレーズを入力してください。
unlock-new-short = 短すぎます。{ $fewest }文字以上にしてください。
unlock-new-long = 長すぎます。{ $most }バイトまでの文字にしてください。
unlock-new-recovery-key = それは回復キーです。パスフレーズは別に決めてください。
unlock-new-differs = 二つが違います。初めから入力してください。
unlock-recovery-key = 回復キー: { $key }
    紙に書き留め、この機械とは別の場所に保管してください。パスフレーズを忘れたとき、パスフレーズの代わりに入力すればデータベースを開けます。二度と表示されません。
unlock-recovery-key-unsaid = ここへの出力はファイルに残ることがあるため、回復キーは表示しません。端末で kikitori passphrase を実行すると、新しい回復キーを作って表示します。
unlock-plain-made = データベース { $file } をパスフレーズなしで作ります。ファイルを手にした人はだれでも読めます。kikitori passphrase で暗号化できます(--no-passphrase を付けると、この文は出ません)。

passphrase-encrypted = { $file } を暗号化しました。
passphrase-changed = { $file } は新しいパスフレーズで開くようになりました。
passphrase-old-recovery-key = 前のパスフレーズと前の回復キーでは、このファイルはもう開きません。
passphrase-left-plain = これまでに作った控えは、パスフレーズなしのままです。別の場所の控え、書き出したファイル、それにデータベースの横に次のものがあれば、それも同じです。
passphrase-left-old = これまでに作った控えは、前のパスフレーズと前の回復キーで開くままです。別の場所の控え、それにデータベースの横に次のものがあれば、それも同じです。
passphrase-left-traces = 元のファイルは上書きしました。SSD や USB メモリーには、プログラムの手が届かない跡が残ることがあります。

backup-decrypted = この控えは暗号化されていません。手にした人はだれでも読めます。

failure-encryption-none = この kikitori は暗号化なしで作られています。
    .next = 暗号化のある kikitori を使うか、パスフレーズを外してください。
failure-passphrase-short = { $from } のパスフレーズは、データベースには短すぎます。{ $fewest }文字以上が必要です。
    .next = もっと長くしてください。記号よりも、いくつかの言葉を並べるほうが覚えやすくなります。
failure-passphrase-long = { $from } の一行目が{ $most }バイトより長くなっています。
    .next = 一行目にはパスフレーズだけを書いてください。
failure-passphrase-is-recovery-key = これは回復キーです。パスフレーズにはできません。
    .next = パスフレーズは別に決めてください。
failure-passphrase-file-loose = { $file } は、この機械のほかの利用者にも読める状態です。
    .next = ほかの利用者から読めないようにしてください: chmod 600
failure-passphrase-no-descriptor = このシステムでは、番号の付いた入力からパスフレーズを読み取れません。
    .next = --passphrase-file でファイルを指定してください。
failure-passphrase-none-new = 端末に人がいないため、新しいパスフレーズを尋ねられません。
    .next = 端末で実行するか、新しいパスフレーズを書いたファイルを --new-passphrase-file で指定してください。
failure-passphrase-unchanged = 新しいパスフレーズを決めずに終えました。データベースは元のままです。
    .next = もう一度始めれば、決め直せます。
