//! What a reading copy shows: boards, kinds, fields. Only what may be shown at all is offered.

use leptos::prelude::*;

use crate::model::kind::{DUTIES, Kind};
use crate::model::kinds;
use crate::state::exports::{LISTED, Listed, View, ViewFields};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field as field_name, kind as kind_name, language, t};

/// The choice, folded away until it is wanted.
#[component]
pub fn ChooseView(view: RwSignal<View>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <details class="view-choice" on:toggle=move |_| is_open.set(true)>
            <summary data-testid="view-choose">
                <Icon glyph=Glyph::Right small=true/>
                {t().exports.view_choose}
            </summary>
            <Show when=move || is_open.get()>
                <div class="stack">
                    <Boards view/>
                    <Kinds view/>
                    <Fields view/>
                </div>
            </Show>
        </details>
    }
}

#[component]
fn Boards(view: RwSignal<View>) -> impl IntoView {
    let boxes = DUTIES
        .iter()
        .map(|duty| {
            let shown = Memo::new(move |_| view.with(|view| view.duties.contains(duty.id)));
            let set = move |is_shown: bool| view.update(|view| put(&mut view.duties, duty.id, is_shown));
            view! { <Tick name=language().duty(duty.id).to_owned() value=duty.id shown set/> }
        })
        .collect_view();
    view! { <fieldset class="ticks"><legend class="label">{t().exports.boards}</legend>{boxes}</fieldset> }
}

/// The kinds of the boards that were chosen.
#[component]
fn Kinds(view: RwSignal<View>) -> impl IntoView {
    let boxes = kinds::ALL
        .iter()
        .map(|kind| {
            let on_board = Memo::new(move |_| view.with(|view| is_on_board(view, kind)));
            let shown = Memo::new(move |_| view.with(|view| view.kinds.contains(kind.id)));
            let set = move |is_shown: bool| view.update(|view| put(&mut view.kinds, kind.id, is_shown));
            view! {
                <Show when=move || on_board.get()>
                    <Tick name=kind_name(kind.id) value=kind.id shown set/>
                </Show>
            }
        })
        .collect_view();
    view! { <fieldset class="ticks"><legend class="label">{t().exports.kinds}</legend>{boxes}</fieldset> }
}

/// The fields of all records, and those of the kinds that were chosen.
#[component]
fn Fields(view: RwSignal<View>) -> impl IntoView {
    let groups = LISTED
        .iter()
        .map(|listed| {
            let is_wanted = Memo::new(move |_| {
                view.with(|view| listed.kind.is_none_or(|kind| is_on_board(view, kind) && view.kinds.contains(kind.id)))
            });
            view! { <Show when=move || is_wanted.get()><Group listed view/></Show> }
        })
        .collect_view();
    let take = move |fields: fn() -> ViewFields| view.update(|view| view.fields = fields());
    view! {
        <div class="stack" role="group" aria-labelledby="view-fields">
            <p class="label" id="view-fields">{t().exports.fields}</p>
            <p class="hint">{t().exports.fields_words}</p>
            <div class="row">
                <button class="button button-small" type="button" on:click=move |_| take(ViewFields::public)>
                    {t().exports.fields_public}
                </button>
                <button class="button button-small" type="button" on:click=move |_| take(ViewFields::all)>
                    {t().exports.fields_all}
                </button>
            </div>
            {groups}
        </div>
    }
}

#[component]
fn Group(listed: &'static Listed, view: RwSignal<View>) -> impl IntoView {
    let name = listed.kind.map_or_else(|| t().exports.fields_of_all.to_owned(), |kind| kind_name(kind.id));
    let boxes = listed
        .fields()
        .into_iter()
        .map(|field| {
            let shown = Memo::new(move |_| view.with(|view| view.fields.shows(listed.kind, field)));
            let set = move |is_shown: bool| view.update(|view| view.fields.set(listed.kind, field, is_shown));
            view! { <Tick name=field_name(field) value=field shown set/> }
        })
        .collect_view();
    view! { <fieldset class="ticks"><legend class="label">{name}</legend>{boxes}</fieldset> }
}

/// One thing that a copy shows or does not.
#[component]
fn Tick(
    name: String,
    value: &'static str,
    shown: Memo<bool>,
    #[prop(into)] set: UnsyncCallback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                value=value
                prop:checked=move || shown.get()
                on:change=move |event| set.run(event_target_checked(&event))
            />
            <span>{name}</span>
        </label>
    }
}

fn is_on_board(view: &View, kind: &Kind) -> bool {
    kind.duty.is_some_and(|duty| view.duties.contains(duty))
}

fn put(among: &mut std::collections::BTreeSet<&'static str>, id: &'static str, is_in: bool) {
    if is_in {
        among.insert(id);
    } else {
        among.remove(id);
    }
}
