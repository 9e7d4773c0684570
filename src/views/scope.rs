//! What a report is about: which days, and whether what is restricted is left out. It is kept in the address.

use leptos::prelude::*;

use super::browser::focus;
use super::filters::Day;
use super::kit::icon::{Glyph, Icon};
use super::kit::texts::{plan_year, t};
use super::route::Place;
use super::{app, way};
use crate::i18n::show;
use crate::model::period::Period;
use crate::model::query;
use crate::model::record::Record;
use crate::model::shelf;

/// What a report is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// Which days.
    pub period: Period,
    /// Whether what is restricted is left out.
    pub public_only: bool,
}

impl Scope {
    /// As the address says; the plan's year where it says nothing.
    pub fn asked() -> Memo<Self> {
        let way = way();
        Memo::new(move |_| {
            let (period, public_only) = way.place.with(|place| (place.period, place.public_only));
            Self { period: period.unwrap_or_else(|| Period::year(plan_year())), public_only }
        })
    }

    /// Whether a record may be in it: it is work, archived or not, and not restricted where that is left out.
    pub fn admits(self, record: &Record) -> bool {
        shelf::is_work(record) && (!self.public_only || query::is_public(record))
    }
}

/// Whether a report as it is asked for may show restricted records.
pub fn holds_restricted() -> bool {
    let app = app();
    app.follow_edits();
    let is_left_out = way().place.with(|place| place.public_only);
    let is_restricted = |record: &Record| shelf::is_work(record) && query::is_restricted(record);
    !is_left_out && app.ask(|plan| plan.records().any(|record| is_restricted(record)))
}

/// A period as people read it.
pub fn period_name(period: Period) -> String {
    let year = period.first().year();
    let quarter = (1..=4).find(|quarter| Period::quarter(year, *quarter) == period);
    match quarter {
        Some(quarter) => (t().timeline.quarter_year)(quarter, year),
        None if Period::year(year) == period => (t().scope.year)(year),
        None => format!("{}–{}", show::date(period.first()), show::date(period.last())),
    }
}

/// The choice that stands for days of one's own.
const OWN: &str = "own";

/// The controls: the days and what is left out.
#[component]
pub fn ScopeBar() -> impl IntoView {
    let way = way();
    let scope = Scope::asked();
    let year = plan_year();
    let offered = move || {
        let quarters = (1..=4).map(move |quarter| Period::quarter(year, quarter));
        [Period::year(year), Period::year(year - 1)].into_iter().chain(quarters)
    };
    let is_own = RwSignal::new(scope.with_untracked(|scope| offered().all(|period| period != scope.period)));
    let go = move |period: Period| {
        let usual = period == Period::year(year);
        way.go(Place { period: (!usual).then_some(period), ..way.place.get_untracked() });
    };
    let choose = move |value: String| {
        is_own.set(value == OWN);
        match Period::parse(&value) {
            Some(period) => go(period),
            None => focus::later("#scope-first"),
        }
    };
    let options = offered()
        .map(|period| {
            let is_chosen = move || !is_own.get() && scope.get().period == period;
            view! { <option value=period.to_string() prop:selected=is_chosen>{period_name(period)}</option> }
        })
        .collect_view();
    // What is not a period yet stays to be mended.
    let ends = RwSignal::new(scope.with_untracked(|scope| (Some(scope.period.first()), Some(scope.period.last()))));
    Effect::new(move |_| {
        let period = scope.get().period;
        ends.set((Some(period.first()), Some(period.last())));
    });
    let is_backwards = move || matches!(ends.get(), (Some(first), Some(last)) if last < first);
    let take = move || {
        if let (Some(first), Some(last)) = ends.get_untracked()
            && let Some(period) = Period::new(first, last)
        {
            go(period);
        }
    };
    let set_first = move |day| {
        ends.update(|(first, _)| *first = day);
        take();
    };
    let set_last = move |day| {
        ends.update(|(_, last)| *last = day);
        take();
    };
    view! {
        <div class="toolbar scope" data-testid="scope">
            <label class="row small">
                <span class="muted">{t().scope.period}</span>
                <select
                    class="select"
                    data-testid="scope-period"
                    on:change=move |event| choose(event_target_value(&event))
                >
                    {options}
                    <option value=OWN prop:selected=move || is_own.get()>{t().scope.own}</option>
                </select>
            </label>
            <Show when=move || is_own.get()>
                <div class="row scope-days">
                    <Day
                        id="scope-first"
                        label=t().scope.first
                        date=Memo::new(move |_| ends.get().0)
                        pick=set_first
                    />
                    <Day id="scope-last" label=t().scope.last date=Memo::new(move |_| ends.get().1) pick=set_last/>
                </div>
            </Show>
            <label class="check small">
                <input
                    type="checkbox"
                    data-testid="scope-public"
                    prop:checked=move || scope.get().public_only
                    on:change=move |event| {
                        let public_only = event_target_checked(&event);
                        way.go(Place { public_only, ..way.place.get_untracked() });
                    }
                />
                <span>{t().scope.public_only}</span>
            </label>
            {move || is_backwards().then(|| view! {
                <p class="hint is-danger" role="alert">
                    <Icon glyph=Glyph::Alert small=true/>
                    <span>{t().scope.backwards}</span>
                </p>
            })}
        </div>
    }
}
