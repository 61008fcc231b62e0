### 文書（シート・引継ぎ・報告会・次回の議題・観察・記入用紙・枠組み）のことば

## どの文書にも

page-demo = デモ（架空の会社です）
page-practice = 練習（ロールプレイ。架空の会社です）
page-internal = 社内用：会社にはお渡ししないでください
page-visit = 第{ $visit }回
page-interviewer = 聞き手 { $name }
page-set = { $set }（{ $edition }版）
page-employees = 従業員 { $count }名
page-founded = 創業 { $value }
page-not-heard = まだ聞いていない
page-unfinished = 聞き取りの途中です
page-made = ローカルベンチマーク対話の記録

page-kind-sheet = ロカベン非財務シート
page-kind-handover = 引継ぎ書
page-kind-reportout = 報告会資料
page-kind-agenda = 次回訪問の議題
page-kind-observer = 観察シート（面談練習）
page-kind-form = 事前記入のお願い

page-about-sheet = 公式と同じ三枚（業務フロー・商流、4つの視点、総括）
page-about-handover = 担当が替わるとき三分で読む一枚（社内用）
page-about-reportout = 報告会で経営者と見る一枚
page-about-agenda = 次に聞くこと、約束したこと（社内用）
page-about-observer = 面談練習の観察者が手で記入する一枚（面談の指定なしで作れます）
page-about-form = 会社に書いてもらう記入用紙（面談の指定なしで作れます）
page-list-pages = 文書（--kind）
page-list-frames = 枠組み（--kind）
page-list-none = 枠組みのファイルはありません
page-written = { $file } を書き出しました。

## シート

page-process = 業務フロー
page-trade = 商流
page-flows = 業務フロー・商流
page-perspectives = 4つの視点
page-summary = 対話内容の総括
page-others = そのほかに伺ったこと
page-step = 実施内容
page-edge = 差別化ポイント
page-value = 顧客提供価値
page-suppliers = 仕入先（選んでいる理由）
page-partners = 協力先（選んでいる理由）
page-customers = 得意先（選ばれている理由）
page-end-users = エンドユーザー（選ばれている理由）
page-other-partners = 区分のない相手
page-side = 区分
page-partner = 名前
page-what = 何を・どのくらい
page-reason = 理由
page-item = 項目
page-by-company = 会社ご記入

## 引継ぎ

page-handover-three = 三分でわかる { $company }
page-story = 五行でいうと
page-story-who = どんな会社か
page-story-business = { $industry }。{ $text }
page-story-business-staff = { $industry }、従業員 { $count }名。{ $text }
page-story-turn = 転機
page-story-strength = 強み
page-story-goal = めざす先
page-story-gap = 課題と一歩
page-phrases = 経営者のことば
page-voices = お客様のことば（経営者から聞いたもの）
page-phrases-none = まだ書き留めたことばがない
page-taboos = 触れてはいけないこと
page-taboos-none = 書き留めたものはない
page-promises = 約束したこと
page-promises-none = 書き留めたものはない
page-talks = これまでの面談
page-open = 聞き残し
page-open-none = 聞き残しはない
page-more = ほか { $count } 件は「次回訪問の議題」に
page-next-ask = 次の問いかけ
page-stage = ステップ・ゼロ
page-stage-none = 段階の記録がない
page-stage-at = 段階 { $stage }：{ $name }
page-stage-0 = 一歩を踏み出すと決める
page-stage-1 = 本当の課題を見つける
page-stage-2 = 処方箋をつくる
page-stage-3 = 実行する
page-supporter = 支援者：{ $name }、{ $day }から
page-handed = 引継ぎ：前任は{ $name }、{ $day }
page-consent-yes = 記録を引き継ぐことに同意あり
page-consent-no = 記録を引き継ぐことに同意なし
page-consent-unknown = 記録を引き継ぐ同意は未確認
page-day = 日付
page-who = 聞き手
page-round = 回

## 報告会

page-reportout-with = { $company } 様
page-noticed = 私たちが気づいたこと
page-owner-noticed = 社長が気づかれたこと
page-will-do = これから行うこと
page-will-do-hint = 誰が、いつまでに
page-strengths = 強み
page-goal = 目標
page-gap = 差（課題）
page-action = 最初の一歩
page-to-write = （当日ご記入ください）

## 次回の議題

page-agenda-none = 残っている項目はありません
page-agenda-count = 残り { $count } 件
page-why-open = 未聴取
page-why-thin = もう少し
page-why-flagged = 印あり
page-why-later = 次回に
page-ask-again = 前回伺ったお話のその後を、聞かせていただけますか。
page-missing = 足りないもの：{ $facets }
page-so-far = これまで：
page-note = メモ：

## 観察シート

page-observer-lead = 数えられることを、手を止めずに正の字で。評価は最後に、よかった点から。
page-observer-role = 聞き手
page-observer-owner = 経営者役
page-observer-watcher = 観察者
page-observer-aim = 今回のねらい（数えられることを一つ）
page-observer-count = 数える
page-observer-tally = 正の字
page-observer-sum = 計
page-observer-open = 開いた質問（どんな、どのように）
page-observer-closed = 閉じた質問（はい・いいえで終わる）
page-observer-leading = 誘導する質問（「〜ですよね」）
page-observer-interrupted = 話をさえぎった
page-observer-silence = 沈黙を待てた（三つ数えるあいだ）
page-observer-restated = 言い直して確かめた
page-observer-stacked = 質問を重ねた（一度に二つ以上）
page-observer-advice = 早すぎた助言・支援策の話
page-observer-share = 話した割合（目安：経営者が七割）
page-observer-share-owner = 経営者役　　割
page-observer-share-other = 聞き手　　割
page-observer-facts = 聞き出せた事実（問いかけで初めて出たもの）
page-observer-good = よかった点（先に話す）
page-observer-next = 次に試すこと（一つだけ）
page-observer-debrief = 振り返りの順：経営者役（話しやすかったか）→ 聞き手 → 観察者

## 記入用紙

page-form-lead = お話を伺う前に、お分かりになるところだけご記入ください。空欄があってもかまいません。思いつくままの言葉で、短くて結構です。当日は、ここに書かれたことをもとに続きをお聞かせください。
page-form-company = 会社名
page-form-writer = ご記入者
page-form-day = ご記入日
page-form-thanks = ご記入ありがとうございました。
page-form-choose = 当てはまるものを一つお選びください
page-form-choose-many = 当てはまるものをいくつでもお選びください

## 枠組み

page-frame-empty-heading = この見出しに入る回答はまだない
page-frame-steps = 関わる工程：{ $steps }
page-schemes = 合いそうな支援策
page-schemes-hint = ご自身で用意した一覧から、課題とタグの合うもの。内容は必ず元の案内で確かめてください。
page-scheme-until = { $day }まで
page-scheme-topics = 合うところ：{ $topics }
page-quote = 「{ $text }」
