//! Visits to one company: counted on, never two at once.

use kikitori::app::form::NewInterview;
use kikitori::desk::Desk;
use kikitori::dialogue::question::{Lang, Need};
use kikitori::dialogue::record::{Assisted, Company, Mode, Record, RemarkKind};
use kikitori::question_file::Library;
use kikitori::store::Store;

use super::table::at;

fn desk(folder: &std::path::Path) -> Desk {
    let store = Store::open(&folder.join("kikitori.db"));
    Desk {
        store: store.unwrap_or_else(|refusal| panic!("{refusal:?}")),
        library: Library::load(None),
        sets: None,
        locales: None,
        reports: None,
        tuning: Default::default(),
    }
}

fn new(company: &str) -> NewInterview {
    NewInterview {
        company: Company {
            name: company.into(),
            ..Company::default()
        },
        set: "first-visit".into(),
        interviewer: String::new(),
        assisted: Assisted::Alone,
        mode: Mode::Together,
        need: Need::Normal,
    }
}

fn finish(desk: &mut Desk, number: i64) {
    let mut header = desk.store.load(number).unwrap().header;
    header.finished = Some(header.started + 1);
    desk.store
        .commit(number, header.started, &[Record::Header(header)])
        .unwrap();
}

fn visit(desk: &mut Desk, number: i64) -> u32 {
    desk.store.load(number).unwrap().header.visit
}

#[test]
fn the_next_visit_goes_on_with_one_that_is_not_finished() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let first = desk.begin(&new("北上製作所"), at(0).wall).unwrap();
    assert_eq!(desk.next_visit(first, at(1).wall), Ok(first));
    finish(&mut desk, first);
    let second = desk.next_visit(first, at(2).wall).unwrap();
    assert_eq!(visit(&mut desk, second), 2);
    assert_eq!(desk.next_visit(first, at(3).wall), Ok(second));
    finish(&mut desk, second);
    let third = desk.next_visit(first, at(4).wall).unwrap();
    assert_eq!(visit(&mut desk, third), 3, "after the last one");
}

#[test]
fn an_interview_begun_anew_with_a_known_company_is_its_next_visit() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let first = desk.begin(&new("北上製作所"), at(0).wall).unwrap();
    finish(&mut desk, first);
    let second = desk.begin(&new("北上製作所"), at(1).wall).unwrap();
    assert_eq!(visit(&mut desk, second), 2);
    let other = desk.begin(&new("花巻醸造"), at(2).wall).unwrap();
    assert_eq!(visit(&mut desk, other), 1);
}

#[test]
fn the_demonstration_is_there_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let number = desk.demo(Lang::Ja, at(0)).unwrap();
    assert_eq!(desk.demo(Lang::Ja, at(1)), Ok(number));
}

#[test]
fn the_tags_on_the_answers_go_along_to_the_next_visit_and_the_remarks_stay() {
    use kikitori::dialogue::record::RemarkKind;
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let first = desk.begin(&new("北上製作所"), at(0).wall).unwrap();
    let beside = [
        Record::Tags {
            question: "biz.strengths".into(),
            tags: ["human".to_string()].into(),
        },
        Record::Remark {
            kind: RemarkKind::Noticed,
            text: "段取りの表".into(),
        },
    ];
    desk.store.commit(first, at(0).wall, &beside).unwrap();
    finish(&mut desk, first);
    let second = desk.next_visit(first, at(1).wall).unwrap();
    let second = desk.store.load(second).unwrap();
    assert!(second.tags["biz.strengths"].contains("human"));
    assert!(second.remarks.is_empty());
    let first = desk.store.load(first).unwrap();
    assert_eq!(first.remarks[&RemarkKind::Noticed], "段取りの表");
}

#[test]
fn a_visit_begun_while_another_lies_in_the_bin_has_a_number_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let first = desk.begin(&new("北上製作所"), at(0).wall).unwrap();
    finish(&mut desk, first);
    let second = desk.next_visit(first, at(1).wall).unwrap();
    finish(&mut desk, second);
    desk.store.put_aside(second, at(2).wall).unwrap();
    let third = desk.next_visit(first, at(3).wall).unwrap();
    assert_eq!(visit(&mut desk, third), 3);
    let continues = desk.store.load(third).unwrap().header.continues;
    let of_first = desk.store.load(first).unwrap().header.id;
    assert_eq!(continues, Some(of_first), "not what lies in the bin");
    finish(&mut desk, third);
    desk.store.put_aside(third, at(4).wall).unwrap();
    desk.store.put_aside(first, at(4).wall).unwrap();
    let anew = desk.begin(&new("北上製作所"), at(5).wall).unwrap();
    assert_eq!(visit(&mut desk, anew), 4);
}

#[test]
fn promises_taboos_and_tags_go_along_to_the_next_visit() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let first = desk.begin(&new("北上製作所"), at(0).wall).unwrap();
    let remarks = RemarkKind::ALL.map(|kind| Record::Remark {
        kind,
        text: format!("{}\n二つめ", kind.id()),
    });
    let tags = Record::Tags {
        question: "biz.history".into(),
        tags: ["relational".to_string()].into(),
    };
    let store = &mut desk.store;
    store.commit(first, at(0).wall, &remarks).unwrap();
    store.commit(first, at(0).wall, &[tags]).unwrap();
    finish(&mut desk, first);
    let second = desk.next_visit(first, at(1).wall).unwrap();
    let (before, now) = (desk.store.load(first), desk.store.load(second));
    let (before, now) = (before.unwrap(), now.unwrap());
    assert_eq!(now.tags, before.tags);
    let kinds: Vec<RemarkKind> = now.remarks.keys().copied().collect();
    assert_eq!(kinds, [RemarkKind::Promise, RemarkKind::Taboo]);
    assert_eq!(now.remarks[&RemarkKind::Taboo], "taboo\n二つめ");

    // A promise that was kept is taken out, and does not come back.
    let kept = Record::Remark {
        kind: RemarkKind::Promise,
        text: String::new(),
    };
    desk.store.commit(second, at(2).wall, &[kept]).unwrap();
    finish(&mut desk, second);
    let third = desk.next_visit(first, at(3).wall).unwrap();
    let kinds = desk.store.load(third).unwrap().remarks.into_keys();
    assert_eq!(kinds.collect::<Vec<_>>(), [RemarkKind::Taboo]);
}
