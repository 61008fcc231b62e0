### 文言ファイルの読み込みで起きること

failure-locale-unreadable = 文言ファイル { $path } を読めませんでした（{ $reason }）。
    .next = ファイルを読む権限があるか確かめてください。それまでは組み込みの文言で動きます。
failure-locale-no-file = { $path } は普通のファイルではないので、文言として読みませんでした。
    .next = .ftl で終わる名前は文言ファイルだけに使ってください。
failure-locale-too-large = 文言ファイル { $path } は 1 MB を超えているので読みませんでした。
    .next = ファイルを分けるか、使わない文言を消してください。
failure-locale-not-utf8 = 文言ファイル { $path } の文字コードが UTF-8 ではないので読みませんでした。
    .next = 文字コードを UTF-8 にして保存し直してください。
failure-locale-syntax = 文言ファイル { $path } の { $line } 行目から始まる文言の書き方に誤りがあります。
    .next = 「名前 = 文言」の形に直してください。直すまで、その文言は組み込みのものを使います。
