//! What is shown: the records of a duty, a kind, an owner. Three selects, and nothing that is chosen leaves the page.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::kind::Kind;
use crate::model::kinds::{self, common};
use crate::model::record::Record;
use crate::model::shelf;
use crate::views::app;
use crate::views::kit::texts::{kind as kind_name, language, t};
use crate::views::route::Page;

/// What is wanted; an empty choice wants all.
#[derive(Clone, Copy)]
pub struct Filter {
    duty: RwSignal<String>,
    kind: RwSignal<String>,
    owner: RwSignal<String>,
}

impl Filter {
    /// Everything is wanted.
    pub fn new() -> Self {
        let all = || RwSignal::new(String::new());
        Self { duty: all(), kind: all(), owner: all() }
    }

    /// Whether a record is wanted.
    pub fn wanted(self) -> impl Fn(&Record) -> bool {
        let (duty, kind, owner) = (self.duty.get(), self.kind.get(), self.owner.get());
        move |record| {
            (duty.is_empty() || record.kind().and_then(|kind| kind.duty) == Some(&*duty))
                && (kind.is_empty() || record.kind_id() == kind)
                && (owner.is_empty() || record.get(&common::OWNER) == Some(&owner))
        }
    }
}

/// The selects.
#[component]
pub fn Filters(filter: Filter) -> impl IntoView {
    let app = app();
    let owners = Memo::new(move |_| {
        app.track_all();
        app.ask(|plan| {
            let records = plan.records().filter(|record| shelf::is_on_boards(record));
            records.filter_map(|record| record.get(&common::OWNER).cloned()).collect::<BTreeSet<String>>()
        })
    });
    let duties = move || {
        Page::duties().map(|duty| (duty.id.to_owned(), language().duty(duty.id).to_owned())).collect::<Vec<_>>()
    };
    let kinds = move || {
        let duty = filter.duty.get();
        let of_duty = |kind: &&&Kind| duty.is_empty() || kind.duty == Some(&*duty);
        kinds::ALL.iter().filter(of_duty).map(|kind| (kind.id.to_owned(), kind_name(kind.id))).collect::<Vec<_>>()
    };
    let owners = move || owners.get().into_iter().map(|owner| (owner.clone(), owner)).collect::<Vec<_>>();
    // A kind of another duty would leave nothing.
    Effect::new(move |_| {
        let duty = filter.duty.get();
        let kind = kinds::find(&filter.kind.get_untracked());
        if !duty.is_empty() && kind.is_some_and(|kind| kind.duty != Some(&*duty)) {
            filter.kind.set(String::new());
        }
    });
    let words = &t().calendar;
    view! {
        <Choice label=words.duty all=words.all_duties chosen=filter.duty options=Signal::derive(duties) testid="filter-duty"/>
        <Choice label=words.kind all=words.all_kinds chosen=filter.kind options=Signal::derive(kinds) testid="filter-kind"/>
        <Choice label=words.owner all=words.all_owners chosen=filter.owner options=Signal::derive(owners) testid="filter-owner"/>
    }
}

#[component]
fn Choice(
    label: &'static str,
    all: &'static str,
    chosen: RwSignal<String>,
    options: Signal<Vec<(String, String)>>,
    testid: &'static str,
) -> impl IntoView {
    let rows = move || {
        let option = |(id, name): (String, String)| {
            let is_chosen = chosen.get() == id;
            view! { <option value=id selected=is_chosen>{name}</option> }
        };
        options.get().into_iter().map(option).collect_view()
    };
    view! {
        <select
            class="select chip-select"
            aria-label=label
            data-testid=testid
            on:change=move |event| chosen.set(event_target_value(&event))
        >
            <option value="" selected=move || chosen.with(String::is_empty)>{all}</option>
            {rows}
        </select>
    }
}
