//! The two flows drawn as SVG: the steps of the work in a row up to what the customer gains
//! (業務フロー), and the partners by side (商流). Colours come from the page's style sheet.

use std::fmt::Write as _;

use crate::locale::Locale;

use super::escape::html;
use super::lines::wrap;
use super::model::{Partner, Step, Trade};

/// Size of the letters; all lengths are in the same unit.
const SIZE: f64 = 13.0;
const LINE: f64 = 17.5;
const PAD: f64 = 8.0;
/// Between two boxes, where an arrow stands.
const GAP: f64 = 24.0;
/// A drawing is this wide, or wider where it would become too tall for its place.
const WIDTHS: [f64; 9] = [
    1000.0, 1100.0, 1200.0, 1320.0, 1450.0, 1600.0, 1760.0, 1940.0, 2130.0,
];

/// The steps of the work, drawn to be `tall` times as tall as wide at most; `None`: there is none.
pub fn process(steps: &[Step], locale: &Locale, tall: f64) -> Option<String> {
    if steps.is_empty() {
        return None;
    }
    Some(fitting(tall, |width| draw_process(steps, locale, width)))
}

/// The partners, drawn to be `tall` times as tall as wide at most; `None`: there is none.
pub fn trade(trade: &Trade, company: &str, locale: &Locale, tall: f64) -> Option<String> {
    let sides = [
        &trade.suppliers,
        &trade.partners,
        &trade.customers,
        &trade.end_users,
        &trade.others,
    ];
    if sides.iter().all(|it| it.is_empty()) {
        return None;
    }
    Some(fitting(tall, |width| {
        draw_trade(trade, company, locale, width)
    }))
}

/// The first drawing that is not too tall, the widest where all are.
fn fitting(tall: f64, draw: impl Fn(f64) -> Drawing) -> String {
    let mut drawings = WIDTHS.iter().map(|width| draw(*width));
    let mut last = drawings.next().expect("there are widths");
    for drawing in drawings {
        if last.height <= last.width * tall {
            break;
        }
        last = drawing;
    }
    last.done()
}

struct Drawing {
    width: f64,
    height: f64,
    title: String,
    body: String,
}

impl Drawing {
    fn new(width: f64, title: &str) -> Drawing {
        Drawing {
            width,
            height: 0.0,
            title: html(title),
            body: String::new(),
        }
    }

    fn rect(&mut self, class: &str, at: (f64, f64), size: (f64, f64)) {
        let ((x, y), (width, height)) = (at, size);
        writeln!(
            self.body,
            r#"<rect class="{class}" x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="4"/>"#
        )
        .expect("a String takes it");
        self.height = self.height.max(y + height + 2.0);
    }

    /// Lines under each other; gives the height they take.
    fn text(&mut self, class: &str, at: (f64, f64), lines: &[String]) -> f64 {
        let (x, y) = at;
        for (line, text) in lines
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
        {
            let y = y + (line as f64 + 0.8) * LINE;
            writeln!(
                self.body,
                r#"<text class="{class}" x="{x:.1}" y="{y:.1}">{}</text>"#,
                html(text)
            )
            .expect("a String takes it");
        }
        lines.len() as f64 * LINE
    }

    /// An arrow to the right in a gap that begins at `x`.
    fn arrow(&mut self, x: f64, y: f64) {
        let (from, to) = (x + 3.0, x + GAP - 3.0);
        writeln!(
            self.body,
            r#"<path class="arrow" d="M{from:.1} {:.1}H{:.1}V{:.1}L{to:.1} {y:.1}L{:.1} {:.1}V{:.1}H{from:.1}Z"/>"#,
            y - 3.0,
            to - 8.0,
            y - 8.0,
            to - 8.0,
            y + 8.0,
            y + 3.0,
        )
        .expect("a String takes it");
    }

    fn done(self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0} {:.0}\" role=\"img\" aria-label=\"{title}\" font-size=\"{SIZE}\">\n<title>{title}</title>\n{}</svg>",
            self.width,
            self.height,
            self.body,
            title = self.title,
        )
    }
}

/// Text in a box of this width.
fn lines(text: &str, width: f64) -> Vec<String> {
    wrap(text.trim(), (width - 2.0 * PAD) / SIZE)
}

fn draw_process(steps: &[Step], locale: &Locale, width: f64) -> Drawing {
    let mut drawing = Drawing::new(width, locale.text("page-process"));
    let label = 92.0;
    let count = steps.len() as f64;
    let wide = (width - label - GAP * (count - 1.0) - 4.0) / count;
    let heads: Vec<_> = steps
        .iter()
        .map(|it| lines(&format!("{} {}", it.number, it.step), wide))
        .collect();
    let edges: Vec<_> = steps.iter().map(|it| lines(&it.edge, wide)).collect();
    let tall = |all: &[Vec<String>]| {
        let most = all.iter().map(Vec::len).max().unwrap_or(0).max(1);
        most as f64 * LINE + 2.0 * PAD
    };
    let (head, edge) = (tall(&heads), tall(&edges));
    // The last row says what the customer gains.
    let ends = steps.len() > 1;
    let top = if ends { LINE + 4.0 } else { 2.0 };
    for (id, y) in [("page-step", top), ("page-edge", top + head)] {
        let words = wrap(locale.text(id), (label - 10.0) / SIZE);
        drawing.text("label", (2.0, y + PAD), &words);
    }
    for (at, (head_lines, edge_lines)) in heads.iter().zip(&edges).enumerate() {
        let x = label + at as f64 * (wide + GAP);
        let last = ends && at + 1 == steps.len();
        let (head_class, edge_class) = if last {
            ("value", "box value-box")
        } else {
            ("head", "box")
        };
        drawing.rect(edge_class, (x, top), (wide, head + edge));
        drawing.rect(head_class, (x, top), (wide, head));
        if last {
            let words = wrap(locale.text("page-value"), (wide + GAP) / SIZE);
            drawing.text("value-label", (x, 0.0), &words[..1]);
        }
        drawing.text(
            if last { "on-value strong" } else { "strong" },
            (x + PAD, top + PAD),
            head_lines,
        );
        drawing.text("words", (x + PAD, top + head + PAD), edge_lines);
        if at + 1 < steps.len() {
            drawing.arrow(x + wide, top + head / 2.0);
        }
    }
    drawing
}

fn draw_trade(trade: &Trade, company: &str, locale: &Locale, width: f64) -> Drawing {
    let mut drawing = Drawing::new(width, locale.text("page-trade"));
    let inner = width - 3.0 * GAP - 4.0;
    let [up, us, down, end] = [0.31, 0.12, 0.33, 0.24].map(|share| share * inner);
    let mut x = 2.0;
    let columns: [(f64, Vec<(&str, &[Partner])>); 4] = [
        (
            up,
            vec![
                ("page-suppliers", &trade.suppliers),
                ("page-partners", &trade.partners),
            ],
        ),
        (us, Vec::new()),
        (down, vec![("page-customers", &trade.customers)]),
        (
            end,
            vec![
                ("page-end-users", &trade.end_users),
                ("page-other-partners", &trade.others),
            ],
        ),
    ];
    let mut starts = Vec::new();
    for (wide, groups) in &columns {
        let mut y = 0.0;
        for (id, partners) in groups {
            // A side with nobody on it is shown all the same, but for the one of no known side.
            if partners.is_empty() && *id == "page-other-partners" {
                continue;
            }
            y = draw_side(&mut drawing, (x, y), *wide, locale.text(id), partners);
        }
        starts.push(x);
        x += wide + GAP;
    }
    let tall = drawing.height.max(90.0);
    let name = lines(company, us);
    let high = (name.len() as f64 * LINE + 2.0 * PAD).max(60.0);
    let y = ((tall - high) / 2.0).max(0.0);
    drawing.rect("us", (starts[1], y), (us, high));
    let shown = name.len() as f64 * LINE;
    drawing.text(
        "on-value strong",
        (starts[1] + PAD, y + (high - shown) / 2.0),
        &name,
    );
    for (start, (wide, _)) in starts.iter().zip(&columns).take(3) {
        drawing.arrow(start + wide, y + high / 2.0);
    }
    drawing
}

/// The partners of a side under its name; gives where they end.
fn draw_side(
    drawing: &mut Drawing,
    at: (f64, f64),
    wide: f64,
    title: &str,
    partners: &[Partner],
) -> f64 {
    let (x, mut y) = at;
    y += drawing.text("label", (x, y), &wrap(title, wide / SIZE)) + 3.0;
    for partner in partners {
        let name = lines(&partner.name, wide);
        let what = lines(&partner.what, wide);
        let reason = lines(&partner.reason, wide);
        let all = (name.len() + what.len() + reason.len()).max(1) as f64;
        let high = all * LINE + 2.0 * PAD - 3.0;
        drawing.rect("box", (x, y), (wide, high));
        let mut line = y + PAD - 2.0;
        line += drawing.text("strong", (x + PAD, line), &name);
        line += drawing.text("words", (x + PAD, line), &what);
        drawing.text("reason", (x + PAD, line), &reason);
        y += high + 6.0;
    }
    if partners.is_empty() {
        drawing.rect("box nobody", (x, y), (wide, LINE + PAD));
        y += LINE + PAD + 6.0;
    }
    y + 4.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::question::Lang;

    fn step(number: usize, step: &str, edge: &str) -> Step {
        Step {
            number,
            step: step.into(),
            edge: edge.into(),
        }
    }

    #[test]
    fn a_drawing_holds_every_word_and_nothing_of_it_acts() {
        let locale = Locale::new(Lang::Ja, None).0;
        let steps = [step(1, "<b>受付", "\"]]> & 早い"), step(2, "納品", "翌朝")];
        let drawn = process(&steps, &locale, 0.3).unwrap();
        for part in [
            "1 &lt;b&gt;受付",
            "&quot;]]&gt; &amp; 早い",
            "翌朝",
            "顧客提供価値",
        ] {
            assert!(drawn.contains(part), "{part}: {drawn}");
        }
        assert!(process(&[], &locale, 0.3).is_none());
        assert!(trade(&Trade::default(), "北上", &locale, 0.3).is_none());
    }

    #[test]
    fn much_text_is_drawn_wider_not_cut() {
        let locale = Locale::new(Lang::En, None).0;
        let long = "long words ".repeat(60);
        let steps: Vec<Step> = (1..=8).map(|at| step(at, "Step", &long)).collect();
        let drawn = process(&steps, &locale, 0.3).unwrap();
        assert!(drawn.contains("viewBox=\"0 0 2130 "), "{}", &drawn[..120]);
        assert_eq!(
            drawn.matches("words").count() - drawn.matches("class=\"words\"").count(),
            480
        );
    }
}
