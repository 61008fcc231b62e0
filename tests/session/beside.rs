//! What is kept beside the answers: tags, remarks, forms that the company filled in, stages.

use kikitori::app::beside::StageForm;
use kikitori::app::panes::Panel;
use kikitori::app::session::Mark;
use kikitori::app::{Action, Edit, Effect, Notice, What};
use kikitori::dialogue::answer::{Answer, State};
use kikitori::dialogue::frame::Tag;
use kikitori::dialogue::record::{Mode, Record, RemarkKind, Stored};
use kikitori::dialogue::stage::Stage;

use super::table::{THIN, Table, applied, at, stored};

const FULL: &str = "平成十年に、主力の取引先が海外へ移ったのがきっかけで変わりました。";

fn with_tags(stored: Stored) -> Table {
    let mut table = Table::new(stored);
    table.app.tags = [("human", "人的資産"), ("threat", "脅威")]
        .map(|(id, label)| Tag {
            id: id.into(),
            label: label.into(),
            frame: "表".into(),
        })
        .into();
    table
}

fn kept(table: &mut Table) -> Stored {
    let now = at(table.seconds);
    applied(stored(), table.session().pending(now))
}

#[test]
fn a_tag_goes_on_and_off_with_one_key_and_is_kept_at_once() {
    let mut table = with_tags(stored());
    table.does(Action::Tags);
    table.does(Action::Enter);
    table.types("脅威");
    table.types(" ");
    let tags = &kept(&mut table).tags["all.first"];
    assert_eq!(tags.iter().collect::<Vec<_>>(), ["human", "threat"]);
    table.types("　");
    let records = table.session().pending(at(0)).to_vec();
    let of_tags = |record: &&Record| matches!(record, Record::Tags { .. });
    assert_eq!(
        records.iter().filter(of_tags).count(),
        1,
        "the last one counts"
    );
    let tags = &applied(stored(), &records).tags["all.first"];
    assert_eq!(tags.iter().collect::<Vec<_>>(), ["human"]);
}

#[test]
fn a_tag_of_no_frame_can_be_taken_off() {
    let mut stored = stored();
    let strange = ["old".to_string()].into();
    stored.tags.insert("all.first".into(), strange);
    let mut table = with_tags(stored);
    table.does(Action::Tags);
    table.types("old");
    table.does(Action::Enter);
    assert!(kept(&mut table).tags["all.first"].is_empty());
    assert_eq!(table.session().tags_in_use().len(), 0);
}

#[test]
fn a_remark_is_kept_at_every_key_also_after_the_end() {
    for finished in [false, true] {
        let mut table = Table::new(stored());
        if finished {
            table.does(Action::Finish);
        }
        table.does(Action::Remarks);
        table.types("段取りの表");
        assert_eq!(kept(&mut table).remarks[&RemarkKind::Noticed], "段取りの表");
        table.does(Action::Enter);
        table.types("図面");
        table.does(Action::PreviousField);
        table.types("弟さん");
        let remarks = kept(&mut table).remarks;
        assert_eq!(remarks[&RemarkKind::Noticed], "段取りの表\n図面");
        assert_eq!(remarks[&RemarkKind::Taboo], "弟さん");
        table.does(Action::Edit(Edit::Undo));
        assert_eq!(kept(&mut table).remarks[&RemarkKind::Taboo], "");
        table.does(Action::Close);
        table.does(Action::Remarks);
        let Some(Panel::Remarks(remarks)) = &table.app.panel else {
            panic!("open again");
        };
        assert_eq!(remarks.texts[0].text(), "段取りの表\n図面");
        assert_eq!(table.session().header.finished.is_some(), finished);
    }
}

#[test]
fn what_only_reads_or_is_shared_keeps_neither_tags_nor_remarks() {
    let rows = [
        (Action::Remarks, "notice-remarks-shared"),
        (Action::Tags, "notice-tags-shared"),
    ];
    for (action, wanted) in rows {
        let mut stored = stored();
        stored.header.mode = Mode::Shared;
        let mut table = with_tags(stored);
        table.does(action);
        let said = &table.app.notice;
        assert!(
            matches!(said, Some(Notice::Said(id, _)) if *id == wanted),
            "{said:?}"
        );
        assert!(table.app.panel.is_none());
    }
    let mut table = with_tags(stored());
    table.app.read_only = true;
    table.does(Action::Tags);
    table.does(Action::Enter);
    assert_eq!(table.session().tags_in_use().len(), 0);
    table.does(Action::Close);
    table.does(Action::Remarks);
    table.types("読むだけ");
    assert_eq!(table.session().remarks.len(), 0);
}

/// The form came back with these words for the first question; nobody has judged them.
fn by_company(text: &str) -> Stored {
    let mut stored = stored();
    let answer = Answer {
        state: State::Answered,
        text: text.into(),
        characters: kikitori::text::characters(text),
        author: "company".into(),
        ..Answer::default()
    };
    stored.answers.insert("all.first".into(), answer);
    stored
}

#[test]
fn of_a_form_filled_in_by_the_company_only_what_is_thin_is_asked_again() {
    for (text, mark, asked) in [
        (THIN, Mark::Thin, true),
        (FULL, Mark::Enough, false),
        ("", Mark::Enough, false),
    ] {
        let mut table = Table::new(by_company(text));
        assert_eq!(table.session().mark("all.first"), mark, "{text}");
        let agenda = table.session().agenda();
        assert_eq!(agenda.iter().any(|id| id == "all.first"), asked, "{text}");
        assert_eq!(table.session().is_by_company("all.first"), !text.is_empty());
        table.does(Action::Next);
        let offered = matches!(table.app.panel, Some(Panel::Probes(_)));
        assert_eq!(offered, asked, "{text}");
    }
}

#[test]
fn a_form_is_judged_once_and_never_in_a_finished_interview() {
    let mut table = Table::new(by_company(THIN));
    let judged = kept(&mut table).answers["all.first"].clone();
    assert_eq!(
        (judged.thin, judged.author.as_str()),
        (Some(true), "company")
    );
    let mut again = by_company(THIN);
    again.answers.insert("all.first".into(), judged);
    let mut table = Table::new(again);
    let answers = |r: &&Record| matches!(r, Record::Answer { .. });
    let pending = table.session().pending(at(0));
    assert_eq!(pending.iter().filter(answers).count(), 0);
    let mut finished = by_company(THIN);
    finished.header.finished = Some(at(0).wall);
    assert_eq!(Table::new(finished).answer("all.first").thin, None);
}

#[test]
fn written_on_it_is_the_interviewers() {
    let mut table = Table::new(by_company(THIN));
    table.types("。平成十年です");
    assert!(!table.session().is_by_company("all.first"));
    assert_eq!(table.answer("all.first").author, "佐藤");
}

fn stage(stage: u8, supporter: &str, consent: Option<bool>) -> Stage {
    Stage {
        stage,
        supporter: supporter.into(),
        at: at(0).wall,
        consent,
    }
}

#[test]
fn the_stage_of_a_company_is_typed_or_turned() {
    let left = || What::Do(Action::Edit(Edit::Left));
    let right = || What::Do(Action::Edit(Edit::Right));
    let typed = |text: &str| What::Insert(text.into());
    let next = || What::Do(Action::NextField);
    let before = stage(1, "佐藤", None);
    let rows: Vec<(Vec<What>, Stage)> = vec![
        (vec![right()], stage(2, "佐藤", None)),
        (vec![left(), left()], stage(0, "佐藤", None)),
        (vec![typed("３")], stage(3, "佐藤", None)),
        (vec![typed("4"), typed("3")], stage(3, "佐藤", None)),
        (vec![next(), typed(" 高橋\n")], stage(1, "佐藤 高橋", None)),
        (vec![next(), next(), right()], stage(1, "佐藤", Some(true))),
        (vec![next(), next(), left()], stage(1, "佐藤", Some(false))),
    ];
    for (keys, wanted) in rows {
        let mut table = Table::new(stored());
        let form = StageForm::of("北上製作所".into(), vec![before.clone()]);
        table.app.panel = Some(Panel::Stage(Box::new(form)));
        for key in keys {
            table.happens(key);
        }
        let asked = table.does(Action::Enter);
        assert_eq!(asked, [Effect::SetStage("北上製作所".into(), wanted)]);
    }
}

#[test]
fn a_stage_that_did_not_change_is_not_kept_again() {
    let mut table = Table::new(stored());
    let form = StageForm::of("北上製作所".into(), vec![stage(1, "佐藤", None)]);
    table.app.panel = Some(Panel::Stage(Box::new(form)));
    assert_eq!(table.does(Action::Enter), []);
    assert!(table.app.panel.is_none());
}
