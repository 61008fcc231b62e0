### プログラム全体で使うことば

## 回答の状態

state-open = 未聴取
state-answered = 回答あり
state-none = なし
state-unknown = 先方も不明
state-declined = 回答辞退
state-later = 次回に
state-not_applicable = 該当しない

## 聞き取りの進め方

mode-preparing = 事前準備
mode-together = 対面
mode-shared = 画面共有
mode-afterwards = 後から記入
mode-practice = 練習（ロールプレイ）

assisted-alone = 職員のみ
assisted-accompanied = 専門家同行
assisted-reviewed = 添削後

need-off = 判定しない
need-gentle = ゆるやか
need-normal = ふつう
need-strict = しっかり

## 読み取った日付。$western は西暦、$era は和暦

date-both = { $western }（{ $era }）
date-western-year = { $year }年
date-western-month = { $year }年{ date-month }
date-western-day = { $year }年{ date-month }{ $day }日
date-month = { $month }月
date-era-or = ・
date-era-year = { $era }{ $year }年
date-era-first = { $era }元年
era-meiji = 明治
era-taisho = 大正
era-showa = 昭和
era-heisei = 平成
era-reiwa = 令和
