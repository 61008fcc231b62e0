//! Which interviews are meant, by what the list tells of them.

use crate::failure::Failure;
use crate::text::folded;

use super::{Listed, Store};

/// What an interview must be to be meant; what is not set lets every one pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Part of the company's name, in any width, case or kana.
    pub company: Option<String>,
    /// Begun at this moment or later: wall clock, milliseconds since 1970 UTC.
    pub since: Option<i64>,
    /// Part of the interviewer's name, in any width, case or kana.
    pub interviewer: Option<String>,
    /// The question set's id.
    pub set: Option<String>,
    /// With thin answers left.
    pub thin: bool,
}

impl Filter {
    /// Whether this interview is meant.
    pub fn passes(&self, it: &Listed) -> bool {
        has_part(&it.company, self.company.as_deref())
            && self.since.is_none_or(|since| it.started >= since)
            && has_part(&it.interviewer, self.interviewer.as_deref())
            && self.set.as_deref().is_none_or(|set| it.set == set)
            && (!self.thin || it.marks.thin > 0)
    }
}

impl Store {
    /// The numbers of the interviews that are meant, rising.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn meant(&self, filter: &Filter) -> Result<Vec<i64>, Failure> {
        let mut numbers = self.numbers(false)?;
        numbers.sort_unstable();
        if *filter == Filter::default() {
            return Ok(numbers);
        }
        let mut meant = Vec::new();
        self.each_listed(&numbers, |it| {
            meant.extend(filter.passes(&it).then_some(it.number));
            Ok(true)
        })?;
        Ok(meant)
    }
}

fn has_part(name: &str, part: Option<&str>) -> bool {
    part.is_none_or(|part| folded(name).contains(&folded(part.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::record::{Assisted, Mode};
    use crate::store::Marks;

    #[test]
    fn an_interview_passes_when_all_that_is_set_fits() {
        let listed = Listed {
            number: 1,
            id: String::new(),
            company: "キタカミ製作所".into(),
            industry: String::new(),
            visit: 1,
            interviewer: "佐藤 花子".into(),
            mode: Mode::Together,
            assisted: Assisted::Alone,
            set: "locaben".into(),
            demo: false,
            stage: None,
            started: 1_000,
            touched: 2_000,
            finished: None,
            followed: false,
            marks: Marks {
                thin: 1,
                ..Marks::default()
            },
        };
        let some = |text: &str| Some(text.to_owned());
        let none = Filter::default();
        let rows = [
            (none.clone(), true),
            (
                Filter {
                    company: some(" ｷﾀｶﾐ "),
                    ..none.clone()
                },
                true,
            ),
            (
                Filter {
                    company: some("花巻"),
                    ..none.clone()
                },
                false,
            ),
            (
                Filter {
                    since: Some(1_000),
                    ..none.clone()
                },
                true,
            ),
            (
                Filter {
                    since: Some(1_001),
                    ..none.clone()
                },
                false,
            ),
            (
                Filter {
                    interviewer: some("佐藤"),
                    ..none.clone()
                },
                true,
            ),
            (
                Filter {
                    interviewer: some("鈴木"),
                    ..none.clone()
                },
                false,
            ),
            (
                Filter {
                    set: some("locaben"),
                    ..none.clone()
                },
                true,
            ),
            (
                Filter {
                    set: some("loca"),
                    ..none.clone()
                },
                false,
            ),
            (
                Filter {
                    thin: true,
                    ..none.clone()
                },
                true,
            ),
            (
                Filter {
                    thin: true,
                    since: Some(2_000),
                    ..none
                },
                false,
            ),
        ];
        for (filter, passes) in rows {
            assert_eq!(filter.passes(&listed), passes, "{filter:?}");
        }
        let settled = Listed {
            marks: Marks::default(),
            ..listed
        };
        let thin = Filter {
            thin: true,
            ..Filter::default()
        };
        assert!(!thin.passes(&settled));
    }
}
