//! The end of a list that is drawn a part at a time.

use leptos::html;
use leptos::prelude::*;

use super::texts::t;
use crate::views::browser::in_view::when_near;

/// How many more there are than are drawn; draws them when the window comes near.
#[component]
pub fn More(
    /// How many are drawn.
    #[prop(into)]
    drawn: Signal<usize>,
    /// How many there are.
    #[prop(into)]
    count: Signal<usize>,
    /// Draws more.
    #[prop(into)]
    draw: UnsyncCallback<()>,
) -> impl IntoView {
    move || {
        let left = count.get().saturating_sub(drawn.get());
        (left > 0).then(|| {
            let end = NodeRef::<html::Li>::new();
            Effect::new(move |_| {
                if let Some(end) = end.get() {
                    when_near(&end, move || draw.run(()));
                }
            });
            view! { <li class="muted small" node_ref=end>{(t().and_more)(left)}</li> }
        })
    }
}
