### 画面のことば

program = 聞き取り
too-small = 画面が小さすぎます。横40・縦12以上に広げてください。入力した内容は失われません。

## 面談の画面

save-saved = 保存済
save-looking = 閲覧のみ
save-saving = 保存中
save-trouble = 保存できません
paused = 休憩中
visit = 第{ $visit }回
hint = ヒント
characters = { $count }字
read-as = 読み取り：{ $value }
read-not = 読み取れません（書いたまま残します）
answer-so-far = ここまでの答え：
note-sign = メモ
note-title = メモ（自分用）
typed-time-title = この質問に足す時間（分）
our-company = 当社

# 商流の1列目に書かれた語の見分け。「/」で区切る。英語で書いた面談も見分ける
trade-supplier = 仕入先/仕入れ先/調達先/supplier/vendor
trade-partner = 協力先/協力会社/外注先/提携先/partner/subcontractor/contractor
trade-customer = 得意先/お得意先/販売先/顧客/お客様/customer/client/buyer
trade-user = エンドユーザー/最終消費者/消費者/ユーザー/利用者/end user/consumer

## 問いかけ。probe-keys は 78 桁、probe-keys-short は 38 桁まで

probe-title = もう一歩
probe-keys = ↑↓ Enter か 1–{ $last } で聞く  Tab このまま次へ  4 先方も不明  5 答えたくない  6 次回
# 画面共有では、相手に見せない語を出さない
probe-keys-shared = 1–{ $last } で聞く  Tab 次へ
probe-keys-short = 1–{ $last } 聞く Tab 次へ 4不明 5辞退 6次回

## 質問の一覧

state-flagged = 印あり
missing = あと { $facets }
overview-title = 質問の一覧
agenda-title = 聞き残し
agenda-empty = 聞き残しはありません。
overview-counts = 十分{ $enough } 薄い{ $thin } 未聴取{ $open } 印{ $back }
filter = 絞り込み
nothing-found = 当てはまるものがありません。語を短くしてみてください。
help-title = ヘルプ：キーの一覧
palette-title = コマンド一覧

# 印の意味。「○」などのすぐ後に付く。全部で 58 桁まで
mark-open = 未聴取
mark-thin = 薄い
mark-enough = 十分
mark-settled = 不明・辞退
mark-not-applicable = 該当しない
mark-come-back = また聞く

## ホーム

home-counts = { $companies }社 · 面談{ $interviews }件
search = 検索
home-empty = 面談はまだありません。↑↓ で選び、Enter で始めます。
home-choice-demo = デモを見る（架空の会社の、聞きかけの面談）
home-choice-new = 新しい面談を始める
home-nothing-found = 見つかりません。Enter で、この名前の新しい面談を始めます。
column-company = 会社
column-industry = 業種
column-last = 前回
column-state = 状態
column-thin = 薄い
column-next = 次の一手
done = 完了
next-demo = 見てみる
next-go-on = 続ける
next-second-visit = 次回の準備
next-look = 見返す

## 新しい面談。項目名は 12 桁まで

form-title = 新しい面談：会社名を入れて Enter で開始
form-company = 会社名
    .hint = 面談する会社の名前。これだけは必要です。
form-industry = 業種
    .hint = 金属加工、食品製造など、ふだんの言い方で。後から探すときにも使います。
form-employees = 従業員数
    .hint = パートも含めたおおよその人数。分からなければ空けておきます。
form-founded = 創業・設立
    .hint = 西暦でも和暦でも。例：1968、昭和43年4月
form-set = 質問票
    .hint = 何を聞くか。←→ で選びます。初回の短い面談には、短い質問票があります。
form-interviewer = 聞き手
    .hint = あなたの名前。引き継ぎのときに、誰が聞いたか分かります。
form-assisted = 体制
    .hint = 一人で聞くか、専門家と聞くか。←→ で選びます。文字数の比較に使います。
form-mode = 進め方
    .hint = ←→ で選びます。画面共有ではヒント・印・メモを隠します。後から変更可。
form-need = 深掘り
    .hint = 答えが薄いとき、どこまで問いかけるか。←→ で選びます。後から変更可。

## 面談の終わり

finish-title = { $company } · 第{ $visit }回の面談の終わり
finish-probes = 問いかけ：示した{ $offered } · 聞いた{ $asked } · それで得た答え{ $characters }字
finish-agenda = 次回に聞くこと
and-more = ほか{ $count }件

## 配色

theme-dark = 暗い背景
theme-light = 明るい背景
theme-high-contrast = 高コントラスト

## 画面の一番下：回答の欄での Enter

enter-next-cell = Enter 次の欄
enter-choose = ↑↓ Enter 選ぶ
enter-toggle = 付け外し
enter-take-back = 一覧に戻す
enter-purge = 完全に消す
enter-keep = 記録する

## お知らせ。一行、76 桁まで

notice-too-long = 長すぎるため入れませんでした。短くするか、分けて入れてください。
notice-no-probes = この質問に出せる問いかけは、もうありません。Tab で次へ進めます。
notice-first-question = 最初の質問です。次へは Tab、ほかの質問へは Ctrl+G です。
notice-last-question = 最後の質問まで来ました。残りは Enter で開き、Ctrl+E で面談を終えます。
notice-all-asked = 最後の質問まで来ました。聞き残しはありません。Ctrl+E で面談を終えます。
notice-paused = 休憩中です。もう一度 Ctrl+S を押すか、書き始めると再開します。
notice-waiting = 待ったことを記録しました。続きを書き足すか、Tab で次へ進みます。
notice-double = 「{ $topic }」と同じ文章です。
notice-kept-there = 「{ $topic }」にも残しました。取り消しは「印・状態を戻す」です。
notice-kept-undone = 「{ $topic }」に残した分を取り消しました。
notice-mark-undone = 「{ $topic }」の印・状態を戻しました。
notice-nothing-to-undo = 戻せる印・状態はありません。文字の取り消しは Ctrl+Z です。
notice-no-clock = この面談の時計は動いていません。進め方は Ctrl+K から変えられます。
notice-mode = 進め方：{ $value }
notice-need = 深掘り：{ $value }
notice-assisted = 体制：{ $value }
notice-read-only = 読むだけで開いています。ほかの画面で使用中なら、閉じて開き直してください。
notice-finished = この面談は終えています。書き足すには Ctrl+R で面談に戻ってください。
notice-goes-on = この会社には終えていない面談があります。その続きを開きました。
notice-no-demo = 消すデモはありません。デモを見るには Ctrl+D です。
notice-removed = 消しました。この面談の言葉はもう残っていません。
notice-name-differs = 会社名が違います。消すには同じ名前を、やめるには Esc を。
notice-nothing-chosen = 面談が選ばれていません。↑↓ で選んでください。
notice-company-missing = 会社名がまだです。会社名を入れて、Enter を押してください。
notice-note-shared = 画面共有中はメモを開きません。進め方は Ctrl+K から変えられます。
notice-minutes-unread = 分数を読み取れません。15 のように、1440 までの数字で入れてください。

## 面談を消す

remove-ask = 「{ $company }」{ $visit }の面談を消します。元には戻せません。
remove-field = 会社名と Enter で消す。やめるには Esc

## 聞けた根拠。evidence-keys は 38 桁まで

evidence-keys = ↑↓ 送る  ほかのキーで戻る
notice-evidence-shared = 画面共有中は根拠を出しません。
notice-no-evidence = この質問には、判定した答えがまだありません。

## 気づきと約束（面談のほかに残すこと）。名前は 17 桁、説明は 58 桁まで

remarks-title = 気づきと約束：1行に1つ
remarks-noticed = 気づいたこと
    .hint = 聞き手の側で気づいたこと
remarks-owner_noticed = 経営者の気づき
    .hint = 話すうちに経営者自身が気づいたこと、そう話したこと
remarks-will_do = これからすること
    .hint = 誰が、何を、いつまでに
remarks-promise = 約束したこと
    .hint = こちらから経営者に約束したこと
remarks-taboo = 触れないこと
    .hint = 口にしてはいけないこと（経営者に渡すものには載りません）
notice-remarks-shared = 画面共有中は気づきと約束を開きません。進め方は Ctrl+K から変えられます。

## 答えに付けるタグ

tags-title = タグ：{ $topic }
tags-none = 選べるタグがありません。
notice-tags-shared = 画面共有中はタグを出しません。進め方は Ctrl+K から変えられます。

# 会社が自分で書いた答えの印。質問名のすぐ後に付く
by-company = 会社記入

## 支援の段階（ステップ・ゼロ）。項目名は 11 桁まで

stages-title = 支援の段階：{ $company }
stages-stage = 段階
stages-supporter = 支援者
stages-consent = 引継ぎ同意
stages-0 = 一歩を踏み出すと決める
stages-1 = 本当の課題を見つける
stages-2 = 処方箋をつくる
stages-3 = 実行する
stages-consent-yes = 同意あり
stages-consent-no = 同意なし
stages-consent-open = まだ聞いていない
stages-so-far = これまで
column-stage = 段階
notice-stage = 「{ $company }」を段階{ $stage }にしました。

## ごみ箱

bin-title = ごみ箱：Enter で一覧に戻す
bin-title-purge = ごみ箱：Enter で完全に消す
notice-put-aside = 「{ $company }」{ $visit }をごみ箱に入れました。Ctrl+Z で戻せます。
notice-taken-back = 「{ $company }」{ $visit }を一覧に戻しました。
notice-bin-empty = ごみ箱は空です。

## 書き出すもの

finish-papers = 書き出す
papers-sheet = シート
papers-handover = 引継ぎ
papers-reportout = 報告会
papers-agenda = 次回の質問
notice-report = 書き出しました：{ $file }
