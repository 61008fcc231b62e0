//! The two flows: the tables that are drawn, read as steps (業務フロー) and as partners (商流).

use crate::dialogue::question::{Drawing, Kind};
use crate::dialogue::trade::Side;

use super::super::model::{Item, Part, Partner, Step, Trade};
use super::Building;

impl Building<'_> {
    /// The item whose table is drawn in this way.
    pub(super) fn drawn<'p>(&self, parts: &'p [Part], as_this: Drawing) -> Option<&'p Item> {
        let mut items = parts.iter().flat_map(|part| &part.items);
        items.find(|item| {
            let kind = self.set.question(&item.id).map(|it| &it.kind);
            matches!(kind, Some(Kind::Table { drawing, .. }) if *drawing == as_this)
        })
    }

    pub(super) fn process(&self, parts: &[Part]) -> Vec<Step> {
        let rows = self.drawn(parts, Drawing::Flow).map(|item| &item.rows);
        let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
        (1..)
            .zip(rows.into_iter().flatten())
            .map(|(number, row)| Step {
                number,
                step: cell(row, 0),
                edge: cell(row, 1),
            })
            .collect()
    }

    /// The last step's edge is what the customer gets.
    pub(super) fn value(&self, parts: &[Part]) -> String {
        let steps = self.process(parts);
        let last = steps.last();
        last.map(|step| step.edge.clone()).unwrap_or_default()
    }

    pub(super) fn trade(&self, parts: &[Part]) -> Trade {
        let mut trade = Trade::default();
        let rows = self.drawn(parts, Drawing::Trade).map(|item| &item.rows);
        for (number, row) in (1..).zip(rows.into_iter().flatten()) {
            let cell = |at: usize| row.get(at).cloned().unwrap_or_default();
            let partner = Partner {
                row: number,
                side: cell(0),
                name: cell(1),
                what: cell(2),
                reason: cell(3),
            };
            let words = |side: Side| self.locale.text(&format!("trade-{}", side.id()));
            let partners = match Side::named(&partner.side, words) {
                Some(Side::Supplier) => &mut trade.suppliers,
                Some(Side::Partner) => &mut trade.partners,
                Some(Side::Customer) => &mut trade.customers,
                Some(Side::User) => &mut trade.end_users,
                None => &mut trade.others,
            };
            partners.push(partner);
        }
        trade
    }
}
