//! An interview with any words in it, on its way out.

use std::collections::{BTreeMap, BTreeSet};

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::question::{Facet, Lang, Need};
use kikitori::dialogue::record::{
    Assisted, Company, Header, Mode, RemarkKind, Stored, Whole, Wording,
};
use kikitori::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};
use kikitori::report::{self, FRAME_ENDINGS, KINDS, Source};
use kikitori::transfer::{cells::Cells, line, odk, paradata, table};
use kikitori::{frame_file, text};

use super::{given, workbook};

const NOON: i64 = 1_795_324_323_123;

pub fn header(company: &str, interviewer: &str) -> Header {
    Header {
        id: "0193a000-0000-7000-8000-000000000001".into(),
        company: Company {
            name: company.into(),
            industry: company.into(),
            employees: Some(28),
            founded: company.into(),
        },
        visit: 1,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: interviewer.into(),
        mode: Mode::Together,
        need: Need::Normal,
        started: NOON,
        finished: None,
        demo: false,
    }
}

/// An interview with `one` and `other` wherever there are words.
pub fn source(one: &str, other: &str) -> Source {
    let answer = |text: &str| Answer {
        state: State::Answered,
        text: text.into(),
        note: other.into(),
        flagged: true,
        characters: text::characters(text),
        thin: Some(true),
        missing: vec![Facet::Time],
        author: other.into(),
        ..Answer::default()
    };
    let questions = given::set().questions().map(|it| it.id.clone());
    let answers = questions.zip([one, other].into_iter().cycle());
    let question = "mgmt.succession".to_owned();
    let follow_up = FollowUp {
        question: question.clone(),
        ordinal: 1,
        facet: Some(Facet::Time),
        generic: None,
        probe: one.into(),
        offered: NOON,
        outcome: Outcome::Asked,
        asked: Some(NOON),
        answered: Some(NOON),
        answer: other.into(),
        characters: 1,
    };
    let opinion = Opinion {
        id: "o".into(),
        edit: 1,
        question: question.clone(),
        reviewer: other.into(),
        at: NOON,
        about: one.into(),
        comment: one.into(),
        suggestion: Some(other.into()),
        ask_again: true,
        ..Opinion::default()
    };
    let elsewhere = Elsewhere {
        question: question.clone(),
        text: one.into(),
        author: other.into(),
        ..Elsewhere::default()
    };
    let stored = Stored {
        number: 1,
        header: header(one, other),
        set: given::set().clone().into(),
        answers: answers.map(|(id, text)| (id, answer(text))).collect(),
        follow_ups: vec![follow_up],
        intervals: Vec::new(),
        place: None,
        earlier_time: BTreeMap::new(),
        earlier_replies: Vec::new(),
        tags: BTreeMap::from([(question, BTreeSet::from([one.to_owned()]))]),
        remarks: RemarkKind::ALL.map(|kind| (kind, one.to_owned())).into(),
        stages: Vec::new(),
        round: None,
        review: Reviewed {
            reviews: vec![Review {
                id: "r".into(),
                reviewer: other.into(),
                begun: NOON,
                finished: Some(NOON),
            }],
            opinions: vec![opinion],
            elsewhere: vec![elsewhere],
            earlier: Vec::new(),
        },
    };
    Source {
        sealed: None,
        stored,
        visits: vec![(1, NOON, other.into())],
        frames: frame_file::load(std::path::Path::new(""), given::locale(Lang::Ja)).0,
        schemes: Vec::new(),
        templates: None,
    }
}

/// The first byte says what it goes out as.
pub fn export(data: &[u8]) {
    let what = data.first().copied().unwrap_or_default();
    let mut pieces = given::Pieces::of(data.get(1..).unwrap_or_default());
    let (one, other) = (pieces.text(), pieces.text());
    let source = source(&one, &other);
    given::stays(&report::name(&source, &one, "xlsx"));
    given::stays(&odk::folder(&source.stored));
    match what % 4 {
        0 => tables(&source.stored),
        1 => lines(source.stored),
        _ => page(&source, what / 4),
    }
}

fn tables(stored: &Stored) {
    let long = table::long(stored);
    let rows: Vec<Vec<String>> = long
        .iter()
        .map(|it| it.cells().map(|it| it.text()).into())
        .collect();
    let wide = table::Wide::new(std::slice::from_ref(&stored.set));
    for rows in [rows, vec![wide.row(stored)]] {
        let mut out = Vec::new();
        let mut cells = Cells::begin(&mut out, false).expect("begun");
        rows.iter().for_each(|row| cells.row(row).expect("written"));
        cells.end().expect("ended");
        assert_eq!(cells_of(&out).len(), rows.len());
        let flat = |text: &str| -> String { text::clean(text).replace('\r', "\n") };
        for (found, row) in cells_of(&out).iter().zip(&rows) {
            for (found, cell) in found.iter().zip(row) {
                let kept = found.strip_prefix('\'').unwrap_or(found);
                assert!(
                    flat(kept) == flat(cell) || flat(found) == flat(cell),
                    "{found:?} {cell:?}"
                );
            }
        }
    }
}

/// The cells of a `.csv`, as many in each row; none acts as a formula or on a terminal.
fn cells_of(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let rows = reader
        .records()
        .map(|row| row.expect("as many cells in each row"));
    let rows = rows.map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>());
    let rows: Vec<Vec<String>> = rows.collect();
    for cell in rows.iter().flatten() {
        let plain = cell.parse::<f64>().is_ok();
        assert!(
            plain || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']),
            "{cell:?}"
        );
        given::clean(cell);
    }
    rows
}

fn lines(stored: Stored) {
    let wording = Wording {
        follow_up: None,
        at: NOON,
        author: stored.header.interviewer.clone(),
        text: stored.header.company.name.clone(),
    };
    let whole = Whole {
        wordings: vec![("mgmt.succession".into(), wording)],
        stored,
        extra: None,
        touched: NOON,
    };
    let mut out = Vec::new();
    line::Lines::default()
        .write(&mut out, &whole)
        .expect("written");
    assert_eq!(out.iter().filter(|it| **it == b'\n').count(), 1);
    // U+007F is text to JSON; a file of JSON lines is data, never shown as it is.
    assert!(!out.iter().any(|it| *it < b' ' && *it != b'\n'));
    let value: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
    assert_eq!(value["company"]["name"], whole.stored.header.company.name);
    for write in [odk::audit, odk::more] {
        let mut out = Vec::new();
        write(&mut out, &whole).expect("written");
        cells_of(&out);
    }
    let mut out = Vec::new();
    paradata::head(&mut out).expect("written");
    paradata::write(&mut out, &whole).expect("written");
    let out = given::text(&out);
    let columns = out.lines().next().map_or(0, |it| it.split('\t').count());
    assert!(
        out.lines().all(|it| it.split('\t').count() == columns),
        "{out:?}"
    );
    given::clean(&out);
    let parameters = out.lines().filter_map(|it| it.rsplit('\t').next());
    assert!(
        parameters.clone().all(|it| it.split("||").count() <= 3),
        "{out:?}"
    );
}

fn page(source: &Source, which: u8) {
    let kinds = KINDS.iter().map(|it| (it.id, it.endings));
    let frames = source
        .frames
        .iter()
        .map(|it| (it.id.as_str(), FRAME_ENDINGS));
    let pages: Vec<(&str, &str)> = kinds
        .chain(frames)
        .flat_map(|(id, endings)| endings.iter().map(move |ending| (id, *ending)))
        .collect();
    let (kind, ending) = pages[usize::from(which) % pages.len()];
    let locale = given::locale(given::lang(&[which]));
    let render = |source: &Source| match report::render(source, kind, ending, locale) {
        Ok(bytes) => bytes,
        Err(failure) => panic!("{kind} {ending}: {failure}"),
    };
    let bytes = render(source);
    let text = given::text(&bytes);
    match ending {
        "xlsx" => workbook::well_formed(&bytes),
        "csv" => drop(cells_of(&bytes)),
        "json" => drop(serde_json::from_slice::<serde_json::Value>(&bytes).expect("JSON")),
        "html" => {
            given::inert(&text);
            let usual = render(&self::source("北上製作所", "長男がいる。"));
            let usual = tags(&given::text(&usual));
            let more: Vec<_> = tags(&text).difference(&usual).cloned().collect();
            assert!(more.is_empty(), "{kind}: {more:?}");
        }
        _ => given::inert(&text),
    }
}

/// The names of the elements of a page, with those of their attributes.
fn tags(page: &str) -> BTreeSet<String> {
    // What the page's own style and scripts hold are no elements.
    let mut names = BTreeSet::new();
    for piece in page.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        let mut quoted = false;
        let bare: String = tag
            .chars()
            .filter(|c| {
                quoted ^= *c == '"';
                !quoted && *c != '"'
            })
            .collect();
        names.extend(
            bare.split_whitespace()
                .map(|it| it.trim_end_matches('/').to_owned()),
        );
    }
    names
}
