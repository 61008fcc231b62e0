//! `relevant` of a form and `ask_if` of a set, each written as the other.

mod reader;

pub use reader::{Asked, read};

use crate::dialogue::condition::{Condition, Node, Order, Term, Test};

/// A condition as a form has it. `look` gives the name and the kind's id of a question.
///
/// A test of ours never holds on a question without an answer; where XPath would let it hold, that
/// there is one is asked as well.
pub fn written<'a>(
    condition: &Condition,
    look: &dyn Fn(&str) -> Option<(&'a str, &'static str)>,
) -> String {
    node(condition.root(), look, false)
}

fn node<'a>(
    root: &Node,
    look: &dyn Fn(&str) -> Option<(&'a str, &'static str)>,
    inside: bool,
) -> String {
    let join = |parts: &[Node], word: &str| {
        let parts: Vec<String> = parts.iter().map(|part| node(part, look, true)).collect();
        let joined = parts.join(word);
        if inside {
            format!("({joined})")
        } else {
            joined
        }
    };
    match root {
        Node::Term(term) => test(term, look, inside),
        Node::Not(inner) => format!("not({})", node(inner, look, false)),
        Node::All(parts) => join(parts, " and "),
        Node::Any(parts) => join(parts, " or "),
    }
}

fn test<'a>(
    term: &Term,
    look: &dyn Fn(&str) -> Option<(&'a str, &'static str)>,
    inside: bool,
) -> String {
    let (name, kind) = look(&term.question).unwrap_or(("", "text"));
    let it = format!("${{{name}}}");
    match (&term.test, kind) {
        (Test::Answered, "table") => format!("count({it}) > 0"),
        (Test::Answered, _) => format!("{it} != ''"),
        (Test::Has(option), _) => format!("selected({it}, {})", quoted(option)),
        (Test::Compare(order, bound), "date") => {
            format!("number(format-date({it}, '%Y')) {} {bound}", sign(*order))
        }
        (Test::Compare(order, bound), _) => format!("{it} {} {bound}", sign(*order)),
        (Test::Is { value, wanted }, kind) => {
            let (left, right) = match kind {
                "date" => (format!("format-date({it}, '{}')", pattern(value)), None),
                "number" | "scale" => (it.clone(), value.parse::<f64>().ok()),
                _ => (it.clone(), None),
            };
            let right = right.map_or_else(|| quoted(value), |number| number.to_string());
            match (wanted, inside) {
                (true, _) => format!("{left} = {right}"),
                (false, false) => format!("{it} != '' and {left} != {right}"),
                (false, true) => format!("({it} != '' and {left} != {right})"),
            }
        }
    }
}

/// How much of a date is given.
fn pattern(value: &str) -> &'static str {
    match value.split('-').count() {
        1 => "%Y",
        2 => "%Y-%m",
        _ => "%Y-%m-%d",
    }
}

fn sign(order: Order) -> &'static str {
    match order {
        Order::Less => "<",
        Order::LessOrEqual => "<=",
        Order::More => ">",
        Order::MoreOrEqual => ">=",
    }
}

/// A value holds at most one kind of quotes: it stood between the others.
fn quoted(value: &str) -> String {
    match value.contains('\'') {
        true => format!("\"{value}\""),
        false => format!("'{value}'"),
    }
}
