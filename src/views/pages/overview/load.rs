//! The work of the year, month by month. How it is counted stands in [`workload`](crate::model::workload).

use leptos::prelude::*;

use crate::i18n::messages::overview::nth;
use crate::i18n::show;
use crate::model::decimal::{Decimal, half_up};
use crate::model::group::Group;
use crate::model::overview::Overview;
use crate::model::workload::Month;
use crate::views::kit::texts::{language, t};
use crate::views::route::Place;

/// The height of the drawing of a month, in its own units.
const HEIGHT: f64 = 100.0;

/// The tile.
pub fn load(overview: &Overview) -> AnyView {
    // At least a whole month, so that little work looks like little.
    let most = overview.months.iter().map(|month| month.planned.max(Decimal::from(month.possible))).max();
    let most = height(most.unwrap_or_default(), 1.0).max(1.0);
    let possible: usize = overview.months.iter().map(|month| month.possible).sum();
    let unplaced = (overview.unplaced > 0).then(|| {
        let place = Place::list(Group::Unplaced);
        view! {
            <a class="small" href=place.href() data-testid="figure-unplaced" data-count=overview.unplaced>
                {(t().overview.load_unplaced)(overview.unplaced)}
            </a>
        }
    });
    let months = overview.months.iter().map(|month| column(month, most)).collect_view();
    view! {
        <section class="tile" data-testid="tile-load">
            <div class="tile-head"><h2>{t().overview.load_head}</h2>{unplaced}</div>
            <ol class="months">{months}</ol>
            <ul class="legend">
                <li>{swatch("s1")}{t().overview.load_planned}</li>
                <li>{swatch("ghost")}{(t().overview.load_possible)(possible)}</li>
                <li>{swatch("over")}{t().overview.load_over}</li>
            </ul>
            <p class="small muted">{t().overview.load_words}</p>
        </section>
    }
    .into_any()
}

fn height(days: Decimal, most: f64) -> f64 {
    days.to_string().parse::<f64>().unwrap_or_default() / most
}

fn column(month: &Month, most: f64) -> impl IntoView + use<> {
    let number = month.first.month();
    let name = nth(&t().calendar.months, number);
    let whole = half_up(month.planned, 0);
    let planned = show::number(language(), month.planned);
    let label = (t().overview.load_month)(name, &planned, month.possible, month.records);
    let words = label.clone();
    let (possible, all) = (HEIGHT * month.possible as f64 / most, HEIGHT * height(month.planned, most));
    let within = all.min(possible);
    let bar = |class: &'static str, x: f64, width: f64, from: f64, to: f64| {
        let tall = (to - from).max(0.0);
        view! { <rect class=class x=x width=width y=HEIGHT - to height=tall rx="1"/> }
    };
    let over = month.is_over();
    view! {
        <li>
            <a
                href=Place::list(Group::Month(month.first.year(), number)).href()
                title=words
                data-testid="month"
                data-month=number
                data-count=month.records
                data-planned=month.planned.to_string()
            >
                <span class="visually-hidden">{label}</span>
                <b aria-hidden="true">{over.then_some("! ")}{show::number(language(), whole)}</b>
                <svg viewBox="0 0 20 100" preserveAspectRatio="none" aria-hidden="true">
                    {bar("ghost", 0.0, 20.0, 0.0, possible)}
                    {bar("s1", 3.0, 14.0, 0.0, within)}
                    {over.then(|| bar("over", 3.0, 14.0, possible + 1.0, all))}
                </svg>
                <span aria-hidden="true">{t().overview.month(number)}</span>
            </a>
        </li>
    }
}

fn swatch(class: &'static str) -> impl IntoView {
    view! { <svg viewBox="0 0 12 12" aria-hidden="true"><rect class=class width="12" height="12" rx="2"/></svg> }
}
