//! Writes what the training of the understanding starts from: for each line of `lang<TAB>text` on
//! standard input, its features as `kind:number`: `cargo run --release --example understanding_features`

use std::io::{BufRead as _, Write as _};

use kikitori::dialogue::question::Lang;
use kikitori::roleplay::Understanding;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let understanding = Understanding::new();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (tag, text) = line.split_once('\t').ok_or("lang<TAB>text")?;
        let lang = Lang::from_tag(tag).ok_or("an unknown language")?;
        for (kind, number) in understanding.features(text, lang) {
            write!(out, "{kind}:{number} ")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
