//! Question sets and owners' files.

use std::path::Path;

use kikitori::dialogue::question::{Lang, Need, Question, QuestionSet};
use kikitori::dialogue::scenario::Scenario;
use kikitori::failure::Failure;
use kikitori::listening::Judge;
use kikitori::question_file::{self, Check, Fault, MOST_QUESTIONS, Words};
use kikitori::scenario_file;
use kikitori::xlsform::{self, Book};

use super::given;

pub fn set(data: &[u8]) {
    let source = &*given::text(data);
    let says = Lang::ALL.map(|lang| {
        move |id: &str| {
            let locale = given::locale(lang);
            locale.has(id).then(|| locale.text(id).to_owned())
        }
    });
    let languages = [
        (Lang::ALL[0], &says[0] as question_file::wording::Says),
        (Lang::ALL[1], &says[1]),
    ];
    thread_local! {
        static JUDGE: Judge = Judge::in_year(2026);
    }
    let judges = |question: &Question, answer: &str, lang: Lang| {
        JUDGE.with(|judge| judge.judge(question, answer, lang, Need::Normal))
    };
    let with = Check {
        languages: &languages,
        judge: Some(&judges),
    };
    let (set, faults) = question_file::check(source, &with);
    told(source, &faults);
    assert!(set.is_some() || faults.iter().any(Fault::is_error));
    let (plain, _) = question_file::parse(source);
    assert!(set.is_none() || plain == set);
    if let Some(set) = set {
        whole(&set);
    }
    assert!(!scenario_file::is_scenario(source) || source.contains('['));
}

/// What a set says is clean, and it is kept and read back as it is.
fn whole(set: &QuestionSet) {
    assert!(set.questions().count() <= MOST_QUESTIONS);
    given::clean(&set.title);
    for question in set.questions() {
        given::clean(&format!("{question:?}").replace("\\n", "\n"));
    }
    let json = serde_json::to_string(set).expect("kept");
    given::inert(&json.replace('\t', " "));
    let back: QuestionSet = serde_json::from_str(&json).expect("read back");
    assert_eq!(back, *set);
    let words = given::locale(Lang::En).localized(set);
    assert_eq!(words.questions().count(), set.questions().count());
}

pub fn scenario(data: &[u8]) {
    let source = &*given::text(data);
    let set = |id: &str, _: Lang| (id == "locaben").then(|| given::set().clone());
    let with = scenario_file::Check {
        set: &set,
        prove: &|_: &Scenario, _: &QuestionSet| Vec::new(),
    };
    let (owner, faults) = scenario_file::check(source, &with);
    told(source, &faults);
    assert!(owner.is_some() || faults.iter().any(Fault::is_error));
    if let Some(owner) = owner {
        given::clean(&format!("{owner:?}"));
    }
}

/// A form of another program: three sheets, their rows by line ends and their cells by tabs.
pub fn xlsform(data: &[u8]) {
    let mut pieces = given::Pieces::of(data);
    let mut sheet = || -> Vec<Vec<String>> {
        let text = pieces.text();
        let rows = text.split('\n');
        rows.map(|row| row.split('\t').map(str::to_owned).collect())
            .collect()
    };
    let book = Book::from_cells([sheet(), sheet(), sheet()]);
    let import = xlsform::import(&book, "form");
    given::all_said(import.faults.iter().map(|it| &it.what));
    let Some(set) = import.set else { return };
    whole(&set);
    let (again, _) = question_file::parse(&import.toml);
    assert_eq!(again.as_ref(), Some(&set));
    let pages = match xlsform::pages(&[(set.language, set.clone())]) {
        Ok(pages) => pages,
        Err(failure) => return given::said(&failure),
    };
    let back = Book::from_cells(pages.each_ref().map(xlsform::Page::cells));
    let back = xlsform::import(&back, "form");
    let questions = |set: &QuestionSet| set.questions().map(|it| it.id.clone()).collect::<Vec<_>>();
    if let Some(back) = back.set {
        assert_eq!(questions(&back), questions(&set));
    }
}

/// Every fault lies in the text, and is told with nothing that acts.
fn told(source: &str, faults: &[Fault]) {
    for fault in faults {
        assert!(fault.span.start <= fault.span.end && fault.span.end <= source.len());
        assert!(source.get(fault.span.clone()).is_some(), "{fault:?}");
        assert!((fault.line, fault.column) <= (fault.end_line, fault.end_column));
        given::said(&fault.what);
    }
    let locale = given::locale(Lang::En);
    let say = |fault: &Fault| -> (String, Option<String>) {
        let failure: &Failure = &fault.what;
        locale.say(failure)
    };
    let words = Words {
        fault: &say,
        error: "error",
        warning: "warning",
        next: "next",
    };
    let path = Path::new("\u{202e}set\u{1b}.toml");
    given::inert(&question_file::render(path, source, faults, &words, false));
    assert_eq!(
        question_file::json(path, faults, &words).len(),
        faults.len()
    );
}
