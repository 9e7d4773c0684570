//! What narrows the calendar and the timeline: the same chips as above the table, kept in the address.

use leptos::prelude::*;

use crate::model::filter::Filter;
use crate::views::filters::FilterBar;
use crate::views::route::Place;
use crate::views::way;

/// What is asked at the moment.
pub fn asked() -> Memo<Filter> {
    let way = way();
    Memo::new(move |_| way.place.with(|place| place.filter.clone()))
}

/// The chips.
#[component]
pub fn Filters(filter: Memo<Filter>) -> impl IntoView {
    let way = way();
    view! {
        <FilterBar
            filter
            kind=Signal::stored(None)
            set=move |filter| way.go(Place { filter, ..way.place.get_untracked() })
        />
    }
}
