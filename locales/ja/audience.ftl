### 会場（参加者が見る画面と、進行役の操作）

## page

web-title = 会場の画面（聞き取り）
web-waiting = しばらくお待ちください
web-practice = 練習（架空の会社）
web-place = 質問 { $at } / { $of }
web-put = 問いかけ
web-owner = 経営者
web-answer = 答え
web-probes = ここから、どう聞きますか
web-time = この質問
web-part = この観点
web-over = 予定を超過
web-exercise = 各自で書いてみましょう
web-exercise-over = 時間です
web-cut = 画面が切れました。つなぎ直しています。
web-how = 上のアドレスをこのパソコンのブラウザーで開き、投影する画面に移して F11（全画面）を押してください。面談の画面に合わせて変わります。終わるときは Ctrl+C です。
failure-web-port-taken = ポート { $port } はほかのプログラムが使っています。
    .next = --port を省くと空いている番号で開きます。別の番号も選べます。
failure-web-port = ポート { $port } でページを出せません（{ $error }）。
    .next = --port を省くか、1024 以上の別の番号にしてください。
