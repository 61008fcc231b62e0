//! A file of interviews into the store: whole or not at all, every line that cannot be read named.
//! Lines are read on a thread of their own while those before are written; few are held at a time.

use std::fs::File;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::mpsc::sync_channel;

use super::lines::{Line, Lines};
use super::read::Reader;
use super::sets::Known;
use crate::dialogue::answer::State;
use crate::dialogue::question::Facet;
use crate::dialogue::record::{Stored, Whole};
use crate::failure::Failure;
use crate::listening::{Judge, Reply, Why};
use crate::question_file::Library;
use crate::store::{Ready, Store, Taken, Twice};

/// Longest line that is held, bytes.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// So many lines are named; of the others only how many they are.
const MOST_NAMED: usize = 20;

/// So many lines are read ahead of the one that is written: any of them may be long.
const AHEAD: usize = 2;

/// A line may be so long and no longer without a look at how many values it has, bytes.
const LONG: usize = 8 * 1024 * 1024;
/// Values of a long line, roughly: each takes some forty times the memory of its comma.
const MOST_VALUES: usize = 4_000_000;

/// How files are taken in.
pub struct Intake<'a> {
    pub library: &'a Library,
    pub twice: Twice,
    /// Judges answers that come without a verdict.
    pub judge: Option<&'a Judge>,
    /// The time of an interview that names none, milliseconds since 1970 UTC.
    pub now: i64,
}

/// A file that was taken in, and what is to be said of it.
#[derive(Debug, Default)]
pub struct Done {
    pub taken: Taken,
    pub remarks: Vec<Failure>,
}

/// Why nothing of a file was taken in, line by line.
#[derive(Debug)]
pub struct Refused(pub Vec<Failure>);

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Refused {
        Refused(vec![failure])
    }
}

/// Takes a file of interviews in. `told` hears how many bytes of it were read so far.
///
/// # Errors
/// Nothing was taken in: the file or one of its lines cannot be read, or the database cannot be
/// written.
pub fn take_in(
    store: &mut Store,
    file: &Path,
    intake: &Intake,
    told: &mut dyn FnMut(u64),
) -> Result<Done, Refused> {
    let mut verdicts = None;
    if let Some(judge) = intake.judge {
        let mut all = Vec::new();
        let mut interviews = Interviews::open(store, file, intake)?;
        for (read, whole) in interviews.by_ref() {
            told(read);
            all.extend(whole.map(|it| it.map(|whole| judged(&whole.stored, judge))));
        }
        if !interviews.faults.is_empty() {
            return Err(interviews.refused());
        }
        verdicts = Some(all.into_iter().flatten().collect::<Vec<_>>().into_iter());
    }
    let mut interviews = Interviews::open(store, file, intake)?;
    interviews.verdicts = verdicts;
    let (taken, interviews) = std::thread::scope(|scope| {
        let (tell, steps) = sync_channel(AHEAD);
        let reading = scope.spawn(move || {
            // Nobody receives once nothing can be written: then there is no use in reading on.
            let _ = interviews.all(|(read, whole)| {
                let ready = whole.map(|it| it.map(Ready::from));
                tell.send((read, ready)).is_ok()
            });
            interviews
        });
        let interviews = steps.into_iter().filter_map(|(read, ready)| {
            told(read);
            ready
        });
        let taken = store.take_in(interviews, intake.twice);
        let read = reading.join();
        (taken, read.unwrap_or_else(|panic| resume_unwind(panic)))
    });
    if !interviews.faults.is_empty() {
        return Err(interviews.refused());
    }
    let name = interviews.file.display().to_string();
    let said = interviews.reader.remarks.said();
    Ok(Done {
        remarks: said.map(|remark| remark.with("file", &name)).collect(),
        taken: taken?,
    })
}

/// Answers of one interview that were judged: question, thin, missing.
type Verdicts = Vec<(String, bool, Vec<Facet>)>;

fn judged(stored: &Stored, judge: &Judge) -> Verdicts {
    let mut verdicts = Vec::new();
    for question in stored.set.questions().filter(|it| it.kind.is_judged()) {
        let Some(answer) = stored.answers.get(&question.id) else {
            continue;
        };
        if answer.thin.is_some() || answer.state != State::Answered || answer.characters == 0 {
            continue;
        }
        let replies: Vec<Reply> = stored
            .follow_ups
            .iter()
            .filter(|probe| probe.question == question.id && probe.is_said())
            .map(|probe| Reply {
                facet: probe.facet,
                text: &probe.answer,
            })
            .collect();
        let (lang, need) = (stored.set.language, stored.header.need);
        let verdict = judge.judge_with(question, &answer.text, &replies, lang, need);
        if verdict.why != Why::Unjudged {
            verdicts.push((question.id.clone(), verdict.thin, verdict.missing));
        }
    }
    verdicts
}

/// How many bytes of a file were read so far, and what came of the last line that is to be told.
type Step = (u64, Option<Result<Whole, Failure>>);

/// The interviews of a file. After the first line that cannot be read, the others are only looked
/// at; at the end comes that line's fault.
struct Interviews<'a> {
    file: &'a Path,
    lines: Lines<File>,
    reader: Reader<'a>,
    verdicts: Option<std::vec::IntoIter<Verdicts>>,
    faults: Vec<Failure>,
    /// Lines that cannot be read beyond those named.
    more: usize,
    begun: bool,
    over: bool,
    ended: bool,
}

impl<'a> Interviews<'a> {
    fn open<'b: 'a>(
        store: &Store,
        file: &'a Path,
        intake: &Intake<'b>,
    ) -> Result<Interviews<'a>, Failure> {
        let input = open(file, intake.judge.is_some())?;
        let sets = Known::new(intake.library, store.sets_held(None)?);
        Ok(Interviews {
            file,
            lines: Lines::new(input, MOST_BYTES),
            reader: Reader::new(sets, intake.now),
            verdicts: None,
            faults: Vec::new(),
            more: 0,
            begun: false,
            over: false,
            ended: false,
        })
    }

    fn refused(self) -> Refused {
        let mut faults = self.faults;
        if self.more > 0 {
            let more = Failure::new("import-more").with("count", self.more);
            faults.push(more.with("file", self.file.display()));
        }
        Refused(faults)
    }

    /// The next line that is not blank; its fault and whether reading on is of no use.
    fn step(&mut self) -> Option<Result<Whole, (Failure, bool)>> {
        loop {
            let line = match self.lines.next_line() {
                Ok(line) => line?,
                Err(error) => {
                    let failure = Failure::new("import-unreadable").with("error", error);
                    return Some(Err((failure, true)));
                }
            };
            let bytes = match line {
                Line::Bytes([]) => continue,
                Line::Bytes(bytes) => bytes,
                Line::TooLong => {
                    let failure = Failure::new("import-line-long");
                    let failure = failure.with("most", MOST_BYTES / (1024 * 1024));
                    return Some(Err((failure, false)));
                }
            };
            if !self.begun {
                self.begun = true;
                if let Some(failure) = foreign(bytes) {
                    return Some(Err((failure, true)));
                }
            }
            let line = match std::str::from_utf8(bytes) {
                Ok(line) => line,
                Err(error) => {
                    let failure = Failure::new("import-encoding");
                    let failure = failure.with("column", error.valid_up_to() + 1);
                    return Some(Err((failure, true)));
                }
            };
            if bytes.len() > LONG && bytes.iter().filter(|it| **it == b',').count() > MOST_VALUES {
                let failure = Failure::new("import-crowded").with("most", MOST_VALUES);
                return Some(Err((failure, false)));
            }
            return Some(self.reader.read(line).map_err(|failure| (failure, false)));
        }
    }
}

impl Iterator for Interviews<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        if self.over {
            let first = self.faults.first().filter(|_| !self.ended).cloned();
            self.ended = true;
            return first.map(|fault| (self.lines.read, Some(Err(fault))));
        }
        let whole = match self.step() {
            None => {
                self.over = true;
                None
            }
            Some(Ok(mut whole)) => self.faults.is_empty().then(|| {
                if let Some(verdicts) = self.verdicts.as_mut().and_then(Iterator::next) {
                    apply(&mut whole.stored, verdicts);
                }
                Ok(whole)
            }),
            Some(Err((failure, hopeless))) => {
                self.over = hopeless;
                match self.faults.len() {
                    ..MOST_NAMED => self.faults.push(
                        failure
                            .with("file", self.file.display())
                            .with("line", self.lines.number),
                    ),
                    _ => self.more += 1,
                }
                None
            }
        };
        Some((self.lines.read, whole))
    }
}

fn apply(stored: &mut Stored, verdicts: Verdicts) {
    for (question, thin, missing) in verdicts {
        if let Some(answer) = stored.answers.get_mut(&question) {
            answer.thin = Some(thin);
            answer.missing = missing;
        }
    }
}

/// `again`: it will be read twice, which only a file can be.
fn open(file: &Path, again: bool) -> Result<File, Failure> {
    let named = |id| Failure::new(id).with("file", file.display());
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => named("import-file-missing"),
        _ => named("import-file-unreadable").with("error", error),
    };
    let about = std::fs::metadata(file).map_err(unreadable)?;
    if about.is_dir() {
        return Err(named("import-folder"));
    }
    if again && !about.is_file() {
        return Err(named("import-no-file"));
    }
    File::open(file).map_err(unreadable)
}

/// What the first line says that the file is no JSON lines at all.
fn foreign(line: &[u8]) -> Option<Failure> {
    let blank = |byte: &u8| byte.is_ascii_whitespace();
    let begin = line.iter().position(|byte| !blank(byte)).unwrap_or(0);
    let id = match &line[begin..] {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "import-utf16",
        [b'{', 0, ..] | [0, b'{', ..] => "import-utf16",
        [b'{', ..] => return None,
        _ => "import-not-lines",
    };
    Some(Failure::new(id))
}

/// Bytes of a file, for how far it has been read.
pub fn length(file: &Path) -> u64 {
    std::fs::metadata(file).map_or(0, |about| about.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_known_by_its_first_line() {
        let table: [(&[u8], Option<&str>); 7] = [
            (b" \t{\"id\": 1}", None),
            (b"{\"id\": 1}", None),
            (b"interview,id,company", Some("import-not-lines")),
            (b"PK\x03\x04", Some("import-not-lines")),
            (b"[{}]", Some("import-not-lines")),
            (b"\xff\xfe{\0\"\0", Some("import-utf16")),
            (b"{\0\"\0", Some("import-utf16")),
        ];
        for (line, expected) in table {
            assert_eq!(foreign(line).map(|it| it.id), expected, "{line:?}");
        }
    }
}
