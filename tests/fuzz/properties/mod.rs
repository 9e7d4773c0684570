//! What holds for any bytes, a function a target: nothing panics, what is refused changes nothing, what is accepted is
//! written and read alike. `cargo fuzz` looks for bytes that break this (`fuzz_targets`), and every test run tries those
//! that once did, and thousands more ([`super`]).

mod written;

use std::sync::LazyLock;

use lepik::format::board::{Board, Import as BoardImport};
use lepik::format::csv_in::{Import, likely_kind};
use lepik::format::error::{BoardError, CellFault, OpenError};
use lepik::format::file::{self, PlanFile};
use lepik::format::handout::{Handout, Sort, Writing};
use lepik::format::sealed as seal;
use lepik::format::statistics::{self, Columns};
use lepik::format::table::{DELIMITERS, Encoding, Layout, Table};
use lepik::format::{csv_out, nullboard, trello};
use lepik::i18n::Language;
use lepik::i18n::words::VOCABULARY;
use lepik::model::change::History;
use lepik::model::command::Command;
use lepik::model::date::Moment;
use lepik::model::id::Id;
use lepik::model::kind::Kind;
use lepik::model::kinds::{campaign, common, model_scenario, other_activity, training};
use lepik::model::merge::{Incoming, Merged, Verdict};
use lepik::model::plan::Plan;
use lepik::model::record::Record;
use serde_json::Value as Json;

pub use written::Law;
use written::{accept, check_written, counted, ensure, ensure_same, fits, merge as merge_all, same_plan, writer};

/// Where new ids and writers are counted from: far from what the seeds name.
const START: u128 = 1 << 100;

/// A plan that something is taken into.
static HERE: LazyLock<Plan> = LazyLock::new(|| {
    let file = include_bytes!("../../golden/v1/full.out.json");
    adopt(&file::read(file, &mut || unreachable!()).unwrap(), &mut 0).unwrap()
});

/// What stands between two files that are merged; no JSON has it.
pub const BETWEEN: u8 = 0x1e;

/// What the sealed file of the seeds opens under, and what was sealed.
const PASSPHRASE: &str = "põõsas";
const SEALED: &[u8] = include_bytes!("../../golden/v1/least.json");

/// What deriving a key may cost here, in KiB times passes: a thousandth of a second.
const CHEAP: u64 = 1024;
/// The most that a file may ask for (see `lepik::format::sealed`).
const COST_LIMIT: [(&str, u64); 3] = [("memory_kib", 256 * 1024), ("passes", 10), ("lanes", 4)];

fn all_of(file: &PlanFile) -> Vec<Incoming> {
    [&file.plan].into_iter().chain(&file.records).cloned().collect()
}

/// What a program without records makes of a file.
fn adopt(file: &PlanFile, n: &mut u128) -> Result<Plan, String> {
    let mut plan = Plan::new(file.plan.record.id().clone());
    merge_all(&mut plan, all_of(file), n)?;
    Ok(plan)
}

/// Reading a file: into a program without records, and beside a plan.
pub fn read_file(bytes: &[u8]) -> Law {
    let mut n = START;
    let mut beside = HERE.clone();
    let is_read = accept(&mut beside, bytes, &mut n)?;
    let Ok(file) = file::read(bytes, &mut counted(&mut n)) else {
        return ensure(!is_read && same_plan(&beside, &HERE), || "a refused file changed something".into());
    };
    check_written(&beside)?;
    let mut plan = adopt(&file, &mut n)?;
    check_written(&plan)?;
    ensure(!merge_all(&mut plan, all_of(&file), &mut n)?, || "merged twice, it changes something".into())?;
    hand_out(&plan);
    Ok(())
}

/// Every format is written of any plan.
fn hand_out(plan: &Plan) {
    let documents = plan.records().map(|record| Sort::Document(record.id().clone()));
    let moment = |moment: Moment| moment.to_string();
    for sort in [Sort::Table(None), Sort::Calendar, Sort::List(None)].into_iter().chain(documents) {
        let now = Moment::from_unix_seconds(0);
        let writing = Writing { words: Language::Et.words(), untitled_plan: "", now, moment: &moment };
        Handout { sort, archived: true, restricted: true }.write(plan, &writing).unwrap();
    }
}

/// Merging two files, set apart by [`BETWEEN`]; one alone is merged with itself.
pub fn merge(bytes: &[u8]) -> Law {
    let mut parts = bytes.splitn(2, |byte| *byte == BETWEEN);
    let first = parts.next().unwrap_or_default();
    let second = parts.next().unwrap_or(first);
    let mut n = START;
    let [Ok(a), Ok(b)] = [first, second].map(|bytes| file::read(bytes, &mut counted(&mut n))) else {
        return Ok(());
    };
    for mine in all_of(&a) {
        for theirs in all_of(&b).iter().filter(|theirs| theirs.record.id() == mine.record.id()) {
            join(&mine.record, &theirs.record)?;
        }
    }
    let plan = adopt(&a, &mut n)?;
    let is_one_plan = a.plan.record.id() == b.plan.record.id();
    let mut theirs = if is_one_plan { all_of(&b) } else { b.records };
    theirs.retain(|one| fits(&plan, one));
    let [mut forth, mut back] = [(); 2].map(|()| Plan::from_head(Record::clone(&a.plan.record)));
    a.records.iter().chain(&theirs).for_each(|one| _ = forth.join(&one.record));
    theirs.iter().chain(&a.records).for_each(|one| _ = back.join(&one.record));
    ensure_same(&forth, &back)?;
    check_written(&forth)?;
    take(plan, theirs, &mut n)
}

/// Two copies of a record become one, whichever comes first, and that one holds both (rule M4).
fn join(a: &Record, b: &Record) -> Law {
    let [mut ab, mut ba] = [a, b].map(Record::clone);
    ab.join(b);
    ba.join(a);
    ensure(ab == ba, || format!("{a:#?}\n{b:#?}\n{ab:#?}\n{ba:#?}"))?;
    for part in [a, b, &ba] {
        let mut again = ab.clone();
        again.join(part);
        ensure(again == ab && ab.includes(part), || format!("{part:#?}\n{ab:#?}\n{again:#?}"))?;
    }
    Ok(())
}

/// A file is shown, taken in, undone and taken in again.
fn take(mut plan: Plan, incoming: Vec<Incoming>, n: &mut u128) -> Law {
    let (before, author) = (plan.clone(), writer(n));
    let ahead = |one: &Incoming| Merged::new(before.get(one.record.id()).cloned(), one, author);
    let merged: Vec<Merged> = incoming.iter().map(ahead).collect();
    for (one, merged) in incoming.iter().zip(&merged) {
        ensure(merged.verdict() == before.preview(one, author), || format!("{merged:#?}"))?;
    }
    let mut taken = plan.clone();
    taken.apply(&Command::Take { merged }, author).map_err(|error| format!("{error:?}"))?;
    let change = plan.apply(&Command::Merge { incoming: incoming.clone() }, author);
    ensure_same(&taken, &plan)?;
    check_written(&plan)?;
    let mut history = History::default();
    history.note(change.map_err(|error| format!("{error:?}"))?, None);
    history.undo(&mut taken, author);
    for record in taken.records().chain([taken.head()]) {
        // What no one can see is no step that could be undone.
        let is_back = before.get(record.id()).is_some_and(|before| !record.differs_in_sight(before));
        ensure(is_back, || format!("undone: {record:#?}\n{:#?}", before.get(record.id())))?;
    }
    ensure(!merge_all(&mut plan, incoming, n)?, || "merged twice, it changes something".into())
}

/// A table, however it is written: as records, and as statistics.
pub fn table(bytes: &[u8]) -> Law {
    for encoding in Encoding::ALL {
        for delimiter in DELIMITERS {
            let layout = Layout { encoding: Some(encoding), delimiter: Some(delimiter) };
            if let Ok(table) = Table::read_as(bytes, layout) {
                let has_head = table.has_head;
                let back = table.clone().with_head(!has_head).with_head(has_head);
                ensure(cells(&back) == cells(&table), || format!("{back:?}\n{table:?}"))?;
            }
        }
    }
    let Ok(table) = Table::read(bytes) else { return Ok(()) };
    let mut n = START;
    // Two of all: each kind takes as long as all the rest.
    let kinds = [&other_activity::KIND, &training::KIND];
    let kind = likely_kind(&table, kinds.into_iter(), &VOCABULARY).ok_or("no kind")?;
    let import = Import::new(&table, kind, &VOCABULARY);
    let mapping = import.guess();
    import.forms(&mapping);
    let preview = import.preview(&mapping, 5);
    ensure(preview.len() == table.rows.len().min(5), || format!("{preview:?}"))?;
    let (records, _) = import.records(&mapping, &mut counted(&mut n));
    ensure(records.len() == table.rows.len(), || format!("{records:?}"))?;
    let mut plan = HERE.clone();
    merge_all(&mut plan, records, &mut n)?;
    check_written(&plan)?;
    comes_back(&plan, kind)?;
    let columns = Columns::guess(&table, &VOCABULARY);
    let scenario = Record::new(Id::from_bits(n), model_scenario::KIND.id);
    let sorts = [
        (statistics::as_metrics(&table, columns).0, common::METRICS.name, ("name", "actual")),
        (statistics::as_rows(&table, columns).0, "rows", ("area", "cases")),
    ];
    for (rows, collection, named) in sorts {
        let landings = statistics::landings(&scenario, collection, named, rows, &mut counted(&mut n));
        merge_all(&mut plan, vec![statistics::incoming(&scenario, collection, &landings)], &mut n)?;
        check_written(&plan)?;
    }
    Ok(())
}

/// The head and the cells; a row may be shorter than the table is wide.
fn cells(table: &Table) -> (&[String], Vec<Vec<&str>>) {
    let row = |row| (0..table.headers.len()).map(|column| table.cell(row, column)).collect();
    (&table.headers, (0..table.rows.len()).map(row).collect())
}

/// A table that this program writes changes nothing when it comes back.
fn comes_back(plan: &Plan, kind: &'static Kind) -> Law {
    let title_of = |id: &Id| plan.get(id).map(|record| record.title().to_owned());
    let records = plan.records().map(|record| &**record).filter(|record| record.kind_id() == kind.id);
    let written = csv_out::write(records, Some(kind), Language::Et.words(), &title_of).unwrap();
    let table = Table::read(&written).map_err(|error| format!("{error:?}"))?;
    let import = Import::new(&table, kind, &VOCABULARY);
    let mut n = START << 1;
    let (records, problems) = import.records(&import.guess(), &mut counted(&mut n));
    // Nothing says that a record has a title.
    ensure(problems.iter().all(|problem| problem.fault == CellFault::NoTitle), || format!("{problems:?}\n{table:#?}"))?;
    for one in records {
        let verdict = plan.preview(&one, writer(&mut n));
        ensure(verdict == Verdict::Same, || format!("{verdict:?}\n{one:#?}\n{:#?}", plan.get(one.record.id())))?;
    }
    Ok(())
}

/// A board of another program: each card is a record with a title.
pub fn board(bytes: &[u8]) -> Law {
    type Read = fn(&[u8], &BoardImport<'_>, &mut dyn FnMut() -> Id) -> Result<Board, BoardError>;
    for (read, kind) in [(trello::read as Read, &other_activity::KIND), (nullboard::read, &campaign::KIND)] {
        let day = |moment: Moment| moment.date();
        let import = BoardImport { kind, words: Language::En.words(), vocabulary: &VOCABULARY, day: &day };
        let mut n = START;
        let Ok(board) = read(bytes, &import, &mut counted(&mut n)) else { continue };
        let ids: Vec<Id> = board.records.iter().map(|incoming| incoming.record.id().clone()).collect();
        let mut plan = HERE.clone();
        merge_all(&mut plan, board.records, &mut n)?;
        for id in ids {
            let titled = plan.get(&id).is_some_and(|record| !record.title().is_empty());
            ensure(titled, || format!("{:#?}", plan.get(&id)))?;
        }
        check_written(&plan)?;
    }
    Ok(())
}

/// A sealed file opens to what was sealed, or not at all.
pub fn sealed(bytes: &[u8]) -> Law {
    if is_costly(bytes) {
        return Ok(());
    }
    match seal::open(bytes, PASSPHRASE) {
        Ok(opened) => ensure(opened == SEALED, || format!("{opened:?}")),
        Err(OpenError::NotSealed) => ensure(!seal::is_sealed(bytes), || "it says that it is sealed".into()),
        Err(_) => Ok(()),
    }
}

/// Whether a file asks for costs that are allowed but take longer than a try may. What goes beyond is refused at once.
fn is_costly(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let Ok(json) = serde_json::from_slice::<Json>(text) else { return false };
    let costs = COST_LIMIT.map(|(name, limit)| json["kdf"][name].as_u64().filter(|cost| *cost <= limit));
    matches!(costs, [Some(memory), Some(passes), Some(_)] if memory * passes > CHEAP)
}
