//! What the pages of results are put together from.

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::decimal::{Decimal, Money};
use crate::model::query;
use crate::model::record::Record;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{language, t, title};
use crate::views::way;

/// One of the figures at the top: what it is, the figure, and what else is to be said of it.
pub fn figure(id: &'static str, name: &'static str, figure: Option<String>, words: Option<String>) -> AnyView {
    let none = figure.is_none();
    view! {
        <div data-testid=format!("figure-{id}")>
            <dt>{name}</dt>
            <dd class:faint=none>{figure.unwrap_or_else(|| "–".to_owned())}</dd>
            {words.map(|words| view! { <dd class="figure-words">{words}</dd> })}
        </div>
    }
    .into_any()
}

/// The row of figures at the top.
pub fn figures(name: &'static str, figures: Vec<AnyView>) -> impl IntoView {
    view! { <dl class="result-figures" aria-label=name>{figures}</dl> }
}

/// The way to a record, which opens beside the page; a restricted one says so.
pub fn way_to(record: &Record) -> AnyView {
    let way = way();
    let id = record.id().clone();
    let href = move || way.place.get().with(Some(id.clone())).href();
    let restricted = query::is_restricted(record).then(|| {
        view! { " "<span class="badge badge-restricted"><Icon glyph=Glyph::Lock/>{t().ak}</span> }
    });
    view! { <a href=href data-noscroll="">{title(record)}</a>{restricted} }.into_any()
}

/// A number, or that there is none.
pub fn number(number: Option<Decimal>) -> AnyView {
    or_none(number.map(|number| show::number(language(), number)))
}

/// An amount in euros, or that there is none.
pub fn euros(amount: Option<Decimal>) -> AnyView {
    or_none(amount.and_then(money))
}

/// An amount in euros as people read it.
pub fn money(amount: Decimal) -> Option<String> {
    Money::new(amount).ok().map(|amount| show::money_with_sign(language(), amount))
}

/// A text, or that there is none.
pub fn or_none(text: Option<String>) -> AnyView {
    match text {
        Some(text) => text.into_any(),
        None => view! { <span class="faint">"–"</span> }.into_any(),
    }
}

/// How much of the way has been made, as a bar with its number.
pub fn progress(percent: Decimal) -> impl IntoView {
    let part = percent.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED).to_string();
    view! {
        <span class="bar-with">
            <progress class="bar bar-thin" max="100" value=part aria-hidden="true"></progress>
            <span>{show::percent(language(), percent)}</span>
        </span>
    }
}

/// A mark that says what is lacking.
pub fn lacking(words: &'static str) -> impl IntoView {
    view! { <span class="badge badge-warning"><Icon glyph=Glyph::Alert/>{words}</span> }
}

/// A tile with a table; without rows it says so in words.
pub fn table_tile(
    id: &'static str,
    name: &'static str,
    note: Option<&'static str>,
    head: AnyView,
    rows: Vec<AnyView>,
    nothing: &'static str,
) -> AnyView {
    let body = if rows.is_empty() {
        view! { <p class="muted small tile-nothing">{nothing}</p> }.into_any()
    } else {
        view! {
            <div class="scroll" role="region" tabindex="0" aria-label=name>
                <table class="data result-table">
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="tile" data-testid=id>
            <div class="tile-head"><h2>{name}</h2></div>
            {note.map(|note| view! { <p class="small muted tile-note">{note}</p> })}
            {body}
        </section>
    }
    .into_any()
}

/// Where there is nothing to report yet.
pub fn empty(name: &'static str, words: &'static str) -> AnyView {
    view! {
        <div class="empty">
            <Icon glyph=Glyph::Report/>
            <h2>{name}</h2>
            <p>{words}</p>
        </div>
    }
    .into_any()
}

/// The head of a column: of words, or of numbers.
pub fn column(name: impl Into<String>, is_number: bool) -> AnyView {
    view! { <th scope="col" class:num=is_number>{name.into()}</th> }.into_any()
}
