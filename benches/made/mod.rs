//! Invented interviews, as like real ones as the benches need: 26 answers of very different lengths
//! in each, beside them earlier wordings, probes with replies, times, tags, notes, reviews, second
//! visits. The same number makes the same interview, on every machine.

#![allow(dead_code, reason = "each bench uses a part")]

pub mod gauge;
pub mod screen;
mod words;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use kikitori::dialogue::answer::{Answer, FollowUp, Outcome, State};
use kikitori::dialogue::clock::{ClosedBy, Interval, IntervalKind};
use kikitori::dialogue::question::{Need, Question, QuestionSet};
use kikitori::dialogue::record::{
    Assisted, Company, Header, Mode, Record, RemarkKind, Stored, Whole, Wording,
};
use kikitori::dialogue::review::{Opinion, Review};
use kikitori::dialogue::stage::Stage;
use kikitori::question_file::Library;
use kikitori::store::{Key, Store, Twice};
use kikitori::text::characters;
use kikitori::transfer::line::Lines;
use words::*;

/// The set has 28 questions; so many are answered in each interview.
pub const ANSWERS: usize = 26;

/// The least that plain SQL could do for a comparison: characters of answers and milliseconds, each
/// summed by question.
pub const SUMS: [&str; 2] = [
    "SELECT question, count(*), sum(characters) FROM answer WHERE state = 'answered' GROUP BY question",
    "SELECT question, sum(length) FROM interval WHERE kind = 'active' GROUP BY question",
];

/// Another one makes other interviews.
const SEED: u64 = 2026;

/// Interviews that are measured with: 1,000 and 10,000, with `KIKITORI_BENCH_LARGE` set also 100,000.
pub fn sizes() -> Vec<usize> {
    let mut sizes = vec![1_000, 10_000];
    if std::env::var_os("KIKITORI_BENCH_LARGE").is_some() {
        sizes.push(100_000);
    }
    sizes
}

/// The set that all of them are held with.
pub fn set() -> Arc<QuestionSet> {
    let library = Library::load(None);
    Arc::new(library.get("locaben").expect("built in").set.clone())
}

/// A plain database of so many interviews, made when it is first wanted and kept between benches: to be
/// read, not written.
pub fn database(size: usize) -> PathBuf {
    static MAKING: Mutex<()> = Mutex::new(());
    let _one = MAKING.lock();
    // Another generator makes another file, and so does another schema.
    let made_by = [include_str!("mod.rs"), include_str!("words.rs")].concat();
    let made_by = crc32fast::hash(made_by.as_bytes());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(format!("made-{made_by:08x}-{size}.db"));
    if Store::open_read_only(&file).is_err() {
        std::fs::create_dir_all(folder).expect("a folder");
        let making = file.with_extension("making");
        let _ = std::fs::remove_file(&making);
        fill(&making, None, size);
        std::fs::rename(&making, &file).expect("renamed");
    }
    file
}

/// A database of so many interviews, plain or encrypted.
pub fn fill(file: &Path, key: Option<&Key>, size: usize) {
    let mut store = Store::open_by(file, key).expect("opens");
    store.writable().expect("may write");
    let set = set();
    let interviews = (0..size).map(|number| Ok(interview(number, &set)));
    store.take_in(interviews, Twice::Keep).expect("taken in");
}

/// The same as lines for `kikitori import`.
pub fn lines(file: &Path, numbers: Range<usize>) {
    let (mut lines, set) = (Lines::default(), set());
    let mut out = BufWriter::new(File::create(file).expect("a file"));
    for number in numbers {
        lines
            .write(&mut out, &interview(number, &set))
            .expect("written");
    }
    out.flush().expect("written");
}

/// All that is kept of one, as the records that typing it brought.
pub fn records(number: usize, set: &Arc<QuestionSet>) -> Vec<Record> {
    let Whole {
        stored, wordings, ..
    } = interview(number, set);
    let mut records = Vec::new();
    let answers = stored.answers.into_iter();
    records.extend(answers.map(|(question, answer)| Record::Answer { question, answer }));
    records.extend(stored.follow_ups.into_iter().map(Record::FollowUp));
    records.extend(stored.intervals.into_iter().map(Record::Interval));
    records.extend(wordings.into_iter().map(|(question, it)| Record::Revision {
        question,
        follow_up: it.follow_up,
        author: it.author,
        text: it.text,
    }));
    records
}

/// Numbers by lot, always the same ones (splitmix64).
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// `0..end`.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Once in `many` times.
    fn once_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn sentence(&mut self) -> String {
        let more = if self.once_in(3) { self.of(&WHAT) } else { "" };
        [self.of(&WHO), more, self.of(&WHAT), self.of(&END)].concat()
    }
}

/// The names of companies are as many as there are ways to put their parts together, 144,000.
fn company(number: usize) -> Company {
    let ways = PLACES.len() * NAMES.len() * TRADES.len() * FORMS.len();
    let mut lot = Lot(SEED ^ (number as u64) << 20);
    // The factor has no part in common with the ways: each number is another one of them.
    let mut way = number * 7_919 % ways;
    let mut of = |length: usize| {
        let at = way % length;
        way /= length;
        at
    };
    let (place, name) = (PLACES[of(PLACES.len())], NAMES[of(NAMES.len())]);
    let (trade, industry) = TRADES[of(TRADES.len())];
    let (before, behind) = FORMS[of(FORMS.len())];
    Company {
        name: [before, place, name, trade, behind].concat(),
        industry: industry.into(),
        employees: (!lot.once_in(10)).then(|| 1 + lot.below(120) as u32),
        founded: match lot.once_in(5) {
            true => String::new(),
            false => (1868 + lot.below(158)).to_string(),
        },
    }
}

fn id(kind: u32, number: usize) -> String {
    format!("0193a000-{kind:04x}-7000-8000-{number:012}")
}

/// Of three interviews one is a company's only one, and two are the visits to another.
pub fn interview(number: usize, set: &Arc<QuestionSet>) -> Whole {
    let mut lot = Lot(SEED
        .wrapping_add(number as u64)
        .wrapping_mul(0x5851_f42d_4c95_7f2d));
    let second = number % 3 == 2;
    let interviewer = lot.of(&PEOPLE);
    let started = 1_704_000_000_000 + number as i64 * 600_000 + lot.below(500_000) as i64;
    let finished = (!lot.once_in(8)).then_some(started + 5_400_000);
    let assisted = match lot.below(6) {
        0 => Assisted::Reviewed,
        1 | 2 => Assisted::Accompanied,
        _ => Assisted::Alone,
    };
    let header = Header {
        id: id(0, number),
        company: company(number - number / 3 - usize::from(second)),
        visit: 1 + u32::from(second),
        continues: second.then(|| id(0, number - 1)),
        assisted,
        interviewer: interviewer.into(),
        mode: lot.of(&[
            Mode::Together,
            Mode::Together,
            Mode::Shared,
            Mode::Afterwards,
        ]),
        need: Need::Normal,
        started,
        finished,
        demo: false,
    };
    let mut whole = Whole {
        stored: Stored {
            number: 0,
            header,
            set: Arc::clone(set),
            answers: Default::default(),
            follow_ups: Vec::new(),
            intervals: Vec::new(),
            place: None,
            earlier_time: Default::default(),
            earlier_replies: Vec::new(),
            tags: Default::default(),
            remarks: Default::default(),
            stages: Vec::new(),
            round: None,
            review: Default::default(),
        },
        wordings: Vec::new(),
        extra: None,
        touched: finished.unwrap_or(started + 3_600_000),
    };
    let questions: Vec<&Question> = set.questions().collect();
    let unanswered = questions.len().saturating_sub(ANSWERS);
    let first = lot.below(questions.len());
    let mut clock = started;
    for (at, question) in questions.iter().enumerate() {
        // Those without an answer stand side by side, in each interview elsewhere.
        match (at + questions.len() - first) % questions.len() < unanswered {
            true => settle(&mut whole, question, &mut lot),
            false => answer(&mut whole, question, &mut clock, &mut lot),
        }
    }
    beside(&mut whole, number, &mut lot);
    whole
}

fn settle(whole: &mut Whole, question: &Question, lot: &mut Lot) {
    let states = [State::None, State::Unknown, State::Declined, State::Later];
    let answer = Answer {
        state: lot.of(&states),
        author: whole.stored.header.interviewer.clone(),
        ..Answer::default()
    };
    whole.stored.answers.insert(question.id.clone(), answer);
}

/// Mostly two to five sentences, at times a word or a page: 6 to 830 characters, 77 in the
/// middle, 112 on average.
fn text(lot: &mut Lot) -> String {
    let sentences = match lot.below(20) {
        0..4 => return lot.of(&THIN).into(),
        4..16 => 1 + lot.below(3),
        16..19 => 4 + lot.below(5),
        _ => 10 + lot.below(10),
    };
    (0..sentences).map(|_| lot.sentence()).collect()
}

/// The next stretch of time on a question; `clock` goes on by `length` milliseconds.
fn interval(
    stored: &Stored,
    question: &Question,
    follow_up: Option<u32>,
    clock: &mut i64,
    length: i64,
) -> Interval {
    let started = *clock;
    *clock += length;
    Interval {
        seq: stored.intervals.len() as u32 + 1,
        question: question.id.clone(),
        follow_up,
        kind: IntervalKind::Active,
        started,
        length: length.unsigned_abs(),
        closed_by: Some(ClosedBy::Leave),
        typed: false,
    }
}

fn answer(whole: &mut Whole, question: &Question, clock: &mut i64, lot: &mut Lot) {
    let author = whole.stored.header.interviewer.clone();
    let stored = &mut whole.stored;
    let text = text(lot);
    let thin = question
        .kind
        .is_judged()
        .then(|| characters(&text) < 25 || lot.once_in(6));
    let length = 40_000 + lot.below(240_000) as i64;
    let next = interval(stored, question, None, clock, length);
    stored.intervals.push(next);
    let wording = |follow_up, at, text: &str| Wording {
        follow_up,
        at,
        author: author.clone(),
        text: text.into(),
    };
    let wordings = &mut whole.wordings;
    if lot.once_in(4) {
        let first = lot.sentence();
        wordings.push((question.id.clone(), wording(None, *clock, &first)));
    }
    wordings.push((question.id.clone(), wording(None, *clock, &text)));
    let offered = match thin {
        Some(true) => question.probes.len().min(2),
        _ => 0,
    };
    for (at, probe) in question.probes.iter().take(offered).enumerate() {
        let ordinal = at as u32 + 1;
        let asked = !lot.once_in(3);
        let reply = if asked { lot.of(&REPLIES) } else { "" };
        if asked {
            let length = 20_000 + lot.below(60_000) as i64;
            let next = interval(stored, question, Some(ordinal), clock, length);
            stored.intervals.push(next);
            wordings.push((question.id.clone(), wording(Some(ordinal), *clock, reply)));
        }
        stored.follow_ups.push(FollowUp {
            question: question.id.clone(),
            ordinal,
            facet: Some(probe.facet),
            generic: None,
            probe: probe.ask.clone(),
            offered: *clock,
            outcome: if asked { Outcome::Asked } else { Outcome::Left },
            asked: asked.then_some(*clock),
            answered: asked.then_some(*clock + 4_000),
            answer: reply.into(),
            characters: characters(reply),
        });
    }
    if lot.once_in(5) {
        let tags = (0..1 + lot.below(2)).map(|_| lot.of(&TAGS).to_owned());
        stored.tags.insert(question.id.clone(), tags.collect());
    }
    let missing = question
        .expects
        .iter()
        .take(usize::from(thin == Some(true)));
    let answer = Answer {
        state: State::Answered,
        characters: characters(&text),
        text,
        reading: None,
        note: if lot.once_in(9) {
            lot.of(&NOTES).into()
        } else {
            String::new()
        },
        flagged: lot.once_in(15),
        thin,
        missing: missing.copied().collect(),
        author,
    };
    stored.answers.insert(question.id.clone(), answer);
}

/// What stands beside the answers: findings, the company's stage, a review where there was one.
fn beside(whole: &mut Whole, number: usize, lot: &mut Lot) {
    let stored = &mut whole.stored;
    if lot.once_in(2) {
        stored.remarks.insert(RemarkKind::Noticed, lot.sentence());
        stored.remarks.insert(RemarkKind::WillDo, lot.sentence());
    }
    if lot.once_in(4) {
        stored.stages.push(Stage {
            stage: lot.below(4) as u8,
            supporter: lot.of(&PEOPLE).into(),
            at: whole.touched,
            consent: Some(true),
        });
    }
    if stored.header.assisted != Assisted::Reviewed {
        return;
    }
    let reviewer: String = lot.of(&PEOPLE).into();
    stored.review.reviews.push(Review {
        id: id(1, number),
        reviewer: reviewer.clone(),
        begun: whole.touched,
        finished: Some(whole.touched + 1_800_000),
    });
    let heard = stored
        .answers
        .iter()
        .filter(|(_, it)| it.state == State::Answered);
    for (at, (question, answer)) in heard.step_by(4).enumerate() {
        let suggestion = lot
            .once_in(2)
            .then(|| format!("{}{}", answer.text, lot.sentence()));
        stored.review.opinions.push(Opinion {
            id: id(2 + at as u32, number),
            edit: 1,
            question: question.clone(),
            reviewer: reviewer.clone(),
            at: whole.touched + 60_000 * at as i64,
            about: answer.text.clone(),
            comment: lot.sentence(),
            suggestion,
            ask_again: lot.once_in(3),
            ..Opinion::default()
        });
    }
}
