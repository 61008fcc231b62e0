### 会場（参加者が見る画面と、進行役の操作）

## audience screen

audience-waiting = まもなく始まります。しばらくお待ちください。
audience-waiting-how = 文字を大きくするには、端末の拡大（多くは Ctrl と +）を使ってください。
audience-too-small = 画面が小さすぎます。文字を少し小さくするか、横40・縦12以上に広げてください。
audience-keys = F8 English   F9 配色   Ctrl+Q 終了
audience-practice = ロールプレイ（練習）
audience-answer = 先方の言葉
audience-probes = あなたなら、次に何を尋ねますか
audience-exercise = みんなで書いてみましょう
audience-exercise-left = 残り
audience-exercise-over = 時間になりました
audience-time-question = この問い
audience-time-part = この観点
audience-time = { $spent }分 / { $planned }分
audience-time-over = { $spent }分 / { $planned }分 超過
audience-plain-planned = 予定 { $length }
audience-plain-over = 予定の{ $length }を過ぎました
audience-plain-exercise = 時間 { $length }
audience-plain-blank = （画面は暗くしてあります）
