# データベースの控え: 取る、一覧にする、戻す。

copy-made = { $file } に控えを取りました（{ $size }、面談 { $count } 件、{ $encrypted ->
        [yes] 暗号化あり
       *[no] 暗号化なし
    }）。読み返して、壊れていないことを確かめました。

copies-rule = 自動で残す控え: 週ごとのものを新しい順に { $weekly } 個、その前の { $months } か月は月に 1 個、データベースの形式が変わる前のものを { $migrations } 個。場所は { $folder } です。
copies-none = 控えはまだありません。面談に使っていれば、週に一度 { $folder } に自動で取ります。いま取るには「kikitori backup ファイル名」を使ってください。
copies-put-back = 「kikitori recover 番号」でその控えに戻せます。
copies-unprotected = データベースは暗号化されていますが、暗号化されていない控えが { $count } 個あり、中身は誰でも読めます。壊れていない暗号化された控えができたら、消してください。

copies-number = 番号
copies-day = 日付
copies-why = 種類
copies-size = 大きさ
copies-interviews = 面談
copies-encrypted = 暗号化
copies-whole = 状態
copies-file = ファイル
copies-why-weekly = 週ごと
copies-why-schema = 形式 { $schema } から変わる前
copies-why-aside = よけておいたもの
copies-yes = あり
copies-no = なし
copies-state-whole = 正常
copies-state-damaged = 壊れている
copies-state-unknown = パスフレーズが必要

recover-done = 控え { $file } をデータベースとして戻しました。面談 { $count } 件、最後の更新は { $touched } です。
recover-done-empty = 控え { $file } をデータベースとして戻しました。面談は入っていません。
recover-aside = それまでのデータベースは { $file } に残してあります。「kikitori recover { $file }」で元に戻せます。
recover-protected = 控えは暗号化されていませんでしたが、データベースは今までのパスフレーズで暗号化してあります。
recover-unprotected = 控えが暗号化されていないため、データベースも暗号化されていません。「kikitori passphrase」で暗号化できます。
recover-encrypted = データベースは控えと同じく暗号化されています。
recover-ask-newer = 今のデータベースには、控えより新しい、または控えにない面談が { $count } 件あります。消さずに、よけておきます。
recover-ask-unprotected = データベースは暗号化されていますが、控えは暗号化されていません。データベースのパスフレーズがなければそのまま戻すので、中身は誰でも読めます。
recover-ask = この控えに戻しますか？（y/N）
recover-left = 何も変えていません。

notice-removed-later = 消しました。別の画面を閉じるまで作業用ログに跡が残り、閉じれば自動で消えます。
notice-removed-copies = データベースから消しました。前に取った控えには残っています（一覧は「kikitori recover」）。

failure-recover-number = 番号 { $number } の控えはありません。
    .next = 「kikitori recover」で控えの一覧と番号を確かめてください。
failure-recover-no-file = { $file } というファイルはありません。
    .next = 名前を確かめるか、「kikitori recover」の一覧から選んでください。
failure-recover-newer = 今のデータベースには、控えより新しい、または控えにない面談が { $count } 件あります。何も変えていません。
    .next = それでも戻すには --yes を付けてください。今のデータベースは消さずに、よけておきます。
failure-recover-unprotected = データベースは暗号化されていますが、控えは暗号化されていません。何も変えていません。
    .next = --passphrase-file でデータベースのパスフレーズを指定してください。暗号化せずに戻してよければ --yes を付けてください。

failure-copies-no-folder = { $file } がフォルダーではないため、控えが自動で作られていません。
    .next = 別の場所へ移すか、「kikitori backup ファイル名」で控えを取ってください。
failure-copies-not-writable = フォルダー { $file } に書き込めないため、控えが自動で作られていません。
    .next = 書き込めるようにしてください: chmod 700

notice-copy-failed = 週に一度の控えを作れませんでした。次に開いたとき、また試します。入力した内容は保存されています。（{ $why }）
