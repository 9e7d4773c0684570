//! A table on its way: how it is written, as far as that was recognised, and what becomes of its rows.

use leptos::prelude::*;

use super::mapping::Columns;
use super::statistics::Statistics;
use crate::state::intake::{DELIMITERS, Encoding, Forms, Purpose, TableStep};
use crate::views::app;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// What is asked about a table.
#[component]
pub fn TableQuestion(number: usize, step: ArcRwSignal<TableStep>) -> impl IntoView {
    let app = app();
    let purpose = step.clone();
    let purpose = Memo::new(move |_| purpose.with(|step| step.purpose));
    let (chosen, shown) = (step.clone(), step.clone());
    let choices = Purpose::ALL.map(|offered| {
        let words = match offered {
            Purpose::Records => t().intake.as_records,
            Purpose::Metrics => t().intake.as_metrics,
            Purpose::Areas => t().intake.as_areas,
        };
        let id = match offered {
            Purpose::Records => "records",
            Purpose::Metrics => "metrics",
            Purpose::Areas => "areas",
        };
        let step = chosen.clone();
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=format!("purpose-{number}")
                    value=id
                    data-testid="import-purpose"
                    prop:checked=move || purpose.get() == offered
                    on:change=move |_| app.set_purpose(&step, offered)
                />
                {words}
            </label>
        }
    });
    view! {
        <Written number step/>
        <fieldset class="field">
            <legend class="label">{t().intake.purpose}</legend>
            <div class="row question-choices">{choices}</div>
        </fieldset>
        {move || {
            let step = shown.clone();
            match purpose.get() {
                Purpose::Records => view! { <Columns number step/> }.into_any(),
                Purpose::Metrics | Purpose::Areas => view! { <Statistics number step/> }.into_any(),
            }
        }}
    }
}

fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1257 => "Windows-1257",
        Encoding::Windows1252 => "Windows-1252",
    }
}

fn delimiter_name(delimiter: char) -> String {
    match delimiter {
        ';' => t().intake.semicolon.to_owned(),
        ',' => t().intake.comma.to_owned(),
        '\t' => t().intake.tab.to_owned(),
        other => other.to_string(),
    }
}

/// How the table is written, as it was recognised, with a way to say otherwise.
#[component]
fn Written(number: usize, step: ArcRwSignal<TableStep>) -> impl IntoView {
    let step = RwSignal::from(step);
    let size = move || step.with(|step| (t().intake.table)(step.count(), step.names().len()));
    let forms = Memo::new(move |_| step.with(TableStep::forms));
    let refused = RwSignal::new(false);
    let read_as = move |encoding: Option<Encoding>, delimiter: Option<char>| {
        let read = step.try_update(|step| step.set_layout(encoding, delimiter));
        refused.set(matches!(read, Some(Err(_))));
    };
    let encodings = Encoding::ALL.map(|offered| {
        let is_chosen = move || {
            // After a choice that was refused the one before stands again.
            refused.track();
            step.with(TableStep::encoding) == offered
        };
        view! { <option value=encoding_name(offered) prop:selected=is_chosen>{encoding_name(offered)}</option> }
    });
    let choose_encoding = move |name: String| {
        let chosen = Encoding::ALL.into_iter().find(|offered| encoding_name(*offered) == name);
        read_as(chosen, None);
    };
    let told = step.with_untracked(TableStep::delimiter);
    let delimiters = DELIMITERS.into_iter().chain((!DELIMITERS.contains(&told)).then_some(told)).map(|offered| {
        let is_chosen = move || step.with(TableStep::delimiter) == offered;
        view! { <option value=offered.to_string() prop:selected=is_chosen>{delimiter_name(offered)}</option> }
    });
    view! {
        <p>{size}{move || written(forms.get())}</p>
        <div class="row question-choices">
            <div class="field">
                <label class="label" for=format!("encoding-{number}")>{t().intake.encoding}</label>
                <select
                    class="select"
                    id=format!("encoding-{number}")
                    data-testid="import-encoding"
                    on:change=move |event| choose_encoding(event_target_value(&event))
                >
                    {encodings}
                </select>
            </div>
            <div class="field">
                <label class="label" for=format!("delimiter-{number}")>{t().intake.delimiter}</label>
                <select
                    class="select"
                    id=format!("delimiter-{number}")
                    data-testid="import-delimiter"
                    on:change=move |event| read_as(None, event_target_value(&event).chars().next())
                >
                    {delimiters.collect_view()}
                </select>
            </div>
            <label class="check">
                <input
                    type="checkbox"
                    data-testid="import-head"
                    prop:checked=move || step.with(TableStep::has_head)
                    on:change=move |event| step.update(|step| step.set_head(event_target_checked(&event)))
                />
                {t().intake.head}
            </label>
        </div>
        <div role="status" class="asked">
            {move || refused.get().then(|| view! {
                <p class="hint is-warning"><Icon glyph=Glyph::Alert small=true/><span>{t().intake.not_so_written}</span></p>
            })}
        </div>
    }
}

/// How numbers and dates are written, in words that go on the line before them.
fn written(forms: Forms) -> String {
    let words = [
        (forms.comma, t().intake.decimal_comma),
        (forms.point, t().intake.decimal_point),
        (forms.dotted, t().intake.dotted_dates),
        (forms.iso, t().intake.iso_dates),
    ];
    words.into_iter().filter(|(is, _)| *is).map(|(_, words)| format!(" · {words}")).collect()
}
