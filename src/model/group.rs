//! The records behind a figure. Each figure of the overview counts one of these groups, and leads to it.

use super::date::Date;
use super::decimal::Decimal;
use super::due::{self, Review, Standing};
use super::kind::{DUTIES, Duty, Phase};
use super::kinds::common;
use super::record::Record;
use super::shelf;
use super::workload::{self, Load};

/// A group of records.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Group {
    /// Work goes on past the last day.
    Late,
    /// The last day is one of the next ten working days.
    Soon,
    /// It waits.
    Waiting,
    /// Something has to be looked at again: a text, a restriction, a partner.
    Upkeep,
    /// Others have changed it since the last visit.
    News,
    /// Work falls into a month.
    Month(i16, i8),
    /// When its work falls, or how much it is, is not known.
    Unplaced,
    /// It is of a duty, or of any, and is not set aside.
    Duty(Option<&'static Duty>),
    /// It is of a duty, or of any, and done.
    Done(Option<&'static Duty>),
    /// It is of a duty, or of any, and has means.
    Means(Option<&'static Duty>),
    /// It has means from this source; from an empty one where none is named.
    Source(String),
    /// It holds these words.
    Words(String),
}

/// Why something has to be looked at again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Upkeep {
    /// A partner is to be heard from.
    Contact,
    /// A text is to be looked through.
    Review,
    /// A restriction ends.
    Restriction,
}

/// What a record of the plan's means counts for: a budget only while the work is not set aside, what was spent always.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Means {
    /// What may be spent.
    pub budget: Decimal,
    /// What was spent.
    pub actual: Decimal,
}

/// The first day on which something about a record has to be looked at again, today or in 30 days at the latest.
pub fn upkeep(record: &Record, today: Date) -> Option<(Date, Upkeep)> {
    let reasons = [
        (due::contact(record, today), Upkeep::Contact),
        (due::review(record, today), Upkeep::Review),
        (due::restriction(record, today), Upkeep::Restriction),
    ];
    let day = |review: Review| match review {
        Review::Due(day) | Review::Soon(day) => day,
    };
    reasons.into_iter().filter_map(|(review, reason)| Some((day(review?), reason))).min()
}

/// The means of a record; `None` where it has none.
pub fn means(record: &Record) -> Option<Means> {
    let budget = record.get(&common::BUDGET).filter(|_| record.phase() != Phase::Closed);
    let actual = record.get(&common::ACTUAL_COST);
    if budget.is_none() && actual.is_none() {
        return None;
    }
    let amount = |money: Option<&super::decimal::Money>| money.map_or(Decimal::ZERO, |money| money.amount());
    Some(Means { budget: amount(budget), actual: amount(actual) })
}

/// The source of a record's means, or nothing.
pub fn source(record: &Record) -> &str {
    record.get(&common::FUNDING_SOURCE).map_or("", String::as_str)
}

/// Whether the last day is one of the next ten working days.
pub fn is_soon(record: &Record, today: Date) -> bool {
    match due::of_record(record, today) {
        Some(Standing::Today | Standing::Tomorrow | Standing::ThisWeek | Standing::Soon(_)) => true,
        Some(Standing::Late(_) | Standing::Later) | None => false,
    }
}

impl Group {
    /// Its id in addresses.
    pub fn id(&self) -> String {
        let of = |what: &str, duty: &Option<&Duty>| format!("{what}-{}", duty.map_or("all", |duty| duty.id));
        match self {
            Self::Late => "late".to_owned(),
            Self::Soon => "soon".to_owned(),
            Self::Waiting => "waiting".to_owned(),
            Self::Upkeep => "upkeep".to_owned(),
            Self::News => "news".to_owned(),
            Self::Month(year, month) => format!("month-{year:04}-{month:02}"),
            Self::Unplaced => "unplaced".to_owned(),
            Self::Duty(duty) => of("duty", duty),
            Self::Done(duty) => of("done", duty),
            Self::Means(duty) => of("means", duty),
            Self::Source(source) => format!("source-{source}"),
            Self::Words(words) => format!("words-{words}"),
        }
    }

    /// The group of an id.
    pub fn parse(id: &str) -> Option<Self> {
        let duty = |id: &str| match id {
            "all" => Some(None),
            id => DUTIES.iter().find(|duty| duty.id == id).map(Some),
        };
        match id.split_once('-') {
            Some(("month", rest)) => {
                let (year, month) = rest.split_once('-')?;
                let (year, month) = (year.parse().ok()?, month.parse().ok()?);
                Date::new(year, month, 1).ok().map(|_| Self::Month(year, month))
            }
            Some(("duty", id)) => duty(id).map(Self::Duty),
            Some(("done", id)) => duty(id).map(Self::Done),
            Some(("means", id)) => duty(id).map(Self::Means),
            Some(("source", source)) => Some(Self::Source(source.to_owned())),
            Some(("words", words)) => Some(Self::Words(words.to_owned())),
            Some(_) => None,
            None => [Self::Late, Self::Soon, Self::Waiting, Self::Upkeep, Self::News, Self::Unplaced]
                .into_iter()
                .find(|group| group.id() == id),
        }
    }

    /// Whether a record belongs to it. What has been news and what holds words is told elsewhere ([`news`](super::news),
    /// [`search`](super::search)).
    pub fn holds(&self, record: &Record, today: Date) -> bool {
        let (on_boards, is_work) = (|| shelf::is_on_boards(record), || shelf::is_work(record));
        let of = |duty: &Option<&Duty>| match (record.kind().and_then(|kind| kind.duty), duty) {
            (Some(id), Some(duty)) => id == duty.id,
            (id, None) => id.is_some(),
            (None, Some(_)) => false,
        };
        match self {
            Self::Late => matches!(due::of_record(record, today), Some(Standing::Late(_))) && on_boards(),
            Self::Soon => is_soon(record, today) && on_boards(),
            Self::Waiting => due::waiting(record, today).is_some() && on_boards(),
            Self::Upkeep => upkeep(record, today).is_some() && is_work(),
            Self::Month(year, month) => {
                let load = workload::load(record);
                workload::month_of(*year, *month, &[load]).is_some_and(|month| month.records > 0) && is_work()
            }
            Self::Unplaced => workload::load(record) == Load::Unplaced && is_work(),
            Self::Duty(duty) => of(duty) && record.phase() != Phase::Closed && is_work(),
            Self::Done(duty) => of(duty) && record.phase() == Phase::Done && is_work(),
            Self::Means(duty) => of(duty) && means(record).is_some() && is_work(),
            Self::Source(name) => source(record) == name && means(record).is_some() && of(&None) && is_work(),
            Self::News | Self::Words(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_known_again_by_its_id() {
        let check = |id: &str| assert_eq!(Group::parse(id).map(|group| group.id()).as_deref(), Some(id));
        for id in ["late", "soon", "waiting", "upkeep", "news", "unplaced", "month-2027-06", "duty-all", "done-model"] {
            check(id);
        }
        for id in ["means-training", "source-", "source-EMP ja Norra toetused", "words-õppe-visiit", "words-"] {
            check(id);
        }
        for nothing in ["", "later", "month-2027-13", "month-x", "duty-", "duty-other", "late-"] {
            assert_eq!(Group::parse(nothing), None, "{nothing}");
        }
    }
}
