//! Reads little-endian numbers off a file's bytes, and unpacks weights kept in four bits.

/// Weights of a block: an f16 scale, then two to a byte, the first sixteen in the low halves.
const BLOCK: usize = 32;
const BLOCK_BYTES: usize = 2 + BLOCK / 2;

/// A place in a file's bytes.
pub(super) struct Bytes(pub &'static [u8]);

impl Bytes {
    pub(super) fn take(&mut self, length: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn u8(&mut self) -> Option<usize> {
        self.take(1).map(|bytes| usize::from(bytes[0]))
    }

    pub(super) fn count(&mut self) -> Option<usize> {
        let bytes = self.take(4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    }

    pub(super) fn f32(&mut self) -> Option<f32> {
        let bytes = self.take(4)?.try_into().ok()?;
        Some(f32::from_le_bytes(bytes))
    }

    pub(super) fn f32s(&mut self, count: usize) -> Option<Vec<f32>> {
        let bytes = self.take(count.checked_mul(4)?)?;
        let numbers = bytes.chunks_exact(4);
        Some(
            numbers
                .map(|it| f32::from_le_bytes([it[0], it[1], it[2], it[3]]))
                .collect(),
        )
    }

    /// Signed bytes and the scale that goes before them.
    pub(super) fn scaled(&mut self, count: usize) -> Option<Vec<f32>> {
        let scale = self.f32()?;
        let bytes = self.take(count)?;
        Some(
            bytes
                .iter()
                .map(|&it| f32::from(it.cast_signed()) * scale)
                .collect(),
        )
    }

    pub(super) fn packed(&mut self, rows: usize, columns: usize) -> Option<Packed> {
        let row = columns / BLOCK * BLOCK_BYTES;
        let bytes = self.take(rows.checked_mul(row)?)?;
        Some(Packed {
            rows,
            columns,
            bytes,
        })
    }
}

/// A matrix in four bits. It stays so in memory, and is unpacked where it is used.
pub(super) struct Packed {
    pub rows: usize,
    pub columns: usize,
    bytes: &'static [u8],
}

impl Packed {
    /// All of it, row by row, into `out`, which is made as long as needed.
    pub(super) fn unpack(&self, out: &mut Vec<f32>) {
        out.resize(self.rows * self.columns, 0.0);
        unpack(self.bytes, out);
    }

    /// Adds row `at`, times `weight`, to `out`, of as many columns.
    pub(super) fn add_row(&self, at: usize, weight: f32, out: &mut [f32]) {
        let row = self.columns / BLOCK * BLOCK_BYTES;
        let blocks = self.bytes[at * row..(at + 1) * row].chunks_exact(BLOCK_BYTES);
        for (block, out) in blocks.zip(out.chunks_exact_mut(BLOCK)) {
            let scale = weight * half(u16::from_le_bytes([block[0], block[1]]));
            let (low, high) = out.split_at_mut(BLOCK / 2);
            for ((&two, low), high) in block[2..].iter().zip(low).zip(high) {
                *low += f32::from((two & 15).cast_signed() - 8) * scale;
                *high += f32::from((two >> 4).cast_signed() - 8) * scale;
            }
        }
    }
}

fn unpack(bytes: &[u8], out: &mut [f32]) {
    let blocks = bytes.chunks_exact(BLOCK_BYTES);
    for (block, out) in blocks.zip(out.chunks_exact_mut(BLOCK)) {
        let scale = half(u16::from_le_bytes([block[0], block[1]]));
        let (low, high) = out.split_at_mut(BLOCK / 2);
        for ((&two, low), high) in block[2..].iter().zip(low).zip(high) {
            *low = f32::from((two & 15).cast_signed() - 8) * scale;
            *high = f32::from((two >> 4).cast_signed() - 8) * scale;
        }
    }
}

/// A number of sixteen bits (IEEE 754 binary16), without infinities: weights have none.
fn half(bits: u16) -> f32 {
    let sign = u32::from(bits >> 15) << 31;
    let rest = u32::from(bits & 0x7fff);
    // The exponent's bias is 15 there and 127 here; a product sets subnormal ones right as well.
    f32::from_bits(sign | (rest << 13)) * f32::from_bits((254 - 15) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves() {
        for (bits, value) in [
            (0x3c00, 1.0),
            (0xc000, -2.0),
            (0x0001, 5.960_464_5e-8),
            (0x2e66, 0.099_975_586),
        ] {
            assert_eq!(half(bits), value, "{bits:#06x}");
        }
    }

    #[test]
    fn a_block_of_four_bits() {
        let mut bytes = vec![0x00, 0x3c];
        bytes.extend((0..16).map(|at| at | ((15 - at) << 4)));
        let mut out = vec![0.0; 32];
        unpack(&bytes, &mut out);
        assert_eq!((out[0], out[15], out[16], out[31]), (-8.0, 7.0, 7.0, -8.0));
    }
}
