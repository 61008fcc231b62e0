//! Frames from TOML: those the program carries, and the user's; schemes of support (支援策) of the
//! user's own.
//!
//! A file with a fault is left out and every fault in it is named with its line; nothing here
//! stands in the way of the work. Both are data for [`crate::dialogue::frame`] and
//! [`crate::dialogue::scheme`].

mod frames;
mod schemes;
mod source;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::dialogue::frame::Frame;
use crate::dialogue::scheme::Scheme;
use crate::embedded;
use crate::failure::Failure;
use crate::locale::Locale;

/// The user's list of schemes, in the folder of the frames.
pub const SCHEMES: &str = "schemes.toml";

/// The frames the program carries, then the user's from `dir/*.toml` by file name; of the same id
/// the user's stands in the other's place. Titles and hints are in the locale's language where it
/// has words for them. Files in `dir` without a `[[heading]]` are something else and not looked at.
pub fn load(dir: &Path, locale: &Locale) -> (Vec<Frame>, Vec<Failure>) {
    let mut frames: Vec<Frame> = Vec::new();
    let mut failures = Vec::new();
    for (name, text) in embedded::FRAMES {
        match frames::parse(Path::new(name), text) {
            Ok(Some(frame)) => frames.push(frames::localised(frame, locale)),
            Ok(None) => {}
            Err(faults) => failures.extend(faults),
        }
    }
    let ours = frames.len();
    let mut known: Vec<(String, String)> = Vec::new();
    for path in source::files(dir) {
        let read = source::read(&path).map_err(|failure| vec![failure]);
        let frame = match read.and_then(|text| frames::parse(&path, &text)) {
            Ok(Some(frame)) => frame,
            Ok(None) => continue,
            Err(faults) => {
                failures.extend(faults);
                continue;
            }
        };
        if let Some((_, other)) = known.iter().find(|(id, _)| *id == frame.id) {
            let twice = Failure::new("frame-id-twice").with("file", path.display());
            failures.push(twice.with("id", &frame.id).with("other", other));
            continue;
        }
        known.push((frame.id.clone(), path.display().to_string()));
        match frames[..ours].iter_mut().find(|it| it.id == frame.id) {
            Some(one_of_ours) => *one_of_ours = frame,
            None => frames.push(frames::localised(frame, locale)),
        }
    }
    (frames, failures)
}

/// Whether the user has files for [`load`].
pub fn any(dir: &Path) -> bool {
    !source::files(dir).is_empty()
}

/// The user's schemes from `dir/schemes.toml`, in the file's order; none where there is no such
/// file. Each one with a fault is left out; where the text is no TOML, all are.
pub fn schemes(dir: &Path) -> (Vec<Scheme>, Vec<Failure>) {
    let path = dir.join(SCHEMES);
    if path.symlink_metadata().is_err() {
        return (Vec::new(), Vec::new());
    }
    match source::read(&path) {
        Ok(text) => schemes::parse(&path, &text),
        Err(failure) => (Vec::new(), vec![failure]),
    }
}
