//! Dialogs: what must be asked before it is done. Native and modal; Escape closes them and nothing else.

use leptos::html;
use leptos::prelude::*;

/// The element of a dialog, by which whoever shows it can close it.
pub type DialogRef = NodeRef<html::Dialog>;

/// Closes a dialog, as Escape does.
pub fn close(dialog: DialogRef) {
    if let Some(dialog) = dialog.get_untracked() {
        dialog.close();
    }
}

/// A dialog that is open as long as it is shown.
#[component]
pub fn Dialog(
    /// Its element.
    dialog: DialogRef,
    /// What it asks.
    title: String,
    /// What happens when it closes, whatever was decided.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
    /// Its stable hook.
    #[prop(optional)]
    testid: Option<&'static str>,
    /// The id of the words below that say more.
    #[prop(optional)]
    described: Option<&'static str>,
    /// What stands below the title, the buttons included.
    children: Children,
) -> impl IntoView {
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.show_modal().ok();
        }
    });
    // Not by the heading's id: a dialog may ask something above another.
    let label = title.clone();
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-label=label
            aria-describedby=described
            data-testid=testid
            on:keydown=move |event| event.stop_propagation()
            on:close=move |_| on_close.run(())
        >
            <h2>{title}</h2>
            {children()}
        </dialog>
    }
}

/// A question about something that cannot be undone. The hand comes to rest on the button that leaves all as it is.
#[component]
pub fn Confirm(
    /// What it asks.
    title: String,
    /// What would go.
    words: String,
    /// What the button says that leaves all as it is.
    keep: String,
    /// What the button says that does it.
    deed: String,
    /// The stable hook of that button.
    testid: &'static str,
    /// Does it.
    #[prop(into)]
    on_yes: UnsyncCallback<()>,
    /// What happens when it closes, whatever was decided.
    #[prop(into)]
    on_close: UnsyncCallback<()>,
    /// What else is offered.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let dialog = DialogRef::new();
    view! {
        <Dialog dialog title on_close>
            <p>{words}</p>
            {children.map(|children| children())}
            <div class="dialog-actions">
                <button class="button" type="button" autofocus on:click=move |_| close(dialog)>{keep}</button>
                <button class="button button-danger" type="button" data-testid=testid on:click=move |_| {
                    close(dialog);
                    on_yes.run(());
                }>{deed}</button>
            </div>
        </Dialog>
    }
}
