//! A new record on a day: the day and the kind are asked for, all else stands in the editor.

use leptos::ev;
use leptos::prelude::*;

use crate::model::agenda::WORK;
use crate::model::date::{Date, parse_date};
use crate::model::kind::Duty;
use crate::model::kinds;
use crate::model::value::Value;
use crate::views::dates::words;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{kind as kind_name, language, t};
use crate::views::pages::board::create_with;
use crate::views::route::Page;

/// The button of a day. It shows when the pointer is there; by keyboard the key N does the same.
#[component]
pub fn AddOn(day: Date, new_on: RwSignal<Option<Date>>) -> impl IntoView {
    let label = move || (t().calendar.new_on)(&words::day(day));
    view! {
        <button
            class="day-add"
            type="button"
            tabindex="-1"
            aria-label=label
            title=label
            on:click=move |_| new_on.set(Some(day))
        >
            <Icon glyph=Glyph::Plus small=true/>
        </button>
    }
}

/// Asks for the day and the kind; choosing the kind makes the record.
#[component]
pub fn NewRecord(day: Date, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let dialog = DialogRef::new();
    let chosen = RwSignal::new(day);
    let pick = move |event: ev::Event| {
        if let Some(day) = parse_date(&event_target_value(&event)) {
            chosen.set(day);
        }
    };
    let make = move |id: &str| {
        let day = chosen.get_untracked();
        close(dialog);
        if let Some(kind) = kinds::find(id) {
            // A day of work: its ends can be moved apart.
            let days = [WORK.first, WORK.last].map(|field| (field.into(), Value::Date(day)));
            create_with(kind, days.to_vec());
        }
    };
    let group = move |duty: &'static Duty| {
        let rows = kinds::of_duty(duty.id).map(move |kind| {
            view! {
                <li>
                    <button
                        class="chip"
                        type="button"
                        data-testid=format!("new-kind-{}", kind.id)
                        on:click=move |_| make(kind.id)
                    >
                        <Icon glyph=Glyph::Plus small=true/>
                        {kind_name(kind.id)}
                    </button>
                </li>
            }
        });
        view! {
            <h4 class="label">{duty.number}" "{language().duty(duty.id)}</h4>
            <ul class="chips">{rows.collect_view()}</ul>
        }
    };
    view! {
        <Dialog dialog title=t().new_record.to_owned() testid="new-record-dialog" on_close=move || on_close.run(())>
            <div class="field">
                <label class="label" for="new-day">{t().calendar.which_day}</label>
                <input class="input" id="new-day" type="date" value=day.to_string() on:input=pick/>
                <p class="hint">{move || words::day(chosen.get())}</p>
            </div>
            <h3>{t().calendar.which_kind}</h3>
            <div class="kind-choice">{Page::duties().map(group).collect_view()}</div>
            <div class="dialog-actions">
                <button class="button" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
            </div>
        </Dialog>
    }
}
