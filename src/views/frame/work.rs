//! Long work: what is being done, how far it is, and the button that stops it.

use leptos::prelude::*;

use super::undo;
use crate::state::slices::Stage;
use crate::views::app;
use crate::views::browser::standing::stands;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{count, t};

/// The work that is under way.
#[component]
pub fn LongWork() -> impl IntoView {
    let app = app();
    let stage = Memo::new(move |_| app.work.get().map(|work| (work.stage, work.can_stop)));
    let of = move || app.work.get().map(|work| work.of).filter(|of| *of > 0);
    let done = move || app.work.get().map(|work| work.done);
    move || {
        stage.get().map(|(stage, can_stop)| {
            let words = match stage {
                Stage::Reading => t().arrival.reading,
                Stage::Comparing => t().arrival.comparing,
                Stage::Keeping => t().arrival.keeping,
                Stage::Saving => t().arrival.saving,
            };
            let stop = move |_| match stage {
                // It is in the plan already, as one step.
                Stage::Saving => undo(),
                Stage::Reading | Stage::Comparing | Stage::Keeping => {
                    app.stop_work();
                    app.toast(t().arrival.stopped, false);
                }
            };
            let label = if stage == Stage::Saving { t().arrival.stop_saving } else { t().arrival.stop };
            stands("has-work");
            view! {
                <div class="notice work" data-testid="work">
                    <Icon glyph=Glyph::Wait/>
                    <p class="notice-title row">
                        <label for="work-bar" role="status">{words}</label>
                        <span class="push num">{move || of().zip(done()).map(|(of, done)| (t().arrival.done_of)(&count(done), &count(of)))}</span>
                    </p>
                    <progress
                        id="work-bar"
                        class="bar"
                        max=move || of().map(|of| of.to_string())
                        value=move || of().and(done()).map(|done| done.to_string())
                    ></progress>
                    {can_stop.then(|| view! {
                        <div class="row">
                            <button class="button button-small" type="button" data-testid="work-stop" on:click=stop>{label}</button>
                        </div>
                    })}
                </div>
            }
        })
    }
}
