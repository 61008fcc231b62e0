//! Visits to one company: counted on, never two at once.

use kikitori::app::form::NewInterview;
use kikitori::desk::Desk;
use kikitori::dialogue::question::{Lang, Need};
use kikitori::dialogue::record::{Assisted, Company, Mode, Record};
use kikitori::question_file::Library;
use kikitori::store::Store;

use super::table::at;

fn desk(folder: &std::path::Path) -> Desk {
    let store = Store::open(&folder.join("kikitori.db"));
    Desk {
        store: store.unwrap_or_else(|refusal| panic!("{refusal:?}")),
        library: Library::load(None),
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
