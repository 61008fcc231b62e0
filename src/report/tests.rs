//! Pages as their readers get them.

mod given;

use given::*;

use crate::dialogue::question::Lang;
use crate::dialogue::record::Mode;
use crate::dialogue::record::RemarkKind;
use crate::locale::Locale;

use super::{KINDS, Source, endings, render, without_interview};

fn text(source: &Source, kind: &str, ending: &str, lang: Lang) -> String {
    let bytes = render(source, kind, ending, &Locale::new(lang, None).0).expect("made");
    String::from_utf8(bytes).expect("UTF-8")
}

/// All pages of words, frames too.
fn pages(source: &Source) -> Vec<(&str, &'static str)> {
    let kinds = KINDS.iter().map(|it| it.id);
    let frames = source.frames.iter().map(|it| it.id.as_str());
    let all = kinds.chain(frames).flat_map(|kind| {
        let endings = endings(kind, &source.frames).expect("known");
        endings.iter().map(move |ending| (kind, *ending))
    });
    all.filter(|(_, ending)| *ending != "xlsx").collect()
}

#[test]
fn pages_say_what_was_heard() {
    let source = heard();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    let _held = settings.bind_to_scope();
    for lang in Lang::ALL {
        for kind in [
            "sheet",
            "handover",
            "reportout",
            "agenda",
            "review",
            "assets",
        ] {
            let name = format!("page-{kind}-{}", lang.tag());
            insta::assert_snapshot!(name, text(&source, kind, "md", lang));
        }
        for kind in ["observer", "form"] {
            let page = without_interview(
                &source.stored.set,
                None,
                kind,
                "md",
                &Locale::new(lang, None).0,
            );
            let page = String::from_utf8(page.expect("made")).expect("UTF-8");
            insta::assert_snapshot!(format!("page-{kind}-{}", lang.tag()), page);
        }
    }
    // The style sheet has no words in it.
    let html = text(&source, "sheet", "html", Lang::Ja);
    let body = html.split_once("</style>").expect("a head").1;
    insta::assert_snapshot!("page-sheet-html-ja", body);
    let html = text(&source, "review", "html", Lang::En);
    let body = html.split_once("</style>").expect("a head").1;
    insta::assert_snapshot!("page-review-html-en", body);
}

#[test]
fn what_is_private_is_on_no_page_for_the_owner() {
    let source = heard();
    for (kind, ending) in pages(&source) {
        let page = text(&source, kind, ending, Lang::Ja);
        let for_owner = !matches!(kind, "handover" | "agenda" | "review");
        let seen: Vec<&str> = PRIVATE.into_iter().filter(|it| page.contains(it)).collect();
        if for_owner {
            assert!(seen.is_empty(), "{kind}.{ending}: {seen:?}");
        }
    }
    let handover = text(&source, "handover", "html", Lang::Ja);
    assert!(handover.contains("秘密の触れない話") && handover.contains("社内用"));
    let agenda = text(&source, "agenda", "md", Lang::Ja);
    assert!(agenda.contains("秘密の走り書き") && agenda.contains("足りないもの：時期"));
}

#[test]
fn every_page_names_company_day_visit_and_set_and_marks_the_demonstration() {
    let source = heard();
    let mut played = heard();
    played.stored.header.mode = Mode::Practice;
    let marked = |source, mark| {
        let pages = pages(source).into_iter();
        pages.map(move |(kind, ending)| (source, mark, kind, ending))
    };
    let real = marked(&source, "デモ（架空の会社です）");
    let practice = marked(&played, "練習（ロールプレイ。架空の会社です）");
    for (source, mark, kind, ending) in real.chain(practice) {
        if matches!(kind, "observer" | "form") || matches!(ending, "csv" | "json") {
            continue;
        }
        let page = text(source, kind, ending, Lang::Ja);
        for part in ["花巻醸造", "2026年11月22日", "第2回", "2026.1版", mark] {
            assert!(page.contains(part), "{kind}.{ending}: {part}");
        }
        if ending == "html" {
            assert!(
                page.contains("<html lang=\"ja\">") && page.contains("<title>"),
                "{kind}"
            );
            assert_eq!(
                page.matches("<script").count() + page.matches("http").count(),
                expected_http(&page)
            );
        }
    }
}

/// Mentions of `http` that fetch nothing: a meta tag, the name space of a drawing.
fn expected_http(page: &str) -> usize {
    page.matches("http-equiv").count() + page.matches("http://www.w3.org/2000/svg").count()
}

#[test]
fn what_was_heard_since_the_review_leaves_the_agenda() {
    let mut source = heard();
    let begins = |source: &Source| {
        let json = text(source, "agenda", "json", Lang::Ja);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let agenda = json["agenda"].as_array().unwrap().iter();
        let wanted = agenda.take_while(|it| it["why"] == "again");
        let wanted = wanted.map(|it| it["question"].as_str().unwrap().to_owned());
        wanted.collect::<Vec<_>>()
    };
    assert_eq!(begins(&source), ["mgmt.ambition", "env.customers"]);
    let handover = text(&source, "handover", "md", Lang::En);
    let first = handover.split_once("## Still open").map_or("", |it| it.1);
    assert!(
        first.trim_start().starts_with("- **Ambition") && first.contains("秘密の助言"),
        "{handover}"
    );

    let mut reply = source.stored.follow_ups[0].clone();
    reply.question = "env.customers".into();
    reply.asked = Some(source.stored.review.opinions[1].at + 1);
    source.stored.follow_ups.push(reply);
    answer(&mut source.stored, "mgmt.ambition", "5年で2倍にしたい。");
    assert_eq!(begins(&source), Vec::<String>::new());
    let sheet = text(&source, "review", "md", Lang::Ja);
    assert!(sheet.contains("**もう一度聞く：きっかけ・理由 / 数字** （聞き直し済み）"));
}

#[test]
fn the_review_sheet_counts_as_the_comparison_does() {
    let json = text(&heard(), "review", "json", Lang::Ja);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let review = &json["review"];
    let sum = |of: &str| {
        let items = review["items"].as_array().unwrap().iter();
        items.map(|it| it[of].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!((sum("before"), sum("after")), (294, 321));
    assert_eq!(
        (&review["before"], &review["after"]),
        (&294.into(), &321.into())
    );
    let mut items = review["items"].as_array().unwrap().iter();
    let strengths = items.find(|it| it["id"] == "biz.strengths");
    let suggestion = &strengths.unwrap()["opinions"][0]["suggestion"];
    let pieces = suggestion["pieces"].as_array().unwrap().iter();
    let after = pieces.filter(|it| it["kind"] != "gone");
    let after: String = after.map(|it| it["text"].as_str().unwrap()).collect();
    assert_eq!(suggestion["text"], after);
}

#[test]
fn cells_stand_apart_in_the_review_sheet() {
    for kind in ["md", "html"] {
        let sheet = text(&heard(), "review", kind, Lang::Ja);
        let row = sheet.lines().find(|it| it.contains("槽で三日かける"));
        let row = row.expect("the row").replace('\\', "");
        assert!(row.contains("搾り | 槽で三日かける"), "{row}");
    }
}

#[test]
fn hostile_answers_are_shown_and_do_nothing() {
    let hostile = "<script>alert(1)</script>{{ 7*7 }}[x](javascript:alert(1))|`a`&amp;\u{1b}[31m\u{202e}\n# 見出し\n=1+1";
    let mut source = heard();
    for id in [
        "mgmt.philosophy",
        "biz.strengths",
        "biz.history",
        "sum.gap",
        "env.customers",
    ] {
        answer(&mut source.stored, id, hostile);
    }
    answer(
        &mut source.stored,
        "flow.process",
        "<script>\t</svg><script>\n{{ 7*7 }}\t\"'><b>",
    );
    answer(
        &mut source.stored,
        "flow.trade",
        "得意先\t<script>\t|`a`\t</text><script>",
    );
    source.stored.header.company.name = "<script>社名".into();
    for kind in RemarkKind::ALL {
        source.stored.remarks.insert(kind, hostile.into());
    }
    let review = &mut source.stored.review;
    let name = hostile.replace('\n', "");
    for it in review.opinions.iter_mut().chain(&mut review.earlier) {
        it.reviewer = name.clone();
        it.comment = hostile.into();
        it.suggestion = Some(format!("{hostile}と{hostile}"));
    }
    review.elsewhere[0].text = hostile.into();
    review.elsewhere[0].author = name.clone();
    review.reviews[0].reviewer = name.clone();
    for (kind, ending) in pages(&source) {
        let page = text(&source, kind, ending, Lang::Ja);
        assert!(!page.contains("49"), "{kind}.{ending}");
        if ending == "json" {
            continue;
        }
        assert!(!page.contains(['\u{1b}', '\u{202e}']), "{kind}.{ending}");
        let acts: &[&str] = match ending {
            "html" => &["<script", "<b>\"", "&amp;amp;amp;"],
            "md" => &["\n<script", " <script", "[x](", "|`", "\n# 見出し", "> # "],
            _ => &[",=1", "\"=1"],
        };
        for part in acts {
            assert!(!page.contains(part), "{kind}.{ending}: {part}");
        }
    }
    let sheet = text(&source, "sheet", "html", Lang::Ja);
    assert!(
        sheet.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}"),
        "shown as typed"
    );
}

#[test]
fn the_same_interview_gives_the_same_bytes() {
    let locale = Locale::new(Lang::En, None).0;
    for kind in KINDS {
        for ending in kind.endings {
            let once = render(&heard(), kind.id, ending, &locale).expect("made");
            let twice = render(&heard(), kind.id, ending, &locale).expect("made");
            assert!(once == twice, "{}.{ending}", kind.id);
        }
    }
}

#[test]
fn a_template_of_the_users_own_stands_in_place_of_ours_and_a_fault_is_named_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut source = heard();
    source.templates = Some(folder.path().to_owned());
    let locale = Locale::new(Lang::Ja, None).0;
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let failed = |kind: &str| {
        let failure = render(&source, kind, "md", &locale).unwrap_err();
        let value = |name| {
            failure
                .args
                .iter()
                .find(|it| it.0 == name)
                .unwrap()
                .1
                .clone()
        };
        (failure.id, value("file"), value("line"))
    };
    let at = |name: &str| folder.path().join(name).display().to_string();

    write(
        "handover.md",
        "# {{ company.name }}\n{% include \"own.md\" %}\n",
    );
    write("own.md", "当行の書式 {{ t(\"page-promises\") }}");
    let own = render(&source, "handover", "md", &locale).unwrap();
    assert_eq!(
        String::from_utf8(own).unwrap(),
        "# 花巻醸造\n当行の書式 約束したこと"
    );

    write("own.md", "一行目\n{{ company.nmae.first }}\n");
    assert_eq!(
        failed("handover"),
        ("report-template", at("own.md"), "2".into())
    );
    write("own.md", "\n\n{% if %}");
    assert_eq!(
        failed("handover"),
        ("report-template", at("own.md"), "3".into())
    );
    write("handover.md", "\n{{ company|safe }}");
    assert_eq!(
        failed("handover"),
        ("report-template", at("handover.md"), "2".into())
    );
    write("handover.md", "{% include \"../../etc/passwd\" %}");
    assert_eq!(
        failed("handover"),
        ("report-template", at("handover.md"), "1".into())
    );
    write(
        "handover.md",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    );
    assert_eq!(failed("handover").0, "report-template");
    std::fs::write(folder.path().join("agenda.md"), b"\xff\xfe").unwrap();
    assert_eq!(
        render(&source, "agenda", "md", &locale).unwrap_err().id,
        "report-template-unread"
    );
}

#[test]
fn every_word_that_a_template_asks_for_is_there() {
    let asked = regex::Regex::new(r#"\bt\(\s*"([a-z][\w-]*)""#).unwrap();
    let mut found = 0;
    for lang in Lang::ALL {
        let locale = Locale::new(lang, None).0;
        for (name, text) in crate::embedded::TEMPLATES {
            for id in asked.captures_iter(text).map(|it| it[1].to_owned()) {
                let put_together = id.ends_with('-');
                assert!(put_together || locale.has(&id), "{name}: {id}");
                found += 1;
            }
        }
        let rest = [
            "story-who",
            "story-turn",
            "story-strength",
            "story-goal",
            "story-gap",
        ];
        let rest = rest.into_iter().chain([
            "why-open",
            "why-thin",
            "why-flagged",
            "why-later",
            "why-again",
        ]);
        for id in rest.chain(["stage-0", "stage-1", "stage-2", "stage-3"]) {
            assert!(locale.has(&format!("page-{id}")), "{id}");
        }
    }
    assert!(found > 100, "{found}");
}

#[test]
fn schemes_wait_until_the_gap_is_written() {
    let mut source = heard();
    source.schemes = vec![crate::dialogue::scheme::Scheme {
        id: "expert".into(),
        title: "専門家の派遣".into(),
        tags: vec!["human".into()],
        ..Default::default()
    }];
    for kind in ["handover", "assets"] {
        let page = text(&source, kind, "html", Lang::Ja);
        assert!(page.contains("専門家の派遣"), "{kind}");
    }
    assert!(!text(&source, "sheet", "html", Lang::Ja).contains("専門家の派遣"));
    source.stored.answers.remove("sum.gap");
    let page = text(&source, "handover", "html", Lang::Ja);
    assert!(!page.contains("専門家の派遣"));
}

#[test]
fn a_page_that_cannot_be_made_is_named_with_those_that_can() {
    let source = heard();
    let locale = Locale::new(Lang::Ja, None).0;
    let failure = |kind: &str, ending: &str| {
        let failure = render(&source, kind, ending, &locale).unwrap_err();
        (failure.id, failure.args.last().unwrap().1.clone())
    };
    let (id, known) = failure("shet", "md");
    assert_eq!(id, "report-unknown");
    assert!(
        known.starts_with("sheet, handover") && known.contains("swot"),
        "{known}"
    );
    assert_eq!(
        failure("handover", "docx"),
        ("report-kind", "html, md, json".into())
    );
    let none = without_interview(&source.stored.set, None, "sheet", "md", &locale);
    assert_eq!(none.unwrap_err().id, "report-interview");
}
