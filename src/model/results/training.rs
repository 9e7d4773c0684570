//! Trainings: what was needed against what was planned and held, who came and what it cost, what contracts came to, and
//! the mediators' hours against the norm.

use std::sync::Arc;

use super::sum;
use crate::model::date::Date;
use crate::model::decimal::{Decimal, Money, half_up};
use crate::model::derived::{self, price};
use crate::model::kind::Phase;
use crate::model::kinds::{common, plan, programme, trainer_contract, training, training_needs};
use crate::model::period::Period;
use crate::model::plan::Plan;
use crate::model::procurement::{self, Joined, Total};
use crate::model::record::Record;
use crate::model::shelf;
use crate::model::sort;

/// The trainings of a period.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Trainings {
    /// What is needed, the most pressing first.
    pub needs: Vec<Need>,
    /// The trainings that were not given up, by their first day.
    pub trainings: Vec<Arc<Record>>,
    /// Places, registrations and people who came.
    pub seats: Option<Decimal>,
    /// How many registered.
    pub registered: Option<Decimal>,
    /// How many came.
    pub attended: Option<Decimal>,
    /// Hours of all who came: the hours of each training times those who came to it.
    pub participant_hours: Option<Decimal>,
    /// The mean grade, weighted by those who came, to one place.
    pub satisfaction: Option<Decimal>,
    /// What a participant cost, over the trainings that know both.
    pub cost_per_participant: Option<Money>,
    /// The contracts by stage, in the order of the stages: how many, and what they are estimated at.
    pub stages: Vec<(&'static str, usize, Option<Decimal>)>,
    /// The contracts that go on, each with the sum that counts against a threshold.
    pub contracts: Vec<Contract>,
}

/// A competence, and what is done about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Need {
    /// What it is called in the survey that finds it most pressing.
    pub name: String,
    /// How many grades are missing.
    pub gap: Option<Decimal>,
    /// How much it matters.
    pub importance: Option<Decimal>,
    /// The gap times its importance.
    pub weighted: Option<Decimal>,
    /// Trainings and programmes that cover it and are still to come.
    pub planned: Vec<Arc<Record>>,
    /// Trainings that cover it and were held.
    pub held: Vec<Arc<Record>>,
}

/// A contract and those that count with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contract {
    /// The contract.
    pub record: Arc<Record>,
    /// What it and those linked with it come to; `None` where that is more than money can be.
    pub total: Option<Total>,
    /// The day whose thresholds hold.
    pub on: Date,
}

/// The hours of further training by mediator, and the norm.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Renewal {
    /// How many hours each has on average, to one place.
    pub hours: Decimal,
    /// How many each should have in a year.
    pub norm: Option<Decimal>,
}

/// The trainings of a period, from the records that may be shown.
pub fn of(plan: &Plan, admits: impl Fn(&Record) -> bool, period: Period, today: Date) -> Trainings {
    let of_kind = |kind: &'static str| {
        let mut records: Vec<Arc<Record>> = plan
            .records()
            .filter(|record| record.kind_id() == kind && record.phase() != Phase::Closed)
            .filter(|record| period.has_work_on(record) && admits(record))
            .cloned()
            .collect();
        sort::by_key(&mut records, |record| (record.get(&common::START).copied(), record.id().clone()));
        records
    };
    let trainings = of_kind(training::KIND.id);
    let (surveys, programmes) = (of_kind(training_needs::KIND.id), of_kind(programme::KIND.id));
    let contracts = of_kind(trainer_contract::KIND.id);
    let all = |field| sum(trainings.iter().filter_map(|record| record.get(field)).copied());
    let hours = |record: &Arc<Record>| record.get(&training::HOURS)?.checked_mul(*record.get(&training::ATTENDED)?);
    Trainings {
        needs: needs(&surveys, &programmes, &trainings),
        seats: all(&training::SEATS),
        registered: all(&training::REGISTERED),
        attended: all(&training::ATTENDED),
        participant_hours: sum(trainings.iter().filter_map(hours)),
        satisfaction: satisfaction(&trainings),
        cost_per_participant: cost_per_participant(&trainings),
        trainings,
        stages: by_stage(&contracts),
        contracts: against_thresholds(plan, &contracts, &admits, today),
    }
}

impl Trainings {
    /// The hours by mediator, as the plan counts the mediators; `None` before it does.
    pub fn renewal(&self, head: &Record) -> Option<Renewal> {
        let hours = self.participant_hours?.checked_div(*head.get(&plan::MEDIATORS)?)?;
        Some(Renewal { hours: half_up(hours, 1), norm: head.get(&plan::RENEWAL_HOURS).copied() })
    }
}

/// Competences of one name are one, however many surveys ask for it: the most pressing counts.
fn needs(surveys: &[Arc<Record>], programmes: &[Arc<Record>], trainings: &[Arc<Record>]) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    for (_, item) in surveys.iter().flat_map(|survey| survey.items(training_needs::COMPETENCES.name)) {
        let Some(name) = training_needs::COMPETENCE_NAME.in_item(item) else { continue };
        let gap = derived::gap(item);
        let importance = training_needs::IMPORTANCE.in_item(item).copied();
        let weighted = gap.zip(importance).and_then(|(gap, importance)| gap.checked_mul(importance));
        let need = Need {
            name: name.clone(),
            gap,
            importance,
            weighted: weighted.map(|weighted| weighted.normalize()),
            planned: Vec::new(),
            held: Vec::new(),
        };
        match needs.iter_mut().find(|known| is_same(&known.name, name)) {
            Some(known) if known.weighted < need.weighted => *known = need,
            Some(_) => {}
            None => needs.push(need),
        }
    }
    for need in &mut needs {
        let covers = |field| {
            let name = need.name.clone();
            move |record: &&Arc<Record>| {
                record.get(field).is_some_and(|all: &Vec<String>| all.iter().any(|one| is_same(one, &name)))
            }
        };
        let is_held = |record: &Arc<Record>| training::HELD.contains(&record.stage_id());
        let (held, ahead): (Vec<_>, Vec<_>) =
            trainings.iter().filter(covers(&training::COVERS)).cloned().partition(is_held);
        need.held = held;
        need.planned = programmes.iter().filter(covers(&programme::COVERS)).cloned().chain(ahead).collect();
    }
    sort::by(&mut needs, |a, b| b.weighted.cmp(&a.weighted).then_with(|| a.name.cmp(&b.name)));
    needs
}

/// The names of the competences that surveys ask for, each once.
pub fn competences(plan: &Plan) -> Vec<String> {
    let surveys = plan.records().filter(|record| record.kind_id() == training_needs::KIND.id && shelf::is_work(record));
    let mut names: Vec<String> = Vec::new();
    for (_, item) in surveys.flat_map(|survey| survey.items(training_needs::COMPETENCES.name)) {
        if let Some(name) = training_needs::COMPETENCE_NAME.in_item(item)
            && !names.iter().any(|known| is_same(known, name))
        {
            names.push(name.trim().to_owned());
        }
    }
    names
}

/// Whether two texts name one competence: blanks at the ends and the size of letters aside.
fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn satisfaction(trainings: &[Arc<Record>]) -> Option<Decimal> {
    let graded = trainings
        .iter()
        .filter_map(|record| Some((*record.get(&training::SATISFACTION)?, *record.get(&training::ATTENDED)?)));
    let (weighted, counts): (Vec<_>, Vec<_>) =
        graded.filter_map(|(grade, count)| Some((grade.checked_mul(count)?, count))).unzip();
    Some(half_up(sum(weighted)?.checked_div(sum(counts)?)?, 1))
}

fn cost_per_participant(trainings: &[Arc<Record>]) -> Option<Money> {
    let both = trainings
        .iter()
        .filter_map(|record| Some((derived::cost(record)?.amount(), *record.get(&training::ATTENDED)?)));
    let (costs, counts): (Vec<_>, Vec<_>) = both.unzip();
    price(sum(costs)?, sum(counts)?)
}

fn by_stage(contracts: &[Arc<Record>]) -> Vec<(&'static str, usize, Option<Decimal>)> {
    let stages = trainer_contract::KIND.stages.iter().filter(|stage| stage.phase != Phase::Closed);
    let row = |id: &'static str| {
        let here: Vec<_> = contracts.iter().filter(|contract| contract.stage_id() == id).collect();
        let values = here.iter().filter_map(|contract| contract.get(&trainer_contract::ESTIMATED_VALUE));
        (id, here.len(), sum(values.map(|value| value.amount())))
    };
    stages.map(|stage| row(stage.id)).filter(|(_, count, _)| *count > 0).collect()
}

/// Of what is linked, too, only what may be shown counts: a sum must not tell of what is left out.
fn against_thresholds(
    plan: &Plan,
    contracts: &[Arc<Record>],
    admits: impl Fn(&Record) -> bool,
    today: Date,
) -> Vec<Contract> {
    let joined = Joined::of(plan);
    let contract = |record: &Arc<Record>| {
        let linked: Vec<_> = joined.contracts(plan, record.id()).into_iter().filter(|other| admits(other)).collect();
        Contract {
            record: record.clone(),
            total: procurement::total(&linked),
            on: procurement::counted_on(record, today),
        }
    };
    contracts.iter().map(contract).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_date;
    use crate::model::decimal::parse_decimal;
    use crate::model::id::{Id, ReplicaId};
    use crate::model::record::Path;
    use crate::model::value::{Item, Value};

    fn number(text: &str) -> Value {
        Value::Number(parse_decimal(text).unwrap())
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    /// Adds a record of a kind that is due in the year, with a title, numbers, money (`€`), texts and lists (`a|b`).
    fn add(plan: &mut Plan, name: &str, kind: &'static str, values: &[(&'static str, &str)]) {
        let mut record = Record::new(Id::parse(name).unwrap(), kind);
        let mut write = |path: Path, value: Value| {
            let dot = record.take_dot(ReplicaId::SAMPLE);
            record.write(dot, path, value, None);
        };
        write(Path::field("due"), Value::Date(parse_date("2027-05-05").unwrap()));
        write(Path::field("title"), text(name));
        for (field, value) in values {
            let value = match value.strip_prefix('€') {
                Some(money) => Value::Money(Money::parse(money).unwrap()),
                None if *field == "covers" => Value::List(value.split('|').map(str::to_owned).collect()),
                None => parse_decimal(value).map_or_else(|_| text(value), Value::Number),
            };
            write(Path::field(*field), value);
        }
        plan.join(&record);
    }

    fn competence(plan: &mut Plan, survey: &str, name: &str, grades: [&str; 3]) {
        let mut record = Record::clone(plan.get(&Id::parse(survey).unwrap()).unwrap());
        let grades = ["current", "needed", "importance"].into_iter().zip(grades);
        let mut item: Item = grades.map(|(name, grade)| (name.into(), number(grade))).collect();
        item.insert("name".into(), text(name));
        let row = Id::parse(&format!("k{}", record.items("competences").len())).unwrap();
        let dot = record.take_dot(ReplicaId::SAMPLE);
        record.write(dot, Path::item("competences", row), Value::Item(item), None);
        plan.join(&record);
    }

    fn year(plan: &Plan) -> Trainings {
        of(plan, |_| true, Period::year(2027), parse_date("2027-06-01").unwrap())
    }

    #[test]
    fn the_most_pressing_need_comes_first_with_what_is_done_about_it() {
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        add(&mut plan, "s1", "training_needs", &[]);
        add(&mut plan, "s2", "training_needs", &[]);
        competence(&mut plan, "s1", "Lapse ärakuulamine", ["3", "4", "5"]);
        competence(&mut plan, "s1", "Vägivald", ["2", "4", "4"]);
        competence(&mut plan, "s2", " lapse ärakuulamine", ["1", "4", "4"]);
        add(&mut plan, "t1", "training", &[("stage", "held"), ("covers", "vägivald|Muu")]);
        add(&mut plan, "t2", "training", &[("covers", "Vägivald")]);
        add(&mut plan, "t3", "training", &[("stage", "cancelled"), ("covers", "Vägivald")]);
        add(&mut plan, "p1", "programme", &[("covers", "Lapse ärakuulamine")]);
        let titles = |records: &[Arc<Record>]| records.iter().map(|r| r.title()).collect::<Vec<_>>().join(" ");
        let shown: Vec<_> = year(&plan)
            .needs
            .iter()
            .map(|need| {
                let weighted = need.weighted.unwrap_or_default();
                format!("{} {weighted}: {}; {}", need.name.trim(), titles(&need.planned), titles(&need.held))
            })
            .collect();
        assert_eq!(shown, ["lapse ärakuulamine 12: p1; ", "Vägivald 8: t2; t1"]);
    }

    #[test]
    fn those_who_came_count() {
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        add(
            &mut plan,
            "a",
            "training",
            &[
                ("seats", "20"),
                ("attended", "18"),
                ("hours", "16"),
                ("satisfaction", "4.5"),
                ("actual_cost", "€3600.00"),
            ],
        );
        add(&mut plan, "b", "training", &[("attended", "2"), ("hours", "8"), ("satisfaction", "3")]);
        add(&mut plan, "c", "training", &[("seats", "10"), ("registered", "4"), ("hours", "8"), ("budget", "€10")]);
        let year = year(&plan);
        let shown = |number: Option<Decimal>| number.map_or("–".to_owned(), |number| number.to_string());
        assert_eq!(shown(year.seats), "30");
        assert_eq!(shown(year.registered), "4");
        assert_eq!(shown(year.attended), "20");
        assert_eq!(shown(year.participant_hours), "304");
        // 18 · 4.5 + 2 · 3 = 87 by 20.
        assert_eq!(shown(year.satisfaction), "4.4");
        assert_eq!(year.cost_per_participant.map(|money| money.to_string()).as_deref(), Some("200.00"));
        let mut head = Record::new(Id::parse("plan").unwrap(), "plan");
        assert_eq!(year.renewal(&head), None);
        for (field, value) in [("mediators", "42"), ("renewal_hours", "8")] {
            let dot = head.take_dot(ReplicaId::SAMPLE);
            head.write(dot, Path::field(field), number(value), None);
        }
        let renewal = year.renewal(&head).unwrap();
        assert_eq!((renewal.hours.to_string(), shown(renewal.norm)), ("7.2".into(), "8".into()));
    }

    #[test]
    fn what_a_report_leaves_out_is_in_no_sum() {
        let mut plan = Plan::new(Id::parse("plan").unwrap());
        add(&mut plan, "a", "trainer_contract", &[("estimated_value", "€100.00")]);
        add(&mut plan, "b", "trainer_contract", &[("estimated_value", "€900.00"), ("stage", "paid")]);
        add(&mut plan, "c", "trainer_contract", &[("estimated_value", "€5.00"), ("stage", "failed")]);
        let mut record = Record::clone(plan.get(&Id::parse("a").unwrap()).unwrap());
        for to in ["b", "c"] {
            let dot = record.take_dot(ReplicaId::SAMPLE);
            let link = Item::from_iter([(common::LINK_TO.name().into(), text(to))]);
            record.write(dot, Path::item(common::LINKS.name, Id::parse(to).unwrap()), Value::Item(link), None);
        }
        plan.join(&record);
        let check = |left_out: &str, expected: &[&str], stages: &[(&str, usize)]| {
            let admits = |record: &Record| record.title() != left_out;
            let year = of(&plan, admits, Period::year(2027), parse_date("2027-06-01").unwrap());
            let sum = |contract: &Contract| format!("{} {}", contract.record.title(), contract.total.unwrap().sum);
            assert_eq!(year.contracts.iter().map(sum).collect::<Vec<_>>(), expected);
            let rows: Vec<_> = year.stages.iter().map(|(stage, count, _)| (*stage, *count)).collect();
            assert_eq!(rows, stages);
        };
        check("", &["a 1000.00", "b 1000.00"], &[("need", 1), ("paid", 1)]);
        check("b", &["a 100.00"], &[("need", 1)]);
    }
}
