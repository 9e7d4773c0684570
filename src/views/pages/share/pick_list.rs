//! The records of the preview: each is taken over or left, and one is open beside the list.

use leptos::html;
use leptos::prelude::*;

use super::fates::fate_words;
use super::preview::{Desk, Entry};
use crate::model::compare::compare;
use crate::model::id::Id;
use crate::model::merge::Verdict;
use crate::model::query;
use crate::state::comparing::Row;
use crate::views::browser::focus;
use crate::views::browser::in_view::when_near;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{count, field, kind, t};

/// How many rows are drawn at a time.
const BATCH: usize = 60;

/// The list.
#[component]
pub fn PickList(desk: Desk) -> impl IntoView {
    let limit = RwSignal::new(BATCH);
    // The open one is always drawn.
    let drawn = Memo::new(move |_| {
        let limit = desk.place().map_or(limit.get(), |place| limit.get().max(place + BATCH));
        desk.entries.with(|entries| entries.iter().take(limit).copied().collect::<Vec<_>>())
    });
    let more = move || {
        let (drawn, all) = (drawn.with(Vec::len), desk.entries.with(Vec::len));
        (drawn < all).then(|| {
            let end = NodeRef::<html::Li>::new();
            Effect::new(move |_| {
                if let Some(end) = end.get() {
                    when_near(&end, move || limit.set(drawn + BATCH));
                }
            });
            view! { <li class="muted small" node_ref=end><span></span>{(t().and_more)(all - drawn)}</li> }
        })
    };
    view! {
        <section class="tile pick-list" aria-labelledby="pick-title">
            <h2 id="pick-title" class="visually-hidden">{t().arrival.records}</h2>
            <All desk/>
            <ul>
                <For each=move || drawn.get() key=|entry| *entry let:entry>
                    {row(desk, entry)}
                </For>
                {more}
            </ul>
        </section>
    }
}

/// The tick for all of the list, and how many are chosen.
#[component]
fn All(desk: Desk) -> impl IntoView {
    // The records of the list that can be chosen.
    let choosable = Memo::new(move |_| {
        desk.preview.with_value(|preview| {
            let row = |entry: &Entry| match entry {
                Entry::Record(place) => preview.rows.get(*place).filter(|row| row.verdict != Verdict::Same),
                Entry::Problem(_) => None,
            };
            desk.entries.with(|entries| entries.iter().filter_map(row).map(|row| row.id().clone()).collect::<Vec<Id>>())
        })
    });
    let chosen = Memo::new(move |_| {
        choosable.with(|ids| desk.left_out.with(|left| ids.iter().filter(|id| !left.contains(*id)).count()))
    });
    let all = move || choosable.with(Vec::len);
    let take = move |event| {
        let ticked = event_target_checked(&event);
        desk.left_out.update(|left| {
            choosable.with_untracked(|ids| {
                for id in ids {
                    if ticked { _ = left.remove(id) } else { _ = left.insert(id.clone()) }
                }
            });
        });
    };
    move || {
        (all() > 0).then(|| {
            view! {
                <div class="pick-all">
                    <label class="check">
                        <input
                            type="checkbox"
                            data-testid="import-take-all"
                            prop:checked=move || chosen.get() == all()
                            prop:indeterminate=move || (1..all()).contains(&chosen.get())
                            on:change=take
                        />
                        {t().arrival.take_all}
                    </label>
                    <span class="push" role="status">{move || (t().arrival.chosen)(&count(chosen.get()), &count(all()))}</span>
                </div>
            }
        })
    }
}

fn row(desk: Desk, entry: Entry) -> impl IntoView {
    let is_open = Memo::new(move |_| desk.open.get() == Some(entry));
    let open = move |_| {
        desk.open.set(Some(entry));
        // On a phone it stands below the list.
        focus::reveal("#compare-title");
    };
    let look = desk.preview.with_value(|preview| match entry {
        Entry::Record(place) => preview.rows.get(place).map(Look::of_row),
        Entry::Problem(place) => preview.problems.get(place).map(|(_, problem)| Look {
            id: None,
            verdict: "problem",
            title: super::fates::problem_title(problem),
            badge: ("badge badge-danger", Glyph::Alert, t().arrival.aside),
            is_restricted: false,
            meta: super::fates::problem_words(problem),
        }),
    });
    look.map(|look| {
        let Look { id, verdict, title, badge: (class, glyph, words), is_restricted, meta } = look;
        let data_id = id.as_ref().map(Id::to_string);
        let tick = match id.filter(|_| verdict != "same") {
            Some(id) => tick(desk, id, &title).into_any(),
            None if verdict == "problem" => view! {
                <label class="check"><input type="checkbox" disabled aria-label=(t().arrival.take)(&title)/></label>
            }
            .into_any(),
            None => view! { <span></span> }.into_any(),
        };
        view! {
            <li class:is-open=move || is_open.get() data-testid="import-row" data-id=data_id data-verdict=verdict>
                {tick}
                <div>
                    <button
                        class="pick-open"
                        type="button"
                        aria-current=move || is_open.get().then_some("true")
                        on:click=open
                    >
                        {title}
                    </button>
                    <p class="row">
                        <span class=class><Icon glyph/>{words}</span>
                        {is_restricted.then(|| view! { <span class="badge badge-restricted"><Icon glyph=Glyph::Lock/>{t().ak}</span> })}
                        <span>{meta}</span>
                    </p>
                </div>
            </li>
        }
    })
}

fn tick(desk: Desk, id: Id, title: &str) -> impl IntoView + use<> {
    let shown = id.clone();
    let change = move |event| {
        let ticked = event_target_checked(&event);
        desk.left_out.update(|left| if ticked { _ = left.remove(&id) } else { _ = left.insert(id.clone()) });
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                data-testid="import-take"
                aria-label=(t().arrival.take)(title)
                prop:checked=move || desk.left_out.with(|left| !left.contains(&shown))
                on:change=change
            />
        </label>
    }
}

/// What a row of the list shows.
struct Look {
    id: Option<Id>,
    verdict: &'static str,
    title: String,
    badge: (&'static str, Glyph, &'static str),
    is_restricted: bool,
    meta: String,
}

impl Look {
    fn of_row(row: &Row) -> Self {
        let (verdict, badge) = match row.verdict {
            Verdict::New => ("new", ("badge badge-info", Glyph::Plus, t().verdict_new)),
            Verdict::Conflict => ("conflict", ("badge badge-conflict", Glyph::Conflict, t().conflict)),
            Verdict::Changed => ("changed", ("badge", Glyph::Note, t().verdict_changed)),
            Verdict::Same => ("same", ("badge", Glyph::Check, t().verdict_same)),
        };
        let title = if row.title().is_empty() { t().untitled.to_owned() } else { row.title().to_owned() };
        let is_restricted = query::is_restricted(&row.merged.after);
        Self { id: Some(row.id().clone()), verdict, title, badge, is_restricted, meta: meta(row) }
    }
}

/// What it is about, in a few words: the kind of a new record, the fields of a known one.
fn meta(row: &Row) -> String {
    let after = &row.merged.after;
    if row.verdict == Verdict::New {
        return kind(after.kind_id()).to_lowercase();
    }
    let mut names: Vec<String> = Vec::new();
    for difference in compare(row.merged.before.as_deref(), after).differences {
        let name = field(&difference.path.name).to_lowercase();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(2);
    match (names.as_slice(), row.fate) {
        ([], Some(fate)) => fate_words(fate).to_owned(),
        ([], None) => kind(after.kind_id()).to_lowercase(),
        ([one, _, _, ..], _) => format!("{one} · {}", (t().arrival.more_fields)(more + 1)),
        (names, _) => names.join(", "),
    }
}
