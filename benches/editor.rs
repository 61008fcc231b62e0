//! What a key costs in the longest answers that are written: 20,000 characters.

use std::hint::black_box;

use divan::Bencher;
use kikitori::editor::Editor;
use kikitori::editor::wrap::{Layout, width};

fn main() {
    divan::main();
}

const SENTENCE: &str = "難削材の切削が強みで、他社が断った「チタン」の部品を三週間で納めた。";

/// One paragraph of so many characters.
fn prose(characters: usize) -> String {
    SENTENCE.chars().cycle().take(characters).collect()
}

/// Without a single space or kana: no place where the breaks can be taken up again.
fn digits(characters: usize) -> String {
    "0123456789".chars().cycle().take(characters).collect()
}

fn in_the_middle(text: &str) -> Editor {
    let mut editor = Editor::new(text);
    editor.set_width(72);
    editor.click(editor.layout().rows() / 2, 30);
    editor
}

/// A key in the middle, its rows and the caret's cell.
#[divan::bench(args = [200, 2_000, 20_000])]
fn key_in_one_paragraph(bencher: Bencher, characters: usize) {
    bencher
        .with_inputs(|| in_the_middle(&prose(characters)))
        .bench_local_refs(|editor| {
            editor.insert("加").expect("within the limit");
            black_box(editor.caret_cell())
        });
}

#[divan::bench]
fn backspace_in_one_paragraph(bencher: Bencher) {
    bencher
        .with_inputs(|| in_the_middle(&prose(20_000)))
        .bench_local_refs(Editor::backspace);
}

#[divan::bench]
fn key_in_20000_digits(bencher: Bencher) {
    bencher
        .with_inputs(|| in_the_middle(&digits(20_000)))
        .bench_local_refs(|editor| {
            editor.insert("1").expect("within the limit");
        });
}

#[divan::bench(args = [200, 2_000, 20_000])]
fn rows_from_scratch(bencher: Bencher, characters: usize) {
    let text = prose(characters);
    bencher.bench_local(|| Layout::new(black_box(&text), 72));
}

#[divan::bench]
fn width_of_a_row(bencher: Bencher) {
    let text = prose(36);
    bencher.bench_local(|| width(black_box(&text)));
}
