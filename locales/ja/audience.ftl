### 会場（参加者が見る画面と、進行役の操作）

## audience screen

audience-waiting = まもなく始まります。しばらくお待ちください。
audience-waiting-how = 文字は、端末の拡大（多くは Ctrl と +）で大きくなります。
audience-too-small = 画面が小さすぎます。文字を少し小さくするか、横40・縦12以上に広げてください。
audience-keys = F8 English   F9 配色   Ctrl+Q 終了
audience-practice = 練習（架空の会社）
audience-answer = 先方の言葉
audience-probes = あなたなら、次に何を尋ねますか
audience-exercise = みんなで書いてみましょう
audience-exercise-left = 残り
audience-exercise-over = 時間になりました
audience-time-question = この質問
audience-time-part = この視点
audience-time = { $spent }分 / { $planned }分
audience-time-over = { $spent }分 / { $planned }分 超過
audience-plain-planned = 予定 { $length }
audience-plain-over = 予定の{ $length }を過ぎました
audience-plain-exercise = 時間 { $length }
audience-plain-blank = （画面は消してあります）

## facilitator（進行役）

room-title = 会場の画面
room-sees = 会場に見えるもの：{ $what }
room-sees-frozen = 会場に見えるもの：{ $what }（止めています）
room-nothing = なし（消しています）
room-only-question = 質問だけ
room-question = 質問
room-answer = 答え
room-probes = 問いかけ
room-writing = みんなで書く時間（残り{ $left }）

room-mark = 会場：{ $what }
room-mark-answer = 答え
    .short = 答
room-mark-probes = 問いかけ
    .short = 問
room-mark-frozen = 停止中
    .short = 止
room-mark-blank = 非表示
    .short = 消
room-mark-writing = 書く
    .short = 書
room-mark-separator = ・
    .short = ・

room-do-reveal = 答えを見せる
room-do-hide = 答えを隠す
room-do-reveal-probes = 問いかけを見せる
room-do-hide-probes = 問いかけを隠す
room-do-freeze = 画面を止める
room-do-release = 画面を動かす
room-do-blank = 画面を消す
room-do-restore = 画面を戻す
room-do-write = みんなで書く { $minutes }分
room-do-end = 書く時間を終える
room-do-longer = 1分延ばす

room-now = { $place }/{ $of } { $topic }
room-next = 次の質問：{ $topic }
room-last = 次の質問：ありません
room-time = 時間の配分（使った時間／予定）
room-minutes = { $spent } / { $planned }分
room-whole = 全体

notice-room-answer = 会場に答えが見えています。書き足す言葉もそのまま見えます。
notice-room-answer-hidden = 会場から答えを隠しました。
notice-room-probes = 会場に問いかけが見えています。
notice-room-probes-hidden = 会場から問いかけを隠しました。
notice-room-no-probes = この質問には、会場に見せる問いかけがもうありません。
notice-room-frozen = 会場の画面を止めました。動かすまで、今のまま見えています。
notice-room-released = 会場の画面を動かしました。今の質問が見えています。
notice-room-blank = 会場の画面を消しました。戻すまで、何も見えません。
notice-room-restored = 会場の画面を戻しました。今の質問が見えています。
notice-room-writing = みんなで書く時間です。会場には残り時間（{ $left }）が見えています。
notice-room-written = 書く時間を終えました。会場には質問だけが見えています。
notice-room-written-shown = 書く時間を終え、会場に答えを見せました。
notice-room-still-frozen = 会場の画面は止めたままです。動かすと、変えたとおりに見えます。
notice-room-still-blank = 会場の画面は消したままです。戻すと、変えたとおりに見えます。
notice-room-last = 最後の質問です。Shift+Tab で前の質問へ戻れます。
notice-room-first = 最初の質問です。Tab で次の質問へ進みます。

plain-room-what = :会場 の後に、答え（answer）、問いかけ（probes）、止める（freeze）、消す（blank）、書く（write）のどれかを続けてください。

## page

web-title = 会場の画面（聞き取り）
web-place = 質問 { $at } / { $of }
web-put = 聞き手
web-owner = 経営者
web-over = 予定を超過
web-cut = 接続が切れました。つなぎ直しています。
web-how = 上のアドレスをこのパソコンのブラウザーで開き、投影する画面に移して F11（全画面）を押してください。面談の画面に合わせて変わります。終わるときは Ctrl+C です。
failure-web-port-taken = ポート { $port } はほかのプログラムが使っています。
    .next = --port を省くと空いている番号で開きます。別の番号も選べます。
failure-web-port = ポート { $port } でページを出せません（{ $error }）。
    .next = --port を省くか、1024 以上の別の番号にしてください。
