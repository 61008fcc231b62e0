//! The user's own numbers of the decision, and the orders in which facets are asked for.

use toml::de::{DeTable, DeValue};

use super::source::{Source, Value, quoted};
use crate::dialogue::question::Facet;
use crate::failure::Failure;
use crate::listening::{Misfit, Tuning, number_keys};

pub fn take<'t>(root: &'t DeTable<'t>, tuning: &mut Tuning, source: &mut Source) {
    let tables = number_keys();
    source.walk(root, &tables, &mut |source, name, table| {
        let keys = tables.iter().find(|(it, _)| *it == name);
        let keys = keys.map_or(&[][..], |(_, keys)| keys);
        for (key, value) in table {
            let shown = format!("{name}.{}", key.get_ref());
            match keys.iter().find(|it| *it == key.get_ref()) {
                None => source.unknown(key.span(), &shown, keys),
                Some(key) if tuning.is_order(name, key) => {
                    if let Some(order) = facets(&shown, value, source) {
                        let done = tuning.order(name, key, &order);
                        done.expect("the order was asked for by its own key");
                    }
                }
                Some(key) => number(tuning, (name, key), &shown, value, source),
            }
        }
    });
}

fn number(
    tuning: &mut Tuning,
    (table, key): (&str, &str),
    shown: &str,
    value: &Value,
    source: &mut Source,
) {
    let number = match value.get_ref() {
        DeValue::Integer(it) => i64::from_str_radix(it.as_str(), it.radix())
            .ok()
            .map(|it| it as f64),
        DeValue::Float(it) => it.as_str().parse::<f64>().ok(),
        _ => None,
    };
    let Some(number) = number else {
        return source.other_type("listening-not-a-number", shown, value);
    };
    let about = |id| {
        Failure::new(id)
            .with("key", shown)
            .with("value", quoted(&number.to_string()))
    };
    match tuning.set(table, key, number) {
        Ok(()) => {}
        Err(Misfit::Beyond(from, to)) => {
            let what = about("listening-beyond").with("from", from).with("to", to);
            source.fail(value.span(), what);
        }
        Err(_) => source.fail(value.span(), about("listening-not-whole")),
    }
}

/// Different facets in the order they are named. `None`: that is not what stands there.
fn facets(key: &str, value: &Value, source: &mut Source) -> Option<Vec<Facet>> {
    let Some(items) = value.get_ref().as_array() else {
        source.other_type("listening-not-a-list", key, value);
        return None;
    };
    let mut order = Vec::new();
    for item in items.as_ref().iter() {
        let Some(id) = item.get_ref().as_str() else {
            source.other_type("listening-not-a-text", key, item);
            return None;
        };
        match Facet::from_id(id) {
            Some(facet) if !order.contains(&facet) => order.push(facet),
            found => {
                let id = match found {
                    Some(_) => Failure::new("listening-facet-twice").with("value", quoted(id)),
                    None => Failure::new("listening-facet-unknown")
                        .with("value", quoted(id))
                        .with("known", Facet::ALL.map(Facet::id).join(", ")),
                };
                source.fail(item.span(), id.with("key", key));
                return None;
            }
        }
    }
    Some(order)
}
