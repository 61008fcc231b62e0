//! `kikitori export`: interviews for other programs, the format by the file's ending.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Context, filter, list};
use crate::cli;
use crate::dialogue::record::Whole;
use crate::failure::Failure;
use crate::files;
use crate::store::Store;
use crate::term;
use crate::transfer::{cells::Cells, line, odk, paradata, table};

/// What a file's name says of its format.
enum Format {
    Lines,
    Csv,
    Audit,
    Paradata,
    Parquet,
}

/// Endings that are understood, as a message names them.
const KNOWN: &str = ".jsonl .csv audit.csv .tab .parquet";

/// Most lines are no longer, bytes.
const LINE: usize = 32 * 1024;

/// Writes the interviews that are meant.
pub fn export(context: &Context, args: &cli::Export) -> Result<ExitCode, Failure> {
    let format = format(&args.output)?;
    let store = list::open(context)?;
    let numbers = filter::wanted(&store, &args.interviews, &args.filter)?;
    if numbers.is_empty() {
        return Err(Failure::new("export-none"));
    }
    let output = &args.output;
    if !matches!(format, Format::Lines) && store.has_rounds(&numbers)? {
        return Err(Failure::new("practice-unmarked").with("file", output.display()));
    }
    let mut place = output.clone();
    match format {
        Format::Lines => {
            let mut lines = line::Lines::default();
            let line = |whole: &Whole| {
                let mut line = Vec::with_capacity(LINE);
                lines.write(&mut line, whole).map(|()| line)
            };
            written(output, |out| {
                store.each_made(&numbers, line, |line| {
                    ok(output, line.and_then(|line| out.write_all(&line)))
                })
            })?;
        }
        Format::Csv if args.wide => {
            let sets = store.sets_held(Some(&numbers))?;
            written(output, |out| {
                let mut cells = ok(output, Cells::begin(out, args.bom))?;
                let wide = table::Wide::new(&sets);
                ok(output, cells.row(&wide.head()))?;
                store.each_whole(&numbers, |whole| {
                    ok(output, cells.row(&wide.row(&whole.stored)))
                })?;
                ok(output, cells.end())
            })?;
        }
        Format::Csv => written(output, |out| {
            let mut cells = ok(output, Cells::begin(out, args.bom))?;
            ok(output, cells.row(&table::LONG))?;
            store.each_whole(&numbers, |whole| {
                let rows = table::long(&whole.stored);
                let mut rows = rows.iter();
                rows.try_for_each(|row| ok(output, cells.row(&row.cells().map(|it| it.text()))))
            })?;
            ok(output, cells.end())
        })?,
        Format::Audit => place = audit(&store, &numbers, output)?,
        Format::Paradata => written(output, |out| {
            ok(output, paradata::head(out))?;
            store.each_whole(&numbers, |whole| ok(output, paradata::write(out, whole)))
        })?,
        Format::Parquet => parquet(&store, &numbers, output)?,
    }
    let values = [
        ("count", numbers.len().into()),
        ("file", place.display().to_string().into()),
    ];
    term::err(&context.locale.format("export-done", &values));
    Ok(ExitCode::SUCCESS)
}

fn format(output: &Path) -> Result<Format, Failure> {
    let name = output.file_name().unwrap_or_default();
    let name = name.to_string_lossy().to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    Ok(match ending {
        "jsonl" => Format::Lines,
        "csv" if name.ends_with("audit.csv") => Format::Audit,
        "csv" => Format::Csv,
        "tab" => Format::Paradata,
        "parquet" => Format::Parquet,
        _ => {
            return Err(Failure::new("export-ending")
                .with("file", output.display())
                .with("known", KNOWN));
        }
    })
}

fn written(
    output: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Failure>,
) -> Result<(), Failure> {
    files::replace(output, write)
}

fn ok<T>(output: &Path, done: io::Result<T>) -> Result<T, Failure> {
    done.map_err(|error| files::unwritten(output, &error))
}

/// One interview is the file itself, with what is ours beside it; each of several has a folder of
/// its own, in the folder of `audit.csv` or one called like the file. Answers where they are.
fn audit(store: &Store, numbers: &[i64], output: &Path) -> Result<PathBuf, Failure> {
    let one = numbers.len() == 1;
    let folder = match output.file_name().is_some_and(|name| name == "audit.csv") {
        true => match output.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
            _ => PathBuf::from("."),
        },
        false => output.with_extension(""),
    };
    store.each_whole(numbers, |whole| {
        let file = match one {
            true => output.to_path_buf(),
            false => folder.join(odk::folder(&whole.stored)).join("audit.csv"),
        };
        if let Some(folder) = file.parent().filter(|_| !one) {
            ok(folder, files::folder(folder))?;
        }
        let beside = file.with_file_name(match one {
            true => odk::beside(&file),
            false => "audit_ext.csv".into(),
        });
        written(&file, |out| ok(&file, odk::audit(out, whole)))?;
        written(&beside, |out| ok(&beside, odk::more(out, whole)))
    })?;
    Ok(match one {
        true => output.to_path_buf(),
        false => folder,
    })
}

#[cfg(feature = "parquet")]
fn parquet(store: &Store, numbers: &[i64], output: &Path) -> Result<(), Failure> {
    let mut columns = ok(output, crate::transfer::columns::Columns::begin())?;
    store.each_whole(numbers, |whole| {
        let rows = table::long(&whole.stored);
        rows.iter().try_for_each(|row| ok(output, columns.row(row)))
    })?;
    let bytes = ok(output, columns.end())?;
    files::replace_with(output, &bytes)
}

#[cfg(not(feature = "parquet"))]
fn parquet(_store: &Store, _numbers: &[i64], output: &Path) -> Result<(), Failure> {
    Err(Failure::new("export-parquet").with("file", output.display()))
}
