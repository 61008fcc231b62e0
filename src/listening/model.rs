//! The trained listener: a small sentence encoder, and a head that says for each facet whether the
//! question would still ask for it, and whether the answer is thin.
//!
//! `encoder.bin` holds the first layers of multilingual-e5-small in four bits and a vocabulary cut
//! to Japanese and English; `heads.bin` what was trained on the annotated answers. Both are made by
//! the commands in `training/README.md`. Pure: bytes in, numbers out; the same on every run.

mod bytes;
mod encoder;
mod head;
mod maths;
mod pieces;

use bytes::Bytes;
pub use encoder::Encoder;
use head::Heads;
pub(super) use head::Leaning;

use crate::dialogue::question::Lang;

/// Length of what the encoder makes of an answer: the mean and the spread of every hidden unit over
/// the answer's pieces.
const FEATURES: usize = 2 * encoder::HIDDEN;

/// What is heard of an answer: so many numbers, for the heads to read.
pub type Features = Vec<f32>;

/// The files of the trained listener.
#[derive(Clone, Copy)]
pub struct ModelFiles {
    pub encoder: &'static [u8],
    pub heads: &'static [u8],
}

/// The trained listener, read and ready.
pub(super) struct Model {
    encoder: Encoder,
    heads: Heads,
}

/// What the listener says of an answer.
pub(super) struct Opinion {
    pub leaning: Leaning,
    /// The question that it answers instead.
    pub elsewhere: Option<&'static str>,
}

impl Model {
    /// Reads both files; `None` where they are not what this program's training writes.
    pub fn read(files: ModelFiles) -> Option<Model> {
        Some(Model {
            encoder: Encoder::read(files.encoder)?,
            heads: Heads::read(files.heads)?,
        })
    }

    /// By the words alone, in some ten microseconds.
    pub fn glance(&self, question: &str, lang: Lang, answer: &str, marks: &[f32]) -> Opinion {
        let words = self.encoder.glance(answer);
        Opinion {
            leaning: self.heads.quick(question, lang, &words, marks),
            elsewhere: None,
        }
    }

    /// By the words in their sentences, in some ten milliseconds.
    pub fn weigh(&self, question: &str, lang: Lang, answer: &str, marks: &[f32]) -> Opinion {
        let features = self.encoder.encode(&[answer]).remove(0);
        Opinion {
            leaning: self.heads.full(question, lang, &features, marks),
            elsewhere: self.heads.elsewhere(question, &features),
        }
    }
}
