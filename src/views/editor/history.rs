//! Who wrote what of the record, as far as its registers tell.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::model::authors::{self, Said, What, Write};
use crate::model::date::Moment;
use crate::model::id::ReplicaId;
use crate::model::kinds::common;
use crate::model::record::Record;
use crate::model::value::{FieldValue, Value};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, moment, t, value as shown};

/// Most letters of a value.
const LETTERS: usize = 120;

/// The section at the end of the editor. It is folded, and worked out only once it is not.
#[component]
pub fn History(record: Memo<Arc<Record>>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let last = move || {
        let at = record.with(|record| record.get(&common::CHANGED).copied());
        at.map(|at: Moment| (t().history.last)(&moment(at)))
    };
    let details = NodeRef::<html::Details>::new();
    let toggled = move |_| is_open.set(details.get_untracked().is_some_and(|details| details.has_attribute("open")));
    view! {
        <details class="fold history" data-testid="history" node_ref=details on:toggle=toggled>
            <summary>
                <Icon glyph=Glyph::Right small=true/>
                <h3>{t().history.title}</h3>
                <span class="faint">{last}</span>
            </summary>
            <div class="fold-body">{move || is_open.get().then(|| record.with(|record| list(record)))}</div>
        </details>
    }
}

fn list(record: &Record) -> AnyView {
    let writes = authors::of(record);
    if writes.is_empty() {
        return view! { <p class="muted small">{t().history.nothing}</p> }.into_any();
    }
    let rows = writes.iter().map(|write| row(record, write)).collect_view();
    view! {
        <p class="muted small">{t().history.lead}</p>
        <ol class="writes">{rows}</ol>
    }
    .into_any()
}

fn row(record: &Record, write: &Write) -> impl IntoView + use<> {
    let replica = write.dot.replica;
    let who = match app().ask(|plan| plan.role_of(replica).map(str::to_owned)) {
        _ if replica == app().replica() => t().history.you.to_owned(),
        Some(role) => role,
        None if replica == ReplicaId::SAMPLE => t().history.sample.to_owned(),
        None => (t().history.copy)(replica.as_str()),
    };
    let when = match write.at {
        Some(at) => view! { <time datetime=at.to_string()>{moment(at)}</time> }.into_any(),
        None => t().history.earlier.into_any(),
    };
    let said = write.said.iter().map(|said| view! { <li>{told(record, said)}</li> }).collect_view();
    view! {
        <li data-testid="write">
            <p class="write-head"><b>{who}</b><span class="faint">{when}</span></p>
            <ul>{said}</ul>
        </li>
    }
}

/// A field with what it holds since.
fn told(record: &Record, said: &Said) -> impl IntoView + use<> {
    let is_field = |name: &str| said.name == name;
    let deed = match &said.what {
        What::Value(Value::Cleared) if is_field(common::TRASHED.name()) => Some(t().history.out_of_bin),
        What::Value(_) if is_field(common::TRASHED.name()) => Some(t().history.to_bin),
        What::Value(value) if is_field(common::ARCHIVED.name()) => {
            let is_in = bool::from_value(value).copied().unwrap_or_default();
            Some(if is_in { t().history.to_archive } else { t().history.out_of_archive })
        }
        What::Value(_) | What::Rows(_) => None,
    };
    if let Some(deed) = deed {
        return deed.into_any();
    }
    let says = match &said.what {
        What::Value(value) => short(&shown(record, &said.name, value)),
        What::Rows(count) => (t().history.rows)(*count),
    };
    let badge = said.is_disputed.then(|| {
        view! { " "<span class="badge badge-conflict"><Icon glyph=Glyph::Conflict/>{t().conflict}</span> }
    });
    view! { <span class="muted">{field(&said.name)}": "</span>{says}{badge} }.into_any()
}

fn short(text: &str) -> String {
    let short: String = text.chars().take(LETTERS).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}
