//! The words of the page `timeline`.

use crate::i18n::messages::timeline::Timeline;
use crate::model::scale::Zoom;

pub(super) const TIMELINE: Timeline = Timeline {
    page: "Timeline",
    extent: "Extent",
    zoom: |zoom| match zoom {
        Zoom::Week => "Week",
        Zoom::Month => "Month",
        Zoom::Quarter => "Quarter",
        Zoom::Year => "Year",
        Zoom::ThreeYears => "3 years",
    },
    closer: "Show a shorter period",
    wider: "Show a longer period",
    year: |year| format!("Year {year}"),
    years: |first, last| format!("Years {first}–{last}"),
    quarter: |quarter| format!("Quarter {quarter}"),
    quarter_year: |quarter, year| format!("Quarter {quarter}, {year}"),
    settings: "Timeline settings",
    rows: "Rows",
    by_duty: "Rows: duties",
    by_kind: "Rows: kinds",
    by_owner: "Rows: owners",
    no_duty: "Unknown kind",
    no_owner: "No owner",
    links: "Links",
    hide_done: "Hide completed",
    print: "Print (A3)",
    list: "Records on the timeline",
    help: "Up and down arrows go from record to record, Enter opens one, Space grabs it. Left and right arrows move it by a day, up and down arrows by a week, Shift with an arrow changes its end, Space drops it, Escape puts it back on its old date. Plus and minus change the extent.",
    key: "Key",
    milestone: "a single day",
    late: "overdue",
    late_key: "overdue",
    linked: |count| format!("links on the timeline: {count}"),
    undated: |count| {
        if count == 1 {
            "1 record has no dates and is not shown here.".to_owned()
        } else {
            format!("{count} records have no dates and are not shown here.")
        }
    },
    empty_title: "No records in this period",
    empty: "Look at another period, remove the filters, or give a record a start and a due date.",
};
