//! The encoder: an answer's pieces through the layers of a small transformer (Vaswani et al. 2017, in
//! the shape of BERT), then the mean and the spread of each hidden unit over the pieces.

use std::ops::Range;

use ndarray::{Array2, ArrayView2, Axis, Slice};

use super::bytes::Packed;
use super::maths::{gelu, linear, normalise, shares};
use super::pieces::Pieces;
use super::{Bytes, FEATURES, Features};

/// Hidden units of a piece.
pub(super) const HIDDEN: usize = 384;
/// Of a longer answer the middle is left out: it would take more than the thirty milliseconds that
/// leaving a question may. About 180 characters of Japanese, 450 of English.
const MOST_PIECES: usize = 112;
const HEADS: usize = 12;
const HEAD: usize = HIDDEN / HEADS;

/// The encoder's weights. They stay packed as in the file; reading them takes the time of the
/// vocabulary alone.
pub struct Encoder {
    pieces: Pieces,
    words: Packed,
    positions: Vec<Vec<f32>>,
    entry: Norm,
    layers: Vec<Layer>,
}

struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
}

struct Linear {
    weights: Packed,
    bias: Vec<f32>,
}

struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    attended: Linear,
    inner: Linear,
    outer: Linear,
    after_attention: Norm,
    after_inner: Norm,
}

impl Encoder {
    /// Reads `models/encoder.bin`; `None` where it is something else.
    pub fn read(file: &'static [u8]) -> Option<Encoder> {
        let mut bytes = Bytes(file);
        let header = bytes.take(8)?;
        let [layers, hidden, inner, positions] = [
            bytes.count()?,
            bytes.count()?,
            bytes.count()?,
            bytes.count()?,
        ];
        if header != b"kkencod1" || hidden != HIDDEN {
            return None;
        }
        let pieces = Pieces::read(&mut bytes)?;
        let encoder = Encoder {
            words: bytes.packed(pieces.len(), HIDDEN)?,
            pieces,
            positions: (0..positions)
                .map(|_| bytes.scaled(HIDDEN))
                .collect::<Option<_>>()?,
            entry: Norm::read(&mut bytes)?,
            layers: (0..layers)
                .map(|_| Layer::read(&mut bytes, inner))
                .collect::<Option<_>>()?,
        };
        bytes.0.is_empty().then_some(encoder)
    }

    /// What each answer comes to. Several at once cost less than one by one: weights are unpacked
    /// once for all.
    pub fn encode(&self, answers: &[&str]) -> Vec<Features> {
        let split: Vec<Vec<u32>> = answers.iter().map(|answer| self.split(answer)).collect();
        let mut ends = Vec::with_capacity(split.len());
        let mut rows = 0;
        for pieces in &split {
            rows += pieces.len();
            ends.push(rows);
        }
        let mut x = self.entry(&split, rows);
        let mut scratch = Vec::new();
        for layer in &self.layers {
            x = layer.pass(x, &ends, &mut scratch);
        }
        let mut from = 0;
        ends.iter()
            .map(|&end| {
                let features = pooled(&part(&x, from..end, 0..HIDDEN));
                from = end;
                features
            })
            .collect()
    }

    /// What the words of an answer come to by themselves: the mean of their rows, rare ones counting
    /// more. A thousandth of the time that [`Encoder::encode`] takes.
    pub fn glance(&self, answer: &str) -> Features {
        let mut mean = vec![0.0; HIDDEN];
        let mut total = 0.0;
        for piece in self.split(answer) {
            let weight = self.pieces.rarity(piece);
            self.words.add_row(piece as usize, weight, &mut mean);
            total += weight;
        }
        for value in &mut mean {
            *value /= total;
        }
        mean
    }

    fn split(&self, answer: &str) -> Vec<u32> {
        let said = self.pieces.split(answer);
        let most = MOST_PIECES.min(self.positions.len()) - 2;
        let left_out = match said.len().checked_sub(most) {
            Some(more) => most / 2..most / 2 + more,
            None => 0..0,
        };
        let mut pieces = vec![Pieces::START];
        pieces.extend(&said[..left_out.start]);
        pieces.extend(&said[left_out.end..]);
        pieces.push(Pieces::END);
        pieces
    }

    fn entry(&self, split: &[Vec<u32>], rows: usize) -> Array2<f32> {
        let mut x = Array2::zeros((rows, HIDDEN));
        let places = split
            .iter()
            .flat_map(|pieces| pieces.iter().zip(&self.positions));
        for (mut row, (&piece, position)) in x.rows_mut().into_iter().zip(places) {
            if let Some(row) = row.as_slice_mut() {
                self.words.add_row(piece as usize, 1.0, row);
                for (value, position) in row.iter_mut().zip(position) {
                    *value += position;
                }
            }
        }
        self.entry.apply(&mut x);
        x
    }
}

impl Norm {
    fn read(bytes: &mut Bytes) -> Option<Norm> {
        Some(Norm {
            scale: bytes.f32s(HIDDEN)?,
            shift: bytes.f32s(HIDDEN)?,
        })
    }

    fn apply(&self, x: &mut Array2<f32>) {
        normalise(x, &self.scale, &self.shift);
    }
}

impl Linear {
    fn read(bytes: &mut Bytes, rows: usize, columns: usize) -> Option<Linear> {
        Some(Linear {
            weights: bytes.packed(rows, columns)?,
            bias: bytes.f32s(rows)?,
        })
    }

    fn apply(&self, x: &ArrayView2<f32>, scratch: &mut Vec<f32>) -> Array2<f32> {
        self.weights.unpack(scratch);
        let shape = (self.weights.rows, self.weights.columns);
        match ArrayView2::from_shape(shape, scratch) {
            Ok(weights) => linear(x, &weights, &self.bias),
            Err(_) => Array2::zeros((x.nrows(), self.weights.rows)),
        }
    }
}

impl Layer {
    fn read(bytes: &mut Bytes, inner: usize) -> Option<Layer> {
        Some(Layer {
            query: Linear::read(bytes, HIDDEN, HIDDEN)?,
            key: Linear::read(bytes, HIDDEN, HIDDEN)?,
            value: Linear::read(bytes, HIDDEN, HIDDEN)?,
            attended: Linear::read(bytes, HIDDEN, HIDDEN)?,
            inner: Linear::read(bytes, inner, HIDDEN)?,
            outer: Linear::read(bytes, HIDDEN, inner)?,
            after_attention: Norm::read(bytes)?,
            after_inner: Norm::read(bytes)?,
        })
    }

    fn pass(&self, x: Array2<f32>, ends: &[usize], scratch: &mut Vec<f32>) -> Array2<f32> {
        let view = x.view();
        let query = self.query.apply(&view, scratch);
        let key = self.key.apply(&view, scratch);
        let value = self.value.apply(&view, scratch);
        let heard = attention(&query, &key, &value, ends);
        let mut x = x + self.attended.apply(&heard.view(), scratch);
        self.after_attention.apply(&mut x);
        let mut inner = self.inner.apply(&x.view(), scratch);
        inner.mapv_inplace(gelu);
        let mut x = x + self.outer.apply(&inner.view(), scratch);
        self.after_inner.apply(&mut x);
        x
    }
}

/// Each piece attends to the pieces of its own answer, head by head.
fn attention(
    query: &Array2<f32>,
    key: &Array2<f32>,
    value: &Array2<f32>,
    ends: &[usize],
) -> Array2<f32> {
    let scale = 1.0 / (HEAD as f32).sqrt();
    let mut out = Array2::zeros(query.raw_dim());
    let mut from = 0;
    for &end in ends {
        for head in (0..HIDDEN).step_by(HEAD) {
            let at = |x| part(x, from..end, head..head + HEAD);
            let mut scores = at(query).dot(&at(key).t()) * scale;
            for mut row in scores.rows_mut() {
                if let Some(row) = row.as_slice_mut() {
                    shares(row);
                }
            }
            let mut rows = out.slice_axis_mut(Axis(0), Slice::from(from..end));
            let mut place = rows.slice_axis_mut(Axis(1), Slice::from(head..head + HEAD));
            place.assign(&scores.dot(&at(value)));
        }
        from = end;
    }
    out
}

fn part(x: &Array2<f32>, rows: Range<usize>, columns: Range<usize>) -> ArrayView2<'_, f32> {
    let mut part = x.view();
    part.slice_axis_inplace(Axis(0), Slice::from(rows));
    part.slice_axis_inplace(Axis(1), Slice::from(columns));
    part
}

/// The mean of each column, then the standard deviation of each.
fn pooled(x: &ArrayView2<f32>) -> Features {
    let rows = x.nrows().max(1) as f32;
    let mean = x.sum_axis(Axis(0)) / rows;
    let spread = (x - &mean).mapv(|it| it * it).sum_axis(Axis(0)) / rows;
    let mut features = Vec::with_capacity(FEATURES);
    features.extend(mean);
    features.extend(spread.mapv(f32::sqrt));
    features
}
