//! The functions that the encoder is made of, on rows of numbers.

use ndarray::{Array2, ArrayView2};

/// `x` times the transposed `weights`, plus `bias` on each row.
pub(super) fn linear(x: &ArrayView2<f32>, weights: &ArrayView2<f32>, bias: &[f32]) -> Array2<f32> {
    let mut y = x.dot(&weights.t());
    for mut row in y.rows_mut() {
        for (value, bias) in row.iter_mut().zip(bias) {
            *value += bias;
        }
    }
    y
}

/// Each row of mean 0 and variance 1, then scaled and shifted.
pub(super) fn normalise(x: &mut Array2<f32>, scale: &[f32], shift: &[f32]) {
    const LEAST: f32 = 1e-12;
    for mut row in x.rows_mut() {
        let length = row.len() as f32;
        let mean = row.sum() / length;
        let variance = row.iter().map(|it| (it - mean) * (it - mean)).sum::<f32>() / length;
        let factor = 1.0 / (variance + LEAST).sqrt();
        for ((value, scale), shift) in row.iter_mut().zip(scale).zip(shift) {
            *value = (*value - mean) * factor * scale + shift;
        }
    }
}

/// Turns a row of scores into shares of 1.
pub(super) fn shares(row: &mut [f32]) {
    let most = row.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for value in row.iter_mut() {
        *value = exp(*value - most);
        sum += *value;
    }
    for value in row {
        *value /= sum;
    }
}

/// x Φ(x), the Gaussian error linear unit (Hendrycks and Gimpel 2016), by the error function of
/// Abramowitz and Stegun 7.1.26 (off by less than 2e-7).
pub(super) fn gelu(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * z);
    let series = t
        * (0.254_829_6
            + t * (-0.284_496_72 + t * (1.421_413_8 + t * (-1.453_152_1 + t * 1.061_405_4))));
    let tail = series * exp(-z * z);
    let positive = 0.5 * x.abs() * (2.0 - tail);
    // For a negative x the same tail is what is left: x Φ(x) = -|x| tail / 2.
    if x < 0.0 { positive + x } else { positive }
}

/// e to the power of `x` for x ≤ 0, off by less than one in a hundred thousand. Without branches or calls, so
/// that a loop over it uses whole registers: it is half the encoder's time otherwise.
fn exp(x: f32) -> f32 {
    /// Adding it rounds to a whole number, which is then found in the low bits.
    const ROUND: f32 = 12_582_912.0;
    let x = x.max(-87.0) * std::f32::consts::LOG2_E;
    let shifted = x + ROUND;
    let part = x - (shifted - ROUND);
    let power = f32::from_bits((shifted.to_bits() << 23).wrapping_add(127 << 23));
    // 2 to the power of `part`, |part| ≤ 1/2, by its series.
    let series = 1.0
        + part
            * (std::f32::consts::LN_2
                + part
                    * (0.240_226_5
                        + part * (0.055_504_11 + part * (0.009_618_13 + part * 0.001_333_36))));
    power * series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_and_gelu_are_near_the_true_ones() {
        for step in 0..2000 {
            let x = -step as f32 / 40.0;
            assert!((exp(x) - x.exp()).abs() <= 1e-5 * x.exp() + 1e-37, "{x}");
        }
        for (x, y) in [
            (-3.0, -0.004_049_7),
            (-1.0, -0.158_655_25),
            (0.0, 0.0),
            (0.5, 0.345_731_23),
            (2.0, 1.954_499_7),
        ] {
            assert!((gelu(x) - y).abs() < 1e-6, "{x}: {}", gelu(x));
        }
    }

    #[test]
    fn shares_add_up_and_keep_their_order() {
        let mut row = [1.0, -50.0, 3.0];
        shares(&mut row);
        assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(row[2] > row[0] && row[0] > row[1]);
    }
}
