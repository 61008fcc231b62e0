//! The trained heads: small networks from what was heard to what would still be asked.
//!
//! Two say the same things. `quick` starts from an answer's words, for the chips while typing; `full`
//! from what the encoder makes of it, for the verdict. Both know the rules' marks as well.

use super::encoder::HIDDEN;
use super::maths::{gelu, shares};
use super::{Bytes, FEATURES};
use crate::dialogue::question::{Facet, Lang, Need};
use crate::listening::marks::{FACETS, MARKS};

const OUT: usize = 1 + FACETS.len();

/// How far an answer leans to thin, and each facet to missing: from about -1, surely not, to 1.
pub struct Leaning {
    out: [f32; OUT],
    limits: [f32; 3],
}

/// Both heads, and the questions that they know.
pub struct Heads {
    questions: Vec<&'static str>,
    quick: Net,
    full: Net,
    topics: Topics,
}

impl Leaning {
    /// Whether the answer is thin for an interview of this need.
    pub fn is_thin(&self, need: Need) -> bool {
        let limit = match need {
            Need::Off => return false,
            Need::Gentle => self.limits[0],
            Need::Normal => self.limits[1],
            Need::Strict => self.limits[2],
        };
        self.out[0] > limit
    }

    /// How surely a facet would still be asked for; `None` for one that the heads do not know.
    pub fn missing(&self, facet: Facet) -> Option<f32> {
        let at = FACETS.iter().position(|it| *it == facet)?;
        Some(self.out[1 + at])
    }
}

impl Heads {
    pub fn read(file: &'static [u8]) -> Option<Heads> {
        let mut bytes = Bytes(file);
        if bytes.take(8)? != b"kkheads1" {
            return None;
        }
        let mut questions = Vec::new();
        for _ in 0..bytes.count()? {
            let length = bytes.u8()?;
            questions.push(std::str::from_utf8(bytes.take(length)?).ok()?);
        }
        let heads = Heads {
            quick: Net::read(&mut bytes, HIDDEN + MARKS, questions.len())?,
            full: Net::read(&mut bytes, FEATURES + MARKS, questions.len())?,
            topics: Topics::read(&mut bytes, questions.len())?,
            questions,
        };
        bytes.0.is_empty().then_some(heads)
    }

    /// By the words of an answer ([`Encoder::glance`](super::Encoder::glance)).
    pub fn quick(&self, question: &str, lang: Lang, words: &[f32], marks: &[f32]) -> Leaning {
        self.quick.lean(self.place(question), lang, words, marks)
    }

    /// By what the encoder makes of it ([`Encoder::encode`](super::Encoder::encode)).
    pub fn full(&self, question: &str, lang: Lang, features: &[f32], marks: &[f32]) -> Leaning {
        self.full.lean(self.place(question), lang, features, marks)
    }

    /// The question that an answer rather answers, where it surely does not answer `question`.
    pub fn elsewhere(&self, question: &str, features: &[f32]) -> Option<&'static str> {
        /// Of those that answer their question one in two hundred is below; half of the others are.
        const SURELY_NOT: f32 = 0.01;
        const SURELY: f32 = 0.5;
        let own = self.questions.iter().position(|it| *it == question)?;
        let shares = self.topics.shares(features);
        let (best, share) = shares
            .iter()
            .enumerate()
            .max_by(|a, b| a.1.total_cmp(b.1))?;
        (shares[own] < SURELY_NOT && *share > SURELY).then(|| self.questions[best])
    }

    /// Where the tables have the question; a question that was never seen has the last place.
    fn place(&self, question: &str) -> usize {
        let known = self.questions.iter().position(|it| *it == question);
        known.unwrap_or(self.questions.len())
    }
}

/// Features and marks, through two hidden layers that the question shifts and scales.
struct Net {
    scale: Scale,
    first: Matrix,
    second: Matrix,
    out: Matrix,
    shift: Vec<Vec<f32>>,
    gain: Vec<Vec<f32>>,
    bias: Vec<Vec<f32>>,
    /// By whether the question is known, then by language, then by need.
    limits: [[[f32; 3]; 2]; 2],
}

impl Net {
    fn read(bytes: &mut Bytes, inputs: usize, questions: usize) -> Option<Net> {
        let (as_written, width) = (bytes.count()?, bytes.count()?);
        if as_written != inputs {
            return None;
        }
        let mut net = Net {
            scale: Scale::read(bytes, inputs)?,
            first: Matrix::read(bytes, width, inputs)?,
            second: Matrix::read(bytes, width, width)?,
            out: Matrix::read(bytes, OUT, width)?,
            shift: rows(bytes, questions + 1, width)?,
            gain: rows(bytes, questions + 1, width)?,
            bias: rows(bytes, questions + 1, OUT)?,
            limits: [[[0.0; 3]; 2]; 2],
        };
        for limit in net.limits.iter_mut().flatten().flatten() {
            *limit = bytes.f32()?;
        }
        Some(net)
    }

    fn lean(&self, question: usize, lang: Lang, features: &[f32], marks: &[f32]) -> Leaning {
        let mut z = self
            .first
            .apply(&self.scale.apply(features.iter().chain(marks)));
        let told = self.shift[question].iter().zip(&self.gain[question]);
        for (value, (shift, gain)) in z.iter_mut().zip(told) {
            *value = gelu((*value + shift) * (1.0 + gain));
        }
        let more = self.second.apply(&z);
        for (value, more) in z.iter_mut().zip(more) {
            *value += gelu(more);
        }
        let mut out = [0.0; OUT];
        let said = self.out.apply(&z);
        for ((out, said), bias) in out.iter_mut().zip(said).zip(&self.bias[question]) {
            *out = said + bias;
        }
        let unknown = usize::from(question + 1 == self.bias.len());
        Leaning {
            out,
            limits: self.limits[unknown][usize::from(lang == Lang::En)],
        }
    }
}

/// Inputs to mean 0 and to the weight that the training gave them.
struct Scale {
    mean: Vec<f32>,
    factor: Vec<f32>,
}

impl Scale {
    fn read(bytes: &mut Bytes, inputs: usize) -> Option<Scale> {
        Some(Scale {
            mean: bytes.f32s(inputs)?,
            factor: bytes.f32s(inputs)?,
        })
    }

    fn apply<'a>(&self, inputs: impl IntoIterator<Item = &'a f32>) -> Vec<f32> {
        let centred = inputs.into_iter().zip(&self.mean).zip(&self.factor);
        centred
            .map(|((value, mean), factor)| (value - mean) * factor)
            .collect()
    }
}

/// A linear layer, kept by columns: adding them up uses whole registers.
struct Matrix {
    /// One column after the other.
    columns: Vec<f32>,
    bias: Vec<f32>,
}

impl Matrix {
    fn read(bytes: &mut Bytes, outputs: usize, inputs: usize) -> Option<Matrix> {
        let mut columns = vec![0.0; outputs * inputs];
        for at in 0..outputs {
            let row = columns.iter_mut().skip(at).step_by(outputs);
            for (place, value) in row.zip(bytes.scaled(inputs)?) {
                *place = value;
            }
        }
        Some(Matrix {
            columns,
            bias: bytes.f32s(outputs)?,
        })
    }

    fn apply(&self, x: &[f32]) -> Vec<f32> {
        let mut y = self.bias.clone();
        let height = y.len();
        // Four columns at a time: the sums are read and written a quarter as often.
        let fours = self.columns.chunks(4 * height).zip(x.chunks(4));
        for (columns, x) in fours {
            match (columns.len() == 4 * height, x) {
                (true, &[a, b, c, d]) => {
                    let (ab, cd) = columns.split_at(2 * height);
                    let ((wa, wb), (wc, wd)) = (ab.split_at(height), cd.split_at(height));
                    let weights = wa.iter().zip(wb).zip(wc).zip(wd);
                    for (y, (((wa, wb), wc), wd)) in y.iter_mut().zip(weights) {
                        *y += (a * wa + b * wb) + (c * wc + d * wd);
                    }
                }
                _ => {
                    for (column, x) in columns.chunks_exact(height).zip(x) {
                        for (y, weight) in y.iter_mut().zip(column) {
                            *y += x * weight;
                        }
                    }
                }
            }
        }
        y
    }
}

/// Which question an answer answers: a linear model over the encoder's features.
struct Topics {
    scale: Scale,
    line: Matrix,
}

impl Topics {
    fn read(bytes: &mut Bytes, questions: usize) -> Option<Topics> {
        Some(Topics {
            scale: Scale::read(bytes, FEATURES)?,
            line: Matrix::read(bytes, questions, FEATURES)?,
        })
    }

    fn shares(&self, features: &[f32]) -> Vec<f32> {
        let mut all = self.line.apply(&self.scale.apply(features));
        shares(&mut all);
        all
    }
}

fn rows(bytes: &mut Bytes, count: usize, length: usize) -> Option<Vec<Vec<f32>>> {
    (0..count).map(|_| bytes.f32s(length)).collect()
}
