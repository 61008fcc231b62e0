//! Tables → the owner in each language that is given, and where what other checks point at stands.

use std::ops::Range;

use crate::dialogue::question::{Facet, Lang};
use crate::dialogue::record::Company;
use crate::dialogue::scenario::{Fact, Manner, Mood, Person, Sayings, Scenario, Taboo, Topic, Way};
use crate::failure::Failure;
use crate::question_file::fault::Found;
use crate::question_file::node::{Node, Value};
use crate::text::clean;

/// The least mood in which a fact is told.
const FACT_MOOD: Mood = -1;

/// Where a topic stands in the file.
pub struct TopicPlace {
    pub question: Range<usize>,
    pub facts: Vec<FactPlace>,
}

/// Where a fact stands, and what it leads to.
pub struct FactPlace {
    pub id: Range<usize>,
    pub way: Range<usize>,
    pub after: Vec<Range<usize>>,
    pub against: Range<usize>,
    /// By language, in the order of the scenarios.
    pub ask: Vec<Range<usize>>,
    pub note: Vec<Range<usize>>,
    pub keys: Vec<Range<usize>>,
}

/// The owner with his places.
pub struct Built {
    /// The language of the file first.
    pub scenarios: Vec<Scenario>,
    pub id: Range<usize>,
    pub set: Range<usize>,
    pub topics: Vec<TopicPlace>,
    pub taboos: Vec<Range<usize>>,
}

pub fn build(root: Node, found: &mut Found) -> Built {
    let own = root.string("language").and_then(language);
    let own = own.unwrap_or(Lang::Ja);
    let others = Lang::ALL.into_iter().filter(|it| *it != own);
    let given = others.filter(|lang| speaks(root, *lang));
    let langs: Vec<Lang> = std::iter::once(own).chain(given).collect();
    let scenarios = langs
        .iter()
        .map(|lang| {
            Reader {
                own,
                lang: *lang,
                found,
            }
            .scenario(root)
        })
        .collect();
    let topics = root.nodes("topic").map(|topic| TopicPlace {
        question: topic.value_span("question"),
        facts: topic
            .nodes("fact")
            .map(|it| fact_place(it, &langs))
            .collect(),
    });
    let taboos = root.nodes("taboo").map(|it| it.value_span("id"));
    Built {
        scenarios,
        id: root.value_span("id"),
        set: root.value_span("set"),
        topics: topics.collect(),
        taboos: taboos.collect(),
    }
}

fn fact_place(fact: Node, langs: &[Lang]) -> FactPlace {
    FactPlace {
        id: fact.value_span("id"),
        way: fact.value_span("way"),
        after: fact.texts("after").map(|(_, span)| span).collect(),
        against: fact.value_span("against"),
        ask: places(fact, "ask", langs),
        note: places(fact, "note", langs),
        keys: places(fact, "keys", langs),
    }
}

/// Where a text stands in each of the languages.
fn places(node: Node, key: &str, langs: &[Lang]) -> Vec<Range<usize>> {
    let place = |lang: &Lang| match node.node(key) {
        Some(by) if by.value(lang.tag()).is_some() => by.value_span(lang.tag()),
        Some(_) => node.key_span(key),
        None => node.value_span(key),
    };
    langs.iter().map(place).collect()
}

/// Whether any text is given in this language.
fn speaks(node: Node, lang: Lang) -> bool {
    let in_list = |value: &Value| {
        let items = value.get_ref().as_array().map_or(&[][..], AsRef::as_ref);
        items.iter().filter_map(Node::of).any(|it| speaks(it, lang))
    };
    node.table.iter().any(|(key, value)| {
        let text = value.get_ref().is_str() || value.get_ref().is_array();
        (key.get_ref() == lang.tag() && text)
            || Node::of(value).is_some_and(|it| speaks(it, lang))
            || in_list(value)
    })
}

fn language(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

/// Reads what is said in one language, and reports where it is not.
struct Reader<'r, 's> {
    own: Lang,
    lang: Lang,
    found: &'r mut Found<'s>,
}

impl Reader<'_, '_> {
    fn scenario(&mut self, root: Node) -> Scenario {
        let [company, owner, public, says] =
            ["company", "owner", "public", "says"].map(|key| root.node(key));
        Scenario {
            id: root.clean("id"),
            edition: root.clean("edition"),
            language: self.lang,
            set: root.clean("set"),
            title: self.text(root, "title"),
            aim: self.text(root, "aim"),
            level: number(root, "level", 1),
            minutes: number(root, "minutes", 1),
            manner: root
                .string("manner")
                .and_then(Manner::from_id)
                .unwrap_or(Manner::Terse),
            mood: number(root, "mood", 0),
            silence: number(root, "silence", 5),
            company: company.map(|it| self.company(it)).unwrap_or_default(),
            owner: owner.map(|it| self.person(it)).unwrap_or_default(),
            public: public.map(|it| self.texts(it, "lines")).unwrap_or_default(),
            says: says.map(|it| self.sayings(it)).unwrap_or_default(),
            taboos: root.nodes("taboo").map(|it| self.taboo(it)).collect(),
            topics: root.nodes("topic").map(|it| self.topic(it)).collect(),
        }
    }

    fn company(&mut self, node: Node) -> Company {
        Company {
            name: self.text(node, "name"),
            industry: self.text(node, "industry"),
            employees: node.whole("employees").and_then(|it| it.try_into().ok()),
            founded: node.clean("founded"),
        }
    }

    fn person(&mut self, node: Node) -> Person {
        Person {
            name: self.text(node, "name"),
            about: self.text(node, "about"),
        }
    }

    fn sayings(&mut self, node: Node) -> Sayings {
        Sayings {
            opening: self.text(node, "opening"),
            closing: self.text(node, "closing"),
            closed: self.texts(node, "closed"),
            leading: self.texts(node, "leading"),
            double: self.texts(node, "double"),
            advice: self.texts(node, "advice"),
            off: self.texts(node, "off"),
            statement: self.texts(node, "statement"),
            nothing: self.texts(node, "nothing"),
            again: self.texts(node, "again"),
            pressed: self.texts(node, "pressed"),
            cold: self.texts(node, "cold"),
            unclear: self.texts(node, "unclear"),
        }
    }

    fn taboo(&mut self, node: Node) -> Taboo {
        Taboo {
            id: node.clean("id"),
            words: self.texts(node, "words"),
            says: self.text(node, "says"),
            mood: number(node, "mood", -1),
        }
    }

    fn topic(&mut self, node: Node) -> Topic {
        Topic {
            question: node.clean("question"),
            first: self.text(node, "first"),
            facts: node.nodes("fact").map(|it| self.fact(it)).collect(),
        }
    }

    fn fact(&mut self, node: Node) -> Fact {
        let keys = self.texts(node, "keys");
        let alternatives = |key: &String| key.split('|').map(|it| it.trim().to_owned()).collect();
        Fact {
            id: node.clean("id"),
            way: node
                .string("way")
                .and_then(Way::from_id)
                .unwrap_or_default(),
            facets: node
                .texts("facets")
                .filter_map(|(text, _)| Facet::from_id(text))
                .collect(),
            easy: node.flag("easy").unwrap_or(false),
            mood: number(node, "mood", FACT_MOOD),
            after: node.texts("after").map(|(text, _)| clean(text)).collect(),
            says: self.text(node, "says"),
            note: self.text(node, "note"),
            keys: keys.iter().map(alternatives).collect(),
            ask: self.text(node, "ask"),
            against: node.clean_if_any("against"),
        }
    }

    /// What stands under a key in this language. Where the key is missing altogether, the shapes
    /// have said so.
    fn value<'t, 'a>(&mut self, node: Node<'t, 'a>, key: &str) -> Option<&'t Value<'a>> {
        let whole = node.value(key)?;
        let value = match whole.get_ref().as_table() {
            Some(by_language) => by_language.get(self.lang.tag()),
            None => Some(whole).filter(|_| self.lang == self.own),
        };
        if value.is_none() {
            let what = Failure::new("scenario-untranslated").with("key", key);
            let what = what.with("language", self.lang.tag());
            self.found.error(node.key_span(key), what);
        }
        value
    }

    fn text(&mut self, node: Node, key: &str) -> String {
        let value = self.value(node, key);
        let text = value.and_then(|value| value.get_ref().as_str());
        text.map(clean).unwrap_or_default()
    }

    fn texts(&mut self, node: Node, key: &str) -> Vec<String> {
        let value = self.value(node, key);
        let items = value.and_then(|value| value.get_ref().as_array());
        let items = items.map_or(&[][..], AsRef::as_ref);
        items
            .iter()
            .filter_map(|item| item.get_ref().as_str().map(clean))
            .collect()
    }
}

/// A number that its shape has already been checked for.
fn number<N: TryFrom<i64>>(node: Node, key: &str, default: N) -> N {
    let read = node.whole(key).and_then(|n| n.try_into().ok());
    read.unwrap_or(default)
}
