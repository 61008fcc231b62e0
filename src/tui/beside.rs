//! What the decisions ask for outside, beside the interview: the bin, stages, reports.

use super::Front;
use crate::app::Notice;
use crate::app::action::Paper;
use crate::app::beside::{Bin, StageForm};
use crate::app::panes::Panel;
use crate::dialogue::stage::Stage;
use crate::failure::Failure;
use crate::machine;

impl Front {
    /// Into the bin, out of the list; one key takes it back.
    pub(super) fn put_aside(&mut self, number: i64) -> Result<(), Failure> {
        let said = self.named(number);
        self.desk.store.put_aside(number, machine::now().wall)?;
        self.app.home.put_aside.push(number);
        self.refresh();
        self.app.notice = Some(Notice::Said("notice-put-aside", said));
        Ok(())
    }

    /// Out of the bin, into the list, where it is chosen.
    pub(super) fn take_back(&mut self, number: i64) -> Result<(), Failure> {
        self.app.home.put_aside.retain(|it| *it != number);
        self.desk.store.take_back(number)?;
        self.refresh();
        self.read_on(usize::MAX);
        let said = self.named(number);
        self.app.home.choose(number);
        if let Some(Panel::Bin(bin)) = &self.app.panel {
            let for_good = bin.for_good;
            self.bin(for_good)?;
        }
        self.app.notice = Some(Notice::Said("notice-taken-back", said));
        Ok(())
    }

    pub(super) fn bin(&mut self, for_good: bool) -> Result<(), Failure> {
        let rows = self.desk.store.in_bin()?;
        self.app.panel = None;
        match rows.is_empty() {
            true => self.app.notice = Some(Notice::Said("notice-bin-empty", Vec::new())),
            false => self.app.panel = Some(Panel::Bin(Bin::of(rows, for_good))),
        }
        Ok(())
    }

    /// Company and visit of an interview in the list.
    fn named(&self, number: i64) -> Vec<(&'static str, String)> {
        let row = self.app.home.rows().iter().find(|it| it.number == number);
        let (company, visit) = row.map_or(("", 0), |it| (it.company.as_str(), it.visit));
        let visit = self.app.locale.format("visit", &[("visit", visit.into())]);
        vec![("company", company.to_string()), ("visit", visit)]
    }

    pub(super) fn stages(&mut self, company: String) -> Result<(), Failure> {
        let stages = self.desk.store.stages(&company)?;
        let form = StageForm::of(company, stages);
        self.app.panel = Some(Panel::Stage(Box::new(form)));
        Ok(())
    }

    pub(super) fn set_stage(&mut self, company: &str, stage: &Stage) -> Result<(), Failure> {
        self.desk.store.add_stage(company, stage)?;
        self.app.panel = None;
        self.refresh();
        let said = vec![
            ("company", company.to_string()),
            ("stage", stage.stage.to_string()),
        ];
        self.app.notice = Some(Notice::Said("notice-stage", said));
        Ok(())
    }

    /// What is in front is kept first: the report is made of what the database has.
    pub(super) fn report(&mut self, number: i64, paper: Paper) -> Result<(), Failure> {
        self.kept()?;
        let locale = &self.app.locale;
        let file = self
            .desk
            .report(number, paper.kind(), paper.ending(), locale)?;
        let said = vec![("file", file.display().to_string())];
        self.app.notice = Some(Notice::Said("notice-report", said));
        Ok(())
    }
}
