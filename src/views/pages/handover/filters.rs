//! What narrows the list of records.

use leptos::prelude::*;

use super::Desk;
use crate::model::handover::{self, Owner};
use crate::model::kinds::{self, common};
use crate::views::app;
use crate::views::filters::Day;
use crate::views::frame::page_title;
use crate::views::kit::texts::{field, kind, t};
use crate::views::route::Page;

/// The value of an option that stands for everything.
const ALL: &str = "";
/// The value of the option for records that no role answers for; a role never begins with a blank.
const NO_ONE: &str = " ";

/// The filters.
#[component]
pub fn Filters(desk: Desk) -> impl IntoView {
    let app = app();
    let filter = desk.filter;
    let owners = Memo::new(move |_| {
        app.structure.track();
        app.ask(handover::owners)
    });
    let owner = move || {
        filter.with(|filter| match &filter.owner {
            Owner::Any => ALL.to_owned(),
            Owner::None => NO_ONE.to_owned(),
            Owner::Role(role) => role.clone(),
        })
    };
    let owner_options = move || {
        let roles = owners.get().into_iter().map(|role| (role.clone(), role));
        let fixed = [(ALL, t().handover.any_owner), (NO_ONE, t().handover.no_owner)];
        fixed.map(|(value, name)| (value.to_owned(), name.to_owned())).into_iter().chain(roles).collect()
    };
    let boards = move || {
        let duties = Page::duties().map(|duty| (duty.id.to_owned(), page_title(Page::Board(duty))));
        std::iter::once((ALL.to_owned(), t().handover.all_boards.to_owned())).chain(duties).collect()
    };
    // Those of the board, once there is one.
    let kinds = move || {
        let duty = filter.with(|filter| filter.duty.clone());
        let fits = |of: Option<&'static str>| duty.is_none() || of == duty.as_deref();
        let kinds = kinds::ALL.iter().filter(|kind| fits(kind.duty)).map(|known| (known.id.to_owned(), kind(known.id)));
        std::iter::once((ALL.to_owned(), t().handover.all_kinds.to_owned())).chain(kinds).collect()
    };
    let some = |value: String| Some(value).filter(|value| value != ALL);
    view! {
        <section class="tile">
            <fieldset class="handover-filters">
                <legend>{t().handover.which}</legend>
                <Pick
                    id="handover-owner"
                    label=field(common::OWNER.name())
                    options=Signal::derive(owner_options)
                    value=Signal::derive(owner)
                    pick=move |value: String| filter.update(|filter| filter.owner = match value.as_str() {
                        ALL => Owner::Any,
                        NO_ONE => Owner::None,
                        _ => Owner::Role(value),
                    })
                />
                <Pick
                    id="handover-board"
                    label=t().board.name.to_owned()
                    options=Signal::derive(boards)
                    value=Signal::derive(move || filter.with(|filter| filter.duty.clone()).unwrap_or_default())
                    pick=move |value: String| filter.update(|filter| {
                        filter.duty = some(value);
                        filter.kind = None;
                    })
                />
                <Pick
                    id="handover-kind"
                    label=t().board.kind.to_owned()
                    options=Signal::derive(kinds)
                    value=Signal::derive(move || filter.with(|filter| filter.kind.clone()).unwrap_or_default())
                    pick=move |value: String| filter.update(|filter| filter.kind = some(value))
                />
                <div class="field">
                    <label class="label" for="handover-text">{t().handover.text}</label>
                    <input
                        class="input"
                        type="search"
                        id="handover-text"
                        autocomplete="off"
                        prop:value=move || filter.with(|filter| filter.text.clone())
                        on:input=move |event| filter.update(|filter| filter.text = event_target_value(&event))
                    />
                </div>
                <Day
                    id="handover-from"
                    label=t().handover.due_from
                    date=Memo::new(move |_| filter.with(|filter| filter.from))
                    pick=move |day| filter.update(|filter| filter.from = day)
                />
                <Day
                    id="handover-until"
                    label=t().handover.due_to
                    date=Memo::new(move |_| filter.with(|filter| filter.to))
                    pick=move |day| filter.update(|filter| filter.to = day)
                />
                <label class="check wide">
                    <input
                        type="checkbox"
                        name="with-finished"
                        prop:checked=move || filter.with(|filter| filter.with_finished)
                        on:change=move |event| filter.update(|filter| filter.with_finished = event_target_checked(&event))
                    />
                    <span>{t().handover.with_finished}</span>
                </label>
            </fieldset>
        </section>
    }
}

/// A choice with its label.
#[component]
fn Pick(
    id: &'static str,
    label: String,
    options: Signal<Vec<(String, String)>>,
    value: Signal<String>,
    #[prop(into)] pick: Callback<String>,
) -> impl IntoView {
    let rows = move || {
        let options = options.get().into_iter();
        options
            .map(|(id, name)| {
                let this = id.clone();
                view! { <option value=id selected=move || value.get() == this>{name}</option> }
            })
            .collect_view()
    };
    view! {
        <div class="field">
            <label class="label" for=id>{label}</label>
            <select class="select" id=id on:change=move |event| pick.run(event_target_value(&event))>{rows}</select>
        </div>
    }
}
