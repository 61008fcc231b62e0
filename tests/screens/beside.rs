//! Tags, remarks, stages and the bin as they are seen.

use kikitori::app::beside::{Bin, StageForm};
use kikitori::app::panes::Panel;
use kikitori::app::{Action, Edit, Effect, What};
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::record::Mode;
use kikitori::dialogue::stage::Stage;

use super::{Bench, NOON, home_with_the_demo, screen, shows};

/// The demonstration with the tags of the program's own frames.
fn tagged(lang: Lang) -> Bench {
    let mut bench = Bench::demo(lang);
    bench.app.tags = bench.desk.tags(&bench.app.locale);
    bench.go("biz.strengths");
    bench.press(Action::Tags);
    bench.press(Action::Enter);
    bench.press(Action::Edit(Edit::Down));
    bench.insert(" ");
    bench
}

#[test]
fn the_tags_of_an_answer() {
    shows("tags", tagged);
}

#[test]
fn the_tags_show_in_the_overview_and_at_the_question() {
    shows("overview-tags", |lang| {
        let mut bench = tagged(lang);
        bench.press(Action::Close);
        let at_question = screen(&bench.app);
        assert!(at_question.contains('#'), "{at_question}");
        bench.press(Action::Overview);
        bench
    });
}

#[test]
fn the_tags_come_back_to_the_overview_they_were_opened_from() {
    let mut bench = tagged(Lang::Ja);
    bench.press(Action::Close);
    bench.press(Action::Overview);
    bench.insert("弱み");
    bench.press(Action::Tags);
    bench.insert("脅威");
    bench.insert("　");
    let seen = screen(&bench.app);
    assert!(seen.contains("●") && !seen.contains("人的資産"), "{seen}");
    bench.press(Action::Close);
    assert!(matches!(&bench.app.panel, Some(Panel::Overview(o)) if o.list.filter.text() == "弱み"));
    assert!(screen(&bench.app).contains('#'));
}

/// Something noticed, promised and not to be mentioned.
fn remarked(lang: Lang) -> Bench {
    let mut bench = Bench::demo(lang);
    bench.press(Action::Finish);
    bench.press(Action::Remarks);
    let (noticed, promise, taboo) = match lang {
        Lang::Ja => (
            "段取りの表は本人しか直せない\n図面の版が二つある",
            "11月末までに助成金の一覧を送る",
            "弟さんのこと",
        ),
        Lang::En => (
            "Only he can change the set-up sheets\nTwo editions of the drawings",
            "Send the list of grants by the end of November",
            "His brother",
        ),
    };
    bench.insert(noticed);
    for _ in 0..3 {
        bench.press(Action::NextField);
    }
    bench.insert(promise);
    bench.press(Action::NextField);
    bench.insert(taboo);
    bench.press(Action::Enter);
    bench
}

#[test]
fn what_was_noticed_and_promised() {
    shows("remarks", remarked);
}

#[test]
fn a_long_remark_shows_where_it_is_typed() {
    let mut bench = remarked(Lang::Ja);
    bench.insert(&"検査の記録がまだ紙で、探すのに時間がかかる。\n".repeat(60));
    bench.insert("ここまで");
    for (width, height) in super::SIZES {
        bench.tell(What::Resize(width.min(kikitori::app::WIDEST), height));
        let seen = screen(&bench.app);
        assert!(seen.contains("ここまで"), "{seen}");
    }
}

#[test]
fn neither_tags_nor_remarks_show_where_the_owner_reads_along() {
    let mut bench = remarked(Lang::Ja);
    bench.press(Action::Close);
    bench.press(Action::Mode(Mode::Shared));
    let mut tagged = tagged(Lang::Ja);
    tagged.press(Action::Close);
    tagged.press(Action::Mode(Mode::Shared));
    let refused = [
        (Action::Remarks, "気づきと約束を開きません"),
        (Action::Tags, "タグを出しません"),
    ];
    for bench in [&mut bench, &mut tagged] {
        for (action, said) in refused {
            bench.app.screen = kikitori::app::Screen::Ask;
            bench.press(action);
            let seen = screen(&bench.app);
            assert!(bench.app.panel.is_none() && seen.contains(said), "{seen}");
        }
    }
    tagged.press(Action::Overview);
    tagged.press(Action::Tags);
    let seen = tagged.seen();
    assert!(!seen.contains('#') && !seen.contains("資産"), "{seen}");
}

#[test]
fn at_the_end_of_a_visit_each_paper_is_one_key() {
    use kikitori::app::Paper;
    let mut bench = Bench::demo(Lang::Ja);
    bench.press(Action::Finish);
    let number = bench.app.ask.as_ref().expect("an interview").session.number;
    for paper in Paper::ALL {
        let asked = bench.tell(What::Do(Action::Report(paper)));
        assert_eq!(asked, [Effect::Report(number, paper)]);
    }
}

/// Home with two companies, one of them at a stage.
fn staged(lang: Lang) -> Bench {
    let mut bench = home_with_the_demo(lang);
    let company = bench.app.home.rows()[0].company.clone();
    let stages = [(0, "佐藤"), (2, "高橋診断士")];
    for (at, (stage, supporter)) in (0..).zip(stages) {
        let stage = Stage {
            stage,
            supporter: supporter.into(),
            at: NOON + at * 86_400_000,
            consent: (stage > 0).then_some(true),
        };
        let kept = bench.desk.store.add_stage(&company, &stage);
        kept.expect("kept");
    }
    let listed = bench.desk.list(&mut bench.app.home, usize::MAX);
    listed.expect("the list");
    bench
}

#[test]
fn home_shows_the_stage_where_there_is_one_and_room_for_it() {
    shows("home-stage", staged);
}

#[test]
fn the_stage_of_a_company() {
    shows("stage", |lang| {
        let mut bench = staged(lang);
        let row = bench.app.home.rows()[0].company.clone();
        let asked = bench.tell(What::Do(Action::Stage));
        assert_eq!(asked, [Effect::Stages(row.clone())]);
        let stages = bench.desk.store.stages(&row).expect("the stages");
        bench.app.panel = Some(Panel::Stage(Box::new(StageForm::of(row, stages))));
        bench.insert("３");
        bench.press(Action::NextField);
        bench
    });
}

#[test]
fn what_lies_in_the_bin() {
    shows("bin", |lang| {
        let mut bench = home_with_the_demo(lang);
        let rows = bench.desk.store.list().expect("the list");
        bench.app.panel = Some(Panel::Bin(Bin::of(rows, false)));
        bench
    });
}

#[test]
fn an_answer_by_the_company_says_so_until_it_is_written_on() {
    shows("by-company", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("biz.weaknesses");
        let ask = bench.app.ask.as_mut().expect("an interview");
        let answer = ask.session.answers.get_mut("biz.weaknesses");
        answer.expect("answered").author = "company".into();
        let mark = bench.app.locale.text("by-company").to_string();
        assert!(screen(&bench.app).contains(&mark));
        bench.press(Action::Overview);
        bench
    });
    let mut bench = Bench::demo(Lang::Ja);
    bench.go("biz.weaknesses");
    let ask = bench.app.ask.as_mut().expect("an interview");
    let answer = ask.session.answers.get_mut("biz.weaknesses");
    answer.expect("answered").author = "company".into();
    bench.insert("。");
    assert!(!screen(&bench.app).contains("会社記入"));
}

#[test]
fn where_a_report_was_written_is_said_whole() {
    use kikitori::app::Notice;
    let file = "/home/sato/ドキュメント/kikitori/2026-11-18-南部坂精機-1-handover.html";
    for (screen_of, size) in [
        (Action::Close, (80, 24)),
        (Action::Finish, (80, 24)),
        (Action::Finish, (40, 12)),
    ] {
        let mut bench = Bench::demo(Lang::Ja);
        bench.press(screen_of);
        bench.tell(What::Resize(size.0, size.1));
        let said = vec![("file", file.to_string())];
        bench.app.notice = Some(Notice::Said("notice-report", said));
        let seen = screen(&bench.app).replace(['\n', '─'], "");
        assert!(seen.contains(file), "{seen}");
    }
}

#[test]
fn help_and_commands_give_back_the_panel_they_were_opened_over() {
    let mut bench = remarked(Lang::Ja);
    for over in [Action::Help, Action::Palette] {
        bench.press(over);
        bench.insert("何か");
        bench.press(Action::Close);
        let seen = screen(&bench.app);
        assert!(
            seen.contains("気づきと約束：") && seen.contains("弟さん"),
            "{seen}"
        );
        bench.press(over);
        bench.press(over);
        assert!(matches!(bench.app.panel, Some(Panel::Remarks(_))));
    }
    bench.press(Action::Close);
    assert!(bench.app.panel.is_none());
}

#[test]
fn help_begins_with_the_keys_of_the_panel_in_front() {
    shows("help-remarks", |lang| {
        let mut bench = remarked(lang);
        bench.press(Action::Help);
        bench
    });
}

#[test]
fn remarks_that_do_not_fit_say_that_there_is_more() {
    let mut bench = remarked(Lang::Ja);
    bench.tell(What::Resize(80, 24));
    let seen = screen(&bench.app);
    assert!(seen.contains("直せない / 図面の版が二つある"), "{seen}");
    bench.press(Action::NextField);
    bench.insert(&"とても長い気づき。".repeat(20));
    bench.press(Action::NextField);
    let seen = screen(&bench.app);
    let cut = seen
        .lines()
        .any(|line| line.contains("長い気づき") && line.ends_with('…'));
    assert!(cut, "{seen}");
}

#[test]
fn remarks_can_be_read_where_nothing_can_be_written() {
    let mut bench = remarked(Lang::Ja);
    bench.app.read_only = true;
    bench.press(Action::Close);
    bench.press(Action::Remarks);
    assert!(screen(&bench.app).contains("弟さん"));
    let before = bench
        .app
        .ask
        .as_ref()
        .expect("an interview")
        .session
        .remarks
        .clone();
    let changes = [
        What::Insert("足す".into()),
        What::Do(Action::Enter),
        What::Do(Action::Edit(Edit::Backspace)),
        What::Do(Action::Edit(Edit::Paste)),
    ];
    for change in changes {
        bench.tell(change.clone());
        let seen = screen(&bench.app);
        assert!(seen.contains("読むだけで開いています"), "{change:?} {seen}");
    }
    let now = &bench
        .app
        .ask
        .as_ref()
        .expect("an interview")
        .session
        .remarks;
    assert_eq!(*now, before);
    bench.press(Action::NextField);
    assert!(!screen(&bench.app).contains("読むだけで開いています"));
}

#[test]
fn what_is_not_removed_is_still_in_the_bin() {
    let mut bench = home_with_the_demo(Lang::Ja);
    let rows = bench.desk.store.list().expect("the list");
    bench.app.panel = Some(Panel::Bin(Bin::of(rows, true)));
    bench.press(Action::Enter);
    assert!(screen(&bench.app).contains("元には戻せません"));
    bench.press(Action::Close);
    assert!(screen(&bench.app).contains("ごみ箱：Enter で完全に消す"));
    assert!(matches!(&bench.app.panel, Some(Panel::Bin(bin)) if bin.for_good));
}
