# データベース: できなかったことと、その理由。

-ask-doctor = 保存先の状態は kikitori doctor で調べられます。

failure-store-full = ディスクに空きがなく、{ $file } に書き込めません。
    .next = 空きを作ってください。面談中に入力した文章は画面に残り、空きができ次第保存されます。コマンドはもう一度実行してください。
failure-store-locked = ほかのプログラムが { $file } を使っています。
    .next = そのプログラムを閉じてください。面談中に入力した文章は、ファイルが空き次第保存されます。コマンドはもう一度実行してください。
failure-store-read-only = { $file } に書き込む権限がありません。
    .next = ファイルとフォルダーの権限を変えるか、--database で別の場所を指定してください。
failure-store-disk = { $file } でディスクのエラーが起きました: { $why }
    .next = 「kikitori backup」で別のディスクに控えを取ってください。{ -ask-doctor }
failure-store-sync = { $file } に保存した内容を、ディスクが受け付けませんでした: { $why }
    .next = 保存を繰り返し試みています。それまでに電源が切れると最後の文章が失われることがあります。「kikitori backup」で別のディスクに控えを取ってください。
failure-store-cannot-open = { $file } を開けません: { $why }
    .next = フォルダーがあり、読み書きできることを確かめるか、--database で別の場所を指定してください。
failure-store-link = { $file } はシンボリックリンクです。
    .next = リンク先のファイルを --database で指定してください。
failure-store-not-a-file = { $file } はファイルではありません。
    .next = --database でファイルを指定してください。
failure-store-none = { $file } には、まだデータベースがありません。
    .next = 面談を始めるか、--database で別のデータベースを指定してください。
failure-store-in-use = { $file } は別の画面で使用中です。
    .next = その画面で続けるか、閉じてください。それまで、ここでは読むことだけができます。
failure-store-opened-to-read = { $file } は読むだけの状態で開いています。
    .next = 別の画面を閉じて、開き直してください。
failure-store-not-a-database = { $file } はデータベースではないか、先頭が壊れています。ファイルには手を加えていません。
    .next = データベースのはずであれば、「kikitori recover」で控えを見るか、「kikitori recover --rescue -o ファイル名」で読めるものを救い出してください。そうでなければ --database で別のファイルを指定してください。
failure-store-not-ours = { $file } は別のプログラムのデータベースです。ファイルには手を加えていません。
    .next = --database で別のファイルを指定してください。
failure-store-newer = { $file } は新しい版で書かれています（スキーマ { $version }、この版が扱えるのは { $known } まで）。ファイルには手を加えていません。
    .next = kikitori を更新するか、新しい版で面談を書き出してください。
failure-store-older = { $file } は古い版で書かれています。
    .next = 一度「kikitori」で開いてください。控えを横に残したうえで、新しい形に移します。
failure-store-damaged = { $file } が壊れています。ファイルには手を加えていません。見つかったこと: { $found ->
        [pages] 読めないページがあります。
        [value] 欄に合わない値があります。
       *[other] { $found }
    }
    .next = 「kikitori recover」で控えを見て、戻せます。まだ読めるものは「kikitori recover --rescue -o ファイル名」で救い出せます。
failure-store-damaged-row = { $file } が壊れています。ファイルには手を加えていません。見つかったこと: 面談 { $interview } の{ $table ->
        [answer] 回答
        [follow_up] 追加の質問
        [interval] 時間の記録
        [revision] 以前の文章
        [question_set] 質問セット
        [company] 会社
       *[interview] 見出し
    }が、保存したときの内容と違います。
    .next = 「kikitori recover」で控えを見て、戻せます。まだ読めるものは「kikitori recover --rescue -o ファイル名」で救い出せます。
failure-store-damaged-part = { $file } が壊れています。ファイルには手を加えていません。見つかったこと: { $table } の行が、保存したときの内容と違います。
    .next = 「kikitori recover」で控えを見て、戻せます。まだ読めるものは「kikitori recover --rescue -o ファイル名」で救い出せます。
failure-store-unchecked = { $file } が壊れていないか、確かめられませんでした。ファイルには手を加えていません。
    .next = もう一度開いてください。{ -ask-doctor }
failure-store-set = 質問セットを保存できません: { $why }
    .next = 「kikitori sets check」で質問セットを確かめてください。
failure-store-too-long = 文章が長すぎます（{ $bytes } バイト。一つの回答に保存できるのは { $most } バイトまで）。
    .next = 短くするか、ほかの質問に分けてください。文章は切り捨てていません。
failure-store-no-interview = 番号 { $interview } の面談はありません。
    .next = 「kikitori list」で一覧を見られます。
failure-store-known-id = この面談は、番号 { $interview } としてすでに記録されています。
    .next = 番号 { $interview } を開いてください。
failure-store-none-found = 「{ $wanted }」に合う面談がありません。
    .next = 「kikitori list」で一覧を見られます。
failure-store-several = 「{ $wanted }」に合う会社がいくつもあります: { $names }
    .next = 会社名をもう少し長く入れるか、「kikitori list」の番号を指定してください。
failure-store-none-in-bin = 「{ $wanted }」という番号や ID の面談は、ごみ箱にありません。
    .next = ごみ箱の中は「kikitori list --bin」で見られます。
failure-store-no-company = 「{ $company }」という会社はありません。
    .next = 「kikitori list」で会社名を確かめてください。
failure-store-company-taken = 「{ $name }」という会社はもうあります。名前は変えていません。
    .next = 同じ会社でしたら「kikitori company merge '{ $company }' '{ $name }'」で一社にまとめられます。別の会社でしたら、見分けのつく名前にしてください。
failure-store-company-same = どちらも同じ会社（{ $company }）です。
    .next = 残すほうと、なくすほうの会社名を確かめてください。
failure-store-backup-itself = { $file } はデータベースそのものです。
    .next = 控えには別のファイル名を指定してください。
failure-store-backup-other = { $file } は別のファイルです。手を加えていません。
    .next = 控えには新しいファイル名を指定してください。
failure-store-backup-name = 控えに { $file } という名前は付けられません。
    .next = 読めない文字のない名前にしてください。
failure-store-encrypted = { $file } は暗号化されています。開くにはパスフレーズが要ります。
    .next = 端末から実行するか、--passphrase-file でパスフレーズのファイルを指定してください。
failure-store-wrong-passphrase = パスフレーズが { $file } に合いません。ファイルには手を加えていません。
    .next = 入力し直してください。回復キーでも開けます。どちらも合わないときは、ファイルの先頭が壊れているかもしれません。「kikitori recover」で控えを見るか、「kikitori recover --rescue -o ファイル名」で鍵を探してください。
failure-store-not-encrypted = { $file } は暗号化されていません。渡されたパスフレーズでは開きません。
    .next = このデータベースで正しければ、パスフレーズの指定を外してください。「kikitori passphrase」で暗号化できます。
failure-store-encrypted-here-not = { $file } は暗号化されていますが、この kikitori は暗号化なしで作られています。
    .next = 暗号化に対応した kikitori で開いてください。
failure-store-shut = 画面がロックされているあいだは、データベースを開けません。
    .next = パスフレーズを入れて、ロックを解いてください。
failure-store-backup-differs = 控え { $file } を読み返すと、面談の数がデータベースと合いません。この控えは残していません。
    .next = もう一度試してください。{ -ask-doctor }

failure-store-damaged-log = { $file } の横にあるログ（名前の終わりが -wal）が壊れているか、別のデータベースのものです。どちらにも手を加えていません。
    .next = 「kikitori recover --rescue -o ファイル名」で両方から読めるものを救い出せます。控えは「kikitori recover」で見られます。ログが要らないと分かっているときだけ、ログを別の場所へ移してください。最後に入力した言葉が入っていることがあります。
failure-store-rescue-nothing = { $file } から読めるものは見つかりませんでした。手を加えていません。
    .next = 控えは「kikitori recover」で見られます。暗号化したものなら、パスフレーズを確かめてください。
