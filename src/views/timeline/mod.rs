//! The parts of the timeline: the scale, the rows, the bars in them, the lines between them, and its form on paper.

pub mod bar;
pub mod ground;
pub mod head;
pub mod paper;
pub mod row;
pub mod scale_head;
pub mod ties;

use crate::model::date::Date;
use crate::model::scale::Zoom;
use crate::model::timeline::Grouping;
use crate::views::dates::words;
use crate::views::kit::texts::{kind, language, t};

/// The height of a row, in rem.
pub const ROW: f64 = 2.25;

/// The name of what is in view.
pub fn title(zoom: Zoom, day: Date) -> String {
    let (first, last) = zoom.around(day);
    match zoom {
        Zoom::Week => words::week(first),
        Zoom::Month => words::month_year(first),
        Zoom::Quarter => (t().timeline.quarter_year)((first.month() - 1) / 3 + 1, first.year()),
        Zoom::Year => (t().timeline.year)(first.year()),
        Zoom::ThreeYears => (t().timeline.years)(first.year(), last.year()),
    }
}

/// The name of a group.
pub fn group_name(grouping: Grouping, id: &str) -> String {
    match (grouping, id) {
        (Grouping::Duty, "") => t().timeline.no_duty.to_owned(),
        (Grouping::Duty, id) => {
            let number = crate::model::kind::DUTIES.iter().find(|duty| duty.id == id).map_or("", |duty| duty.number);
            format!("{number} {}", language().duty(id))
        }
        (Grouping::Kind, id) => kind(id),
        (Grouping::Owner, "") => t().timeline.no_owner.to_owned(),
        (Grouping::Owner, id) => id.to_owned(),
    }
}
