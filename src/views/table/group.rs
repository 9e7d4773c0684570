//! The head of a group and the foot of the table: what it is, how many, and the sums below their columns.

use leptos::prelude::*;

use super::cell::sum_text;
use super::desk::{Desk, Spot, Sums, summed};
use super::lines::Line;
use super::order::group_name;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::options::subject_name;
use crate::views::kit::texts::t;

/// How many columns stand before the first that is summed; the name has all of them.
fn before_sums(desk: Desk) -> usize {
    desk.shown.with(|shown| {
        let first = shown.iter().skip(1).position(|(_, subject)| summed(*subject).is_some());
        first.map_or(shown.len(), |first| first + 1)
    })
}

/// The cells of the sums.
fn sum_cells(desk: Desk, sums: Memo<Sums>, here: Memo<Option<usize>>, before: usize) -> impl IntoView {
    let cells = desk.shown.get().into_iter().enumerate().skip(before);
    cells
        .map(|(place, (_, subject))| {
            let field = summed(subject);
            let text = move || {
                let field = field?;
                sums.with(|sums| sums.get(place).copied().flatten()).map(|sum| sum_text(field, sum))
            };
            view! {
                <div
                    class="cell num"
                    role="gridcell"
                    data-column=subject.id()
                    aria-colindex=(place + 2).to_string()
                    tabindex=move || if here.get() == Some(place + 1) { "0" } else { "-1" }
                >
                    {text}
                </div>
            }
        })
        .collect_view()
}

/// The head of a group; it folds and unfolds its records.
#[component]
pub fn GroupHead(desk: Desk, ids: Vec<String>) -> impl IntoView {
    let ids = StoredValue::new(ids);
    let line = move || Line::Group(ids.get_value());
    let place = Memo::new(move |_| desk.lines.with(|lines| lines.place(&line())).unwrap_or_default());
    let top = Memo::new(move |_| desk.lines.with(|lines| lines.top(&line())).unwrap_or_default());
    let here = Memo::new(move |_| match desk.at() {
        (Spot::At(Line::Group(other)), column) if ids.with_value(|ids| *ids == other) => Some(column),
        _ => None,
    });
    let is_folded = Memo::new(move |_| desk.folded.with(|folded| ids.with_value(|ids| folded.contains(ids))));
    let count = Memo::new(move |_| {
        desk.groups.with(|groups| {
            let group = groups.iter().find(|group| ids.with_value(|ids| group.ids == *ids));
            group.map_or(0, |group| group.records.len())
        })
    });
    let sums = Memo::new(move |_| {
        desk.groups.with(|groups| {
            let group = groups.iter().find(|group| ids.with_value(|ids| group.ids == *ids));
            group.map(|group| desk.sums(group.records.iter())).unwrap_or_default()
        })
    });
    let name = move || {
        let by = desk.listing.with(|listing| listing.grouped_by());
        let name = by.map(|by| (group_name(by, &ids.get_value()), by));
        match name {
            Some((name, by)) if name.is_empty() => (t().table.without)(&subject_name(by).to_lowercase()),
            Some((name, _)) => name,
            None => String::new(),
        }
    };
    let before = Memo::new(move |_| before_sums(desk));
    view! {
        <div
            class="grid-row grid-group"
            role="row"
            data-testid="group"
            data-group=ids.get_value().join(",")
            data-count=move || count.get().to_string()
            aria-rowindex=move || (place.get() + 2).to_string()
            style:inset-block-start=move || format!("{}px", top.get())
        >
            <div
                class="cell group-name"
                role="gridcell"
                aria-colindex="1"
                aria-colspan=move || (before.get() + 1).to_string()
                aria-expanded=move || if is_folded.get() { "false" } else { "true" }
                tabindex=move || if here.get().is_some_and(|column| column <= before.get()) { "0" } else { "-1" }
                style:grid-column=move || format!("1 / span {}", before.get() + 1)
                on:click=move |_| {
                    fold(desk, &ids.get_value());
                    desk.go(Spot::At(line()), 1);
                }
            >
                <span class="group-words">
                    <span class="group-sign" class:is-folded=move || is_folded.get()>
                        <Icon glyph=Glyph::Down small=true/>
                    </span>
                    <span class="group-title">{name}</span>
                    <span class="count">
                        {move || count.get()}
                        <span class="visually-hidden">" "{move || (t().records_noun)(count.get())}</span>
                    </span>
                </span>
            </div>
            {move || sum_cells(desk, sums, here, before.get())}
        </div>
    }
}

/// Folds a group or unfolds it.
pub fn fold(desk: Desk, ids: &[String]) {
    desk.folded.update(|folded| {
        if !folded.remove(ids) {
            folded.insert(ids.to_vec());
        }
    });
}

/// The foot: how many records there are, and the sums of all.
#[component]
pub fn Foot(desk: Desk) -> impl IntoView {
    let sums = Memo::new(move |_| desk.groups.with(|groups| desk.sums(groups.iter().flat_map(|group| &group.records))));
    let count = Memo::new(move |_| desk.count());
    let nowhere = Memo::new(|_| None);
    let before = Memo::new(move |_| before_sums(desk));
    let index = move || (desk.lines.with(|lines| lines.count()) + 2).to_string();
    view! {
        <div class="grid-foot" role="rowgroup">
            <div class="grid-row" role="row" data-testid="totals" data-count=move || count.get().to_string() aria-rowindex=index>
                <div
                    class="cell group-name"
                    role="gridcell"
                    aria-colindex="1"
                    aria-colspan=move || (before.get() + 1).to_string()
                    style:grid-column=move || format!("1 / span {}", before.get() + 1)
                >
                    <span class="group-words">{move || (t().table.total)(count.get())}</span>
                </div>
                {move || sum_cells(desk, sums, nowhere, before.get())}
            </div>
        </div>
    }
}
