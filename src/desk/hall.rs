//! What the hall of owners shows: every owner, and the rounds with him so far. And the debrief of a
//! round, as the screen and a page show it.

use std::path::PathBuf;

use super::Desk;
use super::report::{documents, keep};
use crate::app::debriefing::{self, Kind, Line};
use crate::app::practice::{Debriefing, Seat};
use crate::dialogue::question::Lang;
use crate::dialogue::record::Mode;
use crate::dialogue::scenario::Scenario;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::scenario_file::Owner;
use crate::text::{self, file_name, folded};

/// Cells of a line of the page.
const PAGE: usize = 96;

impl Desk {
    /// The owners to choose from, each with its rounds.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn seats(&mut self, lang: Lang) -> Result<Vec<Seat>, Failure> {
        let attempts = self.attempts()?;
        let unfinished = self.unfinished_rounds()?;
        let (owners, _) = self.owners();
        let seat = |it: &Scenario| Seat {
            id: it.id.clone(),
            company: it.company.name.clone(),
            industry: it.company.industry.clone(),
            title: it.title.clone(),
            aim: it.aim.clone(),
            level: it.level,
            minutes: it.minutes,
            rounds: attempts
                .iter()
                .filter(|round| round.scenario == it.id)
                .map(|round| (round.number, round.trainee.clone(), round.mark))
                .collect(),
            unfinished: unfinished
                .iter()
                .filter(|(scenario, ..)| *scenario == it.id)
                .map(|(_, number, trainee)| (*number, trainee.clone()))
                .collect(),
        };
        Ok(owners.iter().map(|it| seat(it.spoken(lang))).collect())
    }

    /// Rounds alone with an owner that were not finished, the oldest first: scenario, number, trainee.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unfinished_rounds(&mut self) -> Result<Vec<(String, i64, String)>, Failure> {
        let rows = self.store.list()?;
        let begun = rows
            .iter()
            .filter(|row| row.mode == Mode::Practice && row.finished.is_none());
        let mut rounds = Vec::new();
        for row in begun {
            let stored = self.store.load(row.number)?;
            if let Some(round) = stored.round.filter(|it| !it.partner) {
                rounds.push((round.scenario.id, row.number, row.interviewer.clone()));
            }
        }
        rounds.sort_by_key(|(_, number, _)| *number);
        Ok(rounds)
    }

    /// The owner of this id, or the only one whose company has this as a part of its name.
    ///
    /// # Errors
    /// There is none, or more than one.
    pub fn owner_named(&self, wanted: &str) -> Result<Owner, Failure> {
        let (mut owners, _) = self.owners();
        let folded = folded(wanted.trim());
        if let Some(at) = owners.iter().position(|it| it.id() == folded) {
            return Ok(owners.swap_remove(at));
        }
        let known: Vec<String> = owners.iter().map(|it| it.id().to_string()).collect();
        let named = |it: &Scenario| text::folded(&it.company.name).contains(&folded);
        owners.retain(|it| it.scenarios.iter().any(named));
        let id = match owners.len() {
            1 => return Ok(owners.remove(0)),
            0 => return Err(unknown(wanted, &known)),
            _ => "scenario-several",
        };
        let found: Vec<&str> = owners.iter().map(Owner::id).collect();
        Err(Failure::new(id)
            .with("scenario", wanted)
            .with("found", found.join(", ")))
    }

    /// Who practised last on this machine; empty where nobody did.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_trainee(&self) -> Result<String, Failure> {
        let rows = self.store.list()?;
        let mut rounds = rows.into_iter().filter(|row| row.mode == Mode::Practice);
        Ok(rounds.next().map(|row| row.interviewer).unwrap_or_default())
    }

    /// The debrief of a round, to be read on the screen.
    ///
    /// # Errors
    /// There is no such round, or it cannot be read.
    pub fn debriefing(&mut self, number: i64) -> Result<Debriefing, Failure> {
        let debrief = self.debrief(number)?;
        let stored = self.store.load(number)?;
        let none = || Failure::new("round-none").with("interview", number);
        let scenario = stored.round.ok_or_else(none)?.scenario;
        Ok(Debriefing {
            debrief,
            closing: (scenario.owner.name, scenario.says.closing),
            top: 0,
        })
    }

    /// Writes the debrief of a round into the person's documents as a page; gives the file.
    ///
    /// # Errors
    /// There is no such round, it cannot be read, or the file cannot be written.
    pub fn debrief_page(&mut self, number: i64, locale: &Locale) -> Result<PathBuf, Failure> {
        let it = self.debriefing(number)?;
        let lines = debriefing::lines(&it.debrief, locale, PAGE);
        let title = locale.text("debriefing-title");
        let page = page(locale, &format!("{title} · {}", it.debrief.company), &lines);
        let day = crate::machine::local_date(it.debrief.attempt.started);
        let company = file_name(&it.debrief.company);
        let name = format!("{day}-{company}-{number}-debrief.html");
        keep(
            &documents()?.join(super::report::FOLDER),
            &name,
            page.as_bytes(),
        )
    }
}

fn unknown(wanted: &str, known: &[String]) -> Failure {
    Failure::new("scenario-unknown")
        .with("scenario", wanted)
        .with("known", known.join(", "))
}

/// The lines as a page of their own, the mark of practice at its head.
fn page(locale: &Locale, title: &str, lines: &[Line]) -> String {
    let mark = locale.text("practice-mark");
    let body: String = lines.iter().map(line).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{mark} {}</title>\
         <style>body{{font:1rem/1.7 sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem}}\
         p{{margin:0;white-space:pre-wrap}}.quiet{{color:#595959}}\
         mark{{background:#7a1f7a;color:#fff;padding:0 .5em}}</style></head>\n\
         <body><h1><mark>{mark}</mark> {}</h1>\n{body}</body></html>\n",
        locale.lang.tag(),
        escaped(title),
        escaped(title),
    )
}

fn line(line: &Line) -> String {
    let text = escaped(&line.text);
    match line.kind {
        Kind::Title | Kind::Heading => format!("<h2>{text}</h2>\n"),
        Kind::Quiet => format!("<p class=\"quiet\">{text}</p>\n"),
        _ => format!("<p>{text}</p>\n"),
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_marked_as_practice_and_typed_markup_is_words() {
        let locale = Locale::new(Lang::Ja, None).0;
        let typed = Line {
            kind: Kind::Plain,
            text: "<script>alert(\"&\")</script>".into(),
        };
        let page = page(&locale, "振り返り · <b>", &[typed]);
        assert!(page.contains("<mark>練習</mark>"), "{page}");
        assert!(
            page.contains("&lt;script&gt;alert(&quot;&amp;&quot;)"),
            "{page}"
        );
        assert!(
            !page.contains("<script>") && !page.contains("<b>"),
            "{page}"
        );
    }
}
