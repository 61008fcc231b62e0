//! What is kept beside the answers, line by line: tags, findings and promises; and what the room sees.

use super::super::Dialogue;
use super::Talk;
use crate::app::beside::Tagging;
use crate::app::room::{self, Change};
use crate::dialogue::frame::Tag;
use crate::dialogue::record::RemarkKind;
use crate::locale::Value;
use crate::machine;
use crate::text::folded;

/// What can be shown to the room, by its names.
const SHOWN: [(&str, &str, Change); 5] = [
    ("answer", "答え", Change::Answer),
    ("probes", "問いかけ", Change::Probes),
    ("freeze", "止める", Change::Freeze),
    ("blank", "消す", Change::Blank),
    ("write", "書く", Change::Exercise),
];

impl Talk {
    /// Shows the room what is meant, or hides it; says what it sees.
    pub(super) fn room(&mut self, wanted: &str) {
        let now = machine::now();
        let wanted = folded(wanted);
        if wanted.is_empty() {
            return self.say(|it| room::seen(it.locale, it.session, now.wall));
        }
        let meant = |(en, ja, _): &&(&str, &str, Change)| wanted == *en || wanted == folded(ja);
        let Some((.., change)) = SHOWN.iter().find(meant) else {
            return self.say_text("plain-room-what");
        };
        let (id, values) = change.make(&mut self.session, now);
        let values = values.iter().map(|(name, it)| (*name, it.as_str().into()));
        let values: Vec<(&str, Value)> = values.collect();
        self.say_with(id, &values);
    }

    /// The tag that is meant goes on the answer in front, or off it.
    pub(super) fn tag(&mut self, wanted: &str) {
        if self.session.is_shared() {
            return self.say_text("notice-tags-shared");
        }
        let tags = self.tags_there();
        if wanted.is_empty() {
            return self.say_tags(&tags);
        }
        let folded_wanted = folded(wanted);
        let exact =
            |tag: &&Tag| folded(&tag.id) == folded_wanted || folded(&tag.label) == folded_wanted;
        let part = |tag: &&Tag| folded(&tag.label).contains(&folded_wanted);
        let fitting: Vec<&Tag> = match tags.iter().find(exact) {
            Some(tag) => vec![tag],
            None => tags.iter().filter(part).collect(),
        };
        match fitting.as_slice() {
            [tag] => {
                let at = self.session.at().to_owned();
                let said = match self.session.toggle_tag(&at, &tag.id) {
                    true => "plain-tag-on",
                    false => "plain-tag-off",
                };
                self.say_with(said, &[("label", tag.label.as_str().into())]);
            }
            [] => self.say_with("plain-tag-none", &[("wanted", wanted.into())]),
            several => {
                let labels: Vec<&str> = several.iter().map(|it| it.label.as_str()).collect();
                let labels = labels.join(" | ");
                self.say_with(
                    "plain-tag-several",
                    &[("wanted", wanted.into()), ("labels", labels.into())],
                );
            }
        }
    }

    fn tags_there(&self) -> Vec<Tag> {
        let all = Tagging {
            question: String::new(),
            list: Default::default(),
            overview: None,
        };
        all.shown(&self.tags, &self.session)
    }

    fn say_tags(&mut self, tags: &[Tag]) {
        if tags.is_empty() {
            return self.say_text("tags-none");
        }
        let on: Vec<&str> = self.session.tags_on(self.session.at()).collect();
        let line = |tag: &Tag| {
            let sign = if on.contains(&tag.id.as_str()) {
                "●"
            } else {
                "○"
            };
            match tag.frame.is_empty() {
                true => format!("  {sign} {} ({})", tag.label, tag.id),
                false => format!("  {sign} {} ({} | {})", tag.label, tag.id, tag.frame),
            }
        };
        let lines: Vec<String> = tags.iter().map(line).collect();
        let lines = lines.join("\n");
        self.say(|it| format!("{}\n{lines}", it.locale.text("plain-tags")));
    }

    /// A point under the kind that the first word names.
    pub(super) fn remark(&mut self, words: &str) {
        if self.session.is_shared() {
            return self.say_text("notice-remarks-shared");
        }
        if words.is_empty() {
            return self.say_remarks();
        }
        let (kind, point) = match self.kind_of(words) {
            Some((kind, point)) if !point.is_empty() => (kind, point.to_owned()),
            _ => return self.say_kinds(),
        };
        match self.session.add_remark(kind, &point) {
            true => {
                let name = self.remark_name(kind);
                self.say_with("plain-remark-kept", &[("kind", name.into())]);
            }
            false => self.say_text("plain-too-long"),
        }
    }

    /// The kind by its id or its name, and the words behind it.
    fn kind_of<'w>(&self, words: &'w str) -> Option<(RemarkKind, &'w str)> {
        RemarkKind::ALL.into_iter().find_map(|kind| {
            let ids = [kind.id().to_owned(), kind.id().replace('_', "-")];
            let names = ids.into_iter().chain([self.remark_name(kind)]);
            let behind = |name: String| {
                let parts = name.split_whitespace().count();
                let end = words
                    .match_indices(char::is_whitespace)
                    .map(|(at, _)| at)
                    .nth(parts - 1)
                    .unwrap_or(words.len());
                let meant = folded(&words[..end]) == folded(&name);
                meant.then(|| words[end..].trim())
            };
            names.filter_map(behind).next().map(|rest| (kind, rest))
        })
    }

    fn remark_name(&self, kind: RemarkKind) -> String {
        let id = format!("remarks-{}", kind.id());
        self.locale.text(&id).to_owned()
    }

    fn say_kinds(&mut self) {
        let named = |kind: RemarkKind| format!("{} ({})", self.remark_name(kind), kind.id());
        let kinds = RemarkKind::ALL.map(named).join(" | ");
        self.say_with("plain-remark-which", &[("kinds", kinds.into())]);
    }

    fn say_remarks(&mut self) {
        let mut lines = Vec::new();
        for kind in RemarkKind::ALL {
            let text = self.session.remark(kind);
            if !text.is_empty() {
                lines.push(self.remark_name(kind));
                lines.extend(text.lines().map(|point| format!("  {point}")));
            }
        }
        match lines.is_empty() {
            true => self.say_text("plain-no-remarks"),
            false => self.say(|_| lines.join("\n")),
        }
    }
}
