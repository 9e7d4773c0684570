//! Several of some, as native tick boxes in a box that scrolls; a long list can be narrowed by typing.

use leptos::ev;
use leptos::prelude::*;

use super::options::Choice;
use super::texts::t;

/// From so many on a list can be narrowed.
const LONG: usize = 9;

/// The tick boxes. What is chosen stands in `chosen`, by id.
#[component]
pub fn PickMany(
    /// What they are about.
    legend: String,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// What is chosen.
    chosen: RwSignal<Vec<String>>,
    /// Whether a word that is not on the list can be added.
    #[prop(default = false)]
    can_add: bool,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let added = RwSignal::new(Vec::<String>::new());
    let rows = Memo::new(move |_| {
        let word = typed.get().trim().to_lowercase();
        let own = added.get().into_iter().map(|id| (id.clone(), id));
        let mut rows: Vec<Choice> = options.get().into_iter().chain(own).collect();
        rows.retain(|(_, name)| name.to_lowercase().contains(&word));
        rows
    });
    let is_long = Memo::new(move |_| can_add || options.with(Vec::len) >= LONG);
    let tick = move |id: &str, is_ticked: bool| {
        chosen.update(|chosen| {
            chosen.retain(|other| other != id);
            if is_ticked {
                chosen.push(id.to_owned());
            }
        });
    };
    // Enter takes the word that was typed: the one on the list that is called so, or a new one.
    let take = move || {
        let word = typed.get_untracked().trim().to_owned();
        let same = |(_, name): &Choice| name.to_lowercase() == word.to_lowercase();
        let known = options.get_untracked().into_iter().find(same).map(|(id, _)| id);
        let only = || rows.with_untracked(|rows| if let [(id, _)] = rows.as_slice() { Some(id.clone()) } else { None });
        let id = known.or_else(|| if can_add { Some(word.clone()) } else { only() });
        let Some(id) = id.filter(|id| !id.is_empty()) else { return };
        if !options.with_untracked(|options| options.iter().any(|(other, _)| *other == id)) {
            added.update(|added| {
                if !added.contains(&id) {
                    added.push(id.clone());
                }
            });
        }
        tick(&id, true);
        typed.set(String::new());
    };
    let row = move |(id, name): Choice| {
        let (shown, ticked, value) = (id.clone(), id.clone(), id);
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    value=value
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&shown))
                    on:change=move |event| tick(&ticked, event_target_checked(&event))
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="pick-many">
            <legend class="label">{legend}</legend>
            <Show when=move || is_long.get()>
                <input
                    class="input"
                    type="text"
                    data-testid="pick-many-text"
                    autocomplete="off"
                    aria-label=if can_add { t().filters.find_or_add } else { t().filters.find }
                    placeholder=if can_add { t().filters.find_or_add } else { t().filters.find }
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=move |event: ev::KeyboardEvent| {
                        if event.key() == "Enter" && !typed.get_untracked().trim().is_empty() {
                            event.prevent_default();
                            take();
                        }
                    }
                />
            </Show>
            <div class="pick-many-rows">
                <For each=move || rows.get() key=|(id, _)| id.clone() children=row/>
                <Show when=move || rows.with(Vec::is_empty)>
                    <p class="muted small">{t().nothing_found}</p>
                </Show>
            </div>
        </fieldset>
    }
}
