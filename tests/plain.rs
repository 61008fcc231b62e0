//! Line mode, held through a pipe: what is typed is said back, kept, and found in the database.

#[path = "plain/apart.rs"]
mod apart;
#[path = "plain/audience.rs"]
mod audience;
#[path = "plain/beside.rs"]
mod beside;
#[path = "plain/held.rs"]
mod held;
#[path = "plain/kinds.rs"]
mod kinds;
#[path = "plain/partner.rs"]
mod partner;
#[path = "plain/practice.rs"]
mod practice;
#[cfg(unix)]
#[path = "plain/terminal.rs"]
mod terminal;
#[path = "plain/trouble.rs"]
mod trouble;

use held::home;
use kikitori::dialogue::question::Kind;
use kikitori::question_file::Library;

const INTERVIEW: [&str; 4] = ["interview", "北上製作所", "--interviewer", "佐々木"];

/// What the owner says on a question in the test of a whole interview.
fn told(question: &str) -> String {
    format!("{question}については、平成16年に先代が決め、他社より3割早く月200個を納めています。")
}

/// Every question of the set, with the text that is to be kept.
fn all_questions() -> Vec<(String, String)> {
    let library = Library::load(None);
    let set = &library.get("locaben").expect("built in").set;
    let kept = |kind: &Kind, id: &str| match kind {
        Kind::Table { .. } => format!("{id}\t上流/下流\n二行目\t全数検査"),
        _ => told(id),
    };
    set.questions()
        .map(|q| (q.id.clone(), kept(&q.kind, &q.id)))
        .collect()
}

/// The lines that bring `kept` about: into a table row by row, as a script would.
fn typed(question: &str, kept: &str) -> Vec<String> {
    if !kept.contains('\t') {
        return vec![format!(":go {question}"), kept.to_owned()];
    }
    // Of two columns the last keeps its slash; of four the cells are parted by tabs.
    let columns = if question == "flow.process" {
        '/'
    } else {
        '\t'
    };
    let mut lines = vec![format!(":移動 {question}")];
    lines.extend(kept.lines().map(|row| match row.split_once('\t') {
        Some((one, two)) => format!("{one}{columns}{two}"),
        None => row.to_owned(),
    }));
    lines.push(String::new());
    lines
}

#[test]
fn a_whole_interview_from_a_script_is_kept_word_for_word() {
    let home = home("ja");
    let questions = all_questions();
    assert_eq!(questions.len(), 28);
    let (first, second) = questions.split_at(20);
    let script = |part: &[(String, String)]| {
        let lines: Vec<String> = part.iter().flat_map(|(id, kept)| typed(id, kept)).collect();
        lines.join("\r\n") + "\r\n"
    };

    let draft = home.run(&INTERVIEW, script(first).as_bytes());
    assert!(draft.status.success(), "{}", draft.err);
    assert!(draft.out.contains("下書き"), "{}", draft.out);
    assert_eq!(home.value("SELECT finished FROM interviews"), "-");

    let rest = script(second) + ":時間 15\n:終了\n";
    let done = home.run(&INTERVIEW, rest.as_bytes());
    assert!(done.status.success(), "{}", done.err);
    assert!(
        done.out.contains("28問のうち20問を聴取済み"),
        "{}",
        done.out
    );
    let said = draft.out + &done.out;
    let titles = (1..=28).map(|n| format!("[{n}/28] "));
    titles.for_each(|title| assert!(said.contains(&title), "{title}"));
    let (_, summary) = said.split_once("面談の終わり").expect("a summary");
    assert!(summary.contains("次回に聞くこと"), "{summary}");
    assert!(
        summary.contains("対話内容の総括 | ") && summary.contains("15:0"),
        "{summary}"
    );

    let kept = home.rows("SELECT question, answer, state, author FROM answers");
    let wanted: Vec<Vec<String>> = questions
        .iter()
        .map(|(id, kept)| vec![id.clone(), kept.clone(), "answered".into(), "佐々木".into()])
        .collect();
    assert_eq!(kept, wanted);
    assert_ne!(home.value("SELECT finished FROM interviews"), "-");
    assert_eq!(
        home.rows("SELECT question, seconds, closed_by FROM times WHERE typed"),
        [["sum.action", "900", "leave"]]
    );
    let open = "SELECT count(*) FROM times WHERE closed_by IS NULL OR closed_by = 'crash'";
    assert_eq!(home.value(open), "0");
}

#[test]
fn a_probe_is_asked_another_left_and_the_clock_ends_with_the_input() {
    let home = home("ja");
    let mut held = home.start(&INTERVIEW);
    held.hear("[1/28] 業務フロー・商流 1/2 — ");
    held.tell(":移動 経営意欲");
    held.hear("[4/28] 経営者への着目 2/3 — 経営意欲");
    held.tell("頑張っていく。");
    held.hear("もう一歩：");
    held.hear("  3  （しばらく待つ");
    held.tell("１");
    held.hear("返答を次の行に");
    held.a_moment();
    held.tell("3年後に売上5億円、");
    // The reply may leave the answer thin, or not; :移動 leads on from both.
    held.tell(":移動 biz.strengths");
    held.hear("[7/28]");
    held.tell("技術力。");
    held.hear("もう一歩：");
    held.tell("");
    held.hear("[8/28]");
    held.tell("大物は\\");
    held.tell("::機械に載らない");
    held.tell(":印");
    held.hear("印あり");
    held.tell(":メモ 奥様が同席");
    held.hear("メモ：奥様が同席");
    held.tell("：１２");
    held.hear("「:１２」という命令はありません");
    held.tell("：移動　１２");
    held.hear("[12/28]");
    held.tell(":不明");
    held.hear("状態：先方も不明");
    held.tell(":戻す");
    held.tell(":辞退");
    held.hear("状態：回答辞退");
    held.a_moment();
    let ended = held.end();
    assert!(ended.status.success(), "{}", ended.err);
    assert!(
        ended
            .out
            .contains("kikitori interview \"北上製作所\" --plain")
    );

    assert_eq!(home.answer(1, "mgmt.ambition").1, "頑張っていく。");
    assert_eq!(home.answer(1, "biz.strengths").1, "技術力。");
    assert_eq!(
        home.answer(1, "biz.weaknesses").1,
        "大物は\n:機械に載らない"
    );
    assert_eq!(home.answer(1, "env.competitors").0, "declined");
    assert_eq!(
        home.value("SELECT question FROM answers WHERE flagged"),
        "biz.weaknesses"
    );
    assert_eq!(
        home.value("SELECT note FROM answer WHERE question = 'biz.weaknesses'"),
        "奥様が同席"
    );
    let ambition = "FROM follow_ups WHERE question = 'mgmt.ambition' AND";
    assert_eq!(
        home.rows(&format!(
            "SELECT outcome, answer, ordinal {ambition} ordinal < 3"
        )),
        [["asked", "3年後に売上5億円、", "1"], ["left", "", "2"]]
    );
    assert_eq!(
        home.value(&format!(
            "SELECT answered IS NOT NULL {ambition} ordinal = 1"
        )),
        "1"
    );
    assert_eq!(
        home.rows(
            "SELECT DISTINCT outcome, answer FROM follow_ups WHERE question = 'biz.strengths'"
        ),
        [["left", ""]]
    );
    let reply = "SELECT count(*) FROM times WHERE question = 'mgmt.ambition' AND follow_up = 1";
    assert_eq!(
        home.value(&format!("{reply} AND seconds > 0 AND closed_by = 'leave'")),
        "1"
    );
    assert_eq!(
        home.rows("SELECT question, closed_by FROM times ORDER BY seq DESC LIMIT 1"),
        [["env.competitors", "exit"]]
    );
    assert_eq!(
        home.value("SELECT group_concat(DISTINCT closed_by) FROM times WHERE closed_by <> 'leave'"),
        "exit"
    );
}

#[test]
fn the_second_visit_adds_to_the_answers_of_the_first() {
    let home = home("ja");
    let first =
        ":go biz.it\n紙の日報。\n:go biz.it\n:書き直し\n日報はタブレットに変えた。\n:終了\n";
    assert!(home.run(&INTERVIEW, first.as_bytes()).status.success());
    let revisions = "SELECT answer FROM revisions WHERE interview = 1 AND question = 'biz.it'";
    assert_eq!(
        home.rows(revisions),
        [["紙の日報。"], ["日報はタブレットに変えた。"]]
    );

    let second = ":go biz.it\n月に12時間減った。\n";
    let ended = home.run(&INTERVIEW, second.as_bytes());
    assert!(ended.out.contains("北上製作所 · 第2回"), "{}", ended.out);
    let (_, agenda) = ended.out.split_once("聞き残し\n").expect("an agenda first");
    assert!(agenda.starts_with("[1] "), "{agenda}");
    assert!(
        ended
            .out
            .contains("ここまでの答え（13字）：\n  日報はタブレットに変えた。\n")
    );
    assert_eq!(home.answer(1, "biz.it").1, "日報はタブレットに変えた。");
    assert_eq!(
        home.answer(2, "biz.it").1,
        "日報はタブレットに変えた。\n月に12時間減った。"
    );
}

#[test]
fn moves_that_fit_every_question_come_behind_its_own_probes() {
    let home = home("ja");
    let mut held = home.start(&INTERVIEW);
    held.hear("[1/28]");
    held.tell(":移動 経営意欲");
    held.hear("[4/28]");
    held.tell("いろいろ考えて、頑張っていく。");
    held.hear("もう一歩：");
    held.tell(":問いかけ");
    held.hear("もう一歩：");
    held.tell(":問いかけ");
    held.hear("  1  「頑張っていく」とおっしゃいますと。（共通）");
    held.hear("  3  （しばらく待つ）");
    held.tell("1");
    held.hear("返答を次の行に");
    held.tell("若い者に任せる。");
    held.tell(":問いかけ");
    held.hear("  3  （しばらく待つ）");
    held.tell("3");
    held.tell(":終了");
    held.hear("面談の終わり");
    let ended = held.end();
    assert!(ended.status.success(), "{}", ended.err);
    assert_eq!(
        home.rows(
            "SELECT generic, answer FROM follow_ups WHERE outcome = 'asked' ORDER BY ordinal"
        ),
        [["repeat", "若い者に任せる。"], ["wait", ""]]
    );
    let own = "SELECT count(*) FROM follow_ups WHERE generic IS NULL AND facet IS NULL";
    assert_eq!(home.value(own), "0");
}

#[test]
fn the_same_in_english() {
    let home = home("en");
    let mut held = home.start(&["interview", "Kitakami Works"]);
    held.hear("One line is one answer; an empty line goes on");
    held.tell(":go ambition");
    held.hear("[4/28] The owner 2/3 — Ambition");
    held.tell("We work hard.");
    held.hear("One step further: ");
    held.hear("an empty line goes on, 4 owner does not know");
    held.tell("2");
    held.hear("Type the reply on the next line.");
    held.tell("Within three years, by 2029.");
    held.tell(":go 9");
    held.hear("[9/28]");
    held.tell("");
    held.hear("[10/28]");
    held.tell(":finnish");
    held.hear("Did you mean \":finish\"?");
    held.tell(":go price");
    held.hear("No question fits \"price\".");
    held.tell(":list");
    held.hear("[4] Ambition");
    held.tell(":finish");
    held.hear("Kitakami Works · end of visit 1");
    held.hear("To ask next visit");
    let ended = held.end();
    assert!(
        ended.status.success() && ended.err.is_empty(),
        "{}",
        ended.err
    );
    assert_eq!(home.answer(1, "mgmt.ambition").1, "We work hard.");
    assert_eq!(
        home.rows("SELECT outcome, answer FROM follow_ups WHERE outcome = 'asked'"),
        [["asked", "Within three years, by 2029."]]
    );
}

#[test]
fn the_demonstration_goes_line_by_line() {
    let home = home("ja");
    let ended = home.run(&["interview", "--demo"], b":list\n");
    assert!(ended.status.success(), "{}", ended.err);
    assert!(ended.out.contains("[28] 対応策 | 未聴取"), "{}", ended.out);
    assert_eq!(home.value("SELECT demo FROM interviews"), "1");
}
