//! A small invented interview with something private on everything that can be private.

use std::collections::BTreeMap;
use std::path::Path;

use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::question::{Facet, Lang, Need};
use crate::dialogue::record::{Assisted, Company, Header, Mode, RemarkKind, Stored};
use crate::dialogue::review::{Elsewhere, Opinion, Review, Reviewed};
use crate::dialogue::stage::Stage;
use crate::frame_file;
use crate::locale::Locale;
use crate::question_file::Library;
use crate::report::Source;
use crate::store::Sealed;

/// 2026-11-22T05:12:03.123Z
const NOON: i64 = 1_795_324_323_123;

const DAY: i64 = 86_400_000;

/// What no owner may read.
pub const PRIVATE: [&str; 8] = [
    "秘密の助言",
    "秘密の直し案",
    "添削した堀",
    "秘密の走り書き",
    "秘密の触れない話",
    "足りないもの",
    "\"thin\": true",
    "薄い",
];

pub fn answer(stored: &mut Stored, question: &str, text: &str) {
    let answer = Answer {
        state: State::Answered,
        text: text.into(),
        characters: crate::text::characters(text),
        author: "佐藤".into(),
        ..Answer::default()
    };
    stored.answers.insert(question.into(), answer);
}

pub fn heard() -> Source {
    let set = Library::load(None)
        .get("locaben")
        .expect("built in")
        .set
        .clone();
    let mut stored = Stored {
        number: 1,
        header: header(),
        set: set.into(),
        answers: BTreeMap::new(),
        follow_ups: vec![reply()],
        intervals: Vec::new(),
        place: None,
        earlier_time: BTreeMap::new(),
        earlier_replies: Vec::new(),
        tags: BTreeMap::new(),
        remarks: BTreeMap::new(),
        stages: stages(),
        round: None,
        review: review(),
    };
    let said = [
        (
            "flow.process",
            "仕込み\t杜氏が米を一粒ずつ見る\n搾り\t槽で三日かける\nお客様の価値\t燗冷ましでも味が崩れない",
        ),
        (
            "flow.trade",
            "仕入先\t石鳥谷の農家5軒\t酒米 年20トン\t田を一緒に見て回るから\n得意先\t駅前の料理屋\t売上の2割\t「この燗でないと客が帰る」\nなじみ\t蔵見学の人\t月30人\t口づて",
        ),
        (
            "mgmt.philosophy",
            "「米の悪口は言わない」と決めている。先代が農家と喧嘩して三年酒米が来なかった。",
        ),
        (
            "biz.history",
            "明治38年に曾祖父が創業。転機は平成23年で、普通酒をやめて純米だけにした。石数は半分、利益は倍。",
        ),
        ("biz.strengths", "搾りに3日かける蔵は県内で2軒だけ。"),
        ("env.customers", "10軒のうち9軒がまた頼む。"),
        (
            "sum.goal",
            "3年後、蔵に若い杜氏が2人いて、売上は1億2千万円。",
        ),
        (
            "sum.gap",
            "杜氏を継ぐ人がいない。あと5年で今の杜氏は75歳になる。",
        ),
        ("sum.action", "来月、農大の先生に会いに行く（専務）。"),
    ];
    for (question, text) in said {
        answer(&mut stored, question, text);
    }
    let thin = Answer {
        state: State::Answered,
        text: "今のままで。".into(),
        thin: Some(true),
        missing: vec![Facet::Time, Facet::Number],
        ..Answer::default()
    };
    stored.answers.insert("mgmt.ambition".into(), thin);
    let flagged = Answer {
        state: State::Declined,
        note: "秘密の走り書き".into(),
        flagged: true,
        ..Answer::default()
    };
    stored.answers.insert("mgmt.succession".into(), flagged);
    for (question, state) in [
        ("biz.it", State::None),
        ("env.market", State::Unknown),
        ("env.banks", State::Later),
    ] {
        let answer = Answer {
            state,
            ..Answer::default()
        };
        stored.answers.insert(question.into(), answer);
    }
    stored
        .tags
        .insert("biz.strengths".into(), ["structural".to_owned()].into());
    stored
        .tags
        .insert("sum.gap".into(), ["human".to_owned()].into());
    let remarks = [
        (
            RemarkKind::Noticed,
            "槽の三日が味の理由になっている\n農家との約束が守りになっている",
        ),
        (RemarkKind::WillDo, "農大の先生に会う（専務、12月）"),
        (RemarkKind::Promise, "次回、承継の例を持ってくる"),
        (RemarkKind::Taboo, "秘密の触れない話"),
    ];
    stored.remarks = remarks.map(|(kind, text)| (kind, text.to_owned())).into();
    Source {
        stored,
        visits: vec![
            (1, NOON - 30 * DAY, "佐々木".into()),
            (2, NOON, "佐藤".into()),
        ],
        frames: frame_file::load(Path::new(""), &Locale::new(Lang::Ja, None).0).0,
        schemes: Vec::new(),
        templates: None,
        sealed: Some(Sealed {
            hash: std::array::from_fn(|at| (at as u8).wrapping_mul(37).wrapping_add(0x3f)),
            at: NOON,
        }),
    }
}

fn header() -> Header {
    Header {
        id: "0193a000-0000-7000-8000-000000000001".into(),
        company: Company {
            name: "花巻醸造".into(),
            industry: "清酒製造".into(),
            employees: Some(12),
            founded: "明治38年".into(),
        },
        visit: 2,
        continues: None,
        assisted: Assisted::Alone,
        interviewer: "佐藤".into(),
        mode: Mode::Together,
        need: Need::Normal,
        started: NOON,
        finished: Some(NOON + 3_600_000),
        demo: true,
    }
}

fn reply() -> FollowUp {
    FollowUp {
        question: "biz.strengths".into(),
        ordinal: 1,
        facet: Some(Facet::Comparison),
        generic: None,
        probe: "よその蔵と比べると".into(),
        offered: NOON,
        outcome: Outcome::Asked,
        asked: Some(NOON),
        answered: Some(NOON),
        answer: "よそは機械で半日。うちは急がないんです。".into(),
        characters: 18,
    }
}

/// A review of what is there, and what one of the first visit wants asked again.
fn review() -> Reviewed {
    let opinion = |id: &str, question: &str, about: &str, comment: &str| Opinion {
        id: id.into(),
        edit: 1,
        question: question.into(),
        reviewer: "添削した堀".into(),
        at: NOON + DAY,
        about: about.into(),
        comment: comment.into(),
        ..Opinion::default()
    };
    let strengths = Opinion {
        suggestion: Some("搾りに丸3日かける蔵は、岩手県内で2軒だけ。秘密の直し案".into()),
        ..opinion(
            "a",
            "biz.strengths",
            "搾りに3日かける蔵は県内で2軒だけ。",
            "",
        )
    };
    let customers = Opinion {
        ask_again: true,
        facets: vec![Facet::Reason, Facet::Number],
        ..opinion(
            "b",
            "env.customers",
            "10軒のうち9軒がまた頼む。",
            "秘密の助言：なぜまた頼むのか",
        )
    };
    let goal = Opinion {
        accepted: true,
        ..opinion(
            "c",
            "sum.goal",
            "3年後、蔵に若い杜氏が2人いて、売上は1億2千万円。",
            "",
        )
    };
    let gap = Opinion {
        ask_again: true,
        suggestion: Some("杜氏を継ぐ人が決まっていない。".into()),
        ..opinion("d", "sum.gap", "杜氏を継ぐ人がいない。", "")
    };
    let ambition = Opinion {
        at: NOON - 20 * DAY,
        ask_again: true,
        ..opinion("e", "mgmt.ambition", "今のままで。", "")
    };
    Reviewed {
        reviews: vec![Review {
            id: "r".into(),
            reviewer: "添削した堀".into(),
            begun: NOON + DAY,
            finished: Some(NOON + DAY + 1),
        }],
        opinions: vec![strengths, customers, goal, gap],
        elsewhere: vec![Elsewhere {
            question: "env.customers".into(),
            text: "10軒のうち8軒がまた頼む。".into(),
            at: NOON + DAY,
            author: "高橋".into(),
            ..Elsewhere::default()
        }],
        earlier: vec![ambition],
    }
}

fn stages() -> Vec<Stage> {
    let stage = |stage, supporter: &str, at| Stage {
        stage,
        supporter: supporter.into(),
        at,
        consent: Some(true),
    };
    vec![stage(0, "佐々木", NOON - 30 * DAY), stage(1, "佐藤", NOON)]
}
