//! `kikitori import`: interviews and forms from files, each whole or not at all.

mod form;

use std::path::Path;
use std::process::ExitCode;

use super::Context;
use super::unlock::On;
use crate::cli;
use crate::failure::Failure;
use crate::listening::Judge;
use crate::machine;
use crate::question_file::Library;
use crate::store::{Store, Taken, Twice};
use crate::term;
use crate::transfer::{Intake, Refused, intake, take_in};

/// Cells of the bar.
const BAR: usize = 20;

/// Takes the files in, one after the other; one that cannot be taken in does not stop the others.
pub fn import(context: &Context, args: &cli::Import) -> Result<ExitCode, Failure> {
    let library = context.library();
    // A form is judged in any case: the next interview offers only what is thin.
    let judge: Option<Judge> =
        (args.judge || args.files.iter().any(|it| is_form(it))).then(|| context.judge());
    let mut store = Store::open_by(
        &context.places.database,
        context.key_or_new(On::Lines)?.as_ref(),
    )?;
    store.writable()?;
    let how = Intake {
        library: &library,
        twice: match args.update {
            true => Twice::Newer,
            false => Twice::Keep,
        },
        judge: judge.as_ref().filter(|_| args.judge),
        now: machine::now().wall,
    };
    let mut importing = Importing {
        context,
        total: args.files.iter().map(|file| intake::length(file)).sum(),
        before: 0,
        progress: term::Progress::new(),
        sum: Taken::default(),
        failed: 0,
    };
    for file in &args.files {
        let taken = match judge.as_ref().filter(|_| is_form(file)) {
            Some(judge) => importing.form(&mut store, file, &library, judge, args),
            None => importing.lines(&mut store, file, &how),
        };
        importing.count(file, taken);
    }
    importing.done(args.files.len())
}

struct Importing<'a> {
    context: &'a Context,
    /// Bytes of all files, and of those that are done.
    total: u64,
    before: u64,
    progress: term::Progress,
    sum: Taken,
    failed: usize,
}

impl Importing<'_> {
    fn count(&mut self, file: &Path, taken: Result<Taken, Refused>) {
        self.before += intake::length(file);
        match taken {
            Ok(taken) => self.sum += taken,
            Err(Refused(failures)) => {
                self.failed += 1;
                self.say(&failures);
            }
        }
    }

    fn form(
        &mut self,
        store: &mut Store,
        file: &Path,
        library: &Library,
        judge: &Judge,
        args: &cli::Import,
    ) -> Result<Taken, Refused> {
        let context = self.context;
        let into = args.into.as_deref();
        let imported = form::take_in(context, store, library, judge, file, into)?;
        self.progress = term::Progress::new();
        term::page(&imported.said(&context.locale, file))?;
        let changed = !(imported.filled.is_empty() && imported.beside.is_empty());
        Ok(Taken {
            new: usize::from(imported.new),
            updated: usize::from(!imported.new && changed),
            known: usize::from(!imported.new && !changed),
            ..Taken::default()
        })
    }

    fn lines(&mut self, store: &mut Store, file: &Path, how: &Intake) -> Result<Taken, Refused> {
        let (before, total) = (self.before, self.total);
        let progress = &mut self.progress;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let mut told = |read: u64| progress.show(&bar(before + read, total, &name));
        let done = take_in(store, file, how, &mut told)?;
        self.say(&done.remarks);
        Ok(done.taken)
    }

    /// Over the bar, which comes again with the next file.
    fn say(&mut self, failures: &[Failure]) {
        if !failures.is_empty() {
            self.progress = term::Progress::new();
        }
        for failure in failures {
            term::fail(&self.context.locale, failure);
        }
    }

    fn done(self, files: usize) -> Result<ExitCode, Failure> {
        drop(self.progress);
        let values = [
            ("files", (files - self.failed).into()),
            ("new", self.sum.new.into()),
            ("updated", self.sum.updated.into()),
            ("known", self.sum.known.into()),
            ("failed", self.failed.into()),
        ];
        let locale = &self.context.locale;
        term::page(&locale.format("import-done", &values[..4]))?;
        if self.sum.binned > 0 {
            let values = [("count", self.sum.binned.into())];
            term::page(&locale.format("import-binned", &values))?;
        }
        if self.sum.reviewed > 0 {
            let values = [
                ("count", self.sum.reviewed.into()),
                ("questions", self.sum.opinions.into()),
            ];
            term::page(&locale.format("import-reviewed", &values))?;
        }
        if self.sum.beside > 0 {
            let values = [("count", self.sum.beside.into())];
            term::page(&locale.format("import-beside", &values))?;
        }
        if self.failed == 0 {
            return Ok(ExitCode::SUCCESS);
        }
        term::page(&locale.format("import-failed", &values[4..]))?;
        Ok(ExitCode::FAILURE)
    }
}

/// Whether the file is a form that a company filled in.
fn is_form(file: &Path) -> bool {
    file.extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("xlsx"))
}

/// `████████············  40 %  interviews.jsonl`
fn bar(read: u64, total: u64, name: &str) -> String {
    let share = read.min(total) as f64 / total.max(1) as f64;
    let full = (share * BAR as f64) as usize;
    let (full, rest) = ("█".repeat(full), "·".repeat(BAR - full));
    let percent = (share * 100.0) as u64;
    format!("{full}{rest} {percent:3} %  {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills_up_and_never_over() {
        assert_eq!(bar(0, 10, "a"), "····················   0 %  a");
        assert_eq!(bar(4, 10, "a"), "████████············  40 %  a");
        assert_eq!(bar(11, 10, "a"), "████████████████████ 100 %  a");
        assert_eq!(bar(1, 0, "a"), "····················   0 %  a");
    }
}
