//! Undo and redo: which edits make one step.
//!
//! Typed runs are one step up to a mark of punctuation or a line end; so are runs of deletions in
//! one direction. Moving the caret ends a run.

/// How an edit came about; only edits of one kind join into one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Typing,
    Backward,
    Forward,
    /// A step of its own: a paste, a cut, a word.
    Whole,
}

/// At `at`, `removed` gave way to `inserted`.
#[derive(Clone, Debug)]
pub struct Step {
    pub at: usize,
    pub removed: String,
    pub inserted: String,
    /// Caret and other end of the selection before the step.
    pub before: (usize, Option<usize>),
}

#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The kind of edit that still joins the last step.
    open: Option<Kind>,
}

impl History {
    pub fn record(&mut self, step: Step, kind: Kind) {
        self.undone.clear();
        let ends = kind == Kind::Whole
            || (kind == Kind::Typing
                && step
                    .inserted
                    .contains(['、', '。', ',', '.', '，', '．', '\n']));
        let last = self.done.last_mut().filter(|_| self.open == Some(kind));
        if let Some(step) = join(last, step, kind) {
            self.done.push(step);
        }
        self.open = (!ends).then_some(kind);
    }

    /// Ends the run: the next edit is a step of its own.
    pub fn close(&mut self) {
        self.open = None;
    }

    pub fn undo(&mut self) -> Option<Step> {
        self.open = None;
        let step = self.done.pop()?;
        self.undone.push(step.clone());
        Some(step)
    }

    pub fn redo(&mut self) -> Option<Step> {
        self.open = None;
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }
}

/// Joins a step to the last one, or gives it back where the two do not touch.
fn join(last: Option<&mut Step>, step: Step, kind: Kind) -> Option<Step> {
    let Some(last) = last else { return Some(step) };
    match kind {
        Kind::Typing if step.removed.is_empty() && step.at == last.at + last.inserted.len() => {
            last.inserted.push_str(&step.inserted);
        }
        Kind::Backward if step.at + step.removed.len() == last.at => {
            last.at = step.at;
            last.removed.insert_str(0, &step.removed);
        }
        Kind::Forward if step.at == last.at => last.removed.push_str(&step.removed),
        _ => return Some(step),
    }
    None
}
