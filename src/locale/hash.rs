//! Where a word of ours stands in its table: `build.rs` lays the table out by this, and it is looked up by
//! this.

/// A free place of the table.
pub const FREE: u16 = u16::MAX;

/// FNV-1a.
pub fn hash(key: &str) -> usize {
    let mixed = key.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    mixed as usize
}

/// The places where a key may stand in a table of this length, a power of two: the first that is taken by
/// it, or free.
pub fn places(key: &str, length: usize) -> impl Iterator<Item = usize> {
    let first = hash(key);
    (0..length).map(move |step| (first + step) & (length - 1))
}
