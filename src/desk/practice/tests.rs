//! Debriefs and cards as their readers see them, in both languages.

mod debrief;
mod fair;
mod given;

use self::given::{Logged, others, set};
use crate::app::debriefing;
use crate::dialogue::question::Lang;
use crate::locale::Locale;
use crate::report::practice::{CARD_ENDINGS, card, debrief};
use crate::roleplay::debrief::Debrief;

fn locale(lang: Lang) -> Locale {
    Locale::new(lang, None).0
}

fn seen(lang: Lang) -> Debrief {
    let log = Logged::in_language(lang);
    log.debrief(&others(&log.header.interviewer))
}

fn text(lang: Lang, ending: &str) -> String {
    let page = debrief(&seen(lang), None, ending, &locale(lang)).expect("made");
    String::from_utf8(page).expect("UTF-8")
}

#[test]
fn debriefs_and_cards_say_what_they_said() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    let _held = settings.bind_to_scope();
    for lang in Lang::ALL {
        let tag = lang.tag();
        let shown = debriefing::text(&seen(lang), &locale(lang), 80);
        insta::assert_snapshot!(format!("debrief-text-{tag}"), shown);
        insta::assert_snapshot!(format!("debrief-md-{tag}"), text(lang, "md"));
        insta::assert_snapshot!(format!("debrief-json-{tag}"), text(lang, "json"));
        let scenario = Logged::in_language(lang).round.scenario;
        let card = card(&scenario, &set(lang), None, "md", &locale(lang)).expect("made");
        let card = String::from_utf8(card).expect("UTF-8");
        insta::assert_snapshot!(format!("card-md-{tag}"), card);
    }
    // The style sheet has no words in it.
    let html = text(Lang::Ja, "html");
    let body = html.split_once("</style>").expect("a head").1;
    insta::assert_snapshot!("debrief-html-ja", body);
}

#[test]
fn every_page_is_marked_as_practice_at_its_top() {
    for (lang, mark) in [
        (Lang::Ja, "練習：架空の会社"),
        (Lang::En, "Practice: an invented company"),
    ] {
        assert!(debriefing::text(&seen(lang), &locale(lang), 80).starts_with(mark));
        assert!(text(lang, "md").contains(mark));
        // In the head of the table around it all, which printing repeats on each sheet.
        let html = text(lang, "html");
        let head = html
            .split_once("<thead>")
            .unwrap()
            .1
            .split_once("</thead>")
            .unwrap()
            .0;
        assert!(head.contains(mark));
        let scenario = Logged::in_language(lang).round.scenario;
        for ending in CARD_ENDINGS {
            let card = card(&scenario, &set(lang), None, ending, &locale(lang)).unwrap();
            let card = String::from_utf8(card).unwrap();
            assert!(
                card.matches(mark).count() >= 2,
                "the card and the observer's sheet"
            );
            assert!(card.contains(locale(lang).text("card-private")));
        }
    }
}

#[test]
fn every_point_has_words_in_both_languages() {
    let sources = [
        include_str!("../../roleplay/debrief/good.rs"),
        include_str!("../../roleplay/debrief/next.rs"),
    ];
    let id = regex::Regex::new(r#""((?:good|next)-[a-z-]+)""#).unwrap();
    let mut count = 0;
    for lang in Lang::ALL {
        for found in sources.iter().flat_map(|it| id.captures_iter(it)) {
            assert!(
                locale(lang).has(&format!("debrief-{}", &found[1])),
                "{}",
                &found[1]
            );
            count += 1;
        }
    }
    assert!(count > 60, "{count}");
}

#[test]
fn points_leave_no_value_out_and_lines_fit() {
    for lang in Lang::ALL {
        for width in [40, 60, 80, 100] {
            for line in debriefing::text(&seen(lang), &locale(lang), width).lines() {
                let cells = crate::editor::wrap::width(line);
                assert!(cells <= width, "{width}: {line}");
                assert!(!line.contains('{') && !line.contains("<debrief"), "{line}");
            }
        }
    }
}

#[test]
fn nothing_that_was_typed_acts() {
    let hostile = "<script>alert(1)</script>{{ 7*7 }}[x](javascript:1)|`a`\u{1b}[31m\u{202e}=1+1";
    let mut log = Logged::in_language(Lang::Ja);
    for turn in &mut log.round.turns {
        turn.words = hostile.into();
    }
    log.header.interviewer = hostile.into();
    log.round.scenario.company.name = hostile.into();
    log.answers.get_mut("biz.strengths").unwrap().text = format!("得意先は45社{hostile}");
    let seen = log.debrief(&[]);
    for ending in ["html", "md"] {
        let page = debrief(&seen, None, ending, &locale(Lang::Ja)).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(
            !page.contains(['\u{1b}', '\u{202e}']) && !page.contains("49"),
            "{ending}"
        );
        let acts: &[&str] = match ending {
            "html" => &["<script"],
            _ => &[" <script", "[x](", "|`"],
        };
        assert!(acts.iter().all(|it| !page.contains(it)), "{ending}");
    }
    let lines = debriefing::text(&seen, &locale(Lang::Ja), 80);
    assert!(!lines.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn what_is_not_made_is_named_with_what_is() {
    let failure = debrief(&seen(Lang::Ja), None, "xlsx", &locale(Lang::Ja)).unwrap_err();
    assert_eq!(failure.id, "report-kind");
    assert_eq!(failure.args.last().unwrap().1, "html, md, json");
}
