//! What was learned of questions: a weight for each feature and label, in `models/questions.bin`.
//! Bytes in, scores out; the same on every run.

use super::features::{Feature, KINDS};
use crate::dialogue::question::Lang;

const HEADER: &[u8] = b"kkasked1";
/// What an inverse document frequency is kept in: so many to 1.
const FINE: f32 = 24.0;

/// The file, read and ready. Weights stay as they are in it.
pub(super) struct Model {
    /// Topics, facets and forms by their names; an empty name is "none".
    pub labels: [Vec<&'static str>; 3],
    languages: [Weights; 2],
}

/// Of one language: rows by the feature's number, ascending.
struct Weights {
    kinds: [f32; KINDS],
    bias: Vec<f32>,
    numbers: &'static [u8],
    rarity: &'static [u8],
    scale: &'static [u8],
    /// Two to a byte, the first in the low half; 8 is none.
    weights: &'static [u8],
}

/// Scores by label, of each of the three.
pub(super) struct Scores(pub [Vec<f32>; 3]);

impl Model {
    /// Reads the file; `None` where it is not what `training/asked.py` writes.
    pub fn read(file: &'static [u8]) -> Option<Model> {
        let (header, rest) = file.split_at_checked(HEADER.len())?;
        let (sum, rest) = rest.split_at_checked(4)?;
        if header != HEADER || sum != checksum(rest).to_le_bytes() {
            return None;
        }
        let mut bytes = Bytes(rest);
        let labels = [bytes.labels()?, bytes.labels()?, bytes.labels()?];
        let width = labels.iter().map(Vec::len).sum();
        let languages = [bytes.weights(width)?, bytes.weights(width)?];
        bytes.0.is_empty().then_some(Model { labels, languages })
    }

    /// Whether a feature of this number was met in training.
    pub fn knows(&self, number: u32, lang: Lang) -> bool {
        self.of(lang).row(number).is_some()
    }

    /// What the features of a text say for each label.
    pub fn scores(&self, features: &[Feature], lang: Lang) -> Scores {
        let all = self.of(lang).sum(features);
        let (topics, rest) = all.split_at(self.labels[0].len());
        let (facets, forms) = rest.split_at(self.labels[1].len());
        Scores([topics.to_vec(), facets.to_vec(), forms.to_vec()])
    }

    fn of(&self, lang: Lang) -> &Weights {
        let [ja, en] = &self.languages;
        match lang {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }
}

impl Weights {
    fn sum(&self, features: &[Feature]) -> Vec<f32> {
        let mut known: Vec<(usize, usize)> = features
            .iter()
            .filter_map(|&(kind, number)| Some((kind, self.row(number)?)))
            .collect();
        known.sort_unstable();
        let counted: Vec<(usize, usize, f32)> = known
            .chunk_by(|one, other| one == other)
            .map(|same| {
                let (kind, row) = same[0];
                let often = 1.0 + (same.len() as f32).ln();
                (kind, row, often * f32::from(self.rarity[row]) / FINE)
            })
            .collect();
        let mut lengths = [0.0_f32; KINDS];
        for (kind, _, value) in &counted {
            lengths[*kind] += value * value;
        }
        let mut sum = self.bias.clone();
        for (kind, row, value) in counted {
            let value = value * self.kinds[kind] / lengths[kind].sqrt().max(f32::MIN_POSITIVE);
            let scale = [0, 0, self.scale[2 * row], self.scale[2 * row + 1]];
            let value = value * f32::from_le_bytes(scale);
            let bytes = sum.len().div_ceil(2);
            let packed = &self.weights[row * bytes..(row + 1) * bytes];
            for (two, packed) in sum.chunks_mut(2).zip(packed) {
                for (sum, weight) in two.iter_mut().zip([packed & 15, packed >> 4]) {
                    *sum += value * f32::from(weight.cast_signed() - 8);
                }
            }
        }
        sum
    }

    fn row(&self, number: u32) -> Option<usize> {
        let at = |row: usize| {
            let bytes = &self.numbers[4 * row..4 * row + 4];
            u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
        };
        let (mut low, mut high) = (0, self.rarity.len());
        while low < high {
            let middle = low.midpoint(high);
            match at(middle).cmp(&number) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

/// A place in the file.
struct Bytes(&'static [u8]);

impl Bytes {
    fn take(&mut self, length: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn labels(&mut self) -> Option<Vec<&'static str>> {
        let count = self.take(1)?[0];
        (0..count)
            .map(|_| {
                let length = usize::from(self.take(1)?[0]);
                std::str::from_utf8(self.take(length)?).ok()
            })
            .collect()
    }

    fn f32(&mut self) -> Option<f32> {
        Some(f32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn weights(&mut self, width: usize) -> Option<Weights> {
        let mut kinds = [0.0; KINDS];
        for kind in &mut kinds {
            *kind = self.f32()?;
        }
        let bias = (0..width).map(|_| self.f32()).collect::<Option<_>>()?;
        let rows = u32::from_le_bytes(self.take(4)?.try_into().ok()?);
        let rows = usize::try_from(rows).ok()?;
        Some(Weights {
            kinds,
            bias,
            numbers: self.take(rows.checked_mul(4)?)?,
            rarity: self.take(rows)?,
            scale: self.take(rows.checked_mul(2)?)?,
            weights: self.take(rows.checked_mul(width.div_ceil(2))?)?,
        })
    }
}

/// FNV-1a, 32 bits.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strange_bytes_are_refused() {
        let whole: &'static [u8] = super::super::MODEL;
        assert!(Model::read(whole).is_some());
        for cut in [0, 4, 8, 11, 12, 40, 400, whole.len() / 2, whole.len() - 1] {
            assert!(Model::read(&whole[..cut]).is_none(), "cut at {cut}");
        }
        for at in [0, 9, 13, 500, whole.len() - 1] {
            let mut changed = whole.to_vec();
            changed[at] ^= 1;
            assert!(Model::read(changed.leak()).is_none(), "changed at {at}");
        }
        // A sound sum over sizes that promise more than there is.
        for rest in [
            vec![],
            vec![255; 40],
            vec![0; 200],
            [vec![0; 27], vec![255; 9]].concat(),
        ] {
            let file = [HEADER, &checksum(&rest).to_le_bytes(), &rest].concat();
            assert!(Model::read(file.leak()).is_none());
        }
    }
}
