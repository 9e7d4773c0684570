//! Whether a record stays that one person put into the bin or purged and another edited without knowing: both facts, and
//! the two ways to decide (rule M7).

use std::sync::Arc;

use leptos::prelude::*;

use super::{Place, next};
use crate::i18n::show;
use crate::model::command::Command;
use crate::model::id::Id;
use crate::model::record::{Presence, Record};
use crate::model::undecided::edited_unknowingly;
use crate::views::app;
use crate::views::board::card;
use crate::views::editor::control::refusal;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field, t, title};

/// What happened to the record, if that is undecided, and the two ways to decide.
#[component]
pub fn Stay(
    /// The record.
    record: Memo<Arc<Record>>,
    /// Its id.
    id: Id,
    /// Where the question stands.
    #[prop(default = Place::Editor)]
    place: Place,
) -> impl IntoView {
    let is_plan = id == app().plan_id();
    let id = StoredValue::new(id);
    let words = Memo::new(move |_| record.with(|record| words(record, is_plan)));
    let keep = move || {
        let go_on = next(place, "[id=\"f-title\"]".to_owned());
        match app().dispatch(&Command::Restore { id: id.get_value() }, None) {
            Ok(()) => {
                app().toast((t().conflicts.kept)(&record.with_untracked(|record| title(record))), true);
                go_on();
            }
            Err(error) => app().toast(refusal(error), false),
        }
    };
    let away = move || {
        let id = id.get_value();
        let name = record.with_untracked(|record| title(record));
        let go_on = next(place, "#content".to_owned());
        match place {
            // The editor closes.
            Place::Editor => card::trash(&id),
            Place::Page if is_plan => {
                if app().delete_plan(&id) {
                    app().toast((t().plan_page.deleted)(&name), false);
                }
            }
            Place::Page => {
                if app().dispatch(&Command::Trash { id }, None).is_ok() {
                    app().toast((t().trashed)(&name), true);
                    go_on();
                }
            }
        }
    };
    let buttons = move |class: &'static str| {
        let (keep_words, away_words) =
            if is_plan { (t().conflicts.plan_keep, t().conflicts.plan_delete) } else { (t().keep, t().to_trash) };
        view! {
            <div class="row">
                <button
                    class=format!("{class} button-main")
                    type="button"
                    data-testid="stay-keep"
                    on:click=move |_| keep()
                >
                    {keep_words}
                </button>
                <button class=class type="button" data-testid="stay-trash" on:click=move |_| away()>
                    {away_words}
                </button>
            </div>
        }
    };
    move || {
        let (head, words) = words.get()?;
        Some(match place {
            Place::Editor => view! {
                <div class="notice notice-warning" data-testid="stay">
                    <Icon glyph=Glyph::Conflict/>
                    <p class="notice-title">{head}</p>
                    <p>{words}</p>
                    {buttons("button button-small")}
                </div>
            }
            .into_any(),
            Place::Page => view! {
                <section class="decide" data-testid="decide" data-field="trashed">
                    <h3 class="row">
                        <span class="badge badge-conflict"><Icon glyph=Glyph::Conflict/>{t().conflict}</span>
                        {head}
                    </h3>
                    <p>{words}</p>
                    {buttons("button")}
                </section>
            }
            .into_any(),
        })
    }
}

/// What happened, in a few words and in full.
fn words(record: &Record, is_plan: bool) -> Option<(&'static str, String)> {
    let names: Vec<String> = edited_unknowingly(record).iter().map(|name| field(name).to_lowercase()).collect();
    let (fields, none) = (names.join(", "), names.is_empty());
    let day = record.purged().map(show::date).unwrap_or_default();
    let words = &t().conflicts;
    match record.presence() {
        Presence::Contested => {
            let said = match (is_plan, none) {
                (false, false) => (words.contested)(&fields),
                (false, true) => words.contested_again.to_owned(),
                (true, false) => (words.plan_contested)(&fields),
                (true, true) => words.plan_contested_again.to_owned(),
            };
            Some((t().trashed_and_edited, said))
        }
        Presence::Recovered if none => Some((t().purged_and_edited, (words.recovered_empty)(&day))),
        Presence::Recovered => Some((t().purged_and_edited, (words.recovered)(&day, &fields))),
        Presence::Live | Presence::Trashed | Presence::Purged => None,
    }
}
