//! The plan's lists travel with the file and merge like any record.

use lepik::format::file::{self, Exported, Scope};
use lepik::i18n::lists::{entries, taking_over};
use lepik::model::command::{Author, Command};
use lepik::model::date::{Moment, parse_date};
use lepik::model::id::ReplicaId;
use lepik::model::kinds::plan;
use lepik::model::plan::Plan;
use lepik::model::value::{Item, Value};

use super::files::{adopt, id, merge, read};

fn edit(plan: &mut Plan, writer: &str, edit: Command) {
    let author = Author { replica: ReplicaId::parse(writer).unwrap(), now: Moment::from_unix_seconds(0) };
    let command = taking_over(plan.head(), edit);
    plan.apply(&command, author).unwrap();
}

fn add(item: &str, text: &str) -> Command {
    let value = Item::from_iter([(plan::ENTRY_TEXT.name().into(), Value::Text(text.into()))]);
    Command::AddItem { id: id("plan-2027"), collection: plan::CHANNELS.name.into(), item: id(item), value }
}

fn channels(plan: &Plan) -> Vec<String> {
    entries(plan.head(), plan::CHANNELS.name, parse_date("2027-01-01").unwrap())
}

fn exported(plan: &Plan) -> String {
    file::write(plan, &Exported { id: None, at: None, by: None, app: None, scope: Scope::Full, base: None }).unwrap()
}

#[test]
fn a_list_is_the_same_after_export_and_import() {
    let mut mine = Plan::new(id("plan-2027"));
    edit(&mut mine, "aaaaaaaa", add("c-1", "taskuraamat"));
    let remove =
        Command::RemoveItem { id: id("plan-2027"), collection: plan::CHANNELS.name.into(), item: id("channels-1") };
    edit(&mut mine, "aaaaaaaa", remove);
    let text = exported(&mine);
    let theirs = adopt(&read(text.as_bytes()).unwrap());
    assert_eq!(channels(&theirs), channels(&mine));
    assert_eq!(channels(&theirs).last().map(String::as_str), Some("taskuraamat"));
    assert!(!channels(&theirs).contains(&"veebileht".to_owned()));
    assert_eq!(exported(&theirs), text);
}

#[test]
fn what_two_copies_add_both_stays() {
    let [mut mine, mut theirs] = [(), ()].map(|()| Plan::new(id("plan-2027")));
    let from_start = channels(&mine);
    edit(&mut mine, "aaaaaaaa", add("c-1", "taskuraamat"));
    edit(&mut theirs, "bbbbbbbb", add("c-2", "näitus"));
    let (sent, back) = (exported(&mine), exported(&theirs));
    merge(&mut mine, &read(back.as_bytes()).unwrap());
    merge(&mut theirs, &read(sent.as_bytes()).unwrap());
    let expected: Vec<String> = from_start.into_iter().chain(["taskuraamat".into(), "näitus".into()]).collect();
    assert_eq!(channels(&mine), expected);
    assert_eq!(exported(&mine), exported(&theirs));
    assert_eq!(mine.head().conflicts().count(), 0);
}
