//! The world of role-play: the hall of owners, a round, its debrief.

use std::sync::Arc;

use kikitori::app::practice::Seat;
use kikitori::app::practice::{Focus, Practice, Talk};
use kikitori::app::{Action, Edit, Effect, Screen, What};
use kikitori::desk::NewRound;
use kikitori::dialogue::question::Lang;
use kikitori::dialogue::round::{Asked, Heard};
use kikitori::roleplay::Understanding;

use super::{Bench, NOON, screen, shows};

/// The owner of these tests.
const OWNER: &str = include_str!("../practice/minamino.toml");

/// A program in the practice world, with one owner of the user's own.
fn hall(lang: Lang) -> Bench {
    let mut bench = Bench::new(lang);
    let folder = bench._folder.path().join("scenarios");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("minamino.toml"), OWNER).expect("an owner");
    bench.desk.sets = Some(bench._folder.path().to_path_buf());
    let name = if lang == Lang::Ja { "佐藤" } else { "Sato" };
    let mut practice = Practice::new(name, Arc::new(Understanding::new()));
    let mut seats = bench.desk.seats(lang).expect("the owners");
    seats.retain(|it| it.id == "minamino");
    let of = |seat: Seat, id: &str, level, rounds: &[u8], unfinished| Seat {
        id: id.into(),
        level,
        rounds: (1..)
            .zip(rounds)
            .map(|(at, mark)| (at, name.to_string(), *mark))
            .collect(),
        unfinished,
        ..seat
    };
    let one = seats.remove(0);
    let seats = vec![
        of(
            one.clone(),
            "minamino",
            1,
            &[2, 4],
            vec![(9, name.to_string())],
        ),
        of(one.clone(), "second", 2, &[3], Vec::new()),
        of(one, "third", 3, &[], Vec::new()),
    ];
    practice.hall.set_seats(seats);
    bench.app.practice = Some(Box::new(practice));
    bench.app.screen = Screen::Hall;
    bench
}

/// A round with the owner, at the question about strengths.
fn round(lang: Lang) -> Bench {
    let mut bench = hall(lang);
    let new = NewRound {
        scenario: "minamino".into(),
        trainee: "佐藤".into(),
        seed: Some(1),
        partner: false,
    };
    let number = bench.desk.begin_round(&new, lang, NOON).expect("a round");
    bench.open(number);
    let ask = bench.app.ask.as_ref().expect("a round");
    let practice = bench.app.practice.as_mut().expect("practice");
    practice.talk = Talk::of(&ask.session, &practice.understanding);
    bench.app.screen = Screen::Round;
    bench.go("biz.strengths");
    bench
}

/// A round in which its first question was put.
pub fn asked(lang: Lang) -> Bench {
    let mut bench = round(lang);
    bench.press(Action::Enter);
    bench
}

/// A question for an example, in each language.
fn example(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "品質の高さが出た、最近のお仕事の例を一つ聞かせていただけますか。",
        Lang::En => "Could you tell me about one recent job where that quality showed?",
    }
}

#[test]
fn the_hall_shows_the_owners_and_what_became_of_the_rounds() {
    shows("practice-hall", hall);
}

#[test]
fn the_hall_takes_the_trainees_name() {
    shows("practice-hall-name", |lang| {
        let mut bench = hall(lang);
        bench.press(Action::NextField);
        bench
    });
}

#[test]
fn a_round_begins_with_the_owners_first_words_and_the_opener() {
    shows("practice-round", round);
}

#[test]
fn a_question_is_typed_under_the_owners_answer() {
    shows("practice-round-asking", |lang| {
        let mut bench = asked(lang);
        bench.insert(example(lang));
        bench
    });
}

#[test]
fn what_was_heard_is_written_down() {
    shows("practice-round-writing", |lang| {
        let mut bench = asked(lang);
        bench.press(Action::Switch);
        bench.insert(match lang {
            Lang::Ja => "品質に自信。長年の経験",
            Lang::En => "Sure of the quality; long experience",
        });
        bench
    });
}

#[test]
fn probes_lie_over_the_notes() {
    shows("practice-round-probes", |lang| {
        let mut bench = asked(lang);
        bench.press(Action::Probes);
        bench
    });
}

#[test]
fn a_question_that_was_not_understood_is_said_to_be_so() {
    shows("practice-round-unclear", |lang| {
        let mut bench = round(lang);
        bench.insert(match lang {
            Lang::Ja => "もう少し詳しくお願いします",
            Lang::En => "Tell me more.",
        });
        bench.press(Action::Enter);
        bench
    });
}

#[test]
fn what_is_known_and_what_was_said_can_be_read() {
    shows("practice-known", |lang| {
        let mut bench = asked(lang);
        bench.press(Action::Known);
        bench
    });
}

/// What is in the session is in the database.
fn kept(bench: &mut Bench) -> i64 {
    let now = bench.now;
    let session = &mut bench.app.ask.as_mut().expect("a round").session;
    let (number, records) = (session.number, session.pending(now).to_vec());
    let kept = bench.desk.store.commit(number, now.wall, &records);
    kept.expect("kept");
    number
}

/// The debrief of a round in which one probe, one silence and one closed question were put, one thing
/// was written down and one was made up.
fn debriefed(lang: Lang) -> Bench {
    let mut bench = asked(lang);
    let (note, closed) = match lang {
        Lang::Ja => (
            "断られたチタンを三週間で。特許5件",
            "品質が良いからですか。",
        ),
        Lang::En => (
            "refused titanium, three weeks; 5 patents",
            "Is it the quality?",
        ),
    };
    bench.press(Action::Probes);
    bench.insert("1");
    bench.press(Action::Switch);
    bench.insert(note);
    for _ in 0..9 {
        bench.tell(What::Tick);
    }
    bench.press(Action::Switch);
    bench.insert(closed);
    bench.press(Action::Enter);
    bench.press(Action::EndRound);
    let number = kept(&mut bench);
    let shown = bench.desk.debriefing(number).expect("a debrief");
    let practice = bench.app.practice.as_mut().expect("practice");
    practice.debrief = Some(shown);
    bench.app.ask = None;
    bench.app.screen = Screen::Debrief;
    bench
}

#[test]
fn the_debrief_begins_with_what_was_good() {
    shows("practice-debrief", debriefed);
}

#[test]
fn the_debrief_scrolls_to_its_end() {
    shows("practice-debrief-end", |lang| {
        let mut bench = debriefed(lang);
        bench.press(Action::Edit(Edit::RowEnd));
        bench
    });
}

/// What stands on the screen at this size.
fn seen_at(bench: &mut Bench, size: (u16, u16)) -> String {
    bench.tell(What::Resize(size.0, size.1));
    screen(&bench.app)
}

#[test]
fn every_screen_and_panel_says_that_it_is_practice() {
    for (lang, mark) in [(Lang::Ja, " 練習 "), (Lang::En, " PRACTICE ")] {
        let over = |of: fn(Lang) -> Bench, action: Action| {
            let mut bench = of(lang);
            bench.press(action);
            bench
        };
        let mut all = vec![hall(lang), round(lang), debriefed(lang)];
        let panels = [
            Action::Help,
            Action::Palette,
            Action::Overview,
            Action::Probes,
            Action::Known,
        ];
        all.extend(panels.map(|action| over(round, action)));
        for mut bench in all {
            for size in super::SIZES {
                let size = (size.0.min(kikitori::app::WIDEST), size.1);
                let seen = seen_at(&mut bench, size);
                assert!(seen.lines().next().unwrap().starts_with(mark), "{seen}");
            }
            assert!(seen_at(&mut bench, (30, 8)).starts_with(mark.trim()));
        }
    }
}

#[test]
fn a_round_offers_nothing_that_belongs_to_a_real_visit() {
    let mut bench = round(Lang::Ja);
    bench.press(Action::Palette);
    let offered = kikitori::app::panes::palette_lines(&bench.app);
    for line in offered {
        let foreign = matches!(
            line.action,
            Action::Report(_)
                | Action::NextVisit
                | Action::Mode(_)
                | Action::Need(_)
                | Action::Assisted(_)
                | Action::Mark(_)
                | Action::Flag
                | Action::Tags
                | Action::Remarks
                | Action::TypedTime
                | Action::Finish
        );
        assert!(!foreign, "{:?}", line.action);
    }
}

fn turns(bench: &Bench) -> usize {
    let session = &bench.app.ask.as_ref().expect("a round").session;
    session.round.as_ref().expect("a round").turns.len()
}

#[test]
fn a_probe_is_put_to_the_owner_once_and_no_reply_is_typed() {
    let mut bench = asked(Lang::Ja);
    let probe = "御社らしさが一番出たお仕事";
    bench.press(Action::Probes);
    assert!(screen(&bench.app).contains(probe));
    bench.insert("１");
    let seen = screen(&bench.app);
    assert!(seen.contains("そのまま量産になりました"), "{seen}");
    assert_eq!(turns(&bench), 2);
    let session = &bench.app.ask.as_ref().expect("a round").session;
    assert!(session.follow_up().is_none());
    bench.press(Action::Probes);
    assert!(!screen(&bench.app).contains(probe));
    // To wait is to close the list.
    bench.insert("3");
    assert!(bench.app.panel.is_none());
    assert_eq!(turns(&bench), 2);
}

#[test]
fn the_owner_goes_on_only_while_nobody_speaks_and_the_clock_runs() {
    let tick = |bench: &mut Bench, seconds| {
        for _ in 0..seconds {
            bench.tell(What::Tick);
        }
    };
    let mut bench = asked(Lang::Ja);
    bench.insert("そ");
    tick(&mut bench, 20);
    assert_eq!(turns(&bench), 1, "a question is being typed");
    bench.press(Action::Edit(Edit::Backspace));
    bench.press(Action::Pause);
    tick(&mut bench, 20);
    assert_eq!(turns(&bench), 1, "a pause is no silence");
    bench.press(Action::Pause);
    bench.press(Action::Switch);
    for _ in 0..8 {
        bench.insert("書");
    }
    assert_eq!(turns(&bench), 2, "whoever writes keeps silent");
    assert!(screen(&bench.app).contains("今年で六十七です"));
}

#[test]
fn an_empty_line_puts_the_opener_once() {
    let mut bench = asked(Lang::Ja);
    bench.press(Action::Enter);
    assert_eq!(turns(&bench), 1);
    assert!(screen(&bench.app).contains("もう聞きました"));
}

#[test]
fn the_page_turns_to_what_the_talk_went_to_but_not_where_he_had_nothing_to_say() {
    let mut bench = round(Lang::Ja);
    let at = |bench: &Bench| bench.app.ask.as_ref().unwrap().session.at().to_string();
    bench.insert("お客様の業界では、この5年どんなことが起きていますか");
    bench.press(Action::Enter);
    assert_eq!(at(&bench), "env.market");
    let seen = screen(&bench.app);
    assert!(seen.contains("どこも同じでしょう"), "{seen}");
    assert!(seen.contains("話は「市場動向"), "{seen}");
    // It was put in other words: an empty line would only repeat it.
    bench.press(Action::Enter);
    assert_eq!(turns(&bench), 1);
    // Of banks he has nothing to say: notes stay where they are.
    bench.insert("金融機関とは、お金以外にどんな話をされますか");
    bench.press(Action::Enter);
    assert_eq!((turns(&bench), at(&bench)), (2, "env.market".into()));
    let seen = screen(&bench.app);
    assert!(seen.contains("違う話なら"), "{seen}");
    bench.go("env.banks");
    bench.press(Action::Enter);
    let seen = screen(&bench.app);
    assert!(seen.contains("ほかの質問へ"), "{seen}");
}

#[test]
fn up_and_down_lead_over_the_border_between_line_and_notes() {
    let mut bench = round(Lang::Ja);
    let focus = |bench: &Bench| {
        let practice = bench.app.practice.as_ref().expect("practice");
        practice.talk.as_ref().expect("a round").focus
    };
    for (edit, wanted) in [
        (Edit::Up, Focus::Line),
        (Edit::Down, Focus::Notes),
        (Edit::Down, Focus::Notes),
        (Edit::Up, Focus::Line),
    ] {
        bench.press(Action::Edit(edit));
        assert_eq!(focus(&bench), wanted, "{edit:?}");
    }
    // In the middle of the notes they move in the notes.
    bench.press(Action::Switch);
    bench.insert("一\n二");
    bench.press(Action::Edit(Edit::Up));
    assert_eq!(focus(&bench), Focus::Notes);
    bench.press(Action::Next);
    assert_eq!(focus(&bench), Focus::Line, "a new question is asked first");
}

#[test]
fn what_is_pasted_into_the_line_is_one_line() {
    let mut bench = round(Lang::Ja);
    bench.insert("強みは\n何ですか\t");
    let practice = bench.app.practice.as_ref().expect("practice");
    let talk = practice.talk.as_ref().expect("a round");
    assert_eq!(talk.line.text(), "強みは 何ですか ");
}

#[test]
fn what_nobody_says_at_once_is_not_taken_and_that_is_said() {
    let mut bench = round(Lang::Ja);
    bench.insert("強みは");
    bench.insert(&"長い話".repeat(2_000));
    let practice = bench.app.practice.as_ref().expect("practice");
    let talk = practice.talk.as_ref().expect("a round");
    assert_eq!(talk.line.text(), "強みは");
    assert!(screen(&bench.app).contains("長すぎます"));
}

#[test]
fn the_hall_begins_a_round_with_the_owner_that_is_chosen() {
    let mut bench = hall(Lang::Ja);
    bench.press(Action::Edit(Edit::Down));
    bench.press(Action::NextField);
    bench.insert("・二");
    let begun = bench.tell(What::Do(Action::Enter));
    let wanted = Effect::BeginRound {
        scenario: "second".into(),
        trainee: "佐藤・二".into(),
        seed: None,
        anew: false,
    };
    assert_eq!(begun, [wanted]);
    bench.press(Action::NextField);
    bench.insert("nobody");
    assert_eq!(bench.tell(What::Do(Action::Enter)), []);
    assert_eq!(bench.tell(What::Do(Action::Close)), []);
    let left = bench.tell(What::Do(Action::Close));
    assert_eq!(left, [Effect::Practise(false)]);
}

#[test]
fn the_end_of_a_round_asks_for_its_debrief_and_the_debrief_for_another_round() {
    let mut bench = asked(Lang::Ja);
    let number = bench.app.ask.as_ref().expect("a round").session.number;
    let ended = bench.tell(What::Do(Action::EndRound));
    assert_eq!(ended, [Effect::Debrief(number)]);
    let mut bench = debriefed(Lang::Ja);
    let again = bench.tell(What::Do(Action::NewRound)).pop();
    assert!(matches!(again, Some(Effect::BeginRound { anew: true, .. })));
    let page = bench.tell(What::Do(Action::DebriefPage));
    assert!(matches!(page[..], [Effect::DebriefPage(_)]));
}

#[test]
fn words_not_put_yet_are_spoken_of_before_the_round_ends() {
    for (lang, says) in [(Lang::Ja, "まだ尋ねていない"), (Lang::En, "not put yet")] {
        let mut bench = asked(lang);
        bench.insert("abc");
        assert_eq!(bench.tell(What::Do(Action::EndRound)), []);
        assert!(screen(&bench.app).contains(says));
        // Whoever writes on is asked again.
        bench.insert("d");
        assert_eq!(bench.tell(What::Do(Action::EndRound)), []);
        let ended = bench.tell(What::Do(Action::EndRound));
        assert!(matches!(ended[..], [Effect::Debrief(_)]));
    }
}

#[test]
fn whoever_cut_the_owner_off_is_told_so_and_may_put_the_question_again() {
    let mut bench = asked(Lang::Ja);
    // The first time he lets it pass.
    let cut_off = |bench: &mut Bench, words: &str| {
        let session = &mut bench.app.ask.as_mut().expect("a round").session;
        let talk = bench.app.practice.as_mut().unwrap().talk.as_mut().unwrap();
        talk.line.insert(words).unwrap();
        talk.live.count(0);
        talk.ask(session).expect("a turn")
    };
    cut_off(&mut bench, "品質が良いからですか。");
    bench.go("env.market");
    let turn = cut_off(&mut bench, "");
    assert_eq!((turn.asked, turn.heard), (Asked::Opener, Heard::Pressed));
    let seen = screen(&bench.app);
    assert!(seen.contains("話し終わる前に"), "{seen}");
    let before = turns(&bench);
    for _ in 0..6 {
        bench.tell(What::Tick);
    }
    bench.press(Action::Enter);
    assert_eq!(turns(&bench), before + 1);
    assert!(screen(&bench.app).contains("どこも同じでしょう"));
}

#[test]
fn parting_words_that_thank_are_said_only_where_something_was_heard() {
    let parts = |bench: &mut Bench| {
        let number = kept(bench);
        bench.desk.debriefing(number).expect("a debrief").closing
    };
    let mut bench = asked(Lang::Ja);
    assert_eq!(parts(&mut bench), None);
    bench.press(Action::Probes);
    bench.insert("1");
    assert!(parts(&mut bench).is_some());
}

#[test]
fn an_owner_is_named_by_id_or_by_a_part_of_the_company_that_only_one_has() {
    let bench = hall(Lang::Ja);
    let named = |wanted: &str| match bench.desk.owner_named(wanted) {
        Ok(owner) => owner.id().to_string(),
        Err(failure) => failure.id.to_string(),
    };
    for (wanted, found) in [
        ("minamino", "minamino"),
        ("ＭＩＮＡＭＩＮＯ", "minamino"),
        ("南野", "minamino"),
        ("Minamino Sei", "minamino"),
        ("精", "scenario-several"),
        ("どこにもない", "scenario-unknown"),
    ] {
        assert_eq!(named(wanted), found, "{wanted}");
    }
}

#[test]
fn no_line_of_a_debrief_is_wider_than_was_asked_for() {
    use kikitori::app::debriefing::lines;
    use kikitori::editor::wrap::width;
    for lang in Lang::ALL {
        let bench = debriefed(lang);
        let shown = bench
            .app
            .practice
            .as_ref()
            .and_then(|it| it.debrief.as_ref());
        let shown = shown.expect("a debrief");

        for room in [38, 60, 78, 98] {
            for line in lines(&shown.debrief, &bench.app.locale, room) {
                assert!(width(&line.text) <= room, "{room}: {:?}", line.text);
            }
        }
    }
}

/// Any keys in any order, in windows of any size: nothing panics, what stands in the notes is what
/// would be kept, and it never looks like the real thing.
#[test]
fn whatever_is_pressed_in_the_practice_world_nothing_panics() {
    use kikitori::app::bindings::{BINDINGS, Context};
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    let ours = [
        Context::Round,
        Context::Debrief,
        Context::Hall,
        Context::List,
        Context::Probes,
        Context::Text,
    ];
    let actions = BINDINGS.iter().filter(|it| ours.contains(&it.context));
    let mut actions: Vec<Action> = actions.map(|it| it.action).collect();
    actions.extend([Action::Help, Action::Palette, Action::Overview]);
    let texts = [
        "1",
        "３",
        "強みは",
        "\t",
        "a\n\nb",
        "が\u{3099}",
        "\u{1b}[31m",
        "9",
    ];
    let sizes = [
        (80, 24),
        (40, 12),
        (60, 18),
        (59, 40),
        (100, 50),
        (39, 11),
        (0, 0),
    ];
    let step = prop_oneof![
        6 => proptest::sample::select(actions).prop_map(What::Do),
        3 => proptest::sample::select(texts.to_vec()).prop_map(|it| What::Insert(it.repeat(2))),
        1 => proptest::sample::select(sizes.to_vec()).prop_map(|(w, h)| What::Resize(w, h)),
        1 => (0..100u16, 0..50u16).prop_map(|(x, y)| What::Click { x, y }),
        2 => Just(What::Tick),
    ];
    let steps = proptest::collection::vec(step, 1..80);
    let config = Config {
        cases: 12,
        failure_persistence: None,
        ..Config::default()
    };
    let start = (0..3usize).prop_map(|at| [round, hall, debriefed][at]);
    let run = TestRunner::new(config).run(&(start, steps), |(start, steps)| {
        let mut bench = start(Lang::Ja);
        for what in steps {
            bench.tell(what);
            let (width, height) = bench.app.size;
            let seen = screen(&bench.app);
            prop_assert!(width * height == 0 || seen.contains("練習"), "{}", seen);
            if let Some(ask) = &bench.app.ask
                && ask.session.header.finished.is_none()
            {
                prop_assert_eq!(ask.session.text(), ask.editor.text());
            }
        }
        Ok(())
    });
    run.expect("nothing goes wrong");
}
