# kikitori doctor: 面談に使える状態かどうか、点ごとに。

doctor-state-good = 良好
doctor-state-untested = 未検査
doctor-state-attention = 注意
doctor-state-bad = 不良

doctor-group-database = データベース
doctor-group-disk = ディスク
doctor-group-terminal = 端末
doctor-group-system = システム
doctor-group-files = ご自分のファイル

doctor-all-good = 面談に使えます。
doctor-to-look-at = 面談に使えます。注意が { $attention } 件あります。
doctor-not-to-trust = このままでは面談に使わないでください。不良が { $bad } 件、注意が { $attention } 件あります。
doctor-checking = データベースを調べています…（{ $done }/{ $of }）

## データベース

doctor-database = 場所は { $file } です。
doctor-database-none = まだありません。最初の面談のときに { $file } に作られます。
doctor-rights = 読めるのはご本人だけです。
doctor-rights-untested = ほかの人が読めるかどうかは、このシステムでは調べられません。
doctor-rights-open = ほかの人も読めるか、名前を見られるものが { $count } 件あります（{ $path } など）。
    .next = 次のコマンドで、ご本人だけのものにしてください: chmod go-rwx { $paths }
doctor-rights-foreign = { $path } は、別の利用者のファイルです。
    .next = 面談をする人の名前でログインしてください。ご自分のものでしたら、管理者に所有者（chown）を直してもらってください。
doctor-rights-folder-foreign = フォルダー { $path } は、別の利用者のものです。ファイルを消されたり、置き換えられたりすることがあります。
    .next = ご自分のフォルダーに移し、--database でその場所を指定してください。
doctor-encrypted = 暗号化されています。
doctor-plain = 暗号化されていません。このパソコンやその控えを手にした人は、回答をすべて読めます。
    .next = 「kikitori passphrase」でパスフレーズを付けてください。
doctor-plain-build = 暗号化されていません。このパソコンやその控えを手にした人は、回答をすべて読めます。
    .next = この kikitori は暗号化なしで作られています。暗号化に対応した kikitori を入れて、「kikitori passphrase」でパスフレーズを付けてください。
doctor-in-use = 別の画面で使用中です（読むだけで調べています）。
doctor-locked = パスフレーズがないので、中身は調べていません。
    .next = 端末から実行するか、--passphrase-file でパスフレーズのファイルを指定してください。
doctor-holds = 開けます。面談 { $interviews } 件、{ $size }、スキーマ { $version }。
doctor-whole = 壊れていません（構造と、すべての行を照合しました）。
doctor-copies = いちばん新しい控えは、{ $days ->
        [0] 今日
       *[other] { $days } 日前
    }のものです。
doctor-copies-due = いちばん新しい控えは { $days } 日前のものです。次に kikitori を開いて作業するときに、新しい控えを作ります。
doctor-copies-unneeded = 面談がまだないので、控えは要りません。
doctor-copies-none = データベースの横に控えがありません。
    .next = 「kikitori backup ファイル名」で、できれば別のディスクに控えを取ってください。
doctor-copies-old = いちばん新しい控えは { $days } 日前のものです。
    .next = 「kikitori backup ファイル名」で、できれば別のディスクに控えを取ってください。
doctor-copies-plain = データベースは暗号化されていますが、横にある控えのうち { $count } 件は、パスフレーズなしで読めます。
    { $paths }
    .next = パスフレーズを付ける前の控えです。要らないものは消してください。
doctor-trail = { $told }
doctor-trail-broken = { $told }
    .next = 改ざんか、ファイルの損傷です。控えや、印刷した文書の「記録のハッシュ」と見比べて、どちらが正しいか確かめてください。

## ディスク

doctor-kind = このパソコンのディスクです（{ $kind }）。
doctor-kind-memory = ディスクではなくメモリーです（{ $kind }）。電源を切ると、すべて消えます。
    .next = ディスクの上のフォルダーを --database で指定してください。
doctor-kind-network = ネットワークか、別のプログラムを通した場所です（{ $kind }）。接続が切れると保存できず、二つの画面が同時に書き込むのを防げないことがあります。
    .next = このパソコンのディスクに置き、控えだけをそこに取ってください。
doctor-kind-removable = USB メモリーやカードの形式です（{ $kind }）。抜くと壊れやすく、ほかの人が読むのを防げません。
    .next = このパソコンのディスクに置き、控えだけをそこに取ってください。
doctor-kind-unknown = ディスクの種類は分かりませんでした。
doctor-disk-silent = フォルダー { $folder } が 5 秒たっても答えません。データベースは調べていません。
    .next = ネットワークやディスクの接続を確かめるか、--database でこのパソコンのディスクを指定してください。
doctor-disk-read-only = { $folder } は読み取り専用のディスクです。保存できません。
    .next = 書き込めるようにつなぎ直すか、--database で別の場所を指定してください。
doctor-disk-unwritable = フォルダー { $folder } に書き込めません: { $why }
    .next = フォルダーの権限を変えるか、--database で別の場所を指定してください。
doctor-sync = 書き込みは { $median } ミリ秒で終わります（{ $times } 回の中央値。最長 { $worst } ミリ秒）。
doctor-sync-fast = 書き込みが { $median } ミリ秒で終わったと答えます（{ $times } 回の中央値。最長 { $worst } ミリ秒）。速すぎるので、実際には書いていないかもしれません。停電のとき、直前の文章が失われるおそれがあります。
    .next = 仮想マシンでしたら、ディスクのキャッシュを write through にしてください。そうでなければ、面談のあと「kikitori backup」で別のディスクに控えを取ってください。
doctor-sync-slow = 書き込みに { $median } ミリ秒かかります（{ $times } 回の中央値。最長 { $worst } ミリ秒）。停電のとき、その間の文章が失われます。
    .next = ほかの重いプログラムを止めるか、より速いディスクを --database で指定してください。
doctor-sync-memory = メモリーの上なので、書き込みの速さに意味はありません。
doctor-sync-failed = ディスクが書き込みを受け付けません: { $why }
    .next = このディスクは使わず、--database で別のディスクを指定してください。
doctor-log = 書き込みの記録（WAL）を置けます。
doctor-log-none = 書き込みの記録（WAL）を置けない場所です。入力のたびにディスクを待つので、遅くなります。
    .next = このパソコンのディスクを --database で指定してください。
doctor-locks = 二つの画面が同時に書き込むのを防げます。
doctor-locks-none = 二つの画面が同時に書き込むのを防げません（{ $why }）。
    .next = 面談の画面は一つだけ開くか、このパソコンのディスクを --database で指定してください。
doctor-space = 空きは { $free } です（面談およそ { $interviews } 件分）。
doctor-space-little = 空きが { $free } しかありません（面談およそ { $interviews } 件分）。
    .next = 要らないファイルを消して、空きを作ってください。
doctor-space-none = 空きが { $free } しかありません（面談およそ { $interviews } 件分）。途中で保存できなくなります。
    .next = 要らないファイルを消して空きを作るか、--database で別のディスクを指定してください。
doctor-space-unknown = 空きは分かりませんでした。

## 端末

doctor-size = 画面は { $columns } 桁 { $rows } 行です。
doctor-size-small = 画面が { $columns } 桁 { $rows } 行しかありません。一部が隠れます。
    .next = ウィンドウを 60 桁 16 行より大きくするか、文字を小さくしてください。
doctor-size-tiny = 画面が { $columns } 桁 { $rows } 行しかなく、面談に使えません。
    .next = ウィンドウを 60 桁 16 行より大きくするか、文字を小さくしてください。
doctor-size-untested = 端末ではないので、画面の大きさは調べていません。
doctor-term = 端末の種類は { $term } です。
doctor-term-unset = 端末の種類（TERM）が設定されていません。
    .next = 端末から実行するか、export TERM=xterm-256color と設定してください。
doctor-term-dumb = 画面を描けない端末です（TERM=dumb）。
    .next = 別の端末を使うか、「kikitori --plain」で一行ずつ進めてください。
doctor-term-console = Linux の文字だけのコンソールです（TERM=linux）。漢字が出ません。
    .next = デスクトップの端末ウィンドウで使ってください。
doctor-colours = 色は 256 色以上使えます。
doctor-colours-few = 色は基本の色だけ使えます。
doctor-colours-none = 色は使えません。なくても使えます。
doctor-colours-off = 色は、設定どおり使いません。
doctor-locale = 文字コードは UTF-8 です（{ $name }={ $value }）。
doctor-locale-other = 文字コードが UTF-8 ではありません（{ $name }={ $value }）。日本語が正しく出ないことがあります。
    .next = export { $name }=ja_JP.UTF-8 と設定してください（なければ C.UTF-8）。
doctor-locale-unset = 文字コードが設定されていません（LANG、LC_ALL、LC_CTYPE）。日本語が正しく出ないことがあります。
    .next = export LANG=ja_JP.UTF-8 と設定してください（なければ C.UTF-8）。
doctor-widths = 文字の幅は、端末とこのプログラムで合っています。
doctor-widths-ambiguous = 端末が、記号の一部を全角 2 桁で数えています（端末、プログラムの順）: { $texts }。画面がずれます。
    .next = 「曖昧幅」を半角（1 桁）にしてください。GNOME 端末: 設定の「互換性」→「曖昧幅の文字」を「半角」。iTerm2: Profiles の Text で「Ambiguous characters are double-width」を外す。mintty: Options の Text で「Ambiguous width」を「narrow」。xterm: -cjk_width を外す。
doctor-widths-other = 端末が、一部の文字の幅を違う桁で数えています（端末、プログラムの順）: { $texts }。その字のある行がずれて見えますが、保存される文章は正しいままです。
    .next = これらの字を使うときは、別の端末（新しい GNOME 端末、kitty、WezTerm、Windows Terminal など）で試してください。
doctor-widths-silent = 端末が答えないので、文字の幅は調べていません。
doctor-widths-untested = 端末ではないので、文字の幅は調べていません。
doctor-font = 目で確かめてください: { $glyphs }
    .next = 四角や「?」に見える字があれば、端末のフォントを Noto Sans Mono CJK JP、IPAゴシック、BIZ UDゴシックなどに変えてください。
doctor-font-untested = 端末ではないので、字の形は調べていません。

## システム

doctor-clock = 時計は { $now } です。
doctor-clock-wrong = 時計が { $now } になっています。
    .next = パソコンの日付と時刻を合わせてください。
doctor-clock-behind = 時計（{ $now }）が、データベースの最後の保存（{ $newest }）より前になっています。
    .next = パソコンの日付と時刻を確かめてください。時計が正しければ、保存したパソコンのほうが進んでいました。
doctor-zone = 時間帯は { $zone } です。
doctor-zone-unknown = 時間帯が分かりません。時刻は UTC で出ます。
    .next = パソコンの時間帯を設定するか、export TZ=Asia/Tokyo と設定してください。
doctor-clock-runs = 面談の時間を測る時計は動いています。
doctor-clock-stands = 面談の時間を測る時計が止まっています。
    .next = パソコンを再起動してください。直らなければ、別のパソコンを使ってください。
doctor-random = 鍵を作るための乱数が得られます。
doctor-random-none = 鍵を作るための乱数が得られません（{ $why }）。
    .next = パソコンを再起動してください。直らなければ、別のパソコンを使ってください。
doctor-core = 異常終了しても、メモリーの中身はディスクに残りません。
doctor-core-left = 異常終了すると、メモリーの中身（回答や鍵）がディスクに残ることがあります。
    .next = ulimit -c 0 を実行してから kikitori を起動してください。
doctor-core-unknown = 異常終了のときにメモリーの中身が残るかどうかは、このシステムでは調べられません。
doctor-version = kikitori { $version }、SQLite { $sqlite }、SQLCipher { $sqlcipher }。
doctor-version-plain = kikitori { $version }、SQLite { $sqlite }。暗号化なしで作られています。
    .next = 会社の情報を扱うときは、暗号化に対応した kikitori を使ってください。

## ご自分のファイル

doctor-home = ホームフォルダーは { $home } です。
doctor-home-none = ホームフォルダー { $home } がありません。
    .next = HOME を正しいフォルダーにするか、管理者にホームフォルダーを作ってもらってください。
doctor-home-closed = ホームフォルダー { $home } に書き込めません。
    .next = フォルダーの権限を確かめるか、--database で書き込める場所を指定してください。
doctor-home-unknown = ホームフォルダーが分かりません。
    .next = HOME にご自分のフォルダーを設定してください。
doctor-config = 設定ファイルに誤りはありません。
doctor-config-faults = 設定に直すところが { $faults } か所あります。最初は: { $first }
    .next = { $todo }
doctor-sets = 質問集は { $sets } 種類使えます。
doctor-sets-faults = 使えない質問集のファイルが { $faults } 件あります（使えるのは { $sets } 種類）。最初は: { $first }
    .next = { $todo }
doctor-locales = ことばのファイルに誤りはありません。
doctor-locales-faults = ことばのファイルに直すところが { $faults } か所あります。最初は: { $first }
    .next = { $todo }
doctor-listening = 聞き取りの語句のファイルに誤りはありません。
doctor-listening-faults = 聞き取りの語句のファイルに直すところが { $faults } か所あります。最初は: { $first }
    .next = { $todo }
doctor-reports = 報告書のひな形に誤りはありません。
doctor-reports-faults = 報告書のひな形に直すところが { $faults } か所あります。最初は: { $first }
    .next = { $todo }
