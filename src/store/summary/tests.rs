//! Tests of the summaries: whatever is written, and whether there is a summary or none, an
//! interview is measured as its own rows say.

mod records;

use proptest::prelude::*;

use super::*;
use crate::dialogue::answer::{Answer, Outcome, State};
use crate::dialogue::question::{Kind, Lang, Need, Perspective, Question, TimeSense};
use crate::dialogue::record::{Company, Header, Mode, Record, Whole};
use crate::measure::{Probed, Volume, by_question};
use crate::store::Twice;
use crate::text::characters;

use records::record;

const QUESTIONS: [&str; 3] = ["a.1", "a.2", "b.1"];
const PEOPLE: [&str; 3] = ["佐藤", "鈴木", ""];

fn set() -> QuestionSet {
    let question = |id: &str| Question {
        id: id.into(),
        sheet_box: None,
        kind: Kind::Text,
        topic: String::new(),
        ask: String::new(),
        hint: None,
        minutes: 1,
        expects: vec![Facet::How],
        enough: 1,
        need: None,
        time: TimeSense::Any,
        none_is_answer: false,
        ask_if: None,
        probes: Vec::new(),
    };
    let part = |id: &str, questions: &[&str]| Perspective {
        id: id.into(),
        title: id.into(),
        short: None,
        questions: questions.iter().map(|it| question(it)).collect(),
    };
    QuestionSet {
        id: "trial".into(),
        edition: "1".into(),
        language: Lang::Ja,
        title: String::new(),
        minutes: 60,
        perspectives: vec![part("a", &QUESTIONS[..2]), part("b", &QUESTIONS[2..])],
    }
}

fn header(company: usize, assisted: Assisted, interviewer: &str) -> Header {
    Header {
        id: uuid::Uuid::now_v7().to_string(),
        company: Company {
            name: format!("会社{company}"),
            ..Company::default()
        },
        visit: 1,
        continues: None,
        assisted,
        interviewer: interviewer.into(),
        mode: Mode::Together,
        need: Need::Normal,
        started: 0,
        finished: None,
        demo: false,
    }
}

/// What is done to the database.
#[derive(Clone, Debug)]
enum Step {
    Begin(Assisted, usize),
    Commit(prop::sample::Index, Vec<Record>),
    NextVisit(prop::sample::Index),
    PutAside(prop::sample::Index),
    /// Closed, and opened for writing again: what a crash left is closed, summaries are made.
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    let assisted = prop::sample::select(&Assisted::ALL[..]);
    let at = any::<prop::sample::Index>;
    prop_oneof![
        2 => (assisted, 0..3usize).prop_map(|(assisted, who)| Step::Begin(assisted, who)),
        6 => (at(), prop::collection::vec(record(), 1..8))
            .prop_map(|(at, records)| Step::Commit(at, records)),
        1 => at().prop_map(Step::NextVisit),
        1 => at().prop_map(Step::PutAside),
        2 => Just(Step::Reopen),
    ]
}

struct Trial {
    folder: tempfile::TempDir,
    store: Option<Store>,
    numbers: Vec<i64>,
}

impl Trial {
    fn new() -> Trial {
        let mut trial = Trial {
            folder: tempfile::tempdir().unwrap(),
            store: None,
            numbers: Vec::new(),
        };
        trial.reopen();
        trial
    }

    fn reopen(&mut self) {
        self.store = None;
        let mut store = Store::open(&self.folder.path().join("x.db")).unwrap();
        store.writable().unwrap();
        self.store = Some(store);
    }

    fn store(&mut self) -> &mut Store {
        self.store.as_mut().unwrap()
    }

    fn take(&mut self, step: &Step) {
        let numbers = self.numbers.clone();
        let one = |at: &prop::sample::Index| (!numbers.is_empty()).then(|| *at.get(&numbers));
        match step {
            Step::Begin(assisted, who) => {
                let header = header(*who, *assisted, PEOPLE[*who]);
                let number = self.store().begin(&header, &set()).unwrap();
                self.numbers.push(number);
            }
            Step::Commit(at, records) => {
                if let Some(number) = one(at) {
                    self.store().commit(number, 1, records).unwrap();
                }
            }
            Step::NextVisit(at) => {
                if let Some(number) = one(at) {
                    let header = header(0, Assisted::Reviewed, PEOPLE[0]);
                    let next = self.store().begin_visit(number, &header).unwrap();
                    self.numbers.push(next);
                }
            }
            Step::PutAside(at) => {
                if let Some(number) = one(at) {
                    self.store().put_aside(number, 1).unwrap();
                }
            }
            Step::Reopen => self.reopen(),
        }
    }
}

/// The questions of an interview with their probes.
type Listed = Vec<(Volume, Vec<Probed>)>;

/// As the whole interviews say, one by one.
fn expected(store: &Store) -> Vec<(i64, Listed)> {
    let mut listed = store.list().unwrap();
    listed.sort_by_key(|it| it.number);
    let numbers = listed.into_iter().map(|it| it.number);
    numbers
        .map(|number| (number, of(&store.whole(number).unwrap())))
        .collect()
}

fn of(whole: &Whole) -> Listed {
    let stored = &whole.stored;
    let order = Order::new(stored.set.questions().map(|it| it.id.clone()));
    let mut counting = Counting::new(&order);
    for (id, sums) in by_question(stored, |_| true) {
        if sums.answered == 1 {
            let thin = (sums.judged == 1).then_some(sums.thin == 1);
            counting.answered(id, thin, sums.characters);
        }
        counting.active(id, sums.active_ms);
        let said = stored.follow_ups.iter();
        let mut said: Vec<_> = said
            .filter(|it| it.question == id && it.is_said())
            .collect();
        said.sort_by_key(|it| it.ordinal);
        for it in said {
            let asked = (it.outcome == Outcome::Asked).then_some(it.characters);
            counting.probe(id, it.facet, asked);
        }
        let mut own = whole.wordings.iter().filter(|(question, it)| {
            question == id && it.follow_up.is_none() && it.author == stored.header.interviewer
        });
        if stored.header.assisted != Assisted::Reviewed {
            continue;
        }
        if stored.review.is_finished() && stored.review.opinions.iter().any(|it| !it.is_empty()) {
            let (before, after) = stored.review.volume_before_after(id, text(stored, id));
            let gone = text(stored, id).is_empty() && before > 0;
            if sums.answered == 1 || gone {
                counting.reviewed(id, before, after);
            }
        } else if let Some((_, last)) = own.next_back() {
            counting.before(id, characters(&last.text));
        }
    }
    listed(&counting.done())
}

fn text<'a>(stored: &'a Stored, question: &str) -> &'a str {
    stored.answers.get(question).map_or("", |it| &it.text)
}

fn listed(volumes: &Volumes) -> Listed {
    let questions = volumes.questions();
    questions
        .map(|(volume, probes)| (*volume, probes.to_vec()))
        .collect()
}

fn measured(store: &Store) -> Vec<(i64, Listed)> {
    let all = store.measure(
        |_| Vec::new(),
        |all, it| all.push((it.number, listed(it.volumes))),
    );
    all.unwrap()
}

fn summaries(store: &Store) -> i64 {
    let sql = "SELECT count(*) FROM summary";
    store
        .connection
        .query_row(sql, [], |row| row.get(0))
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn with_a_summary_or_without_the_figures_are_those_of_the_rows(
        steps in prop::collection::vec(step(), 1..24)
    ) {
        let mut trial = Trial::new();
        for step in &steps {
            trial.take(step);
        }
        prop_assert_eq!(measured(trial.store()), expected(trial.store()));

        trial.reopen();
        let count = trial.numbers.len() as i64;
        prop_assert_eq!(summaries(trial.store()), count);
        prop_assert_eq!(measured(trial.store()), expected(trial.store()));

        // Taken in elsewhere, each has its summary at once.
        let listed = trial.store().list().unwrap();
        let wholes: Vec<Whole> = listed
            .iter()
            .map(|it| trial.store().whole(it.number).unwrap())
            .collect();
        let mut other = Trial::new();
        let given = wholes.into_iter().map(Ok);
        other.store().take_in(given, Twice::Keep).unwrap();
        prop_assert_eq!(summaries(other.store()), listed.len() as i64);
        prop_assert_eq!(measured(other.store()), expected(other.store()));
    }
}

#[test]
fn a_summary_that_is_damaged_is_not_believed() {
    let mut trial = Trial::new();
    trial.take(&Step::Begin(Assisted::Alone, 0));
    let answer = Answer {
        state: State::Answered,
        text: "三年後".into(),
        characters: 3,
        ..Answer::default()
    };
    let number = trial.numbers[0];
    let question = "a.1".to_owned();
    let answered = [Record::Answer { question, answer }];
    trial.store().commit(number, 1, &answered).unwrap();
    trial.reopen();
    for damage in ["x''", "zeroblob(9)", "substr(content, 1, 6)"] {
        let connection = &trial.store().connection;
        let sql = format!("UPDATE summary SET content = {damage}");
        assert_eq!(connection.execute(&sql, []).unwrap(), 1);
        let all = measured(trial.store());
        assert_eq!(all, expected(trial.store()));
        assert_eq!(all[0].1[0].0.characters, 3);
    }
}

#[test]
fn a_start_makes_so_many_and_the_next_ones_the_rest() {
    let mut trial = Trial::new();
    for _ in 0..AT_A_START + 5 {
        trial.take(&Step::Begin(Assisted::Alone, 0));
    }
    assert_eq!(summaries(trial.store()), 0);
    trial.reopen();
    assert_eq!(summaries(trial.store()), AT_A_START as i64);
    trial.reopen();
    assert_eq!(summaries(trial.store()), AT_A_START as i64 + 5);
}
