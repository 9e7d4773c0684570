//! What goes on for longer than a bar would say: a line of links above the days.

use leptos::prelude::*;

use crate::i18n::show;
use crate::model::agenda::Entry;
use crate::views::app;
use crate::views::browser::{focus, pointer};
use crate::views::kit::icon::{Glyph, Icon, Pip};
use crate::views::kit::texts::{plan_year, t, title};
use crate::views::paper::OnPaper;
use crate::views::way;

/// How many are named before the rest is asked for.
const FIRST: usize = 4;

/// The line; none where nothing goes on.
#[component]
pub fn Ongoing(entries: Memo<Vec<Entry>>) -> impl IntoView {
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| entries.with(Vec::len));
    let shown = move || {
        let limit = if all.get() { usize::MAX } else { FIRST };
        entries.with(|entries| entries.iter().take(limit).cloned().collect::<Vec<_>>())
    };
    let rest = move || {
        let rest = count.get().saturating_sub(FIRST);
        (rest > 0 && !all.get()).then(|| {
            view! {
                <OnPaper draw=move || {
                    let rest = entries.get().into_iter().skip(FIRST);
                    rest.map(|entry| view! { <li><Long entry/></li> }).collect_view().into_any()
                }/>
                <li class="ongoing-rest">
                    <button class="chip chip-add" type="button" on:click=move |_| {
                        all.set(true);
                        focus::later(format!(".ongoing li:nth-child({}) a", FIRST + 1));
                    }>
                        {(t().calendar.more)(rest)}
                    </button>
                </li>
            }
        })
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="row ongoing">
                <h2 class="label" id="ongoing">{t().calendar.ongoing}</h2>
                <ul class="chips" aria-labelledby="ongoing">
                    <For each=shown key=Clone::clone let:entry>
                        <li><Long entry/></li>
                    </For>
                    {rest}
                </ul>
            </div>
        </Show>
    }
}

#[component]
fn Long(entry: Entry) -> impl IntoView {
    let (record, way) = (app().record(&entry.record)?, way());
    let id = entry.record.clone();
    let until = show::short_date(entry.last, plan_year());
    let phase = record.clone();
    let link = view! {
        <a
            class="chip"
            href=move || way.place.get().with(Some(id.clone())).href()
            data-noscroll=""
            data-testid="calendar-ongoing"
            on:click=|event| {
                if pointer::is_by_key(&event) {
                    focus::later("[data-testid=record-editor] [name=title]");
                }
            }
        >
            {move || match phase.get().phase() {
                phase if phase.is_open() => view! { <Pip phase=phase.id()/> }.into_any(),
                _ => view! { <Icon glyph=Glyph::Check small=true/> }.into_any(),
            }}
            {move || title(&record.get())}
            <span class="faint nowrap">{(t().calendar.until)(&until)}</span>
        </a>
    };
    Some(link)
}
