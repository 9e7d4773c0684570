//! The overview of the sample plan: figures that were added up apart from the program, and each figure against the group
//! of records that it leads to.

use lepik::format::sample::sample;
use lepik::model::command::{Author, Command};
use lepik::model::date::{Date, Moment, parse_date};
use lepik::model::decimal::Decimal;
use lepik::model::group::Group;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kind::Phase;
use lepik::model::overview::{self, Overview};
use lepik::model::plan::Plan;

fn plan() -> Plan {
    let file = sample(&mut || Id::from_bits(1)).unwrap();
    let mut plan = Plan::new(file.plan.record.id().clone());
    let author = Author { replica: ReplicaId::SAMPLE, now: Moment::from_unix_seconds(0) };
    plan.apply(&Command::Merge { incoming: file.records }, author).unwrap();
    plan
}

fn seen(day: &str) -> (Plan, Overview, Date) {
    let (plan, today) = (plan(), parse_date(day).unwrap());
    let overview = overview::of(&plan, 2027, today);
    (plan, overview, today)
}

#[test]
fn each_figure_counts_its_group() {
    for day in ["2027-01-02", "2027-03-15", "2027-06-09", "2027-12-31", "2032-01-10"] {
        let (plan, overview, today) = seen(day);
        let check = |group: Group, figure: usize| {
            let count = plan.records().filter(|record| group.holds(record, today)).count();
            assert_eq!(count, figure, "{} on {day}", group.id());
        };
        check(Group::Late, overview.late.len());
        check(Group::Soon, overview.soon.len());
        check(Group::Waiting, overview.waiting.len());
        check(Group::Upkeep, overview.upkeep.len());
        check(Group::Unplaced, overview.unplaced);
        check(Group::Duty(None), overview.total.all());
        check(Group::Done(None), overview.total.in_phase(Phase::Done));
        check(Group::Means(None), overview.total.with_means);
        for (duty, line) in &overview.duties {
            check(Group::Duty(Some(duty)), line.all());
            check(Group::Done(Some(duty)), line.in_phase(Phase::Done));
            check(Group::Means(Some(duty)), line.with_means);
        }
        for (source, line) in &overview.sources {
            check(Group::Source(source.clone()), line.with_means);
        }
        for month in &overview.months {
            check(Group::Month(2027, month.first.month()), month.records);
        }
    }
}

#[test]
fn the_sample_plan_in_figures() {
    let (_, overview, _) = seen("2027-03-15");
    let counts = [overview.late.len(), overview.soon.len(), overview.waiting.len(), overview.upkeep.len()];
    assert_eq!(counts, [6, 2, 4, 9]);
    assert_eq!((overview.work, overview.conflicts.len(), overview.unplaced), (50, 0, 0));
    let means = overview.total.means;
    assert_eq!((means.budget, means.actual), (Decimal::from(39_520), Decimal::from(1330)));
    assert_eq!(overview.total.spent(), Some(3));
    let sources: Vec<_> = overview.sources.iter().map(|(name, line)| (name.as_str(), line.with_means)).collect();
    assert_eq!(sources, [("EMP ja Norra toetused", 1), ("ESF+", 1), ("Riigieelarve", 11)]);
    let counts: Vec<usize> = overview.duties.iter().map(|(_, line)| line.all()).collect();
    assert_eq!(counts, [13, 5, 5, 7, 15, 3, 2]);
    let planned: Vec<String> = overview.months.iter().map(|month| month.planned.to_string()).collect();
    let expected = ["10.1", "23.5", "31", "29.9", "24.7", "21.4", "9.2", "13.4", "19.8", "25.4", "7.4", "1.2"];
    assert_eq!(planned, expected);
    let records: Vec<usize> = overview.months.iter().map(|month| month.records).collect();
    assert_eq!(records, [8, 12, 16, 13, 13, 10, 5, 6, 9, 8, 3, 2]);
    let possible: Vec<usize> = overview.months.iter().map(|month| month.possible).collect();
    assert_eq!(possible, [20, 19, 22, 22, 21, 20, 22, 21, 22, 21, 22, 22]);
    assert!(overview.months[2].is_over() && !overview.months[0].is_over());
}
