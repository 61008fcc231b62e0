//! Interviews taken in from elsewhere: new ones, and other copies of those that are here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};

use crate::dialogue::answer::{Answer, FollowUp};
use crate::dialogue::question::QuestionSet;
use crate::dialogue::record::{Assisted, Header, Whole, Wording};
use crate::dialogue::review::{Elsewhere, Reviewed};
use crate::failure::Failure;
use crate::store::beside::{extra_of, put_extra};
use crate::store::question_sets::keep_set;
use crate::store::read::{Head, head, heard, wordings};
use crate::store::review::{new_in, put_all, reviewed};
use crate::store::trouble::Trouble;
use crate::store::write::{forget_unused, keep_company, move_stages_of_nobody, new_interview};
use crate::store::{Store, beside, chain, rows, summary};

use super::STATEMENTS;
use super::meeting::{Copy, together};
use super::ready::Ready;

/// What becomes of an interview whose id is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twice {
    /// What is here stays.
    Keep,
    /// The answers of the one changed later stand.
    Newer,
}

/// What became of the interviews that were taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub new: usize,
    pub updated: usize,
    /// Known already, and their answers left as they were.
    pub known: usize,
    /// Of those known and updated: they lie in the bin, and stay there.
    pub binned: usize,
    /// Of those known and updated: reviews of another copy came to them.
    pub reviewed: usize,
    /// Questions of theirs on which an opinion came.
    pub opinions: usize,
    /// Wordings of other copies that stand beside their answers since.
    pub beside: usize,
}

impl AddAssign for Taken {
    fn add_assign(&mut self, other: Taken) {
        self.new += other.new;
        self.updated += other.updated;
        self.known += other.known;
        self.binned += other.binned;
        self.reviewed += other.reviewed;
        self.opinions += other.opinions;
        self.beside += other.beside;
    }
}

impl Store {
    /// Takes interviews in, all of them or none. Their numbers are given here, an updated one
    /// keeps its own; where an interview's id is known, `twice` decides whose answers stand. What
    /// reviews brought to either copy is put together in any case, and what the other copy's answers
    /// say is kept beside; but not for one that lies in the bin and stays as it is. A wording that no kept
    /// one repeats is kept as what it was when the interview was last touched, by who wrote the
    /// answer. Of the company's stages those are added that are not there yet.
    ///
    /// # Errors
    /// Nothing was taken in: one of them could not be read, or the database cannot be written.
    pub fn take_in<W: Into<Ready>>(
        &mut self,
        interviews: impl Iterator<Item = Result<W, Failure>>,
        twice: Twice,
    ) -> Result<Taken, Failure> {
        self.write(0, |tx| {
            tx.set_prepared_statement_cache_capacity(STATEMENTS);
            let mut taker = Taker {
                tx,
                taken: Taken::default(),
                set: None,
                orders: summary::Orders::default(),
                sets: chain::Sets::default(),
            };
            for interview in interviews {
                taker.take_in(interview?.into(), twice)?;
            }
            if taker.taken.updated > 0 {
                forget_unused(tx)?;
            }
            Ok(taker.taken)
        })
    }
}

/// Where keys of reviews, of opinions, of wordings of other copies are kept, by what they are of.
const LISTS: [&str; 3] = ["reviews", "opinions", "beside"];

/// With the keys of the other copy's reviews and opinions that this version has no place for.
fn with_keys(ours: Option<Value>, theirs: Option<&Value>) -> Option<Value> {
    let brought = |list: &'static str| Some((list, theirs?.get(list)?.as_object()?));
    let mut all = ours;
    for (list, brought) in LISTS.into_iter().filter_map(brought) {
        let all = all.get_or_insert_with(|| Value::Object(Map::new()));
        let kept = all.as_object_mut()?.entry(list);
        let kept = kept.or_insert_with(|| Value::Object(Map::new()));
        for (id, keys) in brought {
            let kept = kept.as_object_mut()?.entry(id);
            kept.or_insert_with(|| keys.clone());
        }
    }
    all
}

/// An interview whose id is known.
struct Known {
    number: i64,
    touched: i64,
    binned: Option<i64>,
    company: i64,
}

/// What is here of an interview whose other copy came.
struct Here {
    head: Head,
    answers: BTreeMap<String, Answer>,
    follow_ups: Vec<FollowUp>,
    wordings: Vec<(String, Wording)>,
    review: Reviewed,
    touched: i64,
}

impl Here {
    fn read(tx: &Connection, known: &Known) -> Result<Here, Trouble> {
        let number = known.number;
        let (answers, follow_ups) = heard(tx, number)?;
        Ok(Here {
            head: head(tx, number)?,
            answers,
            follow_ups,
            wordings: wordings(tx, number)?,
            review: reviewed(tx, number)?,
            touched: known.touched,
        })
    }

    fn copy(&self) -> Copy<'_> {
        Copy {
            answers: &self.answers,
            follow_ups: &self.follow_ups,
            wordings: &self.wordings,
            review: &self.review,
            interviewer: &self.head.header.interviewer,
            touched: self.touched,
        }
    }
}

struct Taker<'t> {
    tx: &'t Connection,
    taken: Taken,
    /// The set of the interview before, and its row: mostly it is the same.
    set: Option<(Arc<QuestionSet>, i64)>,
    orders: summary::Orders,
    sets: chain::Sets,
}

impl Taker<'_> {
    fn take_in(&mut self, ready: Ready, twice: Twice) -> Result<(), Trouble> {
        let whole = &ready.whole;
        let known = self.known(&whole.stored.header.id)?;
        let binned = known.as_ref().is_some_and(|it| it.binned.is_some());
        self.taken.binned += usize::from(binned);
        match known {
            None => {
                self.taken.new += 1;
                self.put(None, ready)
            }
            Some(known) if twice == Twice::Keep || known.touched >= whole.touched => {
                self.taken.known += 1;
                match binned {
                    true => Ok(()),
                    false => self.bring_to(&known, whole),
                }
            }
            Some(known) => {
                self.taken.updated += 1;
                self.replace(known, ready)
            }
        }
    }

    /// The answers that are here stay, and when they were last changed; what reviews brought there
    /// comes to them.
    fn bring_to(&mut self, known: &Known, whole: &Whole) -> Result<(), Trouble> {
        let here = Here::read(self.tx, known)?;
        let review = together(&here.copy(), &Copy::of(whole));
        self.count(&here.review, &review);
        if review == here.review {
            return Ok(());
        }
        let number = known.number;
        let mut chain = chain::rewritten(self.tx, number, known.touched)?;
        put_all(self.tx, number, &review, &here.review)?;
        if whole.extra.is_some() {
            let ours = extra_of(self.tx, number)?;
            if let Some(extra) = with_keys(ours, whole.extra.as_ref()) {
                put_extra(self.tx, number, &extra.to_string())?;
            }
        }
        if review.is_finished() && !here.review.is_finished() {
            let Head {
                header,
                company,
                set,
                ..
            } = here.head;
            let header = Header {
                assisted: Assisted::Reviewed,
                ..header
            };
            rows::put_header(self.tx, number, company, set, &header)?;
        }
        chain.seal_all(self.tx, known.touched)?;
        Ok(summary::forget(self.tx, number)?)
    }

    /// The answers of the other copy stand from now on; what was here is kept beside them.
    fn replace(&mut self, known: Known, mut ready: Ready) -> Result<(), Trouble> {
        let here = Here::read(self.tx, &known)?;
        let whole = &mut ready.whole;
        let review = together(&Copy::of(whole), &here.copy());
        self.count(&here.review, &review);
        if review.is_finished() && !whole.stored.review.is_finished() {
            whole.stored.header.assisted = Assisted::Reviewed;
        }
        whole.stored.review = review;
        let ours = extra_of(self.tx, known.number)?;
        whole.extra = with_keys(whole.extra.take(), ours.as_ref());
        self.put(Some(known), ready)
    }

    fn count(&mut self, before: &Reviewed, after: &Reviewed) {
        let opinions = new_in(&after.opinions, &before.opinions);
        let reviews = new_in(&after.reviews, &before.reviews);
        self.taken.reviewed += usize::from(!opinions.is_empty() || !reviews.is_empty());
        let questions: BTreeSet<&str> = opinions.iter().map(|it| it.question.as_str()).collect();
        self.taken.opinions += questions.len();
        let standing = |it: &&Elsewhere| !it.settled;
        let wordings = new_in(&after.elsewhere, &before.elsewhere).into_iter();
        let known: BTreeSet<_> = before.elsewhere.iter().map(Elsewhere::key).collect();
        let new = wordings.filter(|it| standing(it) && !known.contains(&it.key()));
        self.taken.beside += new.count();
    }

    /// Writes an interview that is not here, or in the place of the one that is.
    fn put(&mut self, known: Option<Known>, ready: Ready) -> Result<(), Trouble> {
        let Ready {
            whole,
            unkept,
            questions,
        } = ready;
        let (whole, unkept) = (&whole, &unkept);
        let set = self.row_of(&whole.stored.set)?;
        let chain = match &known {
            Some(known) => Some(chain::rewritten(self.tx, known.number, whole.touched)?),
            None => None,
        };
        let number = self.head(known, whole, set)?;
        self.tx
            .prepare_cached("UPDATE interview SET touched = ?2, place = ?3 WHERE number = ?1")?
            .execute((number, whole.touched, &whole.stored.place))?;
        self.answers(number, whole, unkept)?;
        self.beside(number, whole)?;
        let nothing = Reviewed::default();
        put_all(self.tx, number, &whole.stored.review, &nothing)?;
        match chain {
            Some(mut chain) => chain.seal_all(self.tx, whole.touched)?,
            None => {
                let id = whole.stored.header.id.as_str();
                let sets = &mut self.sets;
                chain::begun_of_many(self.tx, (number, id), whole.touched, questions, sets)?;
            }
        }
        let wordings = whole.wordings.iter().chain(unkept);
        summary::keep_of(
            self.tx,
            (number, set),
            &whole.stored,
            wordings,
            &mut self.orders,
        )
    }

    fn known(&self, id: &str) -> Result<Option<Known>, Trouble> {
        let sql = "SELECT number, touched, binned, company FROM interview WHERE id = ?1";
        let known = self.tx.prepare_cached(sql)?.query_row([id], |row| {
            Ok(Known {
                number: row.get(0)?,
                touched: row.get(1)?,
                binned: row.get(2)?,
                company: row.get(3)?,
            })
        });
        Ok(known.optional()?)
    }

    /// The interview's row: a new one, or the known one's with all that hung on it gone.
    fn head(&self, known: Option<Known>, whole: &Whole, set: i64) -> Result<i64, Trouble> {
        let header = &whole.stored.header;
        let Some(known) = known else {
            return new_interview(self.tx, header, set);
        };
        let number = known.number;
        self.tx
            .prepare_cached("DELETE FROM interview WHERE number = ?1")?
            .execute([number])?;
        let company = keep_company(self.tx, &header.company.name)?;
        rows::put_header(self.tx, number, company, set, header)?;
        move_stages_of_nobody(self.tx, known.company, company)?;
        self.tx
            .prepare_cached("UPDATE interview SET binned = ?2 WHERE number = ?1")?
            .execute((number, known.binned))?;
        Ok(number)
    }

    fn row_of(&mut self, set: &Arc<QuestionSet>) -> Result<i64, Trouble> {
        if let Some((before, row)) = &self.set
            && (Arc::ptr_eq(before, set) || before == set)
        {
            return Ok(*row);
        }
        let json = serde_json::to_string(set.as_ref())
            .map_err(|error| Failure::new("store-set").with("why", error))?;
        let row = keep_set(self.tx, set, &json)?;
        self.set = Some((Arc::clone(set), row));
        Ok(row)
    }

    fn answers(
        &self,
        number: i64,
        whole: &Whole,
        unkept: &[(String, Wording)],
    ) -> Result<(), Trouble> {
        let stored = &whole.stored;
        for (question, answer) in &stored.answers {
            rows::put_kept_answer(self.tx, number, question, answer)?;
        }
        for follow_up in &stored.follow_ups {
            rows::put_kept_follow_up(self.tx, number, follow_up)?;
        }
        for interval in &stored.intervals {
            rows::put_interval(self.tx, number, interval)?;
        }
        for (question, wording) in whole.wordings.iter().chain(unkept) {
            let place = (question.as_str(), wording.follow_up);
            let kept = (wording.at, wording.author.as_str(), wording.text.as_str());
            rows::put_revision(self.tx, number, place, kept)?;
        }
        Ok(())
    }

    fn beside(&self, number: i64, whole: &Whole) -> Result<(), Trouble> {
        let stored = &whole.stored;
        for (question, tags) in &stored.tags {
            beside::add_tags(self.tx, number, question, tags)?;
        }
        for (kind, words) in &stored.remarks {
            beside::put_remark(self.tx, number, *kind, words)?;
        }
        if let Some(extra) = &whole.extra {
            beside::put_extra(self.tx, number, &extra.to_string())?;
        }
        if !stored.stages.is_empty() {
            let company = keep_company(self.tx, &stored.header.company.name)?;
            for stage in &stored.stages {
                beside::add_new_stage(self.tx, company, stage)?;
            }
        }
        Ok(())
    }
}
