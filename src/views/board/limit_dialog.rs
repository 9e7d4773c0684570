//! The dialog in which a person says how many cards a column should hold at most.

use leptos::prelude::*;

use crate::model::id::Id;
use crate::model::limits;
use crate::views::app;
use crate::views::browser::focus;
use crate::views::kit::dialog::{Dialog, DialogRef, close};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::t;

/// The greatest limit that can be written.
const GREATEST: usize = 999;

/// A limit as it was written: a number, none, or nothing that can be understood.
fn read(text: &str) -> Result<Option<usize>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(limit @ 1..=GREATEST) => Ok(Some(limit)),
            Ok(_) | Err(_) => Err(()),
        },
    }
}

/// Asks for the limit and stores it.
#[component]
pub fn LimitDialog(
    /// The column's name.
    name: String,
    /// The row of its limit.
    row: Id,
    /// The limit as it is.
    limit: Option<usize>,
    #[prop(into)] on_close: UnsyncCallback<()>,
) -> impl IntoView {
    let app = app();
    let dialog = DialogRef::new();
    let text = RwSignal::new(limit.map(|limit| limit.to_string()).unwrap_or_default());
    let is_wrong = RwSignal::new(false);
    let heading = (t().board.limit_title)(&name);
    let submit = move || {
        let Ok(limit) = read(&text.get_untracked()) else {
            is_wrong.set(true);
            focus::later("#column-limit");
            return;
        };
        let command = app.head.with_untracked(|head| limits::set(head, row.clone(), limit));
        if command.is_some_and(|command| app.dispatch(&command, None).is_ok()) {
            let said = limit.map_or_else(|| (t().board.limit_gone)(&name), |limit| (t().board.limit_is)(&name, limit));
            app.toast(said, true);
        }
        close(dialog);
    };
    view! {
        <Dialog dialog title=heading on_close testid="limit-dialog">
            <form method="dialog" on:submit=move |event| {
                event.prevent_default();
                submit();
            }>
                <div class="field">
                    <label class="label" for="column-limit">{t().board.limit}</label>
                    <input
                        class="input"
                        type="text"
                        id="column-limit"
                        inputmode="numeric"
                        autocomplete="off"
                        autofocus
                        aria-describedby="column-limit-hint"
                        aria-invalid=move || is_wrong.get().then_some("true")
                        prop:value=move || text.get()
                        on:input=move |event| {
                            text.set(event_target_value(&event));
                            is_wrong.set(false);
                        }
                    />
                    {move || if is_wrong.get() {
                        view! {
                            <p class="hint is-danger" id="column-limit-hint" role="alert">
                                <Icon glyph=Glyph::Alert small=true/>
                                <span>{t().board.not_a_limit}</span>
                            </p>
                        }
                        .into_any()
                    } else {
                        view! { <p class="hint" id="column-limit-hint"><span>{t().board.limit_hint}</span></p> }.into_any()
                    }}
                </div>
                <div class="dialog-actions">
                    <button class="button button-quiet" type="button" on:click=move |_| close(dialog)>{t().cancel}</button>
                    <button class="button button-main" type="submit">{t().board.save_limit}</button>
                </div>
            </form>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_a_whole_number_of_cards_or_none() {
        let check = |text: &str, expected: Result<Option<usize>, ()>| assert_eq!(read(text), expected, "{text:?}");
        check("", Ok(None));
        check("  ", Ok(None));
        check("4", Ok(Some(4)));
        check(" 12 ", Ok(Some(12)));
        check("999", Ok(Some(999)));
        check("0", Err(()));
        check("1000", Err(()));
        check("-3", Err(()));
        check("2,5", Err(()));
        check("palju", Err(()));
    }
}
