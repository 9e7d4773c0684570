//! A day of work in two tabs, step by step, over one store. Each tab does with its plan and keeper what the program's
//! state does: a command, then every record that it changed is saved; what failed is tried again later.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lepik::format::file;
use lepik::model::change::{Change, History, RecordChange};
use lepik::model::command::{Author, Command, Place};
use lepik::model::date::{Moment, parse_date};
use lepik::model::decimal::Money;
use lepik::model::id::{Id, ReplicaId};
use lepik::model::kind::Kind;
use lepik::model::kinds::{campaign, training};
use lepik::model::plan::Plan;
use lepik::model::record::Record;
use lepik::model::value::{Item, Value};
use lepik::storage::keeper::Keeper;
use lepik::storage::keys::Key;
use lepik::storage::memory::{Fault, When};
use lepik::storage::{Store, keeper};

use super::disk::Disk;

/// Texts that are there before: of others on this origin, and of ours that nobody can read.
pub const OTHERS: &[(&str, &str)] = &[
    ("lepik", "not ours: no slash"),
    ("lepik/0/plan/course", "of an older program"),
    ("lepik/settings", r#"{"language":"et"}"#),
    ("lepik/1/planning", "of another plan"),
    ("lepik/1/planning/course", "of another plan, and no record"),
    ("elsewhere", "of another program"),
];
pub const UNREADABLE: &[(&str, &str)] = &[
    ("lepik/1/plan/odd", "{\"id\":\"odd\",\"kind\":\"training\",\"title\":\"Poolik"),
    ("lepik/1/plan/õ", "{\"id\":\"x\",\"kind\":\"training\",\"title\":\"a key that is none\"}"),
];

/// What a colleague sent: a new record, a second budget for the course, an answer written by hand.
const FILE: &str = r#"{"format":"lepik-plan","version":1,"plan":{"id":"plan"},"records":[
  {"id":"day","kind":"campaign","title":"Infopäev","stage":"planned","audiences":["KOV"],
   "merge":{"seen":{"COLLEAGU":1},"writes":{"COLLEAGU":{"title":1,"stage":1,"audiences":1}}}},
  {"id":"course","kind":"training","budget":"4800.00","place":"Tartu","steps":[{"id":"hall","text":"Saal","done":true}],
   "merge":{"seen":{"COLLEAGU":2},"writes":{"COLLEAGU":{"budget":1,"place":2,"steps/hall":2}}}},
  {"id":"letter","kind":"training","title":"Käsitsi kirjutatud","hours":4.5,"later":{"unknown":[1,null,"õ"]}}
]}"#;

const SECOND_FILE: &str = r#"{"format":"lepik-plan","version":1,"plan":{"id":"plan"},"records":[
  {"id":"exam","kind":"training","impact":"Kolmkümmend perelepitajat","steps":[{"id":"jury","text":"Komisjon"}],
   "merge":{"seen":{"COLLEAGU":2},"writes":{"COLLEAGU":{"impact":1,"steps/jury":2}}}}
]}"#;

/// Changes three records that are there: their texts are replaced together.
const THIRD_FILE: &str = r#"{"format":"lepik-plan","version":1,"plan":{"id":"plan"},"records":[
  {"id":"course","kind":"training","place":"Võru","merge":{"seen":{"ANOTHER1":1},"writes":{"ANOTHER1":{"place":1}}}},
  {"id":"exam","kind":"training","hours":6,"merge":{"seen":{"ANOTHER1":1},"writes":{"ANOTHER1":{"hours":1}}}},
  {"id":"spring","kind":"campaign","goal":"Tuntus","merge":{"seen":{"ANOTHER1":1},"writes":{"ANOTHER1":{"goal":1}}}}
]}"#;

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub fn plan_id() -> Id {
    id("plan")
}

pub struct Tab {
    pub keeper: Keeper<Disk>,
    pub plan: Plan,
    history: History,
    author: Author,
}

impl Tab {
    fn open(disk: &Disk, replica: &str) -> Self {
        let mut keeper = Keeper::new(disk.clone(), plan_id());
        let plan = keeper.open().unwrap().plan;
        let now = Moment::from_unix_seconds(1_800_000_000);
        let author = Author { replica: ReplicaId::parse(replica).unwrap(), now };
        Self { keeper, plan, history: History::default(), author }
    }

    /// Writes under a fresh name from now on.
    fn renew(&mut self) {
        let old = self.author.replica.as_str();
        let new = format!("{}{:02}", &old[..6], old[6..].parse().unwrap_or(0) + 1);
        self.author.replica = ReplicaId::parse(&new).unwrap();
    }
}

pub struct Session {
    pub disk: Disk,
    pub tabs: Vec<Tab>,
    /// Every state that was reported saved, joined by record.
    pub reported: BTreeMap<Id, Record>,
    /// What came from a file only and was let go of.
    pub let_go: BTreeSet<Id>,
    /// How many commands found nothing to work on.
    pub refused: usize,
}

impl Session {
    fn follow<'a>(&mut self, tab: usize, ids: impl IntoIterator<Item = &'a Id>) {
        let tab = &mut self.tabs[tab];
        let (here, gone): (Vec<&Id>, Vec<&Id>) = ids.into_iter().partition(|id| tab.plan.get(id).is_some());
        gone.into_iter().for_each(|id| tab.keeper.forget(id));
        let records: Vec<Record> = here.iter().map(|id| Record::clone(tab.plan.get(id).unwrap())).collect();
        let more = tab.keeper.save_all(&records);
        for record in &records {
            let saved = more.iter().find(|more| more.id() == record.id()).unwrap_or(record);
            if tab.keeper.unsaved().contains_key(saved.id()) {
                continue;
            }
            tab.plan.join(saved);
            self.let_go.remove(saved.id());
            self.reported.entry(saved.id().clone()).or_insert_with(|| saved.clone()).join(saved);
        }
    }

    fn publish(&mut self, tab: usize, change: &Change) {
        self.follow(tab, change.records.iter().map(RecordChange::id));
    }

    /// Notes what an undo takes back on purpose: unless another tab wrote to it, it need not be there any more.
    fn take_back(&mut self, change: &Change) {
        for change in &change.records {
            let reported = self.reported.get(change.id());
            match change {
                RecordChange::Left(record) if reported == Some(&**record) => {
                    self.reported.remove(record.id());
                    self.let_go.insert(record.id().clone());
                }
                RecordChange::Merged { before, after, .. } if reported == Some(&**before) => {
                    self.reported.insert(after.id().clone(), Record::clone(after));
                }
                _ => {}
            }
        }
    }

    fn tell(&mut self, tab: usize, command: Command) {
        let Tab { plan, history, author, .. } = &mut self.tabs[tab];
        // After a power cut the second tab may not find the record.
        let Ok(change) = plan.apply(&command, *author) else {
            self.refused += 1;
            return;
        };
        history.note(change.clone(), None);
        self.publish(tab, &change);
    }

    fn undo(&mut self, tab: usize) {
        let Tab { plan, history, author, .. } = &mut self.tabs[tab];
        let change = history.undo(plan, *author).unwrap();
        self.take_back(&change);
        self.publish(tab, &change);
    }

    fn redo(&mut self, tab: usize) {
        let Tab { plan, history, author, .. } = &mut self.tabs[tab];
        let change = history.redo(plan, *author).unwrap();
        self.publish(tab, &change);
    }

    /// A tab learns what another one stored.
    fn hear(&mut self, tab: usize, id: &Id) {
        let key = Key::new(&plan_id(), id);
        let stored = self.disk.get(&key.text()).unwrap().and_then(|text| keeper::read(&key, &text));
        if let Some(stored) = stored {
            self.tabs[tab].plan.join(&stored);
            self.follow(tab, [id]);
        }
    }

    /// Both tabs try again to save what is in memory only.
    pub fn retry(&mut self) {
        for tab in 0..self.tabs.len() {
            let unsaved: Vec<Id> = self.tabs[tab].keeper.unsaved().keys().cloned().collect();
            self.follow(tab, &unsaved);
        }
    }

    /// What the tabs know together; one of them may still show what another has let go of.
    pub fn in_memory(&self) -> BTreeMap<Id, Record> {
        let mut known: BTreeMap<Id, Record> = BTreeMap::new();
        let records = |tab: &Tab| tab.plan.records().chain([tab.plan.head()]).map(Arc::clone).collect::<Vec<_>>();
        for record in self.tabs.iter().flat_map(records) {
            known.entry(record.id().clone()).or_insert_with(|| Record::clone(&record)).join(&record);
        }
        known.retain(|id, _| !self.let_go.contains(id));
        known
    }
}

/// A step and its name.
pub type Step = (&'static str, fn(&mut Session));

pub const STEPS: &[Step] = &[
    ("the plan gets a title", |s| s.tell(0, set("plan", "title", text("Tööplaan 2027")))),
    ("a course is made", |s| s.tell(0, create("course", &training::KIND, "Täienduskoolitus"))),
    ("an exam is made", |s| s.tell(0, create("exam", &training::KIND, "Eksam"))),
    ("a campaign is made", |s| s.tell(0, create("spring", &campaign::KIND, "Kampaania „Lahkelt lahku“"))),
    ("a text is written", |s| s.tell(0, set("course", "description", text("Kaks päeva. ".repeat(5))))),
    ("a date is written", |s| s.tell(0, set("course", "due", Value::Date(parse_date("2027-09-15").unwrap())))),
    ("a budget is written", |s| s.tell(0, set("course", "budget", Value::Money(Money::parse("4500").unwrap())))),
    ("a step is added", |s| s.tell(0, add_step("course", "call", "Kuulutada välja"))),
    ("another step is added", |s| s.tell(0, add_step("course", "room", "Leida ruum"))),
    ("a step is done", |s| s.tell(0, do_step("course", "call", "Kuulutada välja"))),
    ("a step changes its place", |s| {
        s.tell(0, Command::MoveItem { id: id("course"), collection: "steps".into(), item: id("room"), to: 0 });
    }),
    ("the course moves on", |s| {
        let place = Place::After(id("exam"));
        s.tell(0, Command::Move { id: id("course"), stage: "registration".to_owned(), place });
    }),
    ("the campaign is put into the bin", |s| s.tell(0, Command::Trash { id: id("spring") })),
    ("and taken out", |s| s.tell(0, Command::Restore { id: id("spring") })),
    ("the restoring is undone", |s| s.undo(0)),
    ("and done again", |s| s.redo(0)),
    ("a text is cleared", |s| s.tell(0, set("course", "description", Value::Cleared))),
    ("the clearing is undone", |s| s.undo(0)),
    ("a step is removed", |s| {
        s.tell(0, Command::RemoveItem { id: id("course"), collection: "steps".into(), item: id("call") });
    }),
    ("a file is merged", |s| merge(s, 0, FILE)),
    ("the merge is undone", |s| s.undo(0)),
    ("and done again", |s| s.redo(0)),
    ("a second tab opens", |s| {
        let disk = s.disk.clone();
        s.tabs.push(Tab::open(&disk, "TAB-TWO-"));
    }),
    ("both tabs write one record", |s| {
        s.tell(1, set("course", "impact", text("Suur")));
        s.tell(0, set("course", "waiting_for", text("TEHIK")));
    }),
    ("both tabs write one field", |s| {
        s.tell(1, set("course", "place", text("Narva")));
        s.tell(0, set("course", "place", text("Tallinn")));
    }),
    ("each hears of the other", |s| {
        s.hear(0, &id("course"));
        s.hear(1, &id("course"));
    }),
    ("the second tab writes to what came by file, and the first lets go of it", |s| {
        s.tell(1, set("day", "goal", text("Sada osalejat")));
        s.undo(0);
        s.undo(0);
        s.undo(0);
    }),
    ("another file is merged", |s| merge(s, 0, SECOND_FILE)),
    ("the second tab writes to what it changed, and the first takes it back", |s| {
        s.tell(1, set("exam", "place", text("Narva")));
        s.undo(0);
    }),
    ("the file is merged again and taken back by itself", |s| {
        merge(s, 0, SECOND_FILE);
        s.undo(0);
        merge(s, 0, SECOND_FILE);
    }),
    ("the second tab puts the campaign into the bin and purges it", |s| {
        s.tell(1, Command::Trash { id: id("spring") });
        s.tell(1, Command::Purge { ids: vec![id("spring")], on: parse_date("2027-02-01").unwrap() });
    }),
    ("the first tab, which does not know, writes to it", |s| {
        s.tell(0, set("spring", "messages", text("Lepitus aitab")));
    }),
    ("the second tab hears of that", |s| s.hear(1, &id("spring"))),
    ("a file that changes three records is merged", |s| merge(s, 0, THIRD_FILE)),
    ("and taken back", |s| s.undo(0)),
    ("and done again", |s| s.redo(0)),
    ("a long text is written", |s| s.tell(0, set("course", "impact", text("Õppijad. ".repeat(30))))),
    ("and a short one", |s| s.tell(0, set("course", "impact", text("Õ")))),
];

/// The store in the morning.
pub fn morning() -> Disk {
    let texts: BTreeMap<String, String> =
        OTHERS.iter().chain(UNREADABLE).map(|&(key, text)| (key.to_owned(), text.to_owned())).collect();
    Disk::of(&texts)
}

/// Runs the session on the store. The mishaps happen one after the other: the next one is counted from the end of the
/// step in which the last one happened. `look` is called after each step, and again when what failed has been tried again.
pub fn run(disk: &Disk, mishaps: &[(When, Fault)], mut look: impl FnMut(&str, &Session)) -> Session {
    let mut waiting = mishaps.iter();
    let mut happens_at = arm(disk, waiting.next());
    let mut session = Session {
        disk: disk.clone(),
        tabs: Vec::new(),
        reported: BTreeMap::new(),
        let_go: BTreeSet::new(),
        refused: 0,
    };
    session.tabs.push(Tab::open(disk, "TAB-ONE-"));
    for (name, step) in STEPS {
        step(&mut session);
        look(name, &session);
        session.retry();
        look(name, &session);
        if happens_at.is_some_and(|n| disk.writes() > n) {
            happens_at = arm(disk, waiting.next());
        }
    }
    session
}

fn arm(disk: &Disk, mishap: Option<&(When, Fault)>) -> Option<usize> {
    let &(when, fault) = mishap?;
    disk.fail(when, fault);
    let (When::Once(n) | When::From(n)) = when;
    Some(n)
}

fn create(record: &str, kind: &'static Kind, title: &str) -> Command {
    Command::Create { id: id(record), kind, values: vec![("title".into(), Value::Text(title.to_owned()))] }
}

fn set(record: &str, field: &'static str, value: Value) -> Command {
    Command::Set { id: id(record), field: field.into(), value, over: None }
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn a_step(words: &str, done: bool) -> Item {
    Item::from_iter([("text".into(), text(words)), ("done".into(), Value::YesNo(done))])
}

fn add_step(record: &str, item: &str, words: &str) -> Command {
    let value = a_step(words, false);
    Command::AddItem { id: id(record), collection: "steps".into(), item: id(item), value }
}

fn do_step(record: &str, item: &str, words: &str) -> Command {
    let value = a_step(words, true);
    Command::ChangeItem { id: id(record), collection: "steps".into(), item: id(item), value, over: None }
}

fn merge(session: &mut Session, tab: usize, file: &str) {
    let mut n = 0;
    let file = file::read(file.as_bytes(), &mut || {
        n += 1;
        Id::from_bits(n)
    });
    let file = file.unwrap();
    assert_eq!(file.set_aside, []);
    session.tell(tab, Command::Merge { incoming: std::iter::once(file.plan).chain(file.records).collect() });
    // As the program does: no later write may take a name that someone else knows (rule M8).
    session.tabs[tab].renew();
}
