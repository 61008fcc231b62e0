//! What an answer was heard by: the answer with each facet's words marked, and a line for each facet
//! with the rule in words. For the interviewer alone.

use std::ops::Range;

use super::session::Session;
use super::{Area, is_compact, words};
use crate::dialogue::question::{Facet, TimeSense};
use crate::editor::wrap;
use crate::listening::{Clue, Explained, Judge, Rule, Support};
use crate::locale::Locale;

/// The letters that stand for the expected facets.
const LETTERS: [&str; 9] = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

/// Stands for what looks like evidence and is none.
const NOT: &str = "×";

/// Words quoted for one rule, and the longest of them in characters.
const QUOTED: usize = 4;
const LONGEST: usize = 20;

/// Bytes of a marked answer, and the place of their facet; `None`: counted for nothing.
pub type Marked = (Range<usize>, Option<usize>);

/// What was heard, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// Why the verdict is what it is.
    pub why: String,
    /// The answer with its marks: `[A 三億円]`.
    pub text: String,
    pub marks: Vec<Marked>,
    /// A line for each facet, then for what was not counted.
    pub lines: Vec<String>,
    /// Rows passed over at the top.
    pub top: usize,
}

impl Evidence {
    /// Of the answer in front; `None` where it is not judged.
    pub fn of(locale: &Locale, session: &Session, judge: &Judge) -> Option<Evidence> {
        let explained = session.explain(judge)?;
        let answer = session.current().map_or("", |answer| answer.text.as_str());
        let at = session.at().to_string();
        let replies: Vec<&str> = session.replies(&at).map(|f| f.answer.as_str()).collect();
        let expects = &session.question().expects;
        let (text, marks) = marked(answer, expects, &explained);
        let told = Told {
            locale,
            answer,
            replies,
            explained: &explained,
        };
        let facets = expects.iter().enumerate();
        let mut lines: Vec<String> = facets.map(|(at, facet)| told.facet(at, *facet)).collect();
        lines.extend(told.masked());
        Some(Evidence {
            why: words::why(locale, &explained.verdict),
            text,
            marks,
            lines,
            top: 0,
        })
    }

    /// Moves by so many rows, as far as there are any.
    pub fn scroll(&mut self, by: isize, size: (u16, u16)) {
        let last = self.layout(area(size)).last;
        self.top = self.top.min(last).saturating_add_signed(by).min(last);
    }

    /// Rows of the parts in an area: the answer above, the lines below, both as far as they fit. The
    /// answer moves first, then the lines.
    pub fn layout(&self, area: Area) -> Layout {
        let width = usize::from(area.width.max(1));
        let head = wrap::wrap(&self.why, width);
        let text = wrap::wrap(&self.text, width);
        let lines: Vec<String> = self
            .lines
            .iter()
            .flat_map(|line| {
                let rows = wrap::wrap(line, width.saturating_sub(2).max(1));
                let row = |(at, row): (usize, Range<usize>)| match at {
                    0 => line[row].to_string(),
                    _ => format!("  {}", &line[row]),
                };
                rows.into_iter().enumerate().map(row).collect::<Vec<_>>()
            })
            .collect();
        let room = usize::from(area.height).saturating_sub(head.len() + 1);
        let below = lines
            .len()
            .min((room / 2).max(room.saturating_sub(text.len())));
        let above = text.len().min(room - below);
        let (past_text, past_lines) = (text.len() - above, lines.len() - below);
        let last = past_text + past_lines;
        let top = self.top.min(last);
        let from = top.min(past_text);
        Layout {
            shown: text[from..from + above].to_vec(),
            lines: lines[top - from..top - from + below].to_vec(),
            head,
            last,
        }
    }
}

/// The rows that show.
pub struct Layout {
    /// Rows of `why`.
    pub head: Vec<Range<usize>>,
    /// Rows of `text`.
    pub shown: Vec<Range<usize>>,
    pub lines: Vec<String>,
    /// The furthest that `top` may be.
    pub last: usize,
}

/// Where the evidence stands: under the topic, over everything else.
pub fn area((width, height): (u16, u16)) -> Area {
    let compact = is_compact((width, height));
    let (y, margin, end) = if compact { (3, 0, 1) } else { (5, 3, 2) };
    Area {
        x: margin,
        y,
        width: width.saturating_sub(2 * margin).max(1),
        height: height.saturating_sub(y + end),
    }
}

/// The answer with its words in brackets, the letters of their facets before them. What overlaps is
/// cut where the letters change.
fn marked(answer: &str, expects: &[Facet], explained: &Explained) -> (String, Vec<Marked>) {
    let place = |facet: Facet| expects.iter().position(|it| *it == facet);
    let heard = explained.clues.iter().filter(|clue| clue.reply.is_none());
    let mut spans: Vec<(Range<usize>, Option<usize>)> = heard
        .map(|clue| (clue.span.clone(), place(clue.facet)))
        .collect();
    spans.extend(explained.masked.iter().map(|it| (it.span.clone(), None)));
    let mut cuts: Vec<usize> = spans
        .iter()
        .flat_map(|(span, _)| [span.start, span.end])
        .collect();
    cuts.extend([0, answer.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts: Vec<(Range<usize>, Vec<Option<usize>>)> = Vec::new();
    for cut in cuts.windows(2) {
        let over = spans
            .iter()
            .filter(|(span, _)| span.start <= cut[0] && cut[1] <= span.end);
        let mut places: Vec<Option<usize>> = over.map(|(_, place)| *place).collect();
        places.sort_unstable_by_key(|place| place.unwrap_or(usize::MAX));
        places.dedup();
        match parts.last_mut() {
            Some((part, same)) if *same == places => part.end = cut[1],
            _ => parts.push((cut[0]..cut[1], places)),
        }
    }
    let (mut text, mut marks) = (String::new(), Vec::new());
    for (part, places) in parts {
        let words = words::cells(&answer[part]);
        let Some(first) = places.first() else {
            text.push_str(&words);
            continue;
        };
        let start = text.len();
        let letters: String = places.iter().map(|place| letter(*place)).collect();
        text.push_str(&format!("[{letters} {words}]"));
        marks.push((start..text.len(), *first));
    }
    (text, marks)
}

fn letter(place: Option<usize>) -> &'static str {
    place.map_or(NOT, |place| LETTERS[place.min(LETTERS.len() - 1)])
}

/// What puts the evidence into sentences.
struct Told<'a> {
    locale: &'a Locale,
    answer: &'a str,
    replies: Vec<&'a str>,
    explained: &'a Explained,
}

impl Told<'_> {
    /// `A 数字 聞けた 「三億円」数と単位なので、数字として聞きました`
    fn facet(&self, at: usize, facet: Facet) -> String {
        let verdict = &self.explained.verdict;
        let support = verdict.evidence.iter().find(|it| it.facet == facet);
        let support = support.map_or(Support::Missing, |it| it.support);
        let mut clues = self.explained.clues.iter();
        let clued = clues.any(|it| it.facet == facet);
        let id = match support {
            Support::Found => "support-found",
            Support::Implied => "support-implied",
            Support::Missing if clued => "support-not-enough",
            Support::Missing => "support-missing",
        };
        let unjudged = verdict.why == crate::listening::Why::Unjudged;
        let heard = self
            .locale
            .text(if unjudged { "support-unjudged" } else { id });
        let name = self.locale.text(&format!("facet-{}.chip", facet.id()));
        let clues: Vec<&Clue> = self
            .explained
            .clues
            .iter()
            .filter(|it| it.facet == facet)
            .collect();
        let mut parts = Vec::new();
        for (nth, clue) in clues.iter().enumerate() {
            if clues[..nth].iter().all(|earlier| earlier.rule != clue.rule) {
                let same = clues[nth..].iter().filter(|it| it.rule == clue.rule);
                parts.push(self.ruled(same.map(|it| self.words(it)), clue.rule, facet));
            }
        }
        if parts.is_empty() && support == Support::Implied {
            parts.push(self.locale.text("rule-none").to_string());
        }
        let line = format!(
            "{} {name} {heard} {}",
            letter(Some(at)),
            parts.join(self.locale.text("rule-separator"))
        );
        line.trim_end().to_string()
    }

    fn words(&self, clue: &Clue) -> &str {
        let text = match clue.reply {
            Some(reply) => self.replies.get(reply).copied().unwrap_or(""),
            None => self.answer,
        };
        text.get(clue.span.clone()).unwrap_or("")
    }

    fn masked(&self) -> Vec<String> {
        let masked = &self.explained.masked;
        let mut lines = Vec::new();
        for (nth, it) in masked.iter().enumerate() {
            if masked[..nth].iter().all(|earlier| earlier.rule != it.rule) {
                let same = masked[nth..].iter().filter(|other| other.rule == it.rule);
                let words = same.map(|it| &self.answer[it.span.clone()]);
                lines.push(format!(
                    "{NOT} {}",
                    self.ruled(words, it.rule, Facet::Number)
                ));
            }
        }
        lines
    }

    /// The words in quotes, and the rule behind them.
    fn ruled<'w>(&self, words: impl Iterator<Item = &'w str>, rule: Rule, facet: Facet) -> String {
        let mut quoted: Vec<String> = Vec::new();
        for word in words {
            let quote = self
                .locale
                .format("rule-quoted", &[("words", shortened(word).into())]);
            if !quoted.contains(&quote) {
                quoted.push(quote);
            }
        }
        if quoted.len() > QUOTED {
            quoted.truncate(QUOTED);
            quoted.push("…".to_string());
        }
        let words = quoted.join(self.locale.text("why-list-separator"));
        let values = [
            ("words", words.into()),
            ("rule", self.sentence(rule, facet).into()),
        ];
        self.locale.format("rule-told", &values)
    }

    fn sentence(&self, rule: Rule, facet: Facet) -> String {
        let name = || self.locale.text(&format!("facet-{}", facet.id()));
        match rule {
            Rule::OtherTime(heard, asked) => {
                let heard = self.locale.text(&format!("sense-{}.heard", sense(heard)));
                let asked = self.locale.text(&format!("sense-{}.asked", sense(asked)));
                let words = [("heard", heard.into()), ("asked", asked.into())];
                self.locale.format(rule.id(), &words)
            }
            Rule::Sign | Rule::Hint => self.locale.format(rule.id(), &[("facet", name().into())]),
            _ => self.locale.text(rule.id()).to_string(),
        }
    }
}

fn sense(sense: TimeSense) -> &'static str {
    match sense {
        TimeSense::Past => "past",
        TimeSense::Future => "future",
        TimeSense::Repeated => "repeated",
        TimeSense::Any => "any",
    }
}

/// On one line, its end left out where it is long.
fn shortened(words: &str) -> String {
    let words = words.trim().replace(['\n', '\t'], " ");
    match words.chars().count() > LONGEST {
        true => words.chars().take(LONGEST).chain(['…']).collect(),
        false => words,
    }
}
