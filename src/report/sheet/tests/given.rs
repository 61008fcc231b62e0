//! Interviews that the tests begin with.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::dialogue::answer::{Answer, FollowUp, Outcome, State};
use crate::dialogue::question::{Facet, Lang, Need};
use crate::dialogue::record::{Assisted, Company, Header, Mode, RemarkKind, Stored};
use crate::dialogue::stage::Stage;
use crate::locale::Locale;
use crate::question_file::Library;
use crate::report::model::Report;
use crate::report::{Source, build};

/// 2026-11-22T05:12:03.123Z
const NOON: i64 = 1_795_324_323_123;

pub fn locale(lang: Lang) -> Locale {
    Locale::new(lang, None).0
}

/// An interview with nothing in it.
pub fn empty(set: &str) -> Stored {
    let set = Library::load(None).get(set).expect("built in").set.clone();
    Stored {
        number: 1,
        header: Header {
            id: "0193a000-0000-7000-8000-000000000001".into(),
            company: Company {
                name: "花巻 R&D 醸造".into(),
                industry: "清酒製造".into(),
                employees: Some(28),
                founded: "昭和43年".into(),
            },
            visit: 2,
            continues: None,
            assisted: Assisted::Alone,
            interviewer: "佐藤".into(),
            mode: Mode::Together,
            need: Need::Normal,
            started: NOON,
            finished: None,
            demo: false,
        },
        set: set.into(),
        answers: BTreeMap::new(),
        follow_ups: Vec::new(),
        intervals: Vec::new(),
        place: None,
        earlier_time: BTreeMap::new(),
        earlier_replies: Vec::new(),
        tags: BTreeMap::new(),
        remarks: BTreeMap::new(),
        stages: Vec::new(),
        round: None,
        review: Default::default(),
    }
}

pub fn answer(stored: &mut Stored, question: &str, text: &str) {
    let answer = Answer {
        state: State::Answered,
        text: text.into(),
        author: "佐藤".into(),
        ..Answer::default()
    };
    stored.answers.insert(question.into(), answer);
}

pub fn reply(stored: &mut Stored, question: &str, answer: &str) {
    stored.follow_ups.push(FollowUp {
        question: question.into(),
        ordinal: stored.follow_ups.len() as u32 + 1,
        facet: Some(Facet::How),
        generic: None,
        probe: "どのように。".into(),
        offered: NOON,
        outcome: Outcome::Asked,
        asked: Some(NOON),
        answered: Some(NOON),
        answer: answer.into(),
        characters: 1,
    });
}

/// Each question of each box answered with this text, every remark made, a stage given.
pub fn full(text: &str) -> Stored {
    let mut stored = empty("locaben");
    let ids: Vec<String> = stored.set.questions().map(|it| it.id.clone()).collect();
    for id in ids {
        match id.as_str() {
            "flow.process" => answer(&mut stored, &id, STEPS),
            "flow.trade" => answer(&mut stored, &id, PARTNERS),
            _ => answer(&mut stored, &id, text),
        }
    }
    for kind in RemarkKind::ALL {
        stored.remarks.insert(kind, "一つめ\n二つめ".into());
    }
    stored.stages.push(Stage {
        stage: 2,
        supporter: "花巻信用金庫".into(),
        at: NOON,
        consent: Some(true),
    });
    stored
}

/// Eight rows, the last of them what the customer gets.
const STEPS: &str = "引合い\t社長と工場長が図面を見て2日で回答。加工の代案も付ける（同業は1週間）
見積\t昔の図面 約9,000点を品番で呼び出し、似た仕事の実績から積む
段取り\t治具は自社設計。三人が作れる
加工\t5軸2台を夜間無人で運転（平成29年から）
検査\t三次元測定機で全数、担当は品質の村井さん。同業は抜取りが多い
出荷\t県内は自社便で翌朝。検査表を写真付きで同梱
据付\tお客様の組立に立ち会い、その場で合わせる
お客様の価値\t受入検査なしでそのまま組める。試作が1週間早まる";

/// Twelve rows, all sides.
const PARTNERS: &str = "仕入先\t鋼材商社 N社（盛岡）\tSUS・チタン 仕入の6割\t端材でも当日持ってくる。先代からの付き合い
仕入先\t工具商 M社\t刃物ほぼ全量\t新しい刃物の試し削りに毎月来てくれる
仕入先\t樹脂の P社\t樹脂板 年300万\t少ない枚数でも切って持ってくる
協力先\t熱処理 K社（隣町）\t焼入れ全量 年900万\t歪みの癖をお互い知っている。ほかに頼める先なし
協力先\tめっき T社\t年400万\t急ぎを夕方に受けて翌朝返してくれる
協力先\t製缶 W社\t架台 年10台\t溶接の歪みが小さい
得意先\tA社（半導体装置）\t搬送部の部品 売上の45%\t「図面の間違いを先に見つけてくれる」と購買課長
得意先\tB社（医療機器）\tチタン小物 18%\tよそ2社が断った薄肉を試作から引き受けた
得意先\tC社（食品機械）\t補修部品 11%\t1個から翌週に出る
得意先\tE社（農機）\t補修部品 6%\t昔の図面が残っている
エンドユーザー\t半導体メーカー、病院\t直接の取引なし\tA社の工場立会いで年1回顔を合わせる
エンドユーザー\t食品工場\t直接の取引なし\t止まったラインが翌週には動く";

/// The words of an answer of so many characters.
pub fn long(characters: usize) -> String {
    let told = "去年のB社のチタンの薄肉ケース（肉厚0.4mm）。よそが2社断った仕事を、治具から作って3週間で納めた。\
                今は月200個の定番になっている。歪む方向を読んで先に逃がしておくので、直しがいらない。";
    told.chars().cycle().take(characters).collect()
}

#[derive(Deserialize)]
struct Demo {
    ja: Told,
    en: Told,
}

#[derive(Deserialize)]
struct Told {
    company: String,
    answer: Vec<ToldAnswer>,
}

#[derive(Deserialize)]
struct ToldAnswer {
    question: String,
    text: String,
    #[serde(default)]
    state: Option<State>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    follow_up: Vec<ToldReply>,
}

#[derive(Deserialize)]
struct ToldReply {
    #[serde(default)]
    answer: String,
}

/// The invented company of the demonstration.
pub fn demo(lang: Lang) -> Stored {
    let demo: Demo = toml::from_str(include_str!("../../../desk/demo.toml")).expect("well formed");
    let told = if lang == Lang::Ja { demo.ja } else { demo.en };
    let mut stored = empty("locaben");
    stored.header.company.name = told.company;
    stored.header.demo = true;
    for it in told.answer {
        answer(&mut stored, &it.question, &it.text);
        let kept = stored.answers.get_mut(&it.question).expect("just put");
        kept.state = it.state.unwrap_or(State::Answered);
        kept.note = it.note;
        for follow_up in it.follow_up {
            reply(&mut stored, &it.question, &follow_up.answer);
        }
    }
    stored
}

pub fn report(stored: &Stored, lang: Lang) -> Report {
    let source = Source {
        stored: stored.clone(),
        visits: Vec::new(),
        frames: Vec::new(),
        schemes: Vec::new(),
        templates: None,
        sealed: None,
    };
    build::report(&source, &locale(lang))
}
