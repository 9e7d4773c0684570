//! Dates of many records: one day for all, or each so many working days earlier or later.

use std::sync::Arc;

use leptos::prelude::*;

use super::many::{Write, write_all, writes_of};
use crate::model::calendar::add_working_days;
use crate::model::date::Date;
use crate::model::field::{Field, FieldType};
use crate::model::kinds::common;
use crate::model::record::{Path, Record};
use crate::model::sort;
use crate::model::value::Value;
use crate::views::filters::Day;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{field as field_name, t};

/// The value of the option for the first and the last day together.
const BOTH: &str = "both";

/// Most working days that dates are moved by.
const FARTHEST: i32 = 2_000;

/// What is done with the dates.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Move,
    Set,
    Empty,
}

/// The dates that every kind has.
fn fields() -> impl Iterator<Item = &'static Field> {
    common::FIELDS.iter().filter(|field| matches!(field.field_type, FieldType::Date) && field.section.is_some())
}

/// The question.
#[component]
pub fn DatesDialog(
    /// The records.
    records: Vec<Arc<Record>>,
    /// What happens when it closes.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
) -> impl IntoView {
    let dialog = DialogRef::new();
    let count = records.len();
    let which = RwSignal::new(BOTH.to_owned());
    let mode = RwSignal::new(Mode::Move);
    let days = RwSignal::new(String::new());
    let day = RwSignal::new(None::<Date>);
    let error = RwSignal::new(None::<&'static str>);
    let records = StoredValue::new(records);
    let names = move || -> Vec<&'static str> {
        which.with(|which| match which.as_str() {
            BOTH => vec![common::START.name(), common::DUE.name()],
            id => fields().filter(|field| field.name == id).map(|field| field.name).collect(),
        })
    };
    let submit = move || {
        let wanted = match mode.get_untracked() {
            Mode::Move => {
                let text = days.get_untracked().trim().replace('−', "-");
                let by = text.parse::<i32>().ok().filter(|by| *by != 0 && by.abs() <= FARTHEST);
                let Some(by) = by else {
                    error.set(Some(t().table.days_wrong));
                    return;
                };
                Wanted::By(by)
            }
            Mode::Set => {
                let Some(day) = day.get_untracked() else {
                    error.set(Some(t().not_a_date));
                    return;
                };
                Wanted::On(day)
            }
            Mode::Empty => Wanted::Nothing,
        };
        let names = untrack(names);
        let mut writes: Vec<Write> = records.with_value(|records| {
            names.into_iter().flat_map(|name| writes_of(records, name, |record| wanted.value(record, name))).collect()
        });
        // One record's writes stand together.
        sort::by(&mut writes, |(a, ..), (b, ..)| a.cmp(b));
        close(dialog);
        write_all(writes);
    };
    let radio = move |this: Mode, text: &'static str, testid: &'static str| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="many-mode"
                    data-testid=testid
                    prop:checked=move || mode.get() == this
                    on:change=move |_| {
                        mode.set(this);
                        error.set(None);
                    }
                />
                <span>{text}</span>
            </label>
        }
    };
    let control = move || {
        match mode.get() {
        Mode::Move => view! {
            <div class="field">
                <label class="label" for="many-days">{t().table.days}</label>
                <input
                    class="input"
                    type="text"
                    id="many-days"
                    data-testid="many-days"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-describedby="many-days-hint"
                    prop:value=move || days.get()
                    on:input=move |event| {
                        days.set(event_target_value(&event));
                        error.set(None);
                    }
                />
                <p class="hint" id="many-days-hint"><span>{t().table.days_hint}</span></p>
            </div>
        }
        .into_any(),
        Mode::Set => view! {
            <Day id="many-day" label=t().table.day date=Memo::new(move |_| day.get()) pick=move |picked| day.set(picked)/>
        }
        .into_any(),
        Mode::Empty => ().into_any(),
    }
    };
    let options =
        fields().map(|field| view! { <option value=field.name>{field_name(field.name)}</option> }).collect_view();
    let both = format!("{} + {}", field_name(common::START.name()), field_name(common::DUE.name()).to_lowercase());
    view! {
        <Dialog dialog title=(t().table.change_title)(t().table.change_dates, count) on_close testid="many-dialog">
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                submit();
            }>
                <div class="field">
                    <label class="label" for="many-date">{t().table.which_date}</label>
                    <select
                        class="select"
                        id="many-date"
                        data-testid="many-date"
                        on:change=move |event| which.set(event_target_value(&event))
                    >
                        <option value=BOTH>{both}</option>
                        {options}
                    </select>
                </div>
                <fieldset class="row">
                    <legend class="visually-hidden">{t().table.change_dates}</legend>
                    {radio(Mode::Move, t().table.move_days, "many-move")}
                    {radio(Mode::Set, t().table.set_day, "many-set")}
                    {radio(Mode::Empty, t().table.empty_day, "many-empty")}
                </fieldset>
                {control}
                {move || error.get().map(|words| view! {
                    <p class="hint is-danger" role="alert"><Icon glyph=Glyph::Alert small=true/><span>{words}</span></p>
                })}
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit" data-testid="many-take">
                        {(t().table.change_count)(count)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// What a date gets.
#[derive(Clone, Copy)]
enum Wanted {
    By(i32),
    On(Date),
    Nothing,
}

impl Wanted {
    /// What a record's date becomes; where there is none, none can be moved.
    fn value(self, record: &Record, name: &'static str) -> Option<Value> {
        match self {
            Self::By(days) => match record.value(&Path::field(name))? {
                Value::Date(date) => add_working_days(*date, days).map(Value::Date),
                _ => None,
            },
            Self::On(day) => Some(Value::Date(day)),
            Self::Nothing => Some(Value::Cleared),
        }
    }
}
