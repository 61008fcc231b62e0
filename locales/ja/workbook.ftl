# Excel のファイル: 読めなかったわけ。

-save-as-xlsx = Excel か LibreOffice で開き、「Excel ブック (.xlsx)」として保存し直してください。

failure-workbook-unread = { $file } を読めません: { $why }
    .next = ファイルがあり、読む権限があることを確かめてください。
failure-workbook-empty = { $file } は空のファイルです。
    .next = 送られてきた元のファイルを、もう一度受け取ってください。
failure-workbook-none = { $file } は Excel ブック (.xlsx) ではありません。
    .next = { -save-as-xlsx }
failure-workbook-old = { $file } は古い形式の Excel ブック (.xls) です。
    .next = { -save-as-xlsx }
failure-workbook-ods = { $file } は OpenDocument 形式 (.ods) です。
    .next = { -save-as-xlsx }
failure-workbook-encrypted = { $file } にはパスワードがかかっています。
    .next = Excel で開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外してから保存し直してください。
failure-workbook-truncated = { $file } は途中で切れています。
    .next = コピーか受信が途中で終わったようです。元のファイルを、もう一度受け取ってください。
failure-workbook-damaged = { $file } は壊れています: { $why }
    .next = { -save-as-xlsx }
failure-workbook-large = { $file } は { $most } MB を超えています。
    .next = 写真などを取り除いて、保存し直してください。
failure-workbook-parts = { $file } の中の部品が { $most } 個を超えています。
    .next = 写真やシートを減らして、保存し直してください。
failure-workbook-part-large = { $file } の { $part } は、広げると { $most } MB を超えます。
    .next = このファイルは開かず、送り主に確かめてください。
failure-workbook-inflated = { $file } は、広げると全部で { $most } MB を超えます。
    .next = このファイルは開かず、送り主に確かめてください。
failure-workbook-part-twice = { $file } には { $part } が二つ入っています。
    .next = このファイルは信用できません。{ -save-as-xlsx }
failure-workbook-part-astray = { $file } の中の名前 { $part } は、ファイルの外を指しています。
    .next = このファイルは開かず、送り主に確かめてください。
failure-workbook-doctype = { $file } の { $part } に、表計算ソフトが書くことのない宣言 (DOCTYPE) があります。
    .next = このファイルは開かず、送り主に確かめてください。
failure-workbook-reference = { $file } の { $part } にある「{ $cell }」というセルは存在しません。
    .next = { -save-as-xlsx }
failure-workbook-many = { $file } の { $part } には { $what } が多すぎます（{ $most } 個まで）。
    .next = 使っていない書式やシートを減らして、保存し直してください。
failure-workbook-sheet = { $file } に「{ $sheet }」というシートはありません。
    .next = シートの名前を元に戻してください。
failure-workbook-sheet-damaged = { $file } の「{ $sheet }」シートを読めません: { $why }
    .next = { -save-as-xlsx }
failure-workbook-far = { $file } の「{ $sheet }」シートの { $cell } に何か入っています。読むのは { $most } までです。
    .next = 離れたところにあるセルを消して、保存し直してください。
failure-workbook-text = { $file } の「{ $sheet }」シートの文字が { $most } MB を超えています。
    .next = 要らない文字を消して、保存し直してください。
failure-workbook-cells = { $file } の「{ $sheet }」シートには { $most } を超えるセルがあります。
    .next = 要らない行を消して、保存し直してください。

# 会社に渡す記入用紙。

blank-title = お話をうかがう前の記入用紙
blank-sheet = 記入用紙
blank-intro =
    「{ $title }」のお話をうかがう前に、書けるところだけご記入いただく用紙です。評価や審査のためのものではなく、当日のお話を深くするために使います。
    一言で構いません。会ってから話したいこと、書きにくいことは、空欄のままで結構です。書くことがないときは、右端の欄で理由を選んでください。
blank-company = 会社名
blank-topic = 項目
blank-answer = 質問とご記入欄
blank-state = 書かないとき
blank-none = なし
blank-unknown = わからない
blank-declined = 書きたくない
blank-between = {"　／　"}
blank-choice = 次から一つ：{ $options }
blank-choices = 次からいくつでも（、で区切る）：{ $options }
blank-number = 数字で（{ $unit }）
blank-scale = { $from }（{ $low }）から { $to }（{ $high }）まで

failure-blank = 記入用紙を作れません: { $why }
    .next = 質問セットの長い文章を短くしてください。

# 会社から戻ってきた記入用紙。

form-new = { $file }: 「{ $company }」の面談 { $interview } を始め、{ $filled } 件の回答を取り込みました。
form-filled = { $file }: 「{ $company }」の面談 { $interview } に { $filled } 件の回答を取り込みました。
form-known = { $file }: 「{ $company }」の面談 { $interview } には、もう取り込んであります。何も変えていません。
form-beside = すでに聞き取ってある項目は変えず、会社の言葉を履歴に残しました: { $topics }
form-between = {"、"}

failure-form-report = { $file } は「kikitori report」が書き出したシートで、会社が記入した用紙ではありません。何も取り込んでいません。
    .next = 「kikitori report --kind form -o 用紙.xlsx」で作った用紙に記入してもらってください。
failure-form-none = { $file } は、会社に渡した記入用紙ではありません。
    .next = 「kikitori report --kind form -o 用紙.xlsx」で作った用紙に記入してもらってください。
failure-form-empty = { $file } には何も記入されていません。
    .next = 記入したファイルを受け取ったか確かめてください。
failure-form-long = { $file } の { $question } の回答が { $most } KB を超えています。
    .next = 長い資料は別のファイルで受け取り、要点だけを書いてください。
failure-form-edition = { $file } は「{ $form }」の用紙ですが、取り込む先は「{ $here }」です。
    .next = 用紙を作ったときの面談を --into で指定するか、新しい用紙に書き写してもらってください。
failure-form-question = { $file } にある質問 { $question } は「{ $here }」にありません。
    .next = 用紙を作ったときの質問セットを使ってください。
failure-form-set = { $file } は質問セット { $set } の用紙ですが、そのセットがありません。
    .next = その質問セットのファイルを質問セットのフォルダーに置くか、「kikitori sets」で手元のセットを確かめてください。
failure-form-company = { $file } に会社名がなく、どの面談のものか分かりません。
    .next = 用紙の会社名の欄に書くか、--into で面談を指定してください。
failure-form-finished = { $file } の記入先である面談 { $interview } は、もう終わっています。
    .next = 次の訪問を「kikitori interview」で始めてから、--into で指定してください。

# 機関が使っている様式への記入。

failure-template-version = { $file } は、対応表を作ったときの様式と版が違います（このファイル { $found }、対応表 { $expected }）。
    .next = 同じ版の様式を使うか、新しい様式のセルを確かめてから対応表の template_sha256 を書き換えてください。
failure-mapping-unread = 対応表 { $file } を読めません: { $why }
    .next = ファイルがあり、UTF-8 で書かれていることを確かめてください。
failure-mapping-large = 対応表 { $file } は { $most } KB を超えています。
    .next = --mapping に渡すファイルを確かめてください。
failure-mapping-toml = { $file }:{ $line }: 対応表として読めません: { $why }
    .next = template_sha256 と [[cell]] の書き方を確かめてください。
failure-mapping-cell = { $file }:{ $line }: 「{ $cell }」というセルは存在しません。
    .next = 「C12」のように列の英字と行の番号で書いてください。
failure-mapping-far = { $file }:{ $line }: { $cell } は離れすぎています。記入できるのは { $most } までです。
    .next = 様式の中のセルを指定してください。
failure-mapping-what = { $file }:{ $line }: { $cell } に何を入れるのかが分かりません。
    .next = question、box、what（company、visit、date、interviewer）のどれか一つを書いてください。表のセルには question、column、row の三つを書きます。
failure-mapping-twice = { $file }:{ $line }: 「{ $sheet }」の { $cell } がもう一度出てきます。
    .next = どちらか一方を消してください。
failure-mapping-sheet = { $file }:{ $line }: 様式に「{ $sheet }」というシートはありません（{ $cell }）。
    .next = 様式のシート名をそのまま書いてください。
failure-mapping-merged = { $file }:{ $line }: 「{ $sheet }」の { $cell } は結合セルの左上ではありません。
    .next = { $first } と書いてください。
failure-mapping-formula = { $file }:{ $line }: 「{ $sheet }」の { $cell } には、ほかのセルも使っている数式があります。
    .next = 別のセルを指定してください。
failure-mapping-unknown = { $file }:{ $line }: 「{ $sheet }」の { $cell } に入れる { $what } は、この面談にありません。
    .next = 質問の ID は「kikitori sets show」で確かめられます。
failure-mapping-long = { $file }:{ $line }: 「{ $sheet }」の { $cell } に入れる文章が { $most } 字を超え、一つのセルに入りません。
    .next = 質問ごとに別のセルを指定してください。
