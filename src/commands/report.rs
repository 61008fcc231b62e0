//! `kikitori report`: what was heard, as a sheet or a page.

use std::path::Path;
use std::process::ExitCode;

use super::{Context, list, show};
use crate::cli;
use crate::dialogue::frame::Frame;
use crate::dialogue::record::Mode;
use crate::failure::Failure;
use crate::files;
use crate::frame_file;
use crate::report::{self, KINDS, Source};
use crate::term;
use crate::workbook::patch;

/// The set that a form asks where no interview is named and the config file names none.
const SET: &str = "locaben";

/// Writes a page, or shows it; lists what there is.
pub fn report(context: &Context, args: &cli::Report) -> Result<ExitCode, Failure> {
    let (frames, faults) = frame_file::load(&context.places.reports, &context.locale);
    if args.list {
        faults.iter().for_each(|it| term::fail(&context.locale, it));
        term::page(&listed(context, &frames))?;
        return Ok(ExitCode::SUCCESS);
    }
    let endings = report::endings(&args.kind, &frames)?;
    let page = match &args.interview {
        Some(wanted) => Page::Of(Box::new(source(context, wanted)?)),
        None => Page::Blank,
    };
    if let (Some(template), Some(mapping)) = (&args.template, &args.mapping) {
        return filled(context, &page, args.output.as_deref(), (template, mapping));
    }
    let Some(output) = &args.output else {
        let text = page.render(context, &args.kind, "md")?;
        term::page(&String::from_utf8_lossy(&text))?;
        return Ok(ExitCode::SUCCESS);
    };
    let (file, ending) = match folder(output)? {
        true => (
            output.join(page.name(&args.kind, endings[0])),
            endings[0].to_owned(),
        ),
        false => (output.clone(), ending(output, endings)?),
    };
    if matches!(&page, Page::Of(source) if ending == "csv" && is_practice(source)) {
        return Err(Failure::new("practice-unmarked").with("file", file.display()));
    }
    let bytes = page.render(context, &args.kind, &ending)?;
    written(context, &file, &bytes)
}

/// The institution's own workbook with the answers in its cells. All faults of the mapping are
/// said; nothing is written where there is one.
fn filled(
    context: &Context,
    page: &Page,
    output: Option<&Path>,
    (template, mapping): (&Path, &Path),
) -> Result<ExitCode, Failure> {
    let Page::Of(source) = page else {
        return Err(Failure::new("report-interview").with("kind", template.display()));
    };
    let Some(output) = output else {
        return Err(Failure::new("report-output"));
    };
    if is_practice(source) {
        return Err(Failure::new("practice-unmarked").with("file", output.display()));
    }
    let value = report::value(source, &context.locale);
    let bytes = match patch::fill(template, mapping, value) {
        Ok(bytes) => bytes,
        Err(faults) => {
            faults.iter().for_each(|it| term::fail(&context.locale, it));
            return Ok(ExitCode::FAILURE);
        }
    };
    let file = match folder(output)? {
        true => output.join(report::name(source, "sheet", "xlsx")),
        false => output.to_owned(),
    };
    let ending = |file: &Path| file.extension().map(|it| it.to_ascii_lowercase());
    if ending(&file) != ending(template) {
        let wanted = template.extension().unwrap_or_default().to_string_lossy();
        return Err(Failure::new("report-ending")
            .with("file", file.display())
            .with("known", wanted));
    }
    if let (Ok(file), Ok(template)) = (file.canonicalize(), template.canonicalize())
        && file == template
    {
        return Err(Failure::new("report-over-template").with("file", output.display()));
    }
    written(context, &file, &bytes)
}

/// Whether a folder is meant: one that is there, or a name that ends as a folder's does; then it is
/// made.
fn folder(output: &Path) -> Result<bool, Failure> {
    let name = output.as_os_str().as_encoded_bytes();
    let named = name
        .last()
        .is_some_and(|last| std::path::is_separator(char::from(*last)));
    if named && !output.exists() {
        files::folder(output).map_err(|error| files::unwritten(output, &error))?;
    }
    Ok(output.is_dir())
}

fn written(context: &Context, file: &Path, bytes: &[u8]) -> Result<ExitCode, Failure> {
    files::replace_with(file, bytes)?;
    let shown = file.display().to_string();
    term::err(
        &context
            .locale
            .format("page-written", &[("file", shown.into())]),
    );
    Ok(ExitCode::SUCCESS)
}

/// Where a file has no place for the mark of practice, none is made of practice.
fn is_practice(source: &Source) -> bool {
    source.stored.header.mode == Mode::Practice
}

/// What a page is made of: an interview, or nothing yet.
enum Page {
    Of(Box<Source>),
    Blank,
}

impl Page {
    fn render(&self, context: &Context, kind: &str, ending: &str) -> Result<Vec<u8>, Failure> {
        match self {
            Page::Of(source) => report::render(source, kind, ending, &context.locale),
            Page::Blank => {
                let library = context.library();
                let id = context.config.set.as_deref().unwrap_or(SET);
                let entry = library.get(id).or_else(|| library.get(SET));
                let set = &entry.expect("a built-in set").set;
                let templates = Some(context.places.reports.as_path());
                report::without_interview(set, templates, kind, ending, &context.locale)
            }
        }
    }

    fn name(&self, kind: &str, ending: &str) -> String {
        match self {
            Page::Of(source) => report::name(source, kind, ending),
            Page::Blank => format!("{}.{ending}", crate::text::file_name(kind)),
        }
    }
}

/// What the pages of an interview are made from.
fn source(context: &Context, wanted: &str) -> Result<Source, Failure> {
    let mut store = list::open(context)?;
    let number = show::find(&store, wanted)?;
    let reports = Some(context.places.reports.as_path());
    let (source, faults) = Source::gather(&mut store, number, reports, &context.locale)?;
    faults.iter().for_each(|it| term::fail(&context.locale, it));
    Ok(source)
}

/// The ending of a file's name, in small letters.
fn ending(file: &Path, endings: &[&str]) -> Result<String, Failure> {
    let ending = file.extension().and_then(|it| it.to_str());
    ending.map(str::to_lowercase).ok_or_else(|| {
        Failure::new("report-ending")
            .with("file", file.display())
            .with("known", endings.join(", "))
    })
}

/// All kinds with their endings, and the frames, in words.
fn listed(context: &Context, frames: &[Frame]) -> String {
    let locale = &context.locale;
    let dotted = |endings: &[&str]| {
        let dotted = endings.iter().map(|it| format!(".{it}"));
        dotted.collect::<Vec<_>>().join(" ")
    };
    let kinds = KINDS.iter().map(|kind| {
        vec![
            format!("  {}", kind.id),
            locale.text(&format!("page-kind-{}", kind.id)).to_owned(),
            dotted(kind.endings),
            locale.text(&format!("page-about-{}", kind.id)).to_owned(),
        ]
    });
    let mut lines = vec![locale.text("page-list-pages").to_owned()];
    lines.push(list::table(&kinds.collect::<Vec<_>>()));
    lines.push(String::new());
    lines.push(locale.text("page-list-frames").to_owned());
    let frames: Vec<Vec<String>> = frames
        .iter()
        .map(|frame| {
            vec![
                format!("  {}", frame.id),
                frame.title.clone(),
                dotted(report::FRAME_ENDINGS),
            ]
        })
        .collect();
    lines.push(match frames.is_empty() {
        true => format!("  {}", locale.text("page-list-none")),
        false => list::table(&frames),
    });
    lines.join("\n")
}
