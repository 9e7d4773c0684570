//! The laws of reading copies (rule F7) and of hand-outs in other formats that leave restricted records out.
//! Non-interference: two plans that differ only in what is hidden give the same bytes, so nothing in a copy tells of it.
//! And no field is in a reading copy before someone has decided about it.

use std::cell::Cell;
use std::collections::BTreeSet;

use lepik::format::file::{Exported, Scope};
use lepik::format::handout::{Handout, Sort, Writing};
use lepik::format::view::fields::{LISTED, ViewFields};
use lepik::format::view::{View, ViewRecord, records_in_view, write_view};
use lepik::i18n::Language;
use lepik::model::date::Moment;
use lepik::model::field::{Field, FieldType};
use lepik::model::kind::{DUTIES, Kind};
use lepik::model::kinds::{self, common};
use lepik::model::plan::Plan;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq};

use crate::hidden::{pairs, shared_id};
use crate::runner;
use crate::written::same_plan;

/// Who exports a copy.
pub fn exported() -> Exported {
    let at = Some(Moment::from_unix_seconds(1_800_000_000));
    Exported {
        id: Some("kB3xw_Qz".into()),
        at,
        by: Some("nõunik".into()),
        app: Some("Lepik".into()),
        scope: Scope::Full,
        base: Some("pP0aa-11".into()),
    }
}

/// What the public sees, all that can be seen, or any choice of duties, kinds and fields.
fn view(pick: u64) -> View {
    let mut view = View::default_for_public();
    if pick.is_multiple_of(3) {
        return view;
    }
    view.fields = ViewFields::all();
    if pick % 3 == 1 {
        return view;
    }
    let mut bits = pick;
    let mut keep = || {
        bits = bits.rotate_left(1);
        bits & 3 != 0
    };
    view.duties.retain(|_| keep());
    view.kinds.retain(|_| keep());
    for listed in LISTED {
        for name in listed.names() {
            view.fields.set(listed.kind, name.split('.').next().unwrap(), keep());
        }
    }
    view
}

/// A hand-out of each format without restricted records, of all that there is or of what was picked.
fn handouts(pick: u64) -> [Handout; 6] {
    let of = |count: usize| (pick / 8) as usize % count;
    [
        Sort::Table(None),
        Sort::Table(Some(kinds::ALL[of(kinds::ALL.len())])),
        Sort::Calendar,
        Sort::List(None),
        Sort::List(Some(DUTIES[of(DUTIES.len())].id)),
        Sort::Document(shared_id(pick as u8)),
    ]
    .map(|sort| Handout { sort, archived: false, restricted: false })
}

/// What a hand-out says.
pub fn hand_out(handout: &Handout, plan: &Plan, language: Language) -> String {
    let writing = Writing {
        words: language.words(),
        untitled_plan: language.messages().untitled_plan,
        now: Moment::from_unix_seconds(1_800_000_000),
        moment: &|moment| moment.to_string(),
    };
    handout.write(plan, &writing).unwrap()
}

fn links(record: &ViewRecord) -> usize {
    record.rows(&common::LINKS).len()
}

#[test]
fn what_is_hidden_changes_no_byte() {
    let pairs_run = runner::histories();
    let [differing, records, links_shown, handed_out, links_handed_out] = [const { Cell::new(0_usize) }; 5];
    let add = |cell: &Cell<usize>, count: usize| cell.set(cell.get() + count);
    runner::check("copies", pairs_run, &(pairs(), any::<u64>()), |(pair, pick)| {
        let view = view(pick);
        let [a, b] = pair.plans();
        let [mine, theirs] = [&a, &b].map(|plan| write_view(plan, &view, &exported()).unwrap());
        prop_assert_eq!(&mine, &theirs);
        let shown = records_in_view(&a, &view);
        prop_assert_eq!(&shown, &records_in_view(&b, &view));
        prop_assert!(!mine.contains("hidden-"), "{}", mine);
        add(&differing, usize::from(!same_plan(&a, &b)));
        add(&records, shown.len());
        add(&links_shown, shown.iter().map(links).sum());
        let language = Language::ALL[pick as usize % 3];
        for handout in handouts(pick) {
            let [mine, theirs] = [&a, &b].map(|plan| hand_out(&handout, plan, language));
            prop_assert_eq!(&mine, &theirs);
            prop_assert!(!mine.contains("hidden-"), "{}", mine);
            if handout.sort == Sort::Table(None) {
                let records = handout.records(&a);
                add(&handed_out, records.len());
                add(&links_handed_out, records.iter().map(|record| record.items(common::LINKS.name).len()).sum());
            }
        }
        Ok(())
    });
    let [differing, records, links_shown, handed_out, links_handed_out] =
        [differing, records, links_shown, handed_out, links_handed_out].map(Cell::into_inner);
    runner::say(&format!(
        "copies: {pairs_run} pairs, seed: {}, {differing} differ; as reading copies {records} records and {links_shown} \
         links shown, in the largest of six hand-outs {handed_out} and {links_handed_out}",
        runner::seed()
    ));
    // Or the law would say nothing.
    let enough = pairs_run as usize;
    assert!(differing > enough * 9 / 10 && records > enough && links_shown > enough / 10);
    assert!(handed_out > enough && links_handed_out > enough / 10);
}

/// Fields that no copy shows, and why. Add a new field here or to `LISTED` in src/format/view/fields.rs.
const NOT_SHOWN: &[(Option<&Kind>, &str, &str)] = &[
    (None, "access", "what is marked is left out wholly; of the rest there is nothing to say"),
    (None, "notes.text", "colleagues among themselves"),
    (None, "notes.by", "colleagues among themselves"),
    (None, "notes.at", "colleagues among themselves"),
    (None, "template", "where a record is kept"),
    (None, "archived", "where a record is kept"),
    (None, "review_marks.mark", "what the adviser makes of the work in a review"),
    (None, "rank", "changes where restricted cards are moved, too"),
    (None, "trashed", "merge data"),
    (None, "kept", "where a record is kept"),
    (None, "waiting_since", "when someone wrote"),
    (None, "changed", "when someone wrote, also a link to what is restricted"),
    (Some(&kinds::trainer_contract::KIND), "estimated_value", "bidders must not know it"),
    (Some(&kinds::trainer_contract::KIND), "bids.bidder", "business secrets of bidders"),
    (Some(&kinds::trainer_contract::KIND), "bids.price", "business secrets of bidders"),
    (Some(&kinds::trainer_contract::KIND), "bids.points", "business secrets of bidders"),
    (Some(&kinds::trainer_contract::KIND), "invoice_ref", "bookkeeping"),
    (Some(&kinds::partner::KIND), "strength", "a grade given to the very reader"),
    (Some(&kinds::partner::KIND), "last_contact", "the care for partners, not for their eyes"),
    (Some(&kinds::partner::KIND), "next_contact", "the care for partners, not for their eyes"),
    (Some(&kinds::improvement::KIND), "effect", "grades by which own proposals are sorted"),
    (Some(&kinds::improvement::KIND), "effort", "grades by which own proposals are sorted"),
];

/// A field, or each property of its rows.
fn names(field: &Field) -> Vec<String> {
    match field.item_fields() {
        Some(rows) => rows.iter().map(|property| format!("{}.{}", field.name, property.name)).collect(),
        None => vec![field.name.to_owned()],
    }
}

#[test]
fn every_field_is_listed_or_hidden_for_a_reason() {
    let of = |kind: Option<&Kind>| kind.map(|kind| kind.id);
    let listed: BTreeSet<_> =
        LISTED.iter().flat_map(|listed| listed.names().map(move |name| (of(listed.kind), name))).collect();
    let hidden: BTreeSet<_> = NOT_SHOWN.iter().map(|(kind, name, _)| (of(*kind), *name)).collect();
    assert_eq!(listed.intersection(&hidden).collect::<Vec<_>>(), Vec::<&_>::new(), "shown and hidden");
    let common = common::FIELDS.iter().map(|field| (None, field));
    let own = kinds::ALL.iter().flat_map(|kind| kind.fields.iter().map(|field| (Some(kind.id), field)));
    for (kind, field) in common.chain(own) {
        for name in names(field) {
            let is_decided = listed.contains(&(kind, name.as_str())) || hidden.contains(&(kind, name.as_str()));
            assert!(is_decided, "decide whether reading copies show `{name}` of {}", kind.unwrap_or("every kind"));
        }
    }
}

#[test]
fn nothing_that_can_be_shown_is_merge_data_or_a_marking() {
    for kind in kinds::ALL {
        for shown in ViewFields::all().of_kind(kind) {
            let types = shown.properties.iter().chain([&shown.field]).map(|field| field.field_type);
            let is_inner = |of: &FieldType| {
                matches!(of, FieldType::Access | FieldType::Trash | FieldType::Rank | FieldType::Moment)
            };
            assert!(!types.into_iter().any(|of| is_inner(&of)), "{} of {}", shown.field.name, kind.id);
        }
    }
}
