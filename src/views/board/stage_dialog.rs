//! The question for a stage, when a card has come into a phase in which its kind has several: it has got the first one,
//! which is preselected. Another choice takes its place as the same one step; Escape puts the card back.

use leptos::prelude::*;

use super::carry::{Asked, Carry};
use crate::model::command::Command;
use crate::views::app;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::texts::{language, stage, t, title};

/// Asks for the stage of the card that was just dropped.
#[component]
pub fn StageDialog(carry: Carry, asked: Asked) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let chosen = RwSignal::new(asked.stages.first().copied().unwrap_or_default().to_owned());
    // What the dialog was closed with: the choice, or nothing.
    let taken = RwSignal::new(false);
    let record = app.ask(|plan| plan.get(&asked.id).cloned());
    let name = record.as_deref().map(title).unwrap_or_default();
    let kind_id = record.map(|record| record.kind_id().to_owned()).unwrap_or_default();
    let words = (t().board.which_stage_words)(&name, language().phase(asked.phase.id()));
    let option = |id: &'static str| {
        view! { <option value=id selected=move || chosen.with(|chosen| chosen == id)>{stage(&kind_id, id)}</option> }
    };
    let options = asked.stages.clone().into_iter().map(option).collect_view();
    let closed = move || {
        let Asked { id, place, stages, .. } = &asked;
        let stage_id = chosen.get_untracked();
        if !taken.get_untracked() {
            app.undo();
            app.announce((t().put_back)(&name));
        } else if stages.first() != Some(&stage_id.as_str()) {
            // One step, not two: the first one is as if it had not been.
            app.undo();
            let command = Command::Move { id: id.clone(), stage: stage_id.clone(), place: place.clone() };
            if app.dispatch(&command, None).is_ok() {
                app.announce((t().moved)(&name, &stage(&kind_id, &stage_id)));
            }
        }
        carry.seek(id);
        carry.asked.set(None);
    };
    view! {
        <Dialog
            dialog
            title=t().board.which_stage.to_owned()
            on_close=closed
            testid="stage-dialog"
            described="stage-words"
        >
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                taken.set(true);
                close(dialog);
            }>
                <p id="stage-words">{words}</p>
                <div class="field">
                    <label class="label" for="dropped-stage">{t().stage}</label>
                    <select
                        class="select"
                        id="dropped-stage"
                        on:change=move |event| chosen.set(event_target_value(&event))
                    >
                        {options}
                    </select>
                </div>
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>
                        {t().board.put_back}
                    </button>
                    <button class="button button-main" type="submit">{t().board.put_there}</button>
                </div>
            </form>
        </Dialog>
    }
}
