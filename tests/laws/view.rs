//! The laws of reading copies (rule F7). Non-interference: two plans that differ only in what is hidden give the same
//! bytes, so nothing in a copy tells of it. And no field is in a copy before someone has decided about it.

use std::cell::Cell;
use std::collections::BTreeSet;

use lepik::format::file::{Exported, Scope};
use lepik::format::view::fields::{LISTED, ViewFields};
use lepik::format::view::{View, ViewRecord, records_in_view, write_view};
use lepik::model::date::Moment;
use lepik::model::field::{Field, FieldType};
use lepik::model::kind::Kind;
use lepik::model::kinds::{self, common};
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq};

use crate::hidden::pairs;
use crate::runner;
use crate::world::same_plan;

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

fn links(record: &ViewRecord) -> usize {
    record.rows(&common::LINKS).len()
}

#[test]
fn what_is_hidden_changes_no_byte() {
    let pairs_run = runner::histories();
    let [differing, records, links_shown] = [const { Cell::new(0_usize) }; 3];
    runner::check("copies", pairs_run, &(pairs(), any::<u64>()), |(pair, pick)| {
        let view = view(pick);
        let [a, b] = pair.plans();
        let [mine, theirs] = [&a, &b].map(|plan| write_view(plan, &view, &exported()).unwrap());
        prop_assert_eq!(&mine, &theirs);
        let shown = records_in_view(&a, &view);
        prop_assert_eq!(&shown, &records_in_view(&b, &view));
        prop_assert!(!mine.contains("hidden-"), "{}", mine);
        differing.set(differing.get() + usize::from(!same_plan(&a, &b)));
        records.set(records.get() + shown.len());
        links_shown.set(links_shown.get() + shown.iter().map(links).sum::<usize>());
        Ok(())
    });
    let [differing, records, links_shown] = [differing, records, links_shown].map(Cell::into_inner);
    runner::say(&format!(
        "copies: {pairs_run} pairs, seed: {}, {differing} differ, {records} records shown, {links_shown} links shown",
        runner::seed()
    ));
    // Or the law would say nothing.
    let enough = pairs_run as usize;
    assert!(differing > enough * 9 / 10 && records > enough && links_shown > enough / 10);
}

/// Fields that no copy shows, and why. Add a new field here or to `LISTED` in src/format/view/fields.rs.
const NOT_SHOWN: &[(Option<&Kind>, &str, &str)] = &[
    (None, "access", "what is marked is left out wholly; of the rest there is nothing to say"),
    (None, "notes.text", "colleagues among themselves"),
    (None, "notes.by", "colleagues among themselves"),
    (None, "notes.at", "colleagues among themselves"),
    (None, "template", "where a record is kept"),
    (None, "archived", "where a record is kept"),
    (None, "rank", "changes where restricted cards are moved, too"),
    (None, "trashed", "merge data"),
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
