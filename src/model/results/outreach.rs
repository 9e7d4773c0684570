//! Outreach: how many people it reached and at what cost, how far the metrics have got, which channels it took when, and
//! which audiences got nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::sum;
use crate::model::date::Date;
use crate::model::decimal::{Decimal, Money};
use crate::model::derived::{self, price};
use crate::model::kind::Phase;
use crate::model::kinds::{campaign, common};
use crate::model::period::Period;
use crate::model::record::Record;
use crate::model::sort;
use crate::model::value::Item;

/// Most months of the calendar of channels.
pub const MOST_MONTHS: usize = 24;

/// The outreach of a period.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Outreach {
    /// The campaigns that were not given up, by their first day.
    pub campaigns: Vec<Arc<Record>>,
    /// How many people they reached.
    pub reach: Option<Decimal>,
    /// How many asked.
    pub inquiries: Option<Decimal>,
    /// How many applied for the service.
    pub applications: Option<Decimal>,
    /// What may be spent, in euros.
    pub budget: Option<Decimal>,
    /// What was spent, in euros.
    pub actual: Option<Decimal>,
    /// What a person reached cost, over the campaigns that know both.
    pub cost_per_contact: Option<Money>,
    /// What an application cost, over the campaigns that know both.
    pub cost_per_application: Option<Money>,
    /// The metrics, campaign by campaign.
    pub metrics: Vec<Metric>,
    /// The audiences: those of the plan's list in its order, then others.
    pub audiences: Vec<Addressed>,
    /// The months of the period, each by its first day.
    pub months: Vec<Date>,
    /// The channels: those of the plan's list in its order, then others; how many campaigns take it in each month.
    pub channels: Vec<(String, Vec<usize>)>,
}

/// A metric of a campaign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Metric {
    /// The campaign.
    pub record: Arc<Record>,
    /// The metric as a row of it.
    pub item: Item,
    /// How much of the way has been made, in per cent.
    pub progress: Option<Decimal>,
}

impl Metric {
    /// Whether the target was reached; `None` where that cannot be told.
    pub fn is_reached(&self) -> Option<bool> {
        self.progress.map(|progress| progress >= Decimal::ONE_HUNDRED)
    }
}

/// How often an audience was addressed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Addressed {
    /// The audience.
    pub audience: String,
    /// By campaigns that people have seen.
    pub seen: usize,
    /// By campaigns that are still to come.
    pub ahead: usize,
}

/// The outreach of a period, from the records that may be shown and the plan's lists of audiences and channels.
pub fn of<'a>(
    records: impl Iterator<Item = &'a Arc<Record>>,
    period: Period,
    audiences: Vec<String>,
    channels: Vec<String>,
) -> Outreach {
    let is_counted = |record: &&Arc<Record>| {
        record.kind_id() == campaign::KIND.id && record.phase() != Phase::Closed && period.has_work_on(record)
    };
    let mut campaigns: Vec<Arc<Record>> = records.filter(is_counted).cloned().collect();
    sort::by_key(&mut campaigns, |record| (days(record), record.id().clone()));
    let all = |field| sum(campaigns.iter().filter_map(|record| record.get(field)).copied());
    let euros =
        |field| sum(campaigns.iter().filter_map(|record| record.get(field)).map(|money: &Money| money.amount()));
    let cost_per = |field| {
        let both = campaigns.iter().filter_map(|record| Some((derived::cost(record)?.amount(), *record.get(field)?)));
        let (costs, counts): (Vec<Decimal>, Vec<Decimal>) = both.unzip();
        price(sum(costs)?, sum(counts)?)
    };
    let months = months(period);
    Outreach {
        reach: all(&campaign::REACH),
        inquiries: all(&campaign::INQUIRIES),
        applications: all(&campaign::APPLICATIONS),
        budget: euros(&common::BUDGET),
        actual: euros(&common::ACTUAL_COST),
        cost_per_contact: cost_per(&campaign::REACH),
        cost_per_application: cost_per(&campaign::APPLICATIONS),
        metrics: campaigns.iter().flat_map(metrics).collect(),
        audiences: addressed(&campaigns, audiences),
        channels: taken(&campaigns, channels, &months),
        months,
        campaigns,
    }
}

/// From when to when it runs: the first and last day that are known of it.
fn days(record: &Record) -> (Option<Date>, Option<Date>) {
    let start = record.get(&common::START).copied();
    let end = record.get(&common::ENDED).or_else(|| record.get(&common::DUE)).copied();
    (start.or(end), end.or(start))
}

fn metrics(record: &Arc<Record>) -> Vec<Metric> {
    let items = record.items(common::METRICS.name).into_iter();
    let metric = |(_, item): (_, &Item)| Metric {
        record: record.clone(),
        item: item.clone(),
        progress: derived::progress_share(item),
    };
    items.map(metric).collect()
}

fn addressed(campaigns: &[Arc<Record>], listed: Vec<String>) -> Vec<Addressed> {
    let chosen = |record: &Arc<Record>| record.get(&campaign::AUDIENCES).cloned().unwrap_or_default();
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for record in campaigns {
        for audience in chosen(record) {
            let (seen, ahead) = counts.entry(audience).or_default();
            let count = if campaign::SEEN.contains(&record.stage_id()) { seen } else { ahead };
            *count += 1;
        }
    }
    let mut take = |audience: String| {
        let (seen, ahead) = counts.remove(&audience).unwrap_or_default();
        Addressed { audience, seen, ahead }
    };
    let mut all: Vec<Addressed> = listed.into_iter().map(&mut take).collect();
    let others = counts.into_iter().map(|(audience, (seen, ahead))| Addressed { audience, seen, ahead });
    all.extend(others);
    all
}

fn months(period: Period) -> Vec<Date> {
    let first = period.first().first_of_month();
    let next = |month: &Date| month.last_of_month().tomorrow().ok();
    std::iter::successors(Some(first), next).take_while(|month| *month <= period.last()).take(MOST_MONTHS).collect()
}

fn taken(campaigns: &[Arc<Record>], listed: Vec<String>, months: &[Date]) -> Vec<(String, Vec<usize>)> {
    let none = vec![0; months.len()];
    let mut rows: Vec<(String, Vec<usize>)> = listed.into_iter().map(|channel| (channel, none.clone())).collect();
    for record in campaigns {
        let (start, end) = days(record);
        for channel in record.get(&campaign::CHANNELS).into_iter().flatten() {
            let known = rows.iter().position(|(name, _)| name == channel);
            let at = known.unwrap_or_else(|| {
                rows.push((channel.clone(), none.clone()));
                rows.len() - 1
            });
            for (count, month) in rows.get_mut(at).into_iter().flat_map(|(_, counts)| counts.iter_mut().zip(months)) {
                let runs = Period::new(*month, month.last_of_month()).is_some_and(|month| month.touches(start, end));
                *count += usize::from(runs);
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::decimal::parse_decimal;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::record::Path;
    use crate::model::value::Value;

    fn record(number: u128, values: Vec<(&'static str, Value)>) -> Arc<Record> {
        let mut record = Record::new(Id::from_bits(number), campaign::KIND.id);
        for (field, value) in values {
            let dot = record.take_dot(ReplicaId::SAMPLE);
            record.write(dot, Path::field(field), value, None);
        }
        Arc::new(record)
    }

    fn number(text: &str) -> Value {
        Value::Number(parse_decimal(text).unwrap())
    }

    fn money(text: &str) -> Value {
        Value::Money(Money::parse(text).unwrap())
    }

    fn date(text: &str) -> Value {
        Value::Date(parse_date(text).unwrap())
    }

    fn list(texts: &[&str]) -> Value {
        Value::List(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    fn stage(id: &str) -> (&'static str, Value) {
        ("stage", Value::Text(id.into()))
    }

    fn year(records: &[Arc<Record>]) -> Outreach {
        of(records.iter(), Period::year(2027), vec!["koolid".into(), "kohtunikud".into()], vec!["raadio".into()])
    }

    #[test]
    fn costs_are_counted_over_the_campaigns_that_know_both() {
        let march = || ("due", date("2027-03-31"));
        let records = [
            record(
                1,
                vec![march(), ("actual_cost", money("900")), ("reach", number("2000")), ("applications", number("3"))],
            ),
            record(2, vec![march(), ("budget", money("100.00")), ("reach", number("500"))]),
            record(3, vec![march(), ("budget", money("7000"))]),
            record(4, vec![march(), ("reach", number("1"))]),
            record(5, vec![("due", date("2026-03-31")), ("reach", number("9")), ("budget", money("9"))]),
            record(6, vec![march(), stage("cancelled"), ("reach", number("9")), ("budget", money("9"))]),
        ];
        let year = year(&records);
        let text = |money: Option<Money>| money.map(|money| money.to_string());
        assert_eq!(year.campaigns.len(), 4);
        assert_eq!(year.reach, Some(2501.into()));
        assert_eq!((year.budget, year.actual), (Some(7100.into()), Some(900.into())));
        assert_eq!(text(year.cost_per_contact).as_deref(), Some("0.40"));
        assert_eq!(text(year.cost_per_application).as_deref(), Some("300.00"));
        assert_eq!((year.inquiries, year.applications), (None, Some(3.into())));
    }

    #[test]
    fn an_audience_that_only_plans_address_has_seen_nothing_yet() {
        let of = |number, stage_id: &str, audiences: &[&str]| {
            record(number, vec![("due", date("2027-03-31")), stage(stage_id), ("audiences", list(audiences))])
        };
        let records =
            [of(1, "idea", &["koolid"]), of(2, "running", &["advokaadid", "koolid"]), of(3, "approved", &["x"])];
        let shown: Vec<String> =
            year(&records).audiences.iter().map(|a| format!("{} {}+{}", a.audience, a.seen, a.ahead)).collect();
        assert_eq!(shown, ["koolid 1+1", "kohtunikud 0+0", "advokaadid 1+0", "x 0+1"]);
    }

    #[test]
    fn a_channel_is_taken_in_every_month_that_a_campaign_runs_in() {
        let records = [
            record(
                1,
                vec![("start", date("2027-01-31")), ("due", date("2027-03-01")), ("channels", list(&["raadio"]))],
            ),
            record(2, vec![("due", date("2027-02-10")), ("channels", list(&["trükis", "raadio"]))]),
        ];
        let spring = Period::parse("2027-01-01..2027-04-30").unwrap();
        let outreach = of(records.iter(), spring, Vec::new(), vec!["taskuhääling".into(), "raadio".into()]);
        assert_eq!(outreach.months.len(), 4);
        let shown: Vec<_> = outreach.channels.iter().map(|(name, counts)| format!("{name} {counts:?}")).collect();
        assert_eq!(shown, ["taskuhääling [0, 0, 0, 0]", "raadio [1, 2, 1, 0]", "trükis [0, 1, 0, 0]"]);
        let long = Period::parse("2020-01-01..2040-12-31").unwrap();
        assert_eq!(of(records.iter(), long, Vec::new(), Vec::new()).months.len(), MOST_MONTHS);
    }

    #[test]
    fn a_metric_is_reached_from_either_side() {
        let check = |baseline: &str, target: &str, actual: &str, expected: Option<bool>| {
            let values = [("baseline", baseline), ("target", target), ("actual", actual)];
            let values = values.into_iter().filter(|(_, text)| !text.is_empty());
            let item: Item = values.map(|(name, text)| (name.into(), number(text))).collect();
            let progress = derived::progress_share(&item);
            let metric = Metric { record: record(1, Vec::new()), item, progress };
            assert_eq!(metric.is_reached(), expected, "{baseline} {target} {actual}");
        };
        check("0", "100", "100", Some(true));
        check("0", "100", "99", Some(false));
        check("20", "10", "9", Some(true));
        check("20", "10", "11", Some(false));
        check("0", "100", "", None);
        check("5", "5", "5", None);
    }
}
