//! Tags, findings, stages and the bin: kept at once, and found again however the program ended.

use rustix::process::Signal;

use super::place::Place;
use super::window::Window;

const TOLD: &str = "昭和四十三年に父が始めました";

/// Does what the palette names.
fn by_palette(window: &mut Window, name: &str) {
    window.press("Ctrl+K");
    window.sees("コマンド一覧");
    window.types(name);
    window.press("Enter");
    window.loses("コマンド一覧");
}

fn kill(mut window: Window) {
    window.signal(Signal::KILL);
    window.ends();
}

#[test]
fn tags_and_findings_are_there_again_after_a_kill() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.press("Ctrl+G");
    window.sees("質問の一覧");
    window.press("Ctrl+L");
    window.sees("○ 人的資産");
    window.types("関係");
    window.press("Enter");
    window.sees("● 関係資産");
    window.press("Esc");
    window.sees("#関係資産");
    window.press("Esc");
    window.sees("会社が変わったと感じて");
    window.press("Ctrl+F");
    window.sees("気づきと約束：");
    window.types("段取りの表は本人しか直せない");
    window.press("Shift+Tab");
    window.types("弟さんのこと");
    kill(window);
    assert_eq!(
        place.rows("SELECT question, tag FROM tags"),
        [["biz.history", "relational"]]
    );
    let remarks = "SELECT kind, text FROM remarks ORDER BY kind";
    let wanted = [
        ["noticed", "段取りの表は本人しか直せない"],
        ["taboo", "弟さんのこと"],
    ];
    assert_eq!(place.rows(remarks), wanted);

    let mut window = place.start(&["interview", "北上製作所"]);
    window.sees("#関係資産");
    window.press("Ctrl+E");
    window.sees("第1回の面談の終わり");
    window.press("Ctrl+F");
    window.sees("弟さんのこと");
    window.press("Tab Tab Tab");
    window.types("十一月末までに一覧を送る");
    window.press("Esc");
    window.sees("Ctrl+A 次回の質問");
    window.quits();
    let promise = "SELECT text FROM remarks WHERE kind = 'promise'";
    assert_eq!(place.value(promise), "十一月末までに一覧を送る");
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn what_was_put_into_the_bin_comes_back_at_once_or_after_a_kill() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.press("Ctrl+L");
    window.sees("1社");
    let listed = "SELECT count(*) FROM interviews";
    by_palette(&mut window, "ごみ箱に入れる");
    window.sees("ごみ箱に入れました。Ctrl+Z で戻せます");
    assert_eq!(place.value(listed), "0");
    window.press("Ctrl+Z");
    window.sees("一覧に戻しました");
    window.sees("1社");
    assert_eq!(place.value(listed), "1");
    by_palette(&mut window, "ごみ箱に入れる");
    window.sees("ごみ箱に入れました");
    kill(window);

    let mut window = place.start(&[]);
    window.sees("面談はまだありません");
    by_palette(&mut window, "ごみ箱を見る");
    window.sees("ごみ箱：Enter で一覧に戻す");
    window.sees("北上製作所");
    window.press("Enter");
    window.sees("一覧に戻しました");
    window.sees("1社");
    window.press("Enter");
    window.sees(TOLD);
    window.quits();
    assert_eq!(place.answer("biz.history"), TOLD);
}

#[test]
fn out_of_the_bin_for_good_only_by_the_companys_name() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.press("Ctrl+L");
    window.sees("1社");
    by_palette(&mut window, "ごみ箱に入れる");
    window.sees("ごみ箱に入れました");
    by_palette(&mut window, "完全に消す");
    window.sees("ごみ箱：Enter で完全に消す");
    window.press("Enter");
    window.sees("元には戻せません");
    window.types("北上");
    window.press("Enter");
    window.sees("会社名が違います");
    let rows = "SELECT count(*) FROM interview";
    assert_eq!(place.value(rows), "1");
    window.types("製作所");
    window.press("Enter");
    window.sees("もう残っていません");
    assert_eq!(place.value(rows), "0");
    by_palette(&mut window, "ごみ箱を見る");
    window.sees("ごみ箱は空です");
    window.quits();
    assert_eq!(place.value("SELECT count(*) FROM answer"), "0");
}

#[test]
fn the_stage_of_a_company_is_kept_with_who_supports_it() {
    let place = Place::new();
    let mut window = place.first_visit();
    window.press("Ctrl+L");
    window.sees("1社");
    assert!(!window.shows("段階"), "{}", window.text());
    by_palette(&mut window, "支援の段階");
    window.sees("支援の段階：北上製作所");
    window.send("２");
    window.sees("処方箋");
    window.press("Tab");
    window.types("高橋診断士");
    window.press("Tab Right");
    window.sees("同意あり");
    window.press("Enter");
    window.sees("段階2にしました");
    window.sees("薄い 段階");
    window.quits();
    assert_eq!(
        place.rows("SELECT company, stage, supporter, consent FROM stages"),
        [["北上製作所", "2", "高橋診断士", "1"]]
    );
}

#[test]
fn a_report_is_written_into_the_documents_and_never_over_another() {
    let place = Place::new();
    let documents = place.folder().join("Documents");
    std::fs::create_dir(&documents).unwrap();
    let mut window = place.first_visit();
    window.types(TOLD);
    window.press("Ctrl+E");
    window.sees("Ctrl+A 次回の質問");
    let folder = documents.join("kikitori");
    let names = || {
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .map(|all| {
                all.map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
                    .collect()
            })
            .unwrap_or_default();
        names.sort();
        names
    };
    window.press("Ctrl+O");
    window.until("one file", |_| names().len() == 1);
    window.sees("書き出しました");
    let first = folder.join(&names()[0]);
    assert!(first.to_string_lossy().ends_with(".html"), "{first:?}");
    assert!(first.to_string_lossy().contains("北上製作所"), "{first:?}");
    // Somebody goes on writing in it.
    std::fs::write(&first, "直した").unwrap();
    window.press("Ctrl+O");
    window.until("another file", |_| names().len() == 2);
    window.sees("(2)");
    assert_eq!(std::fs::read_to_string(&first).unwrap(), "直した");
    let again = names().into_iter().find(|it| it.contains("(2)")).unwrap();
    let page = std::fs::read_to_string(folder.join(again)).unwrap();
    assert!(page.contains(TOLD), "{page}");
    window.quits();
}
