//! The parts of the calendar: weeks (a month or one), the agenda, the items in them, and the form for a new record.

pub mod days;
pub mod item;
pub mod new_record;
pub mod ongoing;
pub mod weeks;

use crate::model::calendar;
use crate::model::date::Date;
use crate::model::scale::Zoom;
use crate::views::dates::words;
use crate::views::kit::texts::t;

/// Days that the agenda shows.
const AGENDA_DAYS: i64 = 28;

/// How the calendar shows its days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// The weeks of a month.
    #[default]
    Month,
    /// One week.
    Week,
    /// A list of days, from the one in view.
    Agenda,
}

impl View {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Month, Self::Week, Self::Agenda];

    /// Its id in addresses and hooks.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Week => "week",
            Self::Agenda => "agenda",
        }
    }

    /// The one of this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => t().calendar.month_view,
            Self::Week => t().calendar.week_view,
            Self::Agenda => t().calendar.agenda_view,
        }
    }

    /// The first and the last day that it is about.
    pub fn around(self, day: Date) -> (Date, Date) {
        match self {
            Self::Month => Zoom::Month.around(day),
            Self::Week => Zoom::Week.around(day),
            Self::Agenda => (day, calendar::shift(day, AGENDA_DAYS - 1).unwrap_or(day)),
        }
    }

    /// The day by which what comes after, or was before, is in view.
    pub fn beside(self, day: Date, later: bool) -> Date {
        match self {
            Self::Month => Zoom::Month.beside(day, later),
            Self::Week => Zoom::Week.beside(day, later),
            Self::Agenda => {
                let days = if later { AGENDA_DAYS } else { -AGENDA_DAYS };
                calendar::shift(day, days).filter(|day| day.year() >= 1).unwrap_or(day)
            }
        }
    }

    /// The name of what is in view.
    pub fn title(self, day: Date) -> String {
        let (first, last) = self.around(day);
        match self {
            Self::Month => words::month_year(first),
            Self::Week => words::week(first),
            Self::Agenda => words::range(first, last),
        }
    }
}
