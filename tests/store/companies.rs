//! A company's name and stages: changed, moved to another company, and taken along.

use kikitori::dialogue::record::{Header, Record};
use kikitori::dialogue::stage::Stage;
use kikitori::store::{Store, Taken, Twice};

use super::given::*;

fn stage(stage: u8, supporter: &str, at: i64) -> Stage {
    Stage {
        stage,
        supporter: supporter.into(),
        at,
        consent: None,
    }
}

/// Two interviews with 北上製作所, one with きたかみ製作所, and a stage of each company.
fn two_names(place: &Place) -> Store {
    let mut store = place.open();
    for (company, visit) in [("北上製作所", 1), ("北上製作所", 2), ("きたかみ製作所", 1)]
    {
        let header = Header {
            visit,
            ..header(company)
        };
        let number = store.begin(&header, &set()).unwrap();
        let records = [answered("biz.it", company)];
        store.commit(number, NOON, &records).unwrap();
    }
    store.add_stage("北上製作所", &stage(0, "佐藤", 5)).unwrap();
    store
        .add_stage("きたかみ製作所", &stage(0, "佐藤", 5))
        .unwrap();
    store
        .add_stage("きたかみ製作所", &stage(1, "鈴木", 9))
        .unwrap();
    store
}

fn told(store: &Store) -> Vec<(i64, String, u32)> {
    let mut all = store.list().unwrap();
    all.sort_by_key(|it| it.number);
    let told = all.into_iter().map(|it| (it.number, it.company, it.visit));
    told.collect()
}

#[test]
fn a_company_gets_another_name_in_all_its_interviews() {
    let place = place();
    let mut store = two_names(&place);
    store.rename_company("北上製作所", "北上精機").unwrap();
    let row = |number, company: &str, visit| (number, company.to_owned(), visit);
    let expected = [
        row(1, "北上精機", 1),
        row(2, "北上精機", 2),
        row(3, "きたかみ製作所", 1),
    ];
    assert_eq!(told(&store), expected);
    assert_eq!(store.stages("北上精機").unwrap(), [stage(0, "佐藤", 5)]);
    let refused = [
        ("北上精機", "きたかみ製作所", "store-company-taken"),
        ("北上製作所", "花巻", "store-no-company"),
    ];
    for (old, new, id) in refused {
        assert_eq!(store.rename_company(old, new).unwrap_err().id, id);
    }
    store.rename_company("北上精機", "北上精機").unwrap();
    drop(store);
    // Every row is checked at the next start.
    let mut store = place.open();
    assert_eq!(told(&store), expected);
    assert_eq!(store.load(2).unwrap().header.company.name, "北上精機");
}

#[test]
fn two_companies_become_one_with_what_was_kept_of_both() {
    let place = place();
    let mut store = two_names(&place);
    store.put_aside(1, NOON).unwrap();
    let moved = store
        .merge_companies("北上製作所", "きたかみ製作所")
        .unwrap();
    assert_eq!(moved, 2);
    store.take_back(1).unwrap();
    drop(store);
    let mut store = place.open();
    let row = |number, visit| (number, "きたかみ製作所".to_owned(), visit);
    assert_eq!(told(&store), [row(1, 1), row(2, 2), row(3, 1)]);
    assert_eq!(store.load(1).unwrap().answers["biz.it"].text, "北上製作所");
    let stages = store.stages("きたかみ製作所").unwrap();
    assert_eq!(stages, [stage(0, "佐藤", 5), stage(1, "鈴木", 9)]);
    assert_eq!(store.stages("北上製作所").unwrap(), []);
    let refused = [
        ("北上製作所", "きたかみ製作所", "store-no-company"),
        ("きたかみ製作所", "北上製作所", "store-no-company"),
        ("きたかみ製作所", "きたかみ製作所", "store-company-same"),
    ];
    for (from, into, id) in refused {
        assert_eq!(store.merge_companies(from, into).unwrap_err().id, id);
    }
}

#[test]
fn stages_stay_when_the_name_is_put_right_in_the_only_interview() {
    let place = place();
    let mut store = two_names(&place);
    let mut header = store.load(3).unwrap().header;
    header.company.name = "北上第二製作所".into();
    store.commit(3, NOON, &[Record::Header(header)]).unwrap();
    let stages = store.stages("北上第二製作所").unwrap();
    assert_eq!(stages, [stage(0, "佐藤", 5), stage(1, "鈴木", 9)]);
    // Of a company that others name as well, they stay with those.
    let mut header = store.load(1).unwrap().header;
    header.company.name = "別会社".into();
    store.commit(1, NOON, &[Record::Header(header)]).unwrap();
    assert_eq!(store.stages("別会社").unwrap(), []);
    assert_eq!(store.stages("北上製作所").unwrap(), [stage(0, "佐藤", 5)]);
}

#[test]
fn a_companys_stages_come_along_with_its_interviews_each_once() {
    let (here, there) = (place(), place());
    let from = two_names(&here);
    let mut store = there.open();
    let number = store.begin(&header("きたかみ製作所"), &set()).unwrap();
    store
        .add_stage("きたかみ製作所", &stage(0, "佐藤", 5))
        .unwrap();
    store
        .add_stage("きたかみ製作所", &stage(2, "高橋", 20))
        .unwrap();
    let all = || (1..=3).map(|number| from.whole(number));
    let taken = store.take_in(all(), Twice::Keep).unwrap();
    assert_eq!((taken.new, taken.known), (3, 0));
    let expected = [
        stage(0, "佐藤", 5),
        stage(1, "鈴木", 9),
        stage(2, "高橋", 20),
    ];
    assert_eq!(store.load(number).unwrap().stages, expected);
    assert_eq!(store.stages("北上製作所").unwrap(), [stage(0, "佐藤", 5)]);
    let again = store.take_in(all(), Twice::Newer).unwrap();
    let known = Taken {
        known: 3,
        ..Taken::default()
    };
    assert_eq!(again, known);
    assert_eq!(store.stages("きたかみ製作所").unwrap(), expected);
}

#[test]
fn an_interview_that_goes_to_another_company_takes_the_stages_of_nobody_along() {
    let place = place();
    let mut store = two_names(&place);
    store
        .add_stage("北上製作所", &stage(3, "高橋", 20))
        .unwrap();
    let before = store.stages("北上製作所").unwrap();
    let there: Vec<i64> = store
        .list()
        .unwrap()
        .iter()
        .filter(|it| it.company == "北上製作所")
        .map(|it| it.number)
        .collect();
    let moved: Vec<_> = there
        .iter()
        .map(|number| {
            let mut whole = store.whole(*number).unwrap();
            whole.stored.header.company.name = "北上精機".into();
            whole.stored.stages.clear();
            whole.touched += 1;
            Ok(whole)
        })
        .collect();
    let taken = store.take_in(moved.into_iter(), Twice::Newer).unwrap();
    assert_eq!(taken.updated, there.len());
    assert_eq!(store.stages("北上精機").unwrap(), before);
}

#[test]
fn the_very_name_finds_a_company_that_another_is_spelt_like() {
    let place = place();
    let mut store = place.open();
    for company in ["キタカミ", "きたかみ"] {
        store.begin(&header(company), &set()).unwrap();
    }
    assert_eq!(store.company("きたかみ").unwrap(), "きたかみ");
    assert_eq!(store.company("キタカミ").unwrap(), "キタカミ");
    assert_eq!(store.company("ｷﾀｶﾐ").unwrap_err().id, "store-several");
}

#[test]
fn what_lies_in_the_bin_is_found_there_alone() {
    let place = place();
    let mut store = two_names(&place);
    let id = store.load(2).unwrap().header.id;
    store.put_aside(2, NOON).unwrap();
    for wanted in ["2", "２", &id] {
        assert_eq!(store.find_in_bin(wanted).unwrap(), 2);
        assert_eq!(store.find(wanted).unwrap_err().id, "store-none-found");
    }
    let refused = store.find_in_bin("1").unwrap_err();
    assert_eq!(refused.id, "store-none-in-bin");
    assert_eq!(store.in_bin().unwrap().len(), 1);
}
