//! The dialog that moves a card: to a stage, and to a place in its column.

use std::sync::Arc;

use leptos::prelude::*;

use super::carry::Carry;
use crate::model::command::{Command, Place};
use crate::model::id::Id;
use crate::model::query;
use crate::model::record::Record;
use crate::views::app;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::texts::{stage, t, title};

/// Asks for stage and place.
#[component]
pub fn MoveDialog(
    record: Memo<Arc<Record>>,
    carry: Carry,
    #[prop(into)] on_close: UnsyncCallback<()>,
) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let look = record.get_untracked();
    let id = look.id().clone();
    let kind_id = look.kind_id().to_owned();
    let to = RwSignal::new(look.stage_id().to_owned());
    let place = RwSignal::new(0_usize);
    // The cards of the chosen stage, without this one.
    let others = {
        let id = id.clone();
        let duty = look.kind().and_then(|kind| kind.duty);
        Memo::new(move |_| {
            let stage = to.get();
            let shown = |record: &Record| query::on_board(record, duty) && record.stage_id() == stage;
            let all = app.ask(|plan| plan.in_order(shown));
            all.iter().map(|record| record.id().clone()).filter(|other| *other != id).collect::<Vec<Id>>()
        })
    };
    // In its own stage the card starts where it is, in another at the end.
    let here = {
        let (id, stage) = (id.clone(), look.stage_id().to_owned());
        let duty = look.kind().and_then(|kind| kind.duty);
        let column = app.ask(|plan| plan.in_order(|r| query::on_board(r, duty) && r.stage_id() == stage));
        let index = column.iter().position(|record| *record.id() == id).unwrap_or_default();
        (stage, index)
    };
    Effect::new(move |_| place.set(if to.get() == here.0 { here.1 } else { others.with(Vec::len) }));
    let stages = look.kind().map(|kind| kind.stages).unwrap_or_default();
    let options = stages
        .iter()
        .map(|known| {
            let id = known.id;
            view! { <option value=id selected=move || to.get() == id>{stage(&kind_id, id)}</option> }
        })
        .collect_view();
    let places = move || {
        let of = others.with(Vec::len) + 1;
        (0..of)
            .map(|index| {
                view! {
                    <option value=index selected=move || place.get() == index>{(t().place_of)(index + 1, of)}</option>
                }
            })
            .collect_view()
    };
    let move_id = id.clone();
    let submit = move || {
        let others = others.get_untracked();
        let at = match (place.get_untracked().checked_sub(1).and_then(|index| others.get(index)), others.first()) {
            (Some(before), _) => Place::After(before.clone()),
            (None, Some(first)) => Place::Before(first.clone()),
            (None, None) => Place::Last,
        };
        let command = Command::Move { id: move_id.clone(), stage: to.get_untracked(), place: at };
        if app.dispatch(&command, None).is_ok() {
            let name = record.with_untracked(|record| title(record));
            let stage = record.with_untracked(|record| stage(record.kind_id(), record.stage_id()));
            app.toast((t().moved)(&name, &stage), true);
        }
        close(dialog);
    };
    let closed = move || {
        on_close.run(());
        carry.seek(&id);
    };
    view! {
        <Dialog dialog title=(t().move_title)(&title(&look)) on_close=closed>
            <div class="fields">
                <div class="field">
                    <label class="label" for="move-stage">{t().stage}</label>
                    <select class="select" id="move-stage" on:change=move |event| to.set(event_target_value(&event))>
                        {options}
                    </select>
                </div>
                <div class="field">
                    <label class="label" for="move-place">{t().place_in_column}</label>
                    <select
                        class="select"
                        id="move-place"
                        on:change=move |event| place.set(event_target_value(&event).parse().unwrap_or_default())
                    >
                        {places}
                    </select>
                </div>
            </div>
            <div class="dialog-actions">
                <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                <button class="button button-main" type="button" on:click=move |_| submit()>{t().move_record}</button>
            </div>
        </Dialog>
    }
}
