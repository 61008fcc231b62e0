# 暗号化したデータベースを開く。パスフレーズを決める。

failure-no-random = このシステムから乱数を得られません: { $why }
    .next = システムの状態を確かめて、もう一度実行してください。
failure-passphrase-unread = パスフレーズを { $from } から読み取れません: { $why }
    .next = ファイルの場所と権限を確かめてください。
failure-passphrase-empty = { $from } にパスフレーズがありません。
    .next = 一行目にパスフレーズを書いてください。
failure-passphrase-left = パスフレーズを決めずに終えました。データベースは作っていません。
    .next = もう一度始めれば、決め直せます。
