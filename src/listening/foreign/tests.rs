//! Texts of answer length in languages that are not judged, and what always is.

use super::is_foreign;

/// Nineteen of these twenty, at least, are told.
fn told(texts: [&str; 20]) {
    let mut missed = texts.to_vec();
    missed.retain(|it| !is_foreign(&it.to_lowercase()));
    assert!(missed.len() <= 1, "{missed:#?}");
}

#[test]
fn chinese_is_told() {
    told([
        "我们公司成立于一九九八年，主要做金属加工。",
        "目前有三十五名员工，平均工龄十二年。",
        "客户大多是本地的汽车零部件厂，占销售额的六成。",
        "我们没有专利，但是有两个商标。",
        "后继者是我的大儿子，他现在是专务，今年三十八岁。",
        "去年的销售额是三亿日元，比前年增长了百分之五。",
        "竞争对手主要是大阪的两家公司，他们的价格比我们低。",
        "这个问题现在还不能说。",
        "每个月开一次会议，把数字告诉所有员工。",
        "因为原材料涨价，利润减少了一半。",
        "我们的优势是技术好，交货快，客户很信任我们。",
        "质量管理由厂长负责，每天检查所有产品。",
        "二零二三年开始使用新的系统，节省了很多时间。",
        "主要的银行有两家，贷款余额大约八千万日元。",
        "將來希望把公司交給女兒，但是還沒有決定。",
        "我們的客戶主要是台灣的電子公司。",
        "這幾年員工減少了，因為年輕人都去大城市。",
        "公司沒有經營計畫，社長自己決定所有的事情。",
        "從去年開始對員工進行培訓，效果很好。",
        "今后打算扩大海外市场，特别是东南亚。",
    ]);
}

#[test]
fn korean_is_told() {
    told([
        "저희 회사는 1998년에 설립되었습니다.",
        "직원은 모두 서른다섯 명입니다.",
        "주요 고객은 자동차 부품 회사입니다.",
        "특허는 없지만 상표는 두 개 있습니다.",
        "후계자는 장남이고 지금 전무입니다.",
        "작년 매출은 3억 엔이었습니다.",
        "경쟁사는 오사카에 있는 두 회사입니다.",
        "그것은 아직 말씀드릴 수 없습니다.",
        "매달 한 번 회의를 합니다.",
        "원자재 가격이 올라서 이익이 줄었습니다.",
        "기술력이 좋고 납기가 빠릅니다.",
        "품질 관리는 공장장이 맡고 있습니다.",
        "2023년부터 새로운 시스템을 쓰고 있습니다.",
        "주거래 은행은 두 곳입니다.",
        "앞으로 딸에게 물려줄 생각입니다.",
        "젊은 사람들이 도시로 가서 직원이 줄었습니다.",
        "경영 계획은 따로 만들지 않았습니다.",
        "작년부터 직원 교육을 시작했습니다.",
        "해외 시장을 넓히고 싶습니다.",
        "고객의 소리는 영업 담당이 듣고 있습니다.",
    ]);
}

#[test]
fn japanese_in_latin_letters_is_told() {
    told([
        "tokuni nashi desu",
        "uriage wa sanoku en",
        "Kaisha wa Showa 42 nen ni chichi ga hajimemashita.",
        "Jugyoin wa sanjugo mei desu.",
        "Chonan ni tsugaseru tsumori desu.",
        "Omo na torihikisaki wa jidosha no buhin meekaa desu.",
        "Tokkyo wa arimasen ga shohyo wa futatsu arimasu.",
        "Kyonen no uriage wa sanoku en deshita.",
        "Kyogo wa Osaka no nisha desu.",
        "Sore wa chotto ienai desu ne.",
        "Maitsuki ikkai kaigi wo shite imasu.",
        "Zairyo ga takaku natte rieki ga hetta.",
        "Gijutsu ga yokute noki ga hayai to iwaremasu.",
        "Hinshitsu kanri wa kojocho ga yatte imasu.",
        "2023 nen kara atarashii shisutemu wo tsukatte imasu.",
        "Meinbanku wa chigin de, hoka ni shinkin ga arimasu.",
        "Musume ni yuzuru tsumori desu ga mada kimete imasen.",
        "Wakai hito ga machi ni dete shimatte hito ga tarinai.",
        "Keikaku wa tokuni tsukutte imasen.",
        "Kyakusan no koe wa eigyo ga kiite kimasu.",
    ]);
}

#[test]
fn german_is_told() {
    told([
        "Wir haben das Unternehmen 1998 mit zwei Leuten gegründet.",
        "Zurzeit sind wir fünfunddreißig Mitarbeiter, die meisten seit über zehn Jahren.",
        "Unsere Kunden sind vor allem Zulieferer aus der Autoindustrie.",
        "Patente haben wir nicht, aber zwei eingetragene Marken.",
        "Mein ältester Sohn wird das Unternehmen 2027 übernehmen.",
        "Der Umsatz lag im letzten Jahr bei drei Millionen Euro.",
        "Die Konkurrenz ist billiger, aber nicht so schnell wie wir.",
        "Das kann ich im Moment leider noch nicht sagen.",
        "Einmal im Monat gibt es eine Besprechung mit allen Mitarbeitern.",
        "Weil das Material teurer wurde, ist der Gewinn um die Hälfte gesunken.",
        "Unsere Stärke ist die Technik, und wir liefern schneller als andere.",
        "Für die Qualität ist der Werksleiter zuständig, er prüft jedes Teil.",
        "Seit 2023 arbeiten wir mit einem neuen System und sparen viel Zeit.",
        "Wir arbeiten mit zwei Banken, die Sparkasse ist unsere Hausbank.",
        "Ich möchte die Firma an meine Tochter übergeben, aber das ist noch offen.",
        "Die jungen Leute ziehen in die Stadt, und wir finden keine Lehrlinge mehr.",
        "Einen Plan auf Papier gibt es nicht, das habe ich im Kopf.",
        "Seit letztem Jahr schulen wir unsere Leute einmal in der Woche.",
        "Wir wollen im Ausland wachsen, vor allem in Polen und in Tschechien.",
        "Was die Kunden sagen, hört bei uns der Vertrieb und gibt es weiter.",
    ]);
}

#[test]
fn vietnamese_is_told() {
    told([
        "Công ty chúng tôi được thành lập năm 1998.",
        "Hiện nay có ba mươi lăm nhân viên.",
        "Khách hàng chính là các công ty phụ tùng ô tô.",
        "Chúng tôi không có bằng sáng chế.",
        "Con trai cả của tôi sẽ kế nghiệp.",
        "Doanh thu năm ngoái là ba trăm triệu yên.",
        "Đối thủ cạnh tranh là hai công ty ở Osaka.",
        "Việc đó bây giờ tôi chưa thể nói được.",
        "Mỗi tháng chúng tôi họp một lần.",
        "Vì giá nguyên liệu tăng nên lợi nhuận giảm một nửa.",
        "Điểm mạnh là kỹ thuật tốt và giao hàng nhanh.",
        "Quản đốc chịu trách nhiệm về chất lượng.",
        "Từ năm 2023 chúng tôi dùng hệ thống mới.",
        "Chúng tôi giao dịch với hai ngân hàng.",
        "Tôi muốn giao công ty cho con gái.",
        "Người trẻ lên thành phố nên thiếu nhân viên.",
        "Không có kế hoạch kinh doanh bằng văn bản.",
        "Từ năm ngoái bắt đầu đào tạo nhân viên.",
        "Trong tương lai muốn mở rộng thị trường nước ngoài.",
        "Nhân viên kinh doanh nghe ý kiến của khách hàng.",
    ]);
}

#[test]
fn other_languages_are_told_too() {
    for text in [
        "Компания была основана в 1998 году.",
        "Nous avons deux banques et notre chiffre d'affaires est de trois millions.",
        "Tenemos dos bancos y nuestro principal cliente es una empresa de Osaka.",
        "Kami memiliki dua bank dan pelanggan utama kami adalah perusahaan dari Osaka.",
        "บริษัทก่อตั้งเมื่อปี 1998",
    ] {
        assert!(is_foreign(&text.to_lowercase()), "{text}");
    }
}

#[test]
fn short_texts_names_numbers_and_lists_are_judged() {
    for text in [
        "",
        "35名",
        "特許3件、商標1件",
        "特許三件、商標一件、実用新案二件、意匠登録四件",
        "主要取引先三社、年間売上三億円、従業員三十五名、平均年齢四十二歳",
        "具体的目標有、経常利益率五%、自己資本比率三十%",
        "長男(専務・三十八歳)、二〇二七年春社長交代、株式生前贈与中",
        "廣瀬産業、齋藤鐵工所、國井製作所、會津商店",
        "在庫過多、不良率三%、納期遅延有、人員不足",
        "Tanaka Kenji, Sato Yuki, Hiroshi Nakamura",
        "Toyota, Mazda, Honda, Kawasaki",
        "Müller GmbH, Bosch, Siemens AG",
        "SAP, Excel, kintone, Slack",
        "M3 x 40, R5, H12, SUS304",
        "No idea. Ask me later.",
        "Cash flow, staff, premises.",
        "We sell sake to Toyo, Kura and Nada no Sake in Kobe.",
        "Café Müller is our best customer since 2019.",
        "김영수",
        "王さんと李さんが営業をしている",
        "中国は広東省の「我们的工厂」という会社に出しています",
    ] {
        assert!(!is_foreign(&text.to_lowercase()), "{text}");
    }
}
