### できること（キーの一覧、コマンド一覧、画面の一番下の行に出る名前）

## どの画面でも

action-quit = 終了
action-help = ヘルプ
action-palette = コマンド
action-language = 言語：English にする
action-theme = 配色を変える
action-lock = 画面をロックする
action-show-typed = 入力した文字を見る・隠す
action-suggest = パスフレーズの案を出す
action-close = 閉じる
action-enter = 開く・決定
action-newline = 改行

## 欄の移動

action-next-field = 次の欄
action-previous-field = 前の欄

## ホーム

action-new-interview = 新しい面談
action-demo = デモを見る
action-practise = ロールプレイ
action-remove-demo = デモを消す
action-remove = 面談をごみ箱に入れる
action-take-back = ごみ箱から戻す
action-bin = ごみ箱を見る
action-purge = ごみ箱から完全に消す
action-stage = 支援の段階

## 面談

action-next = 次へ
action-previous = 前へ
action-next-reply = 次の返答へ
action-previous-reply = 前の返答へ
action-overview = 一覧
action-agenda = 聞き残し
action-probes = 問いかけ
action-evidence = 根拠
action-flag = 印
action-note = メモ
action-mark-none = 聞いたが、なし
action-mark-unknown = 先方も不明
action-mark-declined = 答えたくない
action-mark-later = 次回に聞く
action-mark-not-applicable = 該当しない
action-mark-open = 未聴取に戻す
action-undo-mark = 印・状態を戻す
action-tags = タグ
action-remarks = 気づきと約束
action-report-sheet = シートを書き出す
action-report-handover = 引継ぎのページを書き出す
action-report-reportout = 報告会のページを書き出す
action-report-agenda = 次回の質問を書き出す
action-pause = 休憩
action-typed-time = 時間を書き込む
action-finish = 面談を終える
action-reopen = 面談に戻る
action-next-visit = 次回の準備
action-home = ホームへ

## ロールプレイ

action-hall = 社長を選ぶ
action-new-round = 新しく始める
action-switch = 入力欄を切り替える
action-known = 公開情報
action-end-round = 終える
action-debrief = 振り返り
action-debrief-page = ページにする

## 文字の入力

action-left = 左へ
action-right = 右へ
action-word-left = 前の語へ
action-word-right = 次の語へ
action-up = 上へ
action-down = 下へ
action-page-up = 前のページへ
action-page-down = 次のページへ
action-row-start = 行の先頭へ
action-row-end = 行の末尾へ
action-text-start = 全体の先頭へ
action-text-end = 全体の末尾へ
action-backspace = 前の1字を消す
action-delete = 次の1字を消す
action-delete-word-back = 前の語を消す
action-delete-word-forward = 次の語を消す
action-delete-to-line-start = 行頭まで消す
action-delete-to-line-end = 行末まで消す
action-undo = 取り消す
action-redo = やり直す
action-select-all = すべて選ぶ
action-cut = 切り取る
action-copy = コピー
action-paste = 貼り付ける

# 移動の名前のすぐ後に付く
action-selecting = （選択しながら）

## キーが効く場所（14 桁まで）

context-anywhere = どこでも
context-home = ホーム
context-form = 新しい面談
context-ask = 面談
context-finish = 面談の終わり
context-hall = 社長を選ぶ
context-round = 練習
context-debrief = 振り返り
context-review = 添削
context-ask-again = もう一度聞く
context-opinions = 添削を見る
context-room = 会場の画面
context-list = リスト
context-overview = 質問の一覧
context-probes = 問いかけ
context-tags = タグ
context-remarks = 気づきと約束
context-stage = 支援の段階
context-bin = ごみ箱
context-field = メモ・時間
context-gate = パスフレーズ
context-text = 文字の入力

## 添削

action-review = 添削する
action-accept = このままでよい
action-ask-again = もう一度聞く
action-finish-review = 添削を終える
action-opinions = 添削を見る
action-take-over = 直し案を答えにする
action-drop = 済みにする

## 会場（参加者が見る画面）

action-room = 会場の画面
action-reveal = 会場に答えを見せる・隠す
action-reveal-probes = 会場に問いかけを見せる・隠す
action-freeze = 会場の画面を止める・動かす
action-blank = 会場の画面を消す・戻す
action-exercise = みんなで書く
