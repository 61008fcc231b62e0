//! Each kind of question is answered once and kept with what it was read as.

use super::place::Place;

const SET: &str = r#"
id = "kinds"
edition = "1"
language = "ja"
title = "いろいろな問い"

[[perspective]]
id = "work"
title = "仕事のこと"
short = "仕事"

[[perspective.question]]
id = "work.training"
kind = "choice"
topic = "社内の勉強会"
ask = "社内で勉強会のようなものはありますか。"
minutes = 1
options = [{ id = "yes", label = "ある" }, { id = "no", label = "ない" }]

[[perspective.question]]
id = "work.times"
kind = "number"
topic = "勉強会の回数"
ask = "この一年で何回ほど開かれましたか。"
unit = "回"
minutes = 1
ask_if = "work.training = yes"

[[perspective.question]]
id = "work.why-not"
kind = "text"
topic = "開かない理由"
ask = "開かれないのは、どんな理由からですか。"
minutes = 1
ask_if = "work.training = no"
expects = ["reason"]

[[perspective.question.probe]]
facet = "reason"
ask = "ほかに理由はありますか。"

[[perspective.question]]
id = "work.started"
kind = "date"
topic = "始めた時期"
ask = "いつ始められましたか。"
minutes = 1

[[perspective.question]]
id = "work.use"
kind = "scale"
topic = "手応え"
ask = "役に立っていると感じられますか。"
minutes = 1
scale = { from = 1, to = 5, low = "まったく", high = "とても" }

[[perspective.question]]
id = "work.who"
kind = "choices"
topic = "参加する人"
ask = "どなたが参加されていますか。"
minutes = 1
options = [{ id = "young", label = "若手" }, { id = "senior", label = "ベテラン" }, { id = "office", label = "事務" }]
"#;

fn read_as(place: &Place, question: &str) -> serde_json::Value {
    let json = place.value(&format!(
        "SELECT read_as FROM answers WHERE question = '{question}'"
    ));
    serde_json::from_str(&json).unwrap()
}

#[test]
fn choice_number_date_and_scale_are_kept_with_what_they_were_read_as() {
    let place = Place::new();
    let (set, faults) = kikitori::question_file::parse(SET);
    assert!(set.is_some(), "{faults:?}");
    place.set("kinds.toml", SET);
    let mut window = place.start(&["interview", "北上製作所", "--set", "kinds"]);
    window.sees("勉強会のようなものはありますか");
    window.press("Enter Tab");
    // Asked because of the first answer; the question for the other answer is not.
    window.sees("何回ほど開かれましたか");
    window.types("月に二回で２４回ほど");
    window.press("Tab");
    window.sees("いつ始められましたか");
    window.types("平成10年4月");
    window.press("Tab");
    window.sees("役に立っている");
    window.press("Down Down Down Enter Tab");
    window.sees("どなたが参加");
    window.press("Enter Down Down Enter");
    window.sees("若手、事務");
    window.quits();

    let yes = serde_json::json!({ "choice": { "id": "yes" } });
    assert_eq!(read_as(&place, "work.training"), yes);
    assert_eq!(place.answer("work.training"), "ある");
    assert_eq!(place.answer("work.times"), "月に二回で２４回ほど");
    let times = read_as(&place, "work.times");
    assert_eq!(times["number"]["unit"], "回", "{times}");
    let started = serde_json::json!({ "date": { "year": 1998, "month": 4, "day": null } });
    assert_eq!(read_as(&place, "work.started"), started);
    let scale = serde_json::json!({ "scale": { "value": 4 } });
    assert_eq!(read_as(&place, "work.use"), scale);
    let who = serde_json::json!({ "choices": { "ids": ["young", "office"] } });
    assert_eq!(read_as(&place, "work.who"), who);
    let visited = place.value("SELECT count(*) FROM times WHERE question = 'work.why-not'");
    assert_eq!(visited, "0");
}

#[test]
fn a_set_that_is_left_out_is_named_on_the_screen() {
    let place = Place::new();
    place.set("kinds.toml", &SET.replace("unit = \"回\"", "unti = \"回\""));
    let mut window = place.start(&[]);
    window.sees("kinds.toml に直すところが");
    window.press("Ctrl+N");
    window.sees("会社名を入れて");
    window.loses("kinds.toml");
    window.quits();
}

#[test]
fn what_was_typed_among_options_is_never_replaced_by_enter() {
    let place = Place::new();
    place.set("kinds.toml", SET);
    let mut window = place.start(&["interview", "北上製作所", "--set", "kinds"]);
    window.sees("勉強会のようなものはありますか");
    window.types("２");
    window.press("Enter Tab");
    window.sees("どんな理由から");
    window.press("Tab Tab");
    window.sees("役に立っている");
    window.types("人によって違う");
    window.press("Enter Down Enter Tab");
    window.sees("どなたが参加");
    window.types("1、3");
    window.press("Enter");
    window.quits();

    let no = serde_json::json!({ "choice": { "id": "no" } });
    assert_eq!(read_as(&place, "work.training"), no);
    assert_eq!(place.answer("work.use").trim_end(), "2\n人によって違う");
    let who = serde_json::json!({ "choices": { "ids": ["young", "office"] } });
    assert_eq!(read_as(&place, "work.who"), who);
}

#[test]
fn a_pasted_spreadsheet_adds_its_rows_and_no_more() {
    let place = Place::new();
    let mut window = place.start(&["interview", "北上製作所", "--set", "locaben"]);
    window.sees("仕事の流れを順番に");
    window.paste("見積\t翌日に返す\n切削\t三週間で試作\n");
    window.sees("三週間で試作");
    window.quits();
    let kept = place.answer("flow.process");
    assert_eq!(kept, "見積\t翌日に返す\n切削\t三週間で試作");
}

#[test]
fn in_a_table_enter_goes_to_the_next_cell() {
    let place = Place::new();
    let mut window = place.start(&["interview", "北上製作所", "--set", "locaben"]);
    window.sees("仕事の流れを順番に");
    for cell in [
        "見積",
        "翌日に返す",
        "切削",
        "三週間で試作",
        "検査",
        "全数を測る",
    ] {
        window.types(cell);
        window.press("Enter");
    }
    window.types("納品");
    window.quits();
    assert_eq!(
        place.answer("flow.process").trim_end(),
        "見積\t翌日に返す\n切削\t三週間で試作\n検査\t全数を測る\n納品"
    );
    let rows = &read_as(&place, "flow.process")["table"]["rows"];
    assert_eq!(rows[1], serde_json::json!(["切削", "三週間で試作"]));
}
