//! How fast an answer is judged: while typing (400 characters), at its longest (20,000), on leaving
//! it, how many of the corpora's answers in a second, and what building the judge costs.

#[path = "../tests/listening/corpus.rs"]
mod corpus;

use corpus::{AUTHORS, ENOUGH, cases};
use divan::counter::ItemsCount;
use kikitori::dialogue::question::{Facet, Kind, Lang, Need, Question, TimeSense};
use kikitori::embedded::LISTENER;
use kikitori::listening::Judge;

const JA: &str = "平成12年に親会社が鋳物を中国へ移しまして、仕事が半分飛びました。翌年から小ロットの試作に切り替えて\
                  単価は4倍、そのかわり人は12人から7人に減らすことになりました。お客様第一で日々努力しております。";
const EN: &str = "Job cards went on tablets in 2023. Each fitter clocks his own hours by job, so the invoice goes out \
                  the same night; used to be three weeks. Overdraft's been clear since that October, Joanna says. ";

fn main() {
    divan::main();
}

fn question() -> Question {
    Question {
        id: "biz.history".into(),
        sheet_box: None,
        kind: Kind::Text,
        topic: String::new(),
        ask: String::new(),
        hint: None,
        minutes: 4,
        expects: vec![Facet::Time, Facet::Reason, Facet::Impact],
        enough: 3,
        need: None,
        time: TimeSense::Past,
        none_is_answer: false,
        ask_if: None,
        probes: Vec::new(),
    }
}

fn judge() -> Judge {
    Judge::new().trained(LISTENER)
}

fn text(lang: Lang, characters: usize) -> String {
    let passage = match lang {
        Lang::Ja => JA,
        Lang::En => EN,
    };
    passage.chars().cycle().take(characters).collect()
}

#[divan::bench(args = [400, 20_000])]
fn japanese(bencher: divan::Bencher, characters: usize) {
    judged(bencher, Lang::Ja, characters);
}

#[divan::bench(args = [400, 20_000])]
fn english(bencher: divan::Bencher, characters: usize) {
    judged(bencher, Lang::En, characters);
}

fn judged(bencher: divan::Bencher, lang: Lang, characters: usize) {
    let (judge, question, answer) = (judge(), question(), text(lang, characters));
    judge.judge(&question, &answer, lang, Need::Normal);
    bencher.bench_local(|| judge.judge(&question, divan::black_box(&answer), lang, Need::Normal));
}

/// The verdict on leaving a question.
#[divan::bench(args = [60, 400, 20_000], sample_count = 50)]
fn weighed(bencher: divan::Bencher, characters: usize) {
    let (judge, question) = (judge(), question());
    let answer = text(Lang::Ja, characters);
    let weigh = |answer| judge.weigh(&question, answer, &[], Lang::Ja, Need::Normal);
    weigh(&answer);
    bencher.bench_local(|| weigh(divan::black_box(&answer)));
}

/// Items a second are answers a second.
#[divan::bench(args = ["ja", "en"], sample_count = 20)]
fn corpora(bencher: divan::Bencher, lang: &str) {
    let mut cases: Vec<_> = AUTHORS.iter().flat_map(|author| cases(author)).collect();
    cases.retain(|case| case.lang.tag() == lang);
    let question = |id: &str| corpus::question(id, ENOUGH);
    let asked: Vec<Question> = cases.iter().map(|case| question(&case.question)).collect();
    let judge = judge();
    judge.prepare();
    bencher
        .counter(ItemsCount::new(cases.len()))
        .bench_local(|| {
            for (case, question) in cases.iter().zip(&asked) {
                divan::black_box(judge.judge(question, &case.answer, case.lang, Need::Normal));
            }
        });
}

#[divan::bench(args = ["ja", "en"])]
fn build(lang: &str) {
    let lang = Lang::from_tag(lang).unwrap_or(Lang::Ja);
    divan::black_box(judge().judge(&question(), "x", lang, Need::Normal));
}
