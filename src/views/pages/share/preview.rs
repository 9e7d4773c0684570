//! What chosen files would do: the counts, which narrow the list; the list, in which each record is taken or left; and
//! beside it the record that is open, field by field.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::comparison::OpenEntry;
use super::pick_list::PickList;
use crate::model::id::Id;
use crate::model::merge::Verdict;
use crate::model::plan::REPLICAS;
use crate::state::comparing::Preview;
use crate::views::kit::codes::CodeList;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, t};

/// A row of the list: a record, or one that was set aside; by its place in the preview.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Entry {
    /// A record.
    Record(usize),
    /// One that cannot be read.
    Problem(usize),
}

/// What the list shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Filter {
    /// Everything but what stays the same.
    All,
    /// What merging would do this with.
    Only(Verdict),
    /// What cannot be read.
    Problems,
}

impl Filter {
    const ALL: [Self; 6] = [
        Self::All,
        Self::Only(Verdict::Conflict),
        Self::Only(Verdict::Changed),
        Self::Only(Verdict::New),
        Self::Problems,
        Self::Only(Verdict::Same),
    ];

    fn entries(self, preview: &Preview) -> Vec<Entry> {
        let fits = |verdict| match self {
            Self::All => verdict != Verdict::Same,
            Self::Only(only) => verdict == only,
            Self::Problems => false,
        };
        let rows = preview.rows.iter().enumerate().filter(|(_, row)| fits(row.verdict));
        let problems = if matches!(self, Self::All | Self::Problems) { preview.problems.len() } else { 0 };
        rows.map(|(place, _)| Entry::Record(place)).chain((0..problems).map(Entry::Problem)).collect()
    }

    fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Only(Verdict::Conflict) => "conflicts",
            Self::Only(Verdict::Changed) => "changed",
            Self::Only(Verdict::New) => "new",
            Self::Only(Verdict::Same) => "same",
            Self::Problems => "problems",
        }
    }

    /// Its picture and the word behind its count.
    fn look(self, count: usize) -> (Option<Glyph>, &'static str) {
        let words = &t().arrival;
        match self {
            Self::All => (None, words.all),
            Self::Only(Verdict::Conflict) => (Some(Glyph::Conflict), (words.in_conflict)(count)),
            Self::Only(Verdict::Changed) => (Some(Glyph::Note), (words.changed)(count)),
            Self::Only(Verdict::New) => (Some(Glyph::Plus), (words.fresh)(count)),
            Self::Only(Verdict::Same) => (Some(Glyph::Check), (words.same)(count)),
            Self::Problems => (Some(Glyph::Alert), (words.set_aside)(count)),
        }
    }
}

/// The preview, and what the person does in it.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What the files would do.
    pub preview: StoredValue<Arc<Preview>>,
    /// The records that are not taken.
    pub left_out: RwSignal<HashSet<Id>>,
    /// What the list shows.
    pub entries: Memo<Vec<Entry>>,
    /// What is open beside it.
    pub open: RwSignal<Option<Entry>>,
}

impl Desk {
    /// The place of what is open in the list.
    pub fn place(self) -> Option<usize> {
        let open = self.open.get()?;
        self.entries.with(|entries| entries.iter().position(|entry| *entry == open))
    }
}

/// What would be new, changed, in conflict, the same, set aside.
#[component]
pub fn Comparison(preview: Arc<Preview>, left_out: RwSignal<HashSet<Id>>) -> impl IntoView {
    let [fresh, changed, conflicts, same] =
        [Verdict::New, Verdict::Changed, Verdict::Conflict, Verdict::Same].map(|verdict| preview.count(verdict));
    let problems = preview.problems.len();
    let filter = RwSignal::new(Filter::All);
    let notices = notices(&preview);
    let preview = StoredValue::new(preview);
    let entries = Memo::new(move |_| preview.with_value(|preview| filter.get().entries(preview)));
    let open = RwSignal::new(entries.with_untracked(|entries| entries.first().copied()));
    let desk = Desk { preview, left_out, entries, open };
    let chips = Filter::ALL
        .into_iter()
        .map(|which| {
            let count = preview.with_value(|preview| which.entries(preview).len());
            chip(which, count, filter, desk)
        })
        .collect_view();
    let is_empty = move || entries.with(Vec::is_empty);
    view! {
        <section
            class="stack"
            data-testid="import-preview"
            data-new=fresh
            data-changed=changed
            data-conflicts=conflicts
            data-same=same
            data-problems=problems
            aria-label=t().import_preview
        >
            <div class="counts" role="group" aria-label=t().arrival.show_records>{chips}</div>
            {notices}
            <Show when=is_empty>
                <p class="muted">{t().arrival.nothing_differs}</p>
            </Show>
            <Show when=move || !is_empty()>
                <div class="split">
                    <PickList desk/>
                    <OpenEntry desk/>
                </div>
            </Show>
        </section>
    }
}

fn chip(which: Filter, count: usize, filter: RwSignal<Filter>, desk: Desk) -> Option<impl IntoView> {
    let is_on = move || filter.get() == which;
    let choose = move |_| {
        filter.set(which);
        desk.open.set(desk.entries.with_untracked(|entries| entries.first().copied()));
    };
    let (glyph, words) = which.look(count);
    (which == Filter::All || count > 0).then(|| {
        let face = match glyph {
            Some(glyph) => view! { <Icon glyph small=true/><b>{count}</b>" "{words} }.into_any(),
            None => view! { {words}" "<b>{count}</b> }.into_any(),
        };
        view! {
            <button
                class="chip"
                type="button"
                data-testid="import-filter"
                data-filter=which.id()
                aria-pressed=move || if is_on() { "true" } else { "false" }
                on:click=choose
            >
                {face}
            </button>
        }
    })
}

/// What has to be known about all of it: files that wait, personal codes, the plan's own data.
fn notices(preview: &Preview) -> impl IntoView + use<> {
    let left_out = (!preview.left_out.is_empty()).then(|| {
        view! {
            <div class="notice notice-warning">
                <Icon glyph=Glyph::Info/>
                <p>{(t().left_out)(&preview.left_out.join(", "))}</p>
            </div>
        }
    });
    let count = preview.codes.len();
    let codes = (count > 0).then(|| {
        view! {
            <div class="notice notice-warning" data-testid="import-codes" data-count=count>
                <Icon glyph=Glyph::Alert/>
                <h2 class="notice-title">{t().codes.title}</h2>
                <p>{t().codes.in_files}</p>
                <div><CodeList codes=preview.codes.clone()/></div>
            </div>
        }
    });
    let head = preview.head.as_ref().filter(|head| preview.is_here && head.verdict() != Verdict::Same).map(|head| {
        let comparison = crate::model::compare::compare(head.before.as_deref(), &head.after);
        let mut names: Vec<String> = Vec::new();
        // Which copy is whose is told with the words that it wrote.
        for difference in comparison.differences.iter().filter(|difference| difference.path.name != REPLICAS) {
            let name = field(&difference.path.name).to_lowercase();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        (!names.is_empty()).then(|| {
            view! {
                <div class="notice" data-testid="import-head">
                    <Icon glyph=Glyph::Info/>
                    <p>{(t().arrival.head_comes)(&names.join(", "))}</p>
                </div>
            }
        })
    });
    view! { {left_out}{codes}{head} }
}
