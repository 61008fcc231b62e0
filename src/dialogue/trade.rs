//! On which side of a company a partner of its trade stands (商流).

use crate::text::folded;

/// A side of the trade, from upstream to downstream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Supplier,
    Partner,
    Customer,
    /// Who uses in the end what was sold.
    User,
}

impl Side {
    pub const ALL: [Side; 4] = [Side::Supplier, Side::Partner, Side::Customer, Side::User];

    /// `trade-<id>` are its words in the locale files, parted by `/`.
    pub fn id(self) -> &'static str {
        match self {
            Side::Supplier => "supplier",
            Side::Partner => "partner",
            Side::Customer => "customer",
            Side::User => "user",
        }
    }

    /// The side that a word names: it begins with one of the side's words, or one of them with
    /// it. `words`: those of a side, parted by `/`.
    pub fn named<'a>(word: &str, words: impl Fn(Side) -> &'a str) -> Option<Side> {
        let word = folded(word.trim());
        if word.is_empty() {
            return None;
        }
        let fits = |side: &Side| {
            words(*side)
                .split('/')
                .map(|known| folded(known.trim()))
                .any(|known| word.starts_with(&known) || known.starts_with(&word))
        };
        Side::ALL.into_iter().find(fits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_a_side() {
        let words = |side| match side {
            Side::Supplier => "仕入先/supplier",
            Side::Partner => "協力先 / 外注先",
            Side::Customer => "得意先",
            Side::User => "エンドユーザー/end user",
        };
        let table = [
            ("仕入先", Some(Side::Supplier)),
            (" Suppliers ", Some(Side::Supplier)),
            ("外注", Some(Side::Partner)),
            ("得意先（県内）", Some(Side::Customer)),
            ("ｴﾝﾄﾞﾕｰｻﾞｰ", Some(Side::User)),
            ("銀行", None),
            ("　", None),
        ];
        for (word, wanted) in table {
            assert_eq!(Side::named(word, words), wanted, "{word}");
        }
    }
}
