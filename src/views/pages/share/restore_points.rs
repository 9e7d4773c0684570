//! The points to restore: the plan as it was. One can go back to each, or take it out as a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::model::date::Moment;
use crate::state::restore::Before;
use crate::views::app;
use crate::views::browser::{files, focus};
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{moment, t};

/// The points of the plan in view, if there are any.
#[component]
pub fn RestorePoints() -> impl IntoView {
    let app = app();
    let removed = RwSignal::new(0_usize);
    move || {
        removed.track();
        let points = app.restore_points();
        (!points.is_empty()).then(|| {
            let rows = points
                .into_iter()
                .map(|point| {
                    let at = point.at;
                    let when = moment(at);
                    let count = match point.records {
                        Some(count) => (t().arrival.record_count)(count),
                        None => t().arrival.point_damaged.to_owned(),
                    };
                    let before = match point.before {
                        Before::Files(names) if names.is_empty() => None,
                        Before::Files(names) => Some((t().arrival.before_files)(&names)),
                        Before::Back => Some(t().arrival.before_back.to_owned()),
                        Before::Purge => Some(t().arrival.before_purge.to_owned()),
                        Before::MoveOut => Some(t().archive.before_move_out.to_owned()),
                        Before::Day => Some(t().arrival.before_day.to_owned()),
                    };
                    let meta = [count].into_iter().chain(before).collect::<Vec<_>>().join(" · ");
                    let name = (t().arrival.point_name)(&when);
                    let go_back = format!("{}: {when}", t().arrival.go_back);
                    let (download, remove) = ((t().arrival.download_point)(&when), (t().arrival.remove_point)(&when));
                    view! {
                        <li data-testid="restore-point" data-at=at.to_string()>
                            <Icon glyph=Glyph::Clock/>
                            <div class="list-text">
                                <p class="list-title">{when}</p>
                                <p class="list-meta">{meta}</p>
                            </div>
                            <div class="row">
                                <button class="button button-small" type="button" data-testid="restore-compare" aria-label=go_back on:click=move |_| compare(at, name.clone())>
                                    <Icon glyph=Glyph::History small=true/>
                                    {t().arrival.go_back}
                                </button>
                                <button class="button button-small" type="button" data-testid="restore-download" aria-label=download on:click=move |_| take_out(at)>
                                    <Icon glyph=Glyph::Download small=true/>
                                    {t().download}
                                </button>
                                <button class="button button-small button-quiet" type="button" data-testid="restore-remove" aria-label=remove on:click=move |_| {
                                    if app.remove_restore_point(at) {
                                        removed.update(|count| *count += 1);
                                        app.toast(t().arrival.point_removed, false);
                                        focus::later("#content");
                                    }
                                }>
                                    <Icon glyph=Glyph::Trash small=true/>
                                    {t().arrival.delete}
                                </button>
                            </div>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <section class="tile narrow">
                    <h2>{t().arrival.points}</h2>
                    <p class="muted">{t().arrival.points_lead}</p>
                    <ul class="list">{rows}</ul>
                </section>
            }
        })
    }
}

/// Shows what going back would change.
fn compare(at: Moment, name: String) {
    let app = app();
    spawn_local(async move {
        match app.go_back_to(at, name).await {
            Some(true) => {}
            Some(false) => app.toast(t().arrival.nothing_to_go_back, false),
            None => app.toast(t().arrival.point_damaged, false),
        }
    });
}

/// Downloads a point; one that holds personal codes is asked about first, as any file is.
fn take_out(at: Moment) {
    let app = app();
    let send = move || match app.restore_file(at) {
        Some((name, text)) => {
            files::download(&name, &text);
            app.toast((t().exported)(&name), false);
        }
        None => app.toast(t().arrival.point_damaged, false),
    };
    app.leave(&app.restore_records(at), send);
}
