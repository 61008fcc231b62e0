### 表計算のシート（ロカベンの様式）

sheet-title = ローカルベンチマーク・シート（非財務）
sheet-flows = 商流・業務フロー
sheet-perspectives = 4つの視点
sheet-summary = 対話内容の総括

# ページの右上
sheet-about = { $company }　第{ $visit }回　{ $day }　{ $set } { $edition }版
sheet-about-practice = （練習）{ $company }　{ $day }　{ $set } { $edition }版
sheet-about-demo = （例）{ $company }　第{ $visit }回　{ $day }　{ $set } { $edition }版

# 一つの枠にいくつもの質問があるとき、答えの前に付ける見出し
sheet-topic = 【{ $topic }】
# 答えがないとき、その事情
sheet-empty = （{ $state }）
sheet-not-in-set = 今回の質問票にない項目
sheet-continued = （続き）
sheet-beside = 補足

## 業務フロー

sheet-process = 業務フロー
sheet-step = 実施内容
sheet-edge = 差別化ポイント
sheet-value = 顧客提供価値
# 最後の行が工程ではなく顧客提供価値であることを、書かれた語で見分ける。「/」で区切る
sheet-value-words = 顧客提供価値/提供価値/お客様の価値/顧客の価値/お客様が得る/お客様に届く/customer value/customer gains/value to the customer

## 商流

sheet-trade = 商流
sheet-suppliers = 仕入先
sheet-partners = 協力先
sheet-customers = 得意先
sheet-users = エンドユーザー
sheet-others = 区分の未記入
sheet-why-chosen = 選んでいる理由
sheet-why-us = 選ばれている理由
sheet-why = 理由
sheet-side = { $side }　
sheet-employees = 従業員 { $count }名

## 4つの視点

sheet-part-M = ①経営者
sheet-part-B = ②事業
sheet-part-E = ③企業を取り巻く環境・関係者
sheet-part-I = ④内部管理体制

## 対話内容の総括

sheet-sum-current = 現状認識
sheet-sum-goal = 将来目標
sheet-sum-gap = 現状と目標のギャップ（課題）
sheet-sum-action = 対応策
sheet-beyond = このほかに伺ったこと
sheet-visit-band = 聞き取りの記録
sheet-noticed = 聞き手が気づいたこと
sheet-owner-noticed = 経営者が気づいたこと
sheet-will-do = これから行うこと
sheet-day = 聞き取り日
sheet-interviewer = 聞き手
sheet-visit = 訪問
sheet-stage = 支援の段階
sheet-stage-with = { $stage }（{ $supporter }）
sheet-stage-0 = 0　一歩を踏み出すと決める
sheet-stage-1 = 1　本当の課題を見つける
sheet-stage-2 = 2　処方箋をつくる
sheet-stage-3 = 3　実行する

## できないこと

failure-sheet = 表計算のファイルを作れませんでした：{ $error }
    .next = 同じことが続くときは、この文を開発元に知らせてください。「kikitori report -o x.md」なら文書として書き出せます。
