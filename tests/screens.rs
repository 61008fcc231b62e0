//! What a person sees: every screen at three sizes in both languages, the caret's place included.
//! A changed snapshot is read in review like code (`cargo insta review`, or the files in
//! `tests/snapshots`).

#[path = "screens/audience.rs"]
mod audience;
#[path = "screens/beside.rs"]
mod beside;
#[path = "screens/gate.rs"]
mod gate;
#[path = "screens/opinions.rs"]
mod opinions;
#[path = "screens/partner.rs"]
mod partner;
#[path = "screens/practice.rs"]
mod practice;
#[path = "screens/review.rs"]
mod review;
#[path = "screens/room.rs"]
mod room;

use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};

use kikitori::app::ask::Ask;
use kikitori::app::form::Form;
use kikitori::app::panes::{Offer, Panel};
use kikitori::app::{Action, App, Edit, Effect, Msg, Screen, Theme, What, update};
use kikitori::desk::Desk;
use kikitori::dialogue::answer::State;
use kikitori::dialogue::clock::Moment;
use kikitori::dialogue::moves::Move;
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::record::Mode;
use kikitori::listening::Judge;
use kikitori::locale::Locale;
use kikitori::question_file::Library;
use kikitori::store::Store;
use kikitori::tui::sheet::Sheet;
use kikitori::tui::theme::Styles;
use kikitori::tui::view;
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use ratatui::buffer::Buffer;

const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (120, 40)];

/// Noon UTC of 18 November 2026: the same day wherever the tests run.
const NOON: i64 = 1_794_998_400_000;

/// Its word lists are compiled once for all tests.
static JUDGE: LazyLock<Arc<Judge>> = LazyLock::new(|| Arc::new(Judge::in_year(2026)));

/// The program's words, read once for all tests.
fn words(lang: Lang) -> Locale {
    static WORDS: LazyLock<[Locale; Lang::ALL.len()]> =
        LazyLock::new(|| Lang::ALL.map(|lang| Locale::new(lang, None).0));
    let all = WORDS.iter().find(|it| it.lang == lang);
    all.expect("a language").clone()
}

/// A program at work in a folder of its own.
struct Bench {
    app: App,
    desk: Desk,
    now: Moment,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new(lang: Lang) -> Bench {
        Bench::over(lang, None)
    }

    /// With the demonstration in its database.
    fn told(lang: Lang) -> Bench {
        Bench::over(lang, Some(demo_file(lang)))
    }

    /// Over a database that was made before, or a new one.
    fn over(lang: Lang, file: Option<&[u8]>) -> Bench {
        let folder = tempfile::tempdir().expect("a temporary folder");
        if let Some(bytes) = file {
            std::fs::write(folder.path().join(DATABASE), bytes).expect("written");
        }
        let desk = desk(folder.path());
        let locale = words(lang);
        let now = Moment {
            awake: 1_000_000,
            total: 1_000_000,
            wall: NOON,
        };
        let mut app = App::new(locale, Judge::in_year(2026), (80, 24), now);
        app.judge = Arc::clone(&JUDGE);
        let titles = desk.library.list().map(|entry| {
            let words = app.locale.localized(&entry.set);
            (words.id, words.title)
        });
        app.form = Form::new("佐藤", titles.collect());
        app.form.sets.sort_by_key(|(id, _)| id != "locaben");
        Bench {
            app,
            desk,
            now,
            _folder: folder,
        }
    }

    /// The demonstration, opened.
    fn demo(lang: Lang) -> Bench {
        let mut bench = Bench::told(lang);
        let number = bench.desk.demo(lang, bench.now).expect("the demonstration");
        bench.open(number);
        bench
    }

    fn open(&mut self, number: i64) {
        let session = self
            .desk
            .open(number, &self.app.locale, &self.app.judge, self.now);
        self.app.ask = Some(Ask::new(session.expect("the interview")));
        self.app.screen = Screen::Ask;
        kikitori::app::update::settle(&mut self.app);
    }

    fn go(&mut self, question: &str) {
        let now = self.now;
        let ask = self.app.ask.as_mut().expect("an interview");
        ask.session.go(question, &self.app.judge, now);
        ask.load();
        kikitori::app::update::settle(&mut self.app);
    }

    fn tell(&mut self, what: What) -> Vec<Effect> {
        self.now.awake += 1_000;
        self.now.total += 1_000;
        self.now.wall += 1_000;
        update(
            &mut self.app,
            Msg {
                moment: self.now,
                what,
            },
        )
    }

    fn press(&mut self, action: Action) {
        self.tell(What::Do(action));
    }

    fn insert(&mut self, text: &str) {
        self.tell(What::Insert(text.to_string()));
    }

    /// The screen at each size, one after another.
    fn seen(&mut self) -> String {
        let mut seen = String::new();
        for size in SIZES {
            self.tell(What::Resize(size.0.min(kikitori::app::WIDEST), size.1));
            seen.push_str(&format!(
                "== {}x{}\n{}\n",
                size.0,
                size.1,
                screen(&self.app)
            ));
        }
        seen
    }
}

/// The file of a database with the demonstration, which is dear to tell: every answer is judged.
fn demo_file(lang: Lang) -> &'static [u8] {
    static FILES: [OnceLock<Vec<u8>>; Lang::ALL.len()] =
        [const { OnceLock::new() }; Lang::ALL.len()];
    let at = Lang::ALL.iter().position(|it| *it == lang);
    FILES[at.expect("a language")].get_or_init(|| {
        let mut bench = Bench::new(lang);
        let told = bench.desk.demo(lang, bench.now);
        told.expect("the demonstration");
        drop(bench.desk);
        std::fs::read(bench._folder.path().join(DATABASE)).expect("a file")
    })
}

const DATABASE: &str = "k.db";

fn desk(folder: &Path) -> Desk {
    Desk {
        store: Store::open(&folder.join(DATABASE))
            .map_err(|r| r.failure)
            .expect("a database"),
        library: Library::load(None),
        sets: None,
        locales: None,
        reports: None,
        tuning: Default::default(),
    }
}

/// The frame as text, the caret's column and row below it.
fn screen(app: &App) -> String {
    let mut terminal = Terminal::new(TestBackend::new(app.size.0, app.size.1)).expect("a terminal");
    let styles = Styles {
        theme: Theme::Dark,
        colour: true,
    };
    terminal
        .draw(|frame| Sheet::in_frame(frame, |sheet| view::draw(app, styles, sheet)))
        .expect("a frame");
    let caret = terminal
        .backend_mut()
        .get_cursor_position()
        .expect("a caret");
    format!(
        "{}caret {},{}\n",
        text(terminal.backend().buffer()),
        caret.x,
        caret.y
    )
}

/// The rows of a buffer: a wide character takes two cells, the second is not drawn again.
fn text(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += (kikitori::editor::wrap::width(symbol) as u16).max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Words as they can be found over several rows.
fn squeezed(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !"│─".contains(*c);
    text.chars().filter(kept).collect()
}

/// Compares one screen in both languages.
fn shows(name: &str, in_language: impl Fn(Lang) -> Bench) {
    for lang in Lang::ALL {
        let seen = in_language(lang).seen();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("{name}-{}", lang.tag()), seen);
        });
    }
}

/// A thin answer in each language.
fn slogan(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "お客様第一をモットーに、社員一丸となって日々努力しております。",
        Lang::En => "We put customers first and everybody here is passionate about quality.",
    }
}

#[test]
fn home_with_nothing_recorded() {
    shows("home-empty", Bench::new);
}

/// Home, with the demonstration in the list.
fn home_with_the_demo(lang: Lang) -> Bench {
    let mut bench = Bench::demo(lang);
    let listed = bench.desk.list(&mut bench.app.home, usize::MAX);
    listed.expect("the list");
    bench.app.ask = None;
    bench.app.screen = Screen::Home;
    bench
}

#[test]
fn home_with_interviews() {
    shows("home", home_with_the_demo);
}

#[test]
fn home_offers_the_next_visit_only_after_the_last_one() {
    let mut bench = Bench::new(Lang::Ja);
    bench.press(Action::NewInterview);
    bench.insert("北上製作所");
    let Some(Effect::Begin(new)) = bench.tell(What::Do(Action::Enter)).pop() else {
        panic!("the form begins an interview");
    };
    let number = bench.desk.begin(&new, NOON).expect("a first visit");
    bench.open(number);
    bench.press(Action::Finish);
    let now = bench.now;
    let ask = bench.app.ask.as_mut().expect("an interview");
    let records = ask.session.pending(now).to_vec();
    let kept = bench.desk.store.commit(number, now.wall, &records);
    kept.expect("kept");
    bench.app.ask = None;
    bench.app.screen = Screen::Home;
    let listed = bench.desk.list(&mut bench.app.home, usize::MAX);
    listed.expect("the list");
    assert!(screen(&bench.app).contains("次回の準備"));
    bench
        .desk
        .next_visit(number, NOON + 1)
        .expect("a second visit");
    let listed = bench.desk.list(&mut bench.app.home, usize::MAX);
    listed.expect("the list");
    let seen = screen(&bench.app);
    assert!(seen.contains("続ける") && seen.contains("見返す"), "{seen}");
    assert!(!seen.contains("次回の準備"), "{seen}");
}

#[test]
fn a_pause_and_a_silence_are_answered_in_words() {
    let mut bench = Bench::demo(Lang::Ja);
    bench.press(Action::Pause);
    assert!(screen(&bench.app).contains("休憩中です"));
    bench.go("ctl.quality");
    bench.insert(slogan(Lang::Ja));
    bench.press(Action::Next);
    bench.insert("３");
    let seen = screen(&bench.app);
    assert!(seen.contains("待ったことを記録しました"), "{seen}");
}

#[test]
fn the_form_of_a_new_interview() {
    shows("form", |lang| {
        let mut bench = Bench::new(lang);
        bench.press(Action::NewInterview);
        bench.insert("北上製作所");
        bench
    });
}

#[test]
fn a_question_with_a_full_answer() {
    shows("ask", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("biz.weaknesses");
        bench
    });
}

#[test]
fn a_table_with_its_drawing() {
    shows("ask-table", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("flow.process");
        bench
    });
}

#[test]
fn on_a_small_screen_the_cell_being_typed_shows_above_the_probes() {
    let mut bench = Bench::new(Lang::Ja);
    bench.press(Action::NewInterview);
    bench.insert("北上製作所");
    let Some(Effect::Begin(new)) = bench.tell(What::Do(Action::Enter)).pop() else {
        panic!("the form begins an interview");
    };
    let number = bench.desk.begin(&new, NOON).expect("a first visit");
    bench.open(number);
    bench.insert("見積");
    bench.press(Action::Next);
    bench.tell(What::Resize(40, 12));
    let seen = screen(&bench.app);
    assert!(seen.contains("1–3 聞く") && seen.contains("見積"), "{seen}");
}

#[test]
fn the_trade_with_its_drawing() {
    shows("ask-trade", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("flow.trade");
        bench
    });
}

#[test]
fn probes_under_a_thin_answer() {
    shows("probes", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("ctl.quality");
        bench.insert(slogan(lang));
        bench.press(Action::Next);
        bench
    });
}

#[test]
fn moves_for_every_question_behind_the_own_probes() {
    shows("moves", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("ctl.quality");
        bench.insert(slogan(lang));
        bench.press(Action::Next);
        bench.press(Action::Probes);
        bench
    });
}

#[test]
fn the_owners_last_words_are_asked_back() {
    shows("repeat", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("ctl.quality");
        bench.insert(slogan(lang));
        bench.press(Action::Next);
        let repeats = |bench: &Bench| {
            let Some(Panel::Probes(probes)) = &bench.app.panel else {
                return None;
            };
            let repeat =
                |it: &Offer| matches!(it, Offer::Ask(it) if it.generic == Some(Move::Repeat));
            probes.items.iter().position(repeat)
        };
        while repeats(&bench).is_none() {
            bench.press(Action::Probes);
        }
        let digit = repeats(&bench).expect("offered") + 1;
        bench.insert(&digit.to_string());
        bench
    });
}

#[test]
fn the_reply_to_a_probe() {
    shows("reply", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("ctl.quality");
        bench.insert(slogan(lang));
        bench.press(Action::Next);
        bench.insert("1");
        bench.insert("ISO");
        bench
    });
}

/// An answer that is evidence, and holds what looks like it.
fn told(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => {
            "従業員は35名で、去年は二人辞めました。ISO9001もあり、100%の力で日々努力しております。\n\
             田中工業さんからは、若手が育たないと言われました。"
        }
        Lang::En => {
            "We have 35 people and two left last year. We are ISO 9001 certified and give 110 percent.\n\
             Hoshino Glass says our young people do not stay."
        }
    }
}

/// The demonstration at a question with nothing said on it but this.
fn with_answer(lang: Lang, question: &str, answer: &str) -> Bench {
    let mut bench = Bench::demo(lang);
    bench.go(question);
    bench.press(Action::Edit(Edit::SelectAll));
    bench.insert(answer);
    bench
}

#[test]
fn the_words_an_answer_was_heard_by() {
    shows("evidence", |lang| {
        let mut bench = with_answer(lang, "env.employees", told(lang));
        bench.press(Action::Evidence);
        bench
    });
    shows("evidence-long", |lang| {
        let long = told(lang).repeat(12);
        let mut bench = with_answer(lang, "mgmt.succession", &long);
        bench.press(Action::Evidence);
        for _ in 0..3 {
            bench.press(Action::Edit(Edit::Down));
        }
        bench
    });
}

#[test]
fn the_evidence_scrolls_to_its_end_and_goes_with_the_next_key() {
    for size in SIZES {
        let mut bench = with_answer(Lang::Ja, "mgmt.succession", &told(Lang::Ja).repeat(40));
        bench.insert("終わり。");
        bench.tell(What::Resize(size.0, size.1));
        bench.press(Action::Evidence);
        assert!(!screen(&bench.app).contains("終わり。"));
        for _ in 0..400 {
            bench.press(Action::Edit(Edit::PageDown));
        }
        let seen = screen(&bench.app);
        assert!(seen.contains("終わり。"), "{seen}");
        bench.press(Action::Edit(Edit::Up));
        assert_ne!(screen(&bench.app), seen);
        bench.insert("まだ続く。");
        let seen = screen(&bench.app);
        assert!(
            bench.app.panel.is_none() && seen.contains("まだ続く。"),
            "{seen}"
        );
    }
}

#[test]
fn the_probes_are_there_again_behind_the_evidence() {
    let mut bench = with_answer(Lang::Ja, "ctl.quality", slogan(Lang::Ja));
    bench.press(Action::Next);
    let probes = screen(&bench.app);
    bench.press(Action::Evidence);
    assert_ne!(screen(&bench.app), probes);
    bench.press(Action::Close);
    let text = |seen: &str| seen.lines().skip(1).collect::<Vec<_>>().join("\n");
    assert!(text(&screen(&bench.app)).contains("もう一歩"));
    bench.press(Action::Evidence);
    bench.insert("1");
    assert!(bench.app.panel.is_none(), "a digit chooses as before");
}

#[test]
fn no_evidence_where_nothing_was_judged_or_the_owner_looks_on() {
    let mut bench = with_answer(Lang::Ja, "env.employees", told(Lang::Ja));
    bench.press(Action::Mode(Mode::Shared));
    bench.press(Action::Evidence);
    let seen = screen(&bench.app);
    assert!(
        seen.contains("画面共有中は根拠を出しません") && !seen.contains("[A"),
        "{seen}"
    );
    let mut bench = with_answer(Lang::Ja, "env.employees", " ");
    bench.press(Action::Evidence);
    let seen = screen(&bench.app);
    assert!(seen.contains("判定した答えがまだありません"), "{seen}");
}

#[test]
fn an_answer_to_another_question_is_offered_to_it() {
    shows("elsewhere", |lang| {
        let mut bench = with_answer(lang, "ctl.quality", slogan(lang));
        let ask = bench.app.ask.as_mut().expect("an interview");
        ask.listen(&bench.app.judge);
        let verdict = ask.session.verdict.as_mut().expect("judged");
        verdict.elsewhere = Some("mgmt.philosophy".into());
        bench.press(Action::Next);
        bench
    });
}

#[test]
fn after_a_refusal_and_a_bare_none() {
    shows("refusal", |lang| {
        let refusal = match lang {
            Lang::Ja => "それはちょっと言えません。",
            Lang::En => "I'd rather not say.",
        };
        let mut bench = with_answer(lang, "env.banks", refusal);
        bench.press(Action::Next);
        bench
    });
    shows("none", |lang| {
        let none = match lang {
            Lang::Ja => "特になし",
            Lang::En => "None.",
        };
        let mut bench = with_answer(lang, "ctl.ip", none);
        bench.press(Action::Next);
        bench
    });
}

#[test]
fn a_language_that_is_not_judged() {
    shows("unjudged", |lang| {
        with_answer(lang, "ctl.ip", "특허는 없지만 상표는 두 개 있습니다.")
    });
}

#[test]
fn a_shared_screen_hides_what_the_owner_must_not_read() {
    shows("shared", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("biz.weaknesses");
        bench.press(Action::Note);
        bench.insert("PRIVATE");
        bench.press(Action::Close);
        bench.press(Action::Flag);
        bench.press(Action::Mode(Mode::Shared));
        bench.press(Action::Edit(Edit::TextEnd));
        assert!(!bench.seen().contains("PRIVATE"));
        bench
    });
}

#[test]
fn no_screen_of_a_shared_interview_judges_or_tells_secrets() {
    let mut bench = Bench::demo(Lang::Ja);
    bench.go("biz.weaknesses");
    bench.press(Action::Note);
    bench.insert("PRIVATE");
    bench.press(Action::Close);
    bench.press(Action::Mark(State::Declined));
    bench.press(Action::Mode(Mode::Shared));
    let secrets = [
        "PRIVATE",
        "回答辞退",
        "答えたくない",
        "薄い",
        "あと ",
        "◐",
        "⚑",
    ];
    for action in [
        Action::Close,
        Action::Note,
        Action::Probes,
        Action::Evidence,
        Action::Tags,
        Action::Remarks,
        Action::Overview,
        Action::Agenda,
        Action::Finish,
    ] {
        bench.app.panel = None;
        bench.press(action);
        let seen = bench.seen();
        for secret in secrets {
            assert!(!seen.contains(secret), "{action:?} shows {secret}:\n{seen}");
        }
        if action == Action::Note {
            assert!(seen.contains("画面共有中はメモを開きません"), "{seen}");
        }
    }
}

#[test]
fn a_private_note() {
    shows("note", |lang| {
        let mut bench = Bench::demo(lang);
        bench.go("biz.weaknesses");
        bench.press(Action::Note);
        bench.insert("ｶﾞﾝﾊﾞﾙ…👨‍👩‍👧");
        bench
    });
}

#[test]
fn every_question_at_a_glance() {
    shows("overview", |lang| {
        let mut bench = Bench::demo(lang);
        bench.press(Action::Overview);
        bench
    });
}

#[test]
fn what_to_come_back_to() {
    shows("agenda", |lang| {
        let mut bench = Bench::demo(lang);
        bench.press(Action::Agenda);
        bench
    });
}

#[test]
fn the_end_of_a_visit() {
    shows("finish", |lang| {
        let mut bench = Bench::demo(lang);
        bench.press(Action::Finish);
        bench
    });
}

#[test]
fn help_and_palette() {
    shows("help", |lang| {
        let mut bench = Bench::demo(lang);
        bench.press(Action::Help);
        bench
    });
    shows("palette", |lang| {
        let mut bench = Bench::demo(lang);
        bench.press(Action::Palette);
        bench
    });
}

#[test]
fn what_is_longer_than_its_field_shows_where_it_is_typed() {
    let mut bench = Bench::new(Lang::Ja);
    bench.tell(What::Resize(40, 12));
    for screen_of in [Action::Close, Action::NewInterview] {
        bench.press(screen_of);
        bench.insert(&"北上製作所".repeat(4_000));
        bench.insert("ここまで");
        let seen = screen(&bench.app);
        assert!(seen.contains("所ここまで"), "{seen}");
        let edge = seen.lines().last().expect("the caret").to_string();
        assert!(edge.starts_with("caret 3"), "{edge}");
        bench.app.home.list = Default::default();
    }
}

#[test]
fn a_long_cell_shows_where_it_is_typed() {
    let mut bench = Bench::demo(Lang::Ja);
    bench.go("flow.process");
    bench.press(Action::Edit(Edit::TextEnd));
    bench.insert(&"検査して納めます。".repeat(60));
    bench.insert("ここまで");
    for size in SIZES {
        bench.tell(What::Resize(size.0.min(kikitori::app::WIDEST), size.1));
        let seen = screen(&bench.app);
        assert!(
            seen.replace(['\n', ' ', '│'], "").contains("ここまで"),
            "{seen}"
        );
    }
}

#[test]
fn nothing_panics_at_any_size() {
    let mut bench = Bench::demo(Lang::Ja);
    let panels = [
        Action::Close,
        Action::Help,
        Action::Palette,
        Action::Overview,
        Action::Note,
        Action::Probes,
        Action::Evidence,
        Action::Tags,
        Action::Remarks,
        Action::Finish,
        Action::Remarks,
    ];
    for panel in panels {
        bench.app.panel = None;
        bench.press(panel);
        for width in (0..6).chain([39, 40, 41, 59, 60, 61, 79, 100]) {
            for height in (0..6).chain([11, 12, 13, 17, 18, 19, 60]) {
                bench.tell(What::Resize(width, height));
                screen(&bench.app);
            }
        }
    }
}

/// Any keys in any order, in windows of any size: nothing panics, the caret stays in the window,
/// and what stands in the editor is what would be kept.
#[test]
fn whatever_is_pressed_nothing_panics_and_the_text_is_what_is_kept() {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    let actions: Vec<Action> = kikitori::app::bindings::BINDINGS
        .iter()
        .map(|b| b.action)
        .filter(|a| !matches!(a, Action::Language | Action::Quit))
        .collect();
    let texts = [
        "1",
        "３",
        "北上製作所",
        "\t",
        "a\tb\n\tc\n",
        "\n\n",
        "👨\u{200d}👩",
        "が\u{3099}",
        "ある",
        "2026年4月",
        "平成十年",
        "12%",
        " ",
        "\u{202e}\u{1b}[31m",
        "です。ました。",
    ];
    let sizes = [
        (80, 24),
        (40, 12),
        (41, 13),
        (60, 18),
        (100, 50),
        (39, 11),
        (1, 1),
        (0, 0),
    ];
    let step = prop_oneof![
        6 => proptest::sample::select(actions).prop_map(What::Do),
        4 => proptest::sample::select(texts.to_vec()).prop_map(|t| What::Insert(t.repeat(3))),
        1 => proptest::sample::select(sizes.to_vec()).prop_map(|(w, h)| What::Resize(w, h)),
        1 => (0..100u16, 0..50u16).prop_map(|(x, y)| What::Click { x, y }),
        1 => Just(What::Tick),
    ];
    let steps = proptest::collection::vec(step, 1..120);
    let config = Config {
        cases: 24,
        failure_persistence: None,
        ..Config::default()
    };
    let run = TestRunner::new(config).run(&steps, |steps| {
        let mut bench = Bench::demo(Lang::Ja);
        for what in steps {
            bench.tell(what);
            screen(&bench.app);
            let ask = bench.app.ask.as_ref().expect("an interview");
            if bench.app.screen == Screen::Ask && ask.session.header.finished.is_none() {
                prop_assert_eq!(ask.editor.text(), ask.session.text());
            }
        }
        Ok(())
    });
    run.unwrap();
}

/// What lies in the bin is the demonstration, under another name.
fn binned(lang: Lang) -> Bench {
    use kikitori::app::beside::Bin;
    let mut bench = home_with_the_demo(lang);
    let mut rows = bench.desk.store.list().expect("the list");
    rows[0].demo = false;
    bench.app.panel = Some(Panel::Bin(Bin::of(rows, false)));
    bench
}

#[test]
fn an_interview_leaves_the_bin_for_good_only_by_the_name_of_its_company() {
    shows("remove", |lang| {
        let mut bench = binned(lang);
        bench.press(Action::Purge);
        bench.insert("北上");
        assert_eq!(bench.tell(What::Do(Action::Enter)), []);
        bench
    });
    let mut bench = binned(Lang::Ja);
    bench.press(Action::Purge);
    bench.insert(" 南部坂精機");
    let number = bench.app.home.rows()[0].number;
    let asked = bench.tell(What::Do(Action::Enter));
    assert_eq!(asked, [Effect::Remove(number)]);
}

#[test]
fn removing_puts_into_the_bin_and_one_key_takes_back() {
    let mut bench = home_with_the_demo(Lang::Ja);
    let number = bench.app.home.rows()[0].number;
    let asked = bench.tell(What::Do(Action::Remove));
    assert_eq!(asked, [Effect::PutAside(number)]);
    bench.app.home.put_aside.push(number);
    let asked = bench.tell(What::Do(Action::TakeBack));
    assert_eq!(asked, [Effect::TakeBack(number)]);
    bench.app.home.put_aside.clear();
    bench.insert("北上");
    bench.press(Action::TakeBack);
    assert_eq!(bench.app.home.list.filter.text(), "", "typing is undone");
}
