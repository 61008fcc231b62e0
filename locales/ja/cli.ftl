### コマンドラインのヘルプと、使い方の誤り

cli-about = 聞き取り：ローカルベンチマークの対話で、経営者の話を聞き、書き留め、もう一歩深く聞くための道具です。
cli-usage = 使い方:
cli-commands = コマンド:
cli-commands-or-home = コマンド（省くとホーム画面）:
cli-arguments = 引数:
cli-options = オプション:
cli-more = 詳しくは --help を付けてください。
cli-values = {" "}（{ $values }）
cli-variable = {" "}［環境変数 { $name }］

cli-files = ファイルの場所:
cli-file-database = データベース    { $path }
cli-file-config = 設定ファイル    { $path }
cli-file-question-sets = 質問集          { $path }
cli-file-locales = ことば          { $path }
cli-file-listening = 語彙表          { $path }
cli-file-reports = 文書のひな形    { $path }

## どのコマンドでも

cli-global-database = 面談を記録するデータベース
cli-global-lang = 表示の言語
cli-global-question-sets = 自分の質問集（.toml）を置くフォルダー
cli-global-locales = 自分のことば（ja・en の下の .ftl）を置くフォルダー
cli-global-listening = 薄い回答の判定に使う自分の語彙表（ja.toml・en.toml・decision.toml）を置くフォルダー
cli-global-reports = 文書のひな形・枠組み・支援策の一覧を置くフォルダー
cli-global-passphrase-file = 暗号化したデータベースのパスフレーズを入れたファイル
cli-global-passphrase-fd = パスフレーズを読み取るファイル記述子の番号
cli-global-no-passphrase = 新しいデータベースをパスフレーズなしで作る
cli-global-plain = 一行ずつやり取りする（画面読み上げ、簡素な端末、パイプ）
cli-global-no-color = 色を使わない（NO_COLOR でも）
cli-global-help = この説明を表示する
cli-global-version = 版を表示する

## コマンドごと

cli-interview = 面談を始める。その会社の終えていない面談があれば続ける
cli-interview-company = 会社名か名前の一部、または「list」の番号・ID。省くと新しい面談の記入欄
cli-interview-demo = 架空の会社の、聞きかけの面談を見る
cli-interview-set = 質問集の ID（「sets list」で一覧）
cli-interview-interviewer = 聞き手の名前
cli-interview-assisted = 体制：職員のみ・専門家同行・添削後
cli-interview-mode = 進め方：対面・画面共有・事前準備・後から記入
cli-interview-need = 深掘り：判定しない・ゆるやか・ふつう・しっかり

cli-practise = ロールプレイ：架空の社長を相手に聞き取りを練習する（記録は本番とは別のデータベースに残る）
cli-practise-scenario = 社長の ID、または会社名の一部。省くと社長の一覧から選ぶ
cli-practise-list = 社長の一覧（業種・難しさ・これまでの練習）
cli-practise-card = 社長役に渡すカードと、観察者の記録用紙
cli-practise-role = この端末で社長役をする（カードと、届いた問いを見て、話したことに印を付ける）
cli-practise-rounds = これまでの練習の一覧
cli-practise-debrief = 練習の振り返り。番号を省くと直近のもの
cli-practise-understand = 標準入力の問い（JSON Lines）が何をどう尋ねているかを判定する
cli-practise-partner = 相手役がいる。社長は隣の人か、別の端末の人が演じる
cli-practise-new = 終えていない練習があっても、新しく始める
cli-practise-seed = 社長の話し方を決める数。同じ数・同じ問いなら、同じ言葉が返る
cli-practise-trainee = 練習する人の名前
cli-practise-set = 「--understand」で使う質問集の ID
cli-practise-json = プログラム向けに JSON で出す
cli-practise-output = 書き出すファイル（.html .md .json）

cli-present = 会場（参加者）に見せる画面を、面談とは別の端末に開く
cli-present-interview = 見せる面談の番号・ID・会社名の一部。省くと、いま開いている面談
cli-present-web = このパソコンのブラウザーで見るページとして出す
cli-present-port = ページを出すポートの番号。省くと空いている番号

cli-review = 面談を添削する。先方の言葉はそのまま残し、横に助言と直し案を書く
cli-review-interview = 添削する面談の番号・ID・会社名の一部
cli-review-reviewer = 添削する人の名前

cli-list = 記録した面談の一覧
cli-list-json = JSON で出力する
cli-list-bin = ごみ箱の中
cli-list-company = 名前にこれを含む会社だけ
cli-list-since = この日以後に始めた面談だけ（2026-04-01、2026-04、2026）
cli-list-interviewer = この聞き手の面談だけ
cli-list-set = この質問集の面談だけ
cli-list-thin = 薄い回答の残る面談だけ
cli-show = 面談を一つ、全部表示する
cli-show-interview = 「list」の番号、ID、または会社名の一部（一社に決まるもの）
cli-show-json = JSON で出力する

cli-assess = 標準入力の回答（id・lang・question・answer の JSON Lines）を判定し、結果を標準出力に出す
cli-assess-set = 回答された質問集の ID（省くと locaben）
cli-assess-no-model = モデルを使わず、規則だけで判定する

cli-sets = 質問集を見る、確かめる、作る
cli-sets-list = 使える質問集の一覧
cli-sets-list-json = JSON で出力する
cli-sets-show = 質問集の質問と問いかけを表示する
cli-sets-show-id = 質問集の ID
cli-sets-show-json = JSON で出力する
cli-sets-check = 質問集のファイルの誤りを、全部まとめて示す
cli-sets-check-files = 確かめるファイル（いくつでも）
cli-sets-check-json = エディター向けに JSON で出力する
cli-sets-new = 書き始めるための、説明付きの小さな質問集を作る
cli-sets-new-id = 新しい質問集の ID（半角の英小文字・数字・-・_）
cli-sets-new-output = 書き込む新しいファイル。省くと標準出力
cli-sets-import = XLSForm のブック（.xlsx）から質問集を作る
cli-sets-import-file = ブック
cli-sets-import-output = 書き出す新しいファイル。なければ標準出力へ
cli-sets-export = 質問集を XLSForm のブック（.xlsx）にする
cli-sets-export-id = 質問集の ID
cli-sets-export-output = 書き出すファイル
cli-sets-schema = エディターの補完に使う JSON Schema を出力する
cli-sets-schema-scenario = 質問集ではなく、社長の台本の JSON Schema を出力する

cli-report = 聞き取った内容をシートや文書にする（形式は拡張子で: .xlsx .html .md .csv .json）
cli-report-interview = list の番号、ID、または一社に決まる会社名の一部
cli-report-output = 書き出すファイル、またはフォルダー（会社名からファイル名を付ける）。なければ Markdown を標準出力へ
cli-report-kind = 文書の種類（sheet handover reportout agenda review observer form）、または枠組みの ID（swot など）。「report --list」で一覧
cli-report-template = 記入する自機関のブック（.xlsx）
cli-report-mapping = どの回答をどのセルに入れるかの対応表（.toml）
cli-report-list = 文書と枠組みの一覧

cli-stats = 文字数・時間・問いかけを比べる
cli-stats-by = 何ごとに比べるか
cli-stats-json = JSON で出力する
cli-stats-output = 書き出すファイル（.json .csv .html）
cli-stats-company = 名前にこれを含む会社だけ
cli-stats-since = この日以後に始めた面談だけ（2026-04-01、2026-04、2026）
cli-stats-interviewer = この聞き手の面談だけ
cli-stats-set = この質問集の面談だけ
cli-stats-thin = 薄い回答の残る面談だけ

cli-import = 面談（.jsonl）や会社が記入した用紙（.xlsx）を取り込む
cli-import-files = 取り込むファイル。.jsonl の行にない項目は、職員のみ（alone）・質問集 locaben・第1回・開始は取り込みの時刻・聞き手は空欄とみなす
cli-import-update = すでにある面談は、あとで変更されたほうを残す
cli-import-judge = 判定の付いていない回答を判定する
cli-import-into = 用紙の属する面談（用紙に書かれたものと違うとき）

cli-export = 面談を他のプログラムに渡す（形式は拡張子で: .jsonl すべて、.csv、audit.csv ODK、paradata.tab Survey Solutions）
cli-export-interviews = 面談。指定がなければすべて
cli-export-output = 書き出すファイル
cli-export-wide = .csv で、面談ごとに一行（指定がなければ回答ごとに一行）
cli-export-bom = .csv の先頭に BOM を付ける（Excel 用）
cli-export-company = 名前にこれを含む会社だけ
cli-export-since = この日以後に始めた面談だけ（2026-04-01、2026-04、2026）
cli-export-interviewer = この聞き手の面談だけ
cli-export-set = この質問集の面談だけ
cli-export-thin = 薄い回答の残る面談だけ

cli-company = 会社の名前と支援の段階
cli-company-rename = 会社の名前を変える
cli-company-rename-company = 会社名またはその一部
cli-company-rename-name = 新しい名前
cli-company-merge = 二社を一社にまとめる（前の会社の面談が後の会社のものになる）
cli-company-merge-company = なくなるほうの会社
cli-company-merge-into = 残るほうの会社
cli-company-stage = 会社の支援の段階（0〜3）を見る、または決める
cli-company-stage-company = 会社名またはその一部
cli-company-stage-stage = 0 一歩を踏み出すと決める、1 本当の課題を見つける、2 処方箋をつくる、3 実行する
cli-company-stage-supporter = これから支援する人
cli-company-stage-consent = 記録の引き継ぎに経営者が同意しているか
cli-company-stage-json = JSON で出力する

cli-remove = 面談をごみ箱に入れる
cli-remove-interview = list の番号、ID、または一社に決まる会社名の一部
cli-restore = 面談をごみ箱から戻す
cli-restore-interview = 「list --bin」の番号、または ID

cli-backup = データベースの控えを取る（使用中でも、食い違いのない写しになる）
cli-backup-file = 控えの新しいファイル名。フォルダーなら、日付の名前で中に置く
cli-backup-decrypted = 暗号化せずに写す（中身は誰でも読める）
cli-recover = 控えの一覧を見る。控えをデータベースとして戻す。壊れたデータベースから読めるものを救い出す
cli-recover-copy = 戻す控え（一覧の番号かファイル名）
cli-recover-rescue = 壊れたデータベースから読めるものを新しいファイルに救い出す
cli-recover-output = 救い出したものを書き出す新しいファイル
cli-recover-yes = 控えより新しい面談があっても、確かめずに戻す
cli-recover-json = 控えの一覧を JSON で出力する
cli-passphrase = データベースを暗号化する。パスフレーズを変える
cli-passphrase-new-passphrase-file = 新しいパスフレーズを入れたファイル
cli-passphrase-new-passphrase-fd = 新しいパスフレーズを読み取るファイル記述子の番号
cli-doctor = 保存・時計・文字などを調べ、悪いところがあれば直し方を示す
cli-doctor-json = JSON で出力する
cli-completions = シェルの補完スクリプトを出力する
cli-completions-shell = シェルの名前
cli-man = man で読めるマニュアルを出力する

## 使い方の誤り

failure-usage-argument = 「{ $argument }」という引数は使えません。
    .next = つづりと場所を確かめてください。
failure-usage-argument-guess = 「{ $argument }」という引数は使えません。
    .next = 「{ $guess }」のことですか。
failure-usage-command = 「{ $command }」というコマンドはありません。
    .next = コマンドの一覧は「kikitori --help」で見られます。
failure-usage-command-guess = 「{ $command }」というコマンドはありません。
    .next = 「{ $guess }」のことですか。
failure-usage-command-missing = コマンドが足りません。
    .next = 使えるもの: { $known }
failure-usage-value = { $argument } に「{ $value }」は使えません。
    .next = 使えるもの: { $known }
failure-usage-value-unknown = { $argument } に「{ $value }」は使えません。
    .next = 値を確かめてください。
failure-usage-value-missing = { $argument } の値がありません。
    .next = 続けて値を書いてください。
failure-usage-no-value = { $argument } に値は付けられません（「{ $value }」）。
    .next = 値を消してください。
failure-usage-missing = 足りないものがあります: { $argument }
    .next = 書き足してください。
failure-usage-conflict = { $argument } と { $other } は一緒に使えません。
    .next = どちらかを消してください。
failure-usage-twice = { $argument } が二度あります。
    .next = 片方を消してください。
failure-usage-not-utf8 = UTF-8 として読めない引数があります。
    .next = 文字を打ち直してください。
failure-usage-other = 使い方が違います（{ $error }）。
    .next = 使い方を確かめてください。
