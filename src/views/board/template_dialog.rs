//! The dialog that makes a record from a template: it asks for the first day.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::show;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::views::browser::focus;
use crate::views::editor::{DatePicker, refusal};
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{kind, plan_year, t, title};
use crate::views::{app, way};

/// Asks for the first day, makes the record and opens it.
#[component]
pub fn TemplateDialog(template: Arc<Record>, #[prop(into)] on_close: UnsyncCallback<()>) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let day = RwSignal::new(show::date(app.first_day(plan_year())));
    let error = RwSignal::new(None::<String>);
    let full = title(&template);
    let name = full.strip_prefix(t().templates.prefix).unwrap_or(&full).to_owned();
    let heading = (t().templates.use_title)(&name);
    let value = Memo::new(move |_| show::read_date(day.get().trim()).map(Value::Date));
    let submit = move || {
        let Some(Value::Date(first)) = value.get_untracked() else {
            error.set(Some(t().not_a_date.to_owned()));
            focus::later("#first-day");
            return;
        };
        match app.use_template(&template, &name, first) {
            Ok(id) => {
                close(dialog);
                if let Some(record) = app.ask(|plan| plan.get(&id).cloned()) {
                    let way = way();
                    way.go(way.place.get_untracked().near(&record));
                    focus::select_later("[data-testid=record-editor] [name=title]");
                    app.announce((t().created)(&kind(record.kind_id())));
                }
            }
            Err(refused) => error.set(Some(refusal(refused))),
        }
    };
    let on_key = {
        let submit = submit.clone();
        move |event: ev::KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                submit();
            }
        }
    };
    let described = move || if error.with(Option::is_some) { "first-day-error" } else { "first-day-hint" };
    view! {
        <Dialog dialog title=heading on_close>
            <div class="field">
                <label class="label" for="first-day">{t().templates.first_day}</label>
                <div class="affix">
                    <input
                        class="input"
                        type="text"
                        id="first-day"
                        data-testid="first-day"
                        inputmode="numeric"
                        autocomplete="off"
                        autofocus
                        placeholder=t().date_hint
                        aria-describedby=described
                        aria-invalid=move || error.with(Option::is_some).then_some("true")
                        prop:value=move || day.get()
                        on:input=move |event| {
                            day.set(event_target_value(&event));
                            error.set(None);
                        }
                        on:keydown=on_key
                    />
                    <DatePicker value pick=move |iso: String| {
                        day.set(show::read_date(&iso).map_or(iso, show::date));
                        error.set(None);
                    }/>
                </div>
                {move || match error.get() {
                    Some(words) => view! {
                        <p class="hint is-danger" id="first-day-error" role="alert">
                            <Icon glyph=Glyph::Alert small=true/>
                            <span>{words}</span>
                        </p>
                    }
                    .into_any(),
                    None => view! {
                        <p class="hint" id="first-day-hint"><span>{t().templates.first_day_hint}</span></p>
                    }
                    .into_any(),
                }}
            </div>
            <div class="dialog-actions">
                <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                <button
                    class="button button-main"
                    type="button"
                    data-testid="template-confirm"
                    on:click=move |_| submit()
                >
                    {t().templates.make}
                </button>
            </div>
        </Dialog>
    }
}
