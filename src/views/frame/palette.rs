//! The palette: every act and every record, found by a few letters.

use leptos::prelude::*;

use super::acts::Act;
use super::combobox::Combobox;
use super::search::hits;
use crate::model::search::{Fit, fit_loosely, fold, words};
use crate::model::sort;
use crate::views::app;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::texts::t;

/// Most records that are offered.
const RECORDS: usize = 8;
/// Most acts that are offered beside records.
const ACTS: usize = 8;

/// The palette, while it is open.
#[component]
pub fn Palette(
    /// What it begins with.
    begin: String,
) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let text = RwSignal::new(begin);
    app.prepare_search();
    let acts = Memo::new(move |_| text.with(|text| offered(text)));
    let choose = move |act: Act| {
        // First: the focus goes back where it was, and from there to what the act needs.
        close(dialog);
        act.remember();
        act.run();
    };
    view! {
        <Dialog
            dialog
            title=t().find.palette.to_owned()
            on_close=move || _ = app.palette.try_set(None)
            testid="palette-dialog"
        >
            // Else the browser would open its own search from within.
            <div class="palette" on:keydown=|event| {
                if (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("k") {
                    event.prevent_default();
                }
            }>
                <Combobox
                    id="palette"
                    label=t().find.palette
                    hint=t().find.palette_hint
                    list_label=t().find.palette
                    nothing=t().find.nothing
                    text
                    open=true
                    acts
                    count=Signal::derive(move || acts.with(Vec::len))
                    on_wake=|| ()
                    on_choose=choose
                    // The browser would first empty the box.
                    on_escape=move || {
                        close(dialog);
                        true
                    }
                />
            </div>
        </Dialog>
    }
}

/// What fits: acts whose name begins so, records, then acts that fit less well. Before anything is typed, what was used
/// last comes first.
fn offered(text: &str) -> Vec<Act> {
    let words = words(text);
    let recent = app().choices.recent.get_untracked();
    let place = |act: &Act| act.id().and_then(|id| recent.iter().position(|other| *other == id));
    let mut acts: Vec<(Option<Fit>, usize, Act)> = Act::all()
        .into_iter()
        .filter_map(|act| {
            let fit = if words.is_empty() { None } else { Some(fit(&act, &words)?) };
            Some((fit, place(&act).unwrap_or(usize::MAX), act))
        })
        .collect();
    sort::by_key(&mut acts, |(fit, place, _)| (*fit, *place));
    if words.is_empty() {
        return acts.into_iter().map(|(_, _, act)| act).collect();
    }
    let (well, less): (Vec<_>, Vec<_>) = acts.into_iter().partition(|(fit, ..)| *fit <= Some(Fit::WordStarts));
    let act = |(_, _, act)| act;
    let (records, count) = hits(text, RECORDS);
    let more = (count > records.len()).then(|| Act::All(text.to_owned(), count));
    let left = ACTS.saturating_sub(well.len());
    well.into_iter()
        .map(act)
        .take(ACTS)
        .chain(records)
        .chain(more)
        .chain(less.into_iter().map(act).take(left))
        .collect()
}

/// By its name, or by its sort and its name.
fn fit(act: &Act, words: &[String]) -> Option<Fit> {
    let name = act.name();
    fit_loosely(&fold(&name), words)
        .into_iter()
        .chain(fit_loosely(&fold(&format!("{} {name}", act.group())), words))
        .min()
}
