//! What others have changed since the last visit, and who.

use std::sync::Arc;

use leptos::prelude::*;

use super::agenda::{ROWS, here};
use crate::model::group::Group;
use crate::model::news::News;
use crate::model::record::{Path, Record};
use crate::model::value::Name;
use crate::views::app;
use crate::views::kit::icon::Pip;
use crate::views::kit::texts::{field, t, title, value};
use crate::views::route::Place;

/// Most fields of a record that are told.
const FIELDS: usize = 3;
/// Most letters of a value.
const LETTERS: usize = 80;

/// The tile.
#[component]
pub fn NewsTile() -> impl IntoView {
    let app = app();
    let news = Memo::new(move |_| app.news());
    let more = move || {
        let count = news.with(Vec::len);
        (count > ROWS).then(|| {
            let all = Place::list(Group::News).href();
            view! { <a class="small" href=all data-testid="all-news">{(t().overview.all)(count)}</a> }
        })
    };
    let rows = move || news.with(|news| news.iter().take(ROWS).map(|(record, news)| row(record, news)).collect_view());
    view! {
        <section class="tile" data-testid="tile-news" data-count=move || news.with(Vec::len)>
            <div class="tile-head"><h2>{t().overview.news_head}</h2>{more}</div>
            <Show
                when=move || !news.with(Vec::is_empty)
                fallback=|| view! { <p class="muted small">{t().overview.news_empty}</p> }
            >
                <ul class="lines">{rows}</ul>
            </Show>
        </section>
    }
}

fn row(record: &Arc<Record>, news: &News) -> impl IntoView + use<> {
    let (roles, is_unknown) = app().roles(&news.by);
    let unknown = is_unknown.then(|| t().overview.someone.to_owned());
    let by = roles.into_iter().chain(unknown).collect::<Vec<_>>().join(", ");
    let told = if news.is_new {
        view! { <span>{t().overview.new_record}</span> }.into_any()
    } else {
        let left = news.fields.len().saturating_sub(FIELDS);
        let more = (left > 0).then(|| view! { <span class="muted">{(t().overview.more_fields)(left)}</span> });
        let fields = news.fields.iter().take(FIELDS).map(|name| change(record, name)).collect_view();
        view! { {fields}{more} }.into_any()
    };
    view! {
        <li data-testid="listed" data-id=record.id().to_string()>
            <Pip phase=record.phase().id()/>
            <span class="news">
                <a href=here(record) data-noscroll="">{title(record)}</a>
                {told}
            </span>
            <span class="faint" data-testid="news-by">{by}</span>
        </li>
    }
}

/// A field with what it says now.
fn change(record: &Record, name: &Name) -> impl IntoView + use<> {
    let path = Path::field(name.clone());
    let is_conflict = record.register(&path).is_some_and(|register| register.is_conflict());
    let says = record.value(&path).map(|said| value(record, name, said));
    let says = if is_conflict { Some(t().overview.two_values.to_owned()) } else { says };
    let says = says.map(|says| {
        let short: String = says.chars().take(LETTERS).collect();
        let text = if short.len() < says.len() { format!("{}…", short.trim_end()) } else { short };
        view! { ": "<b>{text}</b> }
    });
    view! { <span>{field(name)}{says}</span> }
}
