//! Links between records, both ways in sight: the record's own and those of others that lead here, grouped in words that
//! fit the direction, and above them the chain of what feeds into what.

use std::sync::Arc;

use leptos::prelude::*;

use super::conflict::Conflict;
use super::link_search::LinkSearch;
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::kinds::common;
use crate::model::links::{self, Group, Link, Linked};
use crate::model::query;
use crate::model::record::{Path, Record};
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{kind, relation, stage, t, title};
use crate::views::route::Place;

/// The section of the links; folded, it shows how many there are.
#[component]
pub fn Links(
    /// The record that is open.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
    /// What the section is called.
    name: String,
) -> impl IntoView {
    let app = app();
    let own = Memo::new(move |_| record.with(|record| links::outgoing(record)));
    let incoming = {
        let id = id.clone();
        Memo::new(move |_| app.ask_links(|backlinks, plan| backlinks.incoming(plan, &id)))
    };
    let groups = Memo::new(move |_| links::groups(own.get().into_iter().chain(incoming.get())));
    let count = move || own.with(Vec::len) + incoming.with(Vec::len);
    let is_open = untrack(count) > 0;
    let link_id = id.clone();
    let rows = move || {
        let groups = groups.get();
        if groups.is_empty() {
            return view! { <p class="muted small">{t().relations.none}</p> }.into_any();
        }
        groups.into_iter().map(|group| view! { <Rows record id=link_id.clone() group/> }).collect_view().into_any()
    };
    view! {
        <details class="fold" open=is_open>
            <summary>
                <Icon glyph=Glyph::Right small=true/>
                <h3>{name}</h3>
                <span class="faint">{move || Some(count()).filter(|count| *count > 0)}</span>
            </summary>
            <div class="fold-body">
                <Chain groups/>
                {rows}
                <LinkSearch id/>
            </div>
        </details>
    }
}

/// The links as lines to be read, both ways: what the other record is to this one, and what it is called.
pub(super) fn lines(record: &Record) -> Vec<(String, String)> {
    let app = app();
    let incoming = app.ask_links(|backlinks, plan| backlinks.incoming(plan, record.id()));
    let both = links::outgoing(record).into_iter().chain(incoming);
    let line = |group: &Group, link: &Link| {
        (words(group), app.ask(|plan| name(&links::state_of(plan, &link.other), &link.other)))
    };
    links::groups(both).iter().flat_map(|group| group.links.iter().map(|link| line(group, link))).collect()
}

/// What the records of a group are to this one.
fn words(group: &Group) -> String {
    match (group.leads_here, group.relation.as_str()) {
        (_, "") => t().relations.unsaid.to_owned(),
        (true, id) => t().relations.leading_here(id).map_or_else(|| relation(id), str::to_owned),
        (false, id) => relation(id),
    }
}

/// The links of one relation in one direction.
#[component]
fn Rows(record: Memo<Arc<Record>>, id: Id, group: Group) -> impl IntoView {
    let words = words(&group);
    let rows = group.links.into_iter().map(|link| view! { <Row record id=id.clone() link/> }).collect_view();
    view! {
        <div class="link-group">
            <h4 class="label">{words.clone()}</h4>
            <ul class="lines" aria-label=words>{rows}</ul>
        </div>
    }
}

#[component]
fn Row(record: Memo<Arc<Record>>, id: Id, link: Link) -> impl IntoView {
    let state = follow(&link.other);
    let other = link.other.clone();
    let shown = move || match state.get() {
        Linked::There(record) => there(&record, false).into_any(),
        Linked::Trashed(record) => there(&record, true).into_any(),
        state @ (Linked::Purged | Linked::Absent) => view! {
            <Icon glyph=Glyph::Info small=true/>
            <div class="link-text">
                <p>{missing(&state, &other)}</p>
                <p class="list-meta"><code>{other.clone()}</code></p>
            </div>
        }
        .into_any(),
    };
    let testid = if link.is_own { "link" } else { "backlink" };
    let tools = link.is_own.then(|| {
        let path = Path::item(common::LINKS.name, link.item.clone());
        let other = link.other.clone();
        let label = move || format!("{}: {}", t().remove, name(&state.get(), &other));
        let (id, item) = (id.clone(), link.item.clone());
        let gone = (id.clone(), link.other.clone());
        let remove = move |_| {
            let name = name(&state.get_untracked(), &gone.1);
            let command =
                Command::RemoveItem { id: gone.0.clone(), collection: common::LINKS.name.into(), item: item.clone() };
            if app().dispatch(&command, None).is_ok() {
                app().toast((t().relations.removed)(&name), true);
                focus::later("[data-testid=link] button, [data-testid=link-add]");
            }
        };
        view! {
            <button
                class="button button-quiet button-icon button-small"
                type="button"
                aria-label=label
                title=t().remove
                on:click=remove
            >
                <Icon glyph=Glyph::Close small=true/>
            </button>
            <Conflict record id path/>
        }
    });
    view! { <li data-testid=testid data-id=link.other>{shown}{tools}</li> }
}

/// A record at the other end: its title leads to it.
fn there(record: &Record, in_bin: bool) -> impl IntoView + use<> {
    let bin = in_bin.then(|| {
        view! { <span class="badge"><Icon glyph=Glyph::Trash/>{t().relations.in_bin}</span> }
    });
    let restricted = query::is_restricted(record).then(|| {
        view! { <span class="badge badge-restricted"><Icon glyph=Glyph::Lock/>{t().ak}</span> }
    });
    // A kind that this program does not know may have no stage.
    let stage = Some(record.stage_id()).filter(|id| !id.is_empty()).map(|id| stage(record.kind_id(), id));
    view! {
        <Pip phase=record.phase().id()/>
        <div class="link-text">
            <p class="list-meta">{kind(record.kind_id())}</p>
            <p>{way_to(record)}</p>
            <p class="list-meta link-state">
                {stage}{bin}{restricted}
            </p>
        </div>
    }
}

/// A title that leads to its record; the hand goes along.
pub(super) fn way_to(record: &Record) -> impl IntoView + use<> {
    let control = format!("[data-testid=record-editor][data-id=\"{}\"] [name=title]", record.id());
    view! {
        <a href=Place::of(record).href() data-noscroll="" on:click=move |_| focus::later(control.clone())>
            {title(record)}
        </a>
    }
}

/// Why there is no record to be shown.
fn missing(state: &Linked, other: &str) -> &'static str {
    match state {
        Linked::Purged => t().relations.purged,
        _ if other.is_empty() => t().relations.no_record,
        _ => t().relations.absent,
    }
}

/// What the record at the other end is called.
fn name(state: &Linked, other: &str) -> String {
    match state {
        Linked::There(record) | Linked::Trashed(record) => title(record),
        Linked::Purged | Linked::Absent => other.to_owned(),
    }
}

/// Follows a record that may come, change and go.
fn follow(other: &str) -> Memo<Linked> {
    let app = app();
    let other = other.to_owned();
    Memo::new(move |_| {
        app.structure.track();
        if let Some(record) = Id::parse(&other).and_then(|id| app.record(&id)) {
            record.track();
        }
        app.ask(|plan| links::state_of(plan, &other))
    })
}

/// What feeds into this record, and what it feeds into: a step each way.
#[component]
fn Chain(groups: Memo<Vec<Group>>) -> impl IntoView {
    let end = move |leads_here: bool| {
        let fits = move |group: &&Group| group.relation == common::FEEDS && group.leads_here == leads_here;
        Memo::new(move |_| {
            let group = groups.with(|groups| groups.iter().find(fits).cloned());
            group.into_iter().flat_map(|group| group.links).map(|link| link.other).collect::<Vec<_>>()
        })
    };
    let (before, after) = (end(true), end(false));
    let steps = |others: Vec<String>, label: &'static str| {
        let steps = others.into_iter().map(|other| view! { <Step other/> }).collect_view();
        view! { <ul aria-label=label>{steps}</ul> }
    };
    let line = move || {
        let words = &t().relations;
        let (before, after) = (before.get(), after.get());
        let before = (!before.is_empty()).then(|| {
            view! { {steps(before, words.before)}<Icon glyph=Glyph::Right small=true/> }
        });
        let after = (!after.is_empty()).then(|| {
            view! { <Icon glyph=Glyph::Right small=true/>{steps(after, words.after)} }
        });
        (before.is_some() || after.is_some()).then(|| {
            view! {
                <nav class="chain" aria-labelledby="chain">
                    <h4 class="label" id="chain">{words.chain}</h4>
                    <div>{before}<b>{words.this_record}</b>{after}</div>
                </nav>
            }
        })
    };
    view! { {line} }
}

#[component]
fn Step(other: String) -> impl IntoView {
    let state = follow(&other);
    let shown = move || match state.get() {
        Linked::There(record) | Linked::Trashed(record) => way_to(&record).into_any(),
        state @ (Linked::Purged | Linked::Absent) => missing(&state, &other).into_any(),
    };
    view! { <li>{shown}</li> }
}
