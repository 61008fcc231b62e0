//! A chart as SVG: a bar for each group, with its figure beside it. Every text is escaped; what is
//! drawn is told as well.

use super::sections::{Bar, Chart};
use crate::editor::wrap;

const WIDTH: f64 = 720.0;
const ROW: f64 = 24.0;
/// Where bars begin, and how long the longest is.
const LEFT: f64 = 150.0;
const LONGEST: f64 = 270.0;
/// Where the figure, the number of interviews and the ratio begin.
const VALUE: f64 = 505.0;
const COUNT: f64 = 565.0;
const RATIO: f64 = 575.0;
/// The cells that a label may take.
const LABEL: usize = 20;

pub fn svg(chart: &Chart) -> String {
    let height = chart.bars.len() as f64 * ROW + 4.0;
    let told: Vec<String> = chart.bars.iter().map(told).collect();
    let told = escaped(&format!("{}: {}", chart.title, told.join(", ")));
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{told}\">\n\
         <title>{told}</title>\n"
    );
    for (at, bar) in chart.bars.iter().enumerate() {
        svg.push_str(&row(at, bar));
    }
    svg.push_str("</svg>\n");
    svg
}

fn row(at: usize, bar: &Bar) -> String {
    let top = at as f64 * ROW + 3.0;
    let (middle, base) = (top + ROW / 2.0 - 2.0, top + ROW / 2.0 + 2.5);
    let mut row = format!(
        "<text x=\"{}\" y=\"{base}\" text-anchor=\"end\">{}</text>\n",
        LEFT - 8.0,
        escaped(&wrap::truncate(&bar.label, LABEL))
    );
    if let Some(share) = bar.share {
        row.push_str(&format!(
            "<rect class=\"g{}\" x=\"{LEFT}\" y=\"{top}\" width=\"{:.1}\" height=\"{}\"/>\n",
            at % 4,
            (share * LONGEST).max(1.0),
            ROW - 6.0
        ));
    }
    if let Some((low, high)) = bar.interval {
        let (low, high) = (LEFT + low * LONGEST, LEFT + high * LONGEST);
        row.push_str(&format!(
            "<path class=\"interval\" d=\"M{low:.1} {middle}H{high:.1}M{low:.1} {a}V{b}M{high:.1} {a}V{b}\"/>\n",
            a = middle - 4.0,
            b = middle + 4.0
        ));
    }
    for (x, anchor, text) in [
        (VALUE, "end", &bar.value),
        (COUNT, "end", &bar.n),
        (RATIO, "start", &bar.ratio),
    ] {
        if !text.is_empty() {
            row.push_str(&format!(
                "<text x=\"{x}\" y=\"{base}\" text-anchor=\"{anchor}\">{}</text>\n",
                escaped(text)
            ));
        }
    }
    row
}

fn told(bar: &Bar) -> String {
    let parts = [&bar.label, &bar.value, &bar.n, &bar.ratio].map(|it| it.trim());
    let parts = parts.into_iter().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Text that is nothing but text in HTML, XML and in a quoted attribute.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in crate::text::visible(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
