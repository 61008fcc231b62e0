//! The trained heads: what they say of authors they never saw. Training writes it, with the
//! threshold that the other authors give (`training/heads.py`); the gates before them are the rules'.

use std::collections::HashMap;

use kikitori::dialogue::question::{Facet, Need};
use kikitori::listening::{AnswerKind, Judge};

use crate::corpus::{Case, ENOUGH, file, question};
use crate::protocol::Said;

/// The scores of one head, by the answer's id.
pub struct Head {
    rows: HashMap<String, Row>,
    judge: Judge,
}

struct Row {
    thin: bool,
    missing: Vec<(Facet, f32)>,
}

impl Head {
    /// The head of this name; `None` where the scores were not made.
    pub fn read(name: &str) -> Option<Head> {
        let table = std::fs::read_to_string(file("left_out.tsv")).ok()?;
        let mut lines = table
            .lines()
            .map(|line| line.split('\t').collect::<Vec<_>>());
        let header = lines.next()?;
        let facets: Vec<Facet> = header[4..]
            .iter()
            .filter_map(|id| Facet::from_id(id))
            .collect();
        let number = |text: &str| text.parse::<f32>().expect("a score");
        let rows = lines.filter(|row| row[1] == name).map(|row| {
            let scores = row[4..].iter().map(|score| number(score));
            let missing = facets.iter().copied().zip(scores).collect();
            let thin = number(row[2]) > number(row[3]);
            (row[0].to_owned(), Row { thin, missing })
        });
        Some(Head {
            rows: rows.collect(),
            judge: Judge::new(),
        })
    }

    pub fn judge(&self, cases: &[Case]) -> Vec<Said> {
        cases.iter().map(|case| self.one(case)).collect()
    }

    fn one(&self, case: &Case) -> Said {
        let question = question(&case.question, ENOUGH);
        let rules = self
            .judge
            .judge(&question, &case.answer, case.lang, Need::Normal);
        let row = &self.rows[&case.id];
        let gated = matches!(
            rules.kind,
            AnswerKind::Empty | AnswerKind::NonAnswer | AnswerKind::Refusal | AnswerKind::Gibberish
        );
        if gated {
            return Said {
                thin: rules.thin,
                probe: rules.missing.first().copied(),
            };
        }
        let expected = row
            .missing
            .iter()
            .filter(|(it, _)| question.expects.contains(it));
        Said {
            thin: row.thin,
            probe: expected.max_by(|a, b| a.1.total_cmp(&b.1)).map(|it| it.0),
        }
    }
}
