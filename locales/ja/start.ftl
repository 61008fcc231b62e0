### 始めるとき: 設定、場所、端末

failure-config-unread = 設定ファイル { $file } を読めません（{ $error }）。
    .next = ファイルの権限と文字コード（UTF-8）を確かめてください。直るまで、設定なしで動きます。
failure-config-no-file = 設定ファイル { $file } は、フォルダーか装置で、ファイルではありません。
    .next = 文字のファイルを置くか、何も置かないでください。直るまで、設定なしで動きます。
failure-config-large = 設定ファイル { $file } は { $most } KB を超えています。設定にしては長すぎます。
    .next = 短くしてください。直るまで、設定なしで動きます。
failure-config-wrong = 設定ファイル { $file } の { $line } 行目を読み取れません（{ $error }）。
    .next = その行を直してください。直るまで、設定なしで動きます。
failure-no-home = 個人用のフォルダーの場所が分かりません。
    .next = 環境変数 HOME を設定してから、もう一度始めてください。
failure-terminal = 端末に画面を出せません（{ $error }）。
    .next = 端末の中で直接始めるか、--plain を付けて一行ずつの形で使ってください。
failure-set-unknown = 質問集「{ $set }」はありません。
    .next = 使える質問集：{ $known }
