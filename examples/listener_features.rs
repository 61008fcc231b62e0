//! Writes what the training of the listener's head starts from: for each answer of the corpora, in
//! the order of the files and lines given, the encoder's features, its words' mean and the rules'
//! marks, as little-endian f32: `cargo run --release --example listener_features -- OUT FILE...`

#![expect(clippy::disallowed_macros, reason = "its report is all it does")]

#[path = "../tests/listening/corpus.rs"]
mod corpus;

use std::io::Write as _;

use corpus::{Case, ENOUGH, question};
use kikitori::listening::{Encoder, Judge};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let out = args.next().ok_or("where to?")?;
    let mut answers = Vec::new();
    let mut marks = Vec::new();
    let judge = Judge::new();
    for file in args {
        for line in std::fs::read_to_string(file)?.lines() {
            let case: Case = serde_json::from_str(line)?;
            marks.push(judge.marks(&question(&case.question, ENOUGH), &case.answer, case.lang));
            answers.push(case.answer);
        }
    }
    let mut marks = marks.into_iter();
    let encoder = Encoder::read(kikitori::embedded::LISTENER.encoder).ok_or("no encoder")?;
    let started = std::time::Instant::now();
    let mut file = std::io::BufWriter::new(std::fs::File::create(out)?);
    for some in answers.chunks(16) {
        let some: Vec<&str> = some.iter().map(String::as_str).collect();
        let heard = encoder.encode(&some).into_iter().zip(&some);
        for ((features, answer), marks) in heard.zip(&mut marks) {
            let words = encoder.glance(answer);
            for value in features.iter().chain(&words).chain(&marks) {
                file.write_all(&value.to_le_bytes())?;
            }
        }
    }
    file.flush()?;
    println!("{} answers in {:.1?}", answers.len(), started.elapsed());
    Ok(())
}
