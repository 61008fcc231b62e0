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
