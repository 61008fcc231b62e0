### 面談から作る文書

## 公式シートの枠

box-M1 =
    経営理念・ビジョン
    経営哲学・考え・方針等
box-M2 =
    経営意欲
    ※成長志向・現状維持など
box-M3 =
    後継者の有無
    後継者の育成状況
    承継のタイミング・関係
box-B1 =
    企業及び事業沿革
    ※ターニングポイントの把握
box-B2 =
    強み
    技術力・販売力等
box-B3 =
    弱み
    技術力・販売力等
box-B4 =
    ITに関する投資、活用の状況
    1時間当たり付加価値（生産性）向上に向けた取り組み
box-E1 =
    市場動向・規模・シェアの把握
    競合他社との比較
box-E2 =
    顧客リピート率・新規開拓率
    主な取引先企業の推移
    顧客からのフィードバックの有無
box-E3 =
    従業員定着率
    勤続年数・平均給与
box-E4 =
    取引金融機関数・推移
    メインバンクとの関係
box-I1 =
    組織体制
    品質管理・情報管理体制
box-I2 =
    事業計画・経営計画の有無
    従業員との共有状況
    社内会議の実施状況
box-I3 =
    研究開発・商品開発の体制
    知的財産権の保有・活用状況
box-I4 =
    人材育成の取り組み状況
    人材育成の仕組み

## できないこと

failure-report-kind = 「{ $kind }」を .{ $ending } で作ることはできません。
    .next = 作れる形式：{ $known }
failure-report-unknown = 「{ $kind }」という文書も枠組みもありません。
    .next = あるもの：{ $known }
failure-report-interview = 「{ $kind }」を作る面談が指定されていません。
    .next = list の番号か会社名を付けてください。指定なしで作れるのは observer と form です。
failure-report-over-template = { $file } はひな形のブックそのものです。上書きしていません。
    .next = -o で別のファイル名を指定してください。
failure-report-ending = { $file } の拡張子からは、どの形式か分かりません。
    .next = 拡張子を付けてください：{ $known }
failure-report-template = 文書のひな形 { $file } の { $line } 行目に誤りがあります（{ $error }）。
    .next = その行を直すか、ファイルを別の場所に移してください。移せば組み込みのひな形が使われます。
failure-report-template-unread = 文書のひな形 { $file } を読めません（{ $error }）。
    .next = UTF-8 のテキスト（1 MiB まで）か、権限があるかを確かめてください。
failure-report-output = 記入したブックの書き出し先が指定されていません。
    .next = -o でファイル名（.xlsx）を指定してください。
