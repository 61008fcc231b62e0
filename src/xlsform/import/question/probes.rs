//! The probes of a question as one cell holds them.

use super::super::super::book::Cell;
use crate::dialogue::question::Facet;

/// The facets and questions of a cell with lines `facet: question`; lines set in by blanks go on
/// with the question before. No facet: the line is none.
pub fn probe_lines(cell: &Cell) -> Vec<(String, String)> {
    let mut probes: Vec<(String, String)> = Vec::new();
    for line in cell.text.split('\n') {
        if let (Some(more), Some((_, ask))) = (line.strip_prefix("  "), probes.last_mut()) {
            ask.push('\n');
            ask.push_str(more);
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let (facet, ask) = line
            .split_once([':', '：'])
            .filter(|(facet, _)| Facet::from_id(facet.trim()).is_some())
            .unwrap_or(("", line));
        let ask = ask.strip_prefix(' ').unwrap_or(ask);
        probes.push((facet.trim().to_owned(), ask.to_owned()));
    }
    probes
}
