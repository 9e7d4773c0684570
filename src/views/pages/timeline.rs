//! The timeline: records as bars over a week, a year or three, under their duty, kind or owner.

use std::rc::Rc;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::model::agenda::Part;
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::record::Record;
use crate::model::scale::{Scale, Zoom, in_view};
use crate::model::timeline::{Grouping, Line, lines, ties, undated};
use crate::views::browser::focus;
use crate::views::browser::pointer::{self, Hand as Drag, Step};
use crate::views::browser::print;
use crate::views::browser::spots::{self, Sight};
use crate::views::dates::filter::{Filters, asked};
use crate::views::dates::hand::{Hand, key};
use crate::views::filters::on_paper;
use crate::views::kit::icon::{Glyph, Icon};
use crate::views::kit::texts::{plan_year, t};
use crate::views::paper::OnPaper;
use crate::views::route::Place;
use crate::views::timeline::ground::ground;
use crate::views::timeline::head::{Head, Toolbar};
use crate::views::timeline::paper::paper;
use crate::views::timeline::row::{Row, RowKey, Shared, Walk};
use crate::views::timeline::scale_head::scale_head;
use crate::views::timeline::ties as links_between;
use crate::views::timeline::{ROW, title};
use crate::views::{app, way};

/// Rows that are drawn beyond either edge.
const MARGIN: usize = 12;

/// The page.
#[component]
pub fn Timeline() -> impl IntoView {
    let (app, way) = (app(), way());
    let zoom =
        Memo::new(move |_| way.place.with(|place| place.mode.as_deref().and_then(Zoom::parse).unwrap_or_default()));
    let day = Memo::new(move |_| way.place.with(|place| place.day).unwrap_or_else(first_day));
    let scale = Memo::new(move |_| {
        let (first, last) = zoom.get().around(day.get());
        Scale { first, last }
    });
    let go_to = move |zoom: Zoom, day: Date| {
        let place = way.place.get_untracked();
        way.go(Place { mode: Some(zoom.id().to_owned()), day: Some(day), ..place });
    };
    let hand = Hand::new(move |from, to| {
        let Scale { first, last } = scale.get_untracked();
        if to < first || last < from {
            go_to(zoom.get_untracked(), from);
        }
    });
    let filter = asked();
    let grouping = RwSignal::new(Grouping::default());
    let hides_done = RwSignal::new(false);
    let shows_links = RwSignal::new(true);
    let wanted = move || {
        let (filter, today, hides_done) = (filter.get(), app.today.get(), hides_done.get());
        move |record: &Record| filter.fits(record, today) && (!hides_done || record.phase().is_open())
    };
    let all = Memo::new(move |_| {
        app.track_all();
        let Scale { first, last } = scale.get();
        let wanted = wanted();
        app.ask(|plan| lines(plan, grouping.get(), (first, last), wanted))
    });
    let links = Memo::new(move |_| {
        app.links.track();
        if shows_links.get() { all.with(|lines| app.ask(|plan| ties(plan, lines))) } else { Vec::new() }
    });
    let without_dates = Memo::new(move |_| {
        app.track_all();
        let wanted = wanted();
        app.ask(|plan| undated(plan, wanted))
    });
    let scroller = NodeRef::<html::Div>::new();
    let scrolled = RwSignal::new(Sight::default());
    let measure = move || {
        if let Some(area) = scroller.get_untracked() {
            let now = spots::sight(&area, ".timeline-rows", all.with_untracked(Vec::len));
            if scrolled.get_untracked() != now {
                scrolled.set(now);
            }
        }
    };
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    Effect::new(move |_| {
        all.track();
        request_animation_frame(measure);
    });
    let drawn = Memo::new(move |_| {
        let Sight { top, height, row } = scrolled.get();
        all.with(|all| in_view(top, height, row, all.len(), MARGIN))
    });
    // One line can be reached by Tab; arrows go on from there.
    let active = RwSignal::new(None::<Id>);
    Effect::new(move |_| {
        let first = all.with(|all| {
            let is_there = active
                .with_untracked(|active| all.iter().any(|line| line.id().is_some() && line.id() == active.as_ref()));
            (!is_there).then(|| all.iter().find_map(Line::id).cloned())
        });
        if let Some(first) = first {
            active.set(first);
        }
    });
    let walk: Walk = Rc::new(move |id, step| {
        let next = all.with_untracked(|all| {
            let records: Vec<_> = all.iter().enumerate().filter(|(_, line)| line.id().is_some()).collect();
            let here = records.iter().position(|(_, line)| line.id() == Some(id))?;
            let next = here.saturating_add_signed(step).min(records.len() - 1);
            records.get(next).and_then(|(place, line)| Some((*place, line.id()?.clone())))
        });
        if let (Some((place, id)), Some(area)) = (next, scroller.get_untracked()) {
            spots::show_row(&area, ".timeline-scale", place, scrolled.get_untracked());
            measure();
            active.set(Some(id.clone()));
            focus::card(id.as_str());
        }
    });
    let shared = Shared { scale, grouping, hand, active, walk: StoredValue::new_local(walk) };
    Effect::new(move |_| {
        if let Some(area) = scroller.get() {
            pointer::listen(&area, move |event| {
                let key = spots::pressed(event, "data-bar")?;
                let grip = Grip {
                    end: spots::pressed(event, "data-end"),
                    x: pointer::place_of(event).x,
                    breadth: spots::breadth(event, ".timeline-track")?,
                };
                grab(&key, &grip, all, scale.get_untracked(), hand)
            });
        }
    });
    let zoom_by = move |closer: bool, day: Date| {
        let next = zoom.get_untracked().stepped(closer);
        if next != zoom.get_untracked() {
            go_to(next, day);
            app.announce(title(next, day));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let with_other = event.ctrl_key() || event.meta_key() || event.alt_key();
        let is_on = app.choices.single_keys.get_untracked();
        if !is_on || with_other || focus::is_in_control(event.target()) || !focus::is_on_page(event.target()) {
            return;
        }
        match event.key().as_str() {
            "+" => zoom_by(true, day.get_untracked()),
            "-" | "−" => zoom_by(false, day.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    let keys = window_event_listener(ev::keydown, on_key);
    on_cleanup(move || keys.remove());
    let on_wheel = move |event: ev::WheelEvent| {
        if event.ctrl_key() {
            event.prevent_default();
            let (turn, part) = spots::wheel(&event, ".timeline-scale .timeline-track");
            let under = part.and_then(|part| scale.get_untracked().day_at(part));
            zoom_by(turn < 0.0, under.unwrap_or_else(|| day.get_untracked()));
        }
    };
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let rows = move || {
        let range = drawn.get();
        all.with(|all| all.iter().skip(range.start).take(range.len()).map(RowKey::of).collect::<Vec<_>>())
    };
    let count = Memo::new(move |_| all.with(Vec::len));
    let open = Memo::new(move |_| way.place.with(|place| place.record.clone()));
    let under = move || {
        let (scale, range) = (scale.get(), drawn.get());
        let placed = move |entry: &_| hand.placed(entry);
        let open = open.get();
        all.with(|all| {
            links.with(|links| links_between::ties(links, all, scale, range, open.as_ref(), placed, (ROW, "rem")))
        })
    };
    let name = move || title(zoom.get(), day.get());
    let sheet = move || {
        print::ask_for_paper("A3 landscape");
        let parts = (zoom.get(), scale.get(), grouping.get());
        all.with(|all| {
            links.with(|links| {
                let mut asked = filter.with(on_paper);
                asked.extend(hides_done.get().then(|| t().timeline.hide_done.to_owned()));
                paper(format!("{}: {}", t().timeline.page, name()), asked, parts.0, parts.1, parts.2, all, links)
            })
        })
        .into_any()
    };
    view! {
        <main class="page page-timeline" id="content" tabindex="-1">
            <Head name=Signal::derive(name) zoom day go_to zoom_by scale/>
            <Toolbar grouping shows_links hides_done>
                <Filters filter/>
            </Toolbar>
            <p class="visually-hidden" id="timeline-help">{t().timeline.help}</p>
            <div
                class="tile timeline"
                class:is-held=move || hand.held().is_some()
                data-testid="timeline"
                data-zoom=move || zoom.get().id()
                hidden=move || is_empty.get()
                node_ref=scroller
                on:scroll=move |_| measure()
                on:wheel=on_wheel
            >
                <div class="timeline-scale" aria-hidden="true">
                    <span class="timeline-corner"></span>
                    <div class="timeline-track">{move || scale_head(scale.get(), zoom.get(), app.today.get())}</div>
                </div>
                <div class="timeline-rows" style:block-size=move || format!("{}rem", count.get() as f64 * ROW)>
                    <div class="under">
                        {move || ground(scale.get(), zoom.get(), app.today.get())}
                        {under}
                    </div>
                    <ol aria-label=t().timeline.list>
                        <For each=rows key=Clone::clone let:row>
                            <Row row all shared/>
                        </For>
                    </ol>
                </div>
            </div>
            <Show when=move || is_empty.get()>
                <div class="empty">
                    <Icon glyph=Glyph::Timeline/>
                    <h2>{t().timeline.empty_title}</h2>
                    <p>{t().timeline.empty}</p>
                </div>
            </Show>
            <Show when=move || { without_dates.get() > 0 }>
                <p class="muted small">{move || (t().timeline.undated)(without_dates.get())}</p>
            </Show>
            <OnPaper draw=sheet/>
        </main>
    }
}

/// The day that is in view at first: today, or the beginning of the plan's year.
fn first_day() -> Date {
    let (today, year) = (app().today.get(), plan_year());
    if today.year() == year { today } else { Date::new(year, 1, 1).unwrap_or(today) }
}

/// Where a bar is taken hold of.
struct Grip {
    end: Option<String>,
    x: f64,
    breadth: f64,
}

/// What a press on a bar, or on one of its ends, takes hold of.
fn grab(pressed: &str, grip: &Grip, all: Memo<Vec<Line>>, scale: Scale, hand: Hand) -> Option<Drag> {
    let entry = all.with_untracked(|all| {
        all.iter().find_map(|line| match line {
            Line::Record { entry, .. } if key(entry, Part::Whole) == pressed => Some(entry.clone()),
            Line::Record { .. } | Line::Group { .. } => None,
        })
    })?;
    let part = match grip.end.as_deref() {
        Some("first") => Part::First,
        Some(_) => Part::Last,
        None => Part::Whole,
    };
    let Grip { x: from, breadth, .. } = *grip;
    let over = move |x: f64| hand.hold_at(scale.days_in(x - from, breadth));
    Some(Rc::new(move |step| match step {
        Step::Lift(_) => _ = hand.lift(&entry, part),
        Step::Move(place) => over(place.x),
        Step::Drop(place) => {
            over(place.x);
            hand.let_go();
        }
        Step::PutBack => hand.put_back(),
    }))
}
