//! Days, and what stands on them, as people read them.

use crate::i18n::show;
use crate::model::agenda::{self, Entry, Part, Sort, Source, WORK};
use crate::model::calendar::{self, Day};
use crate::model::date::Date;
use crate::model::due;
use crate::model::kinds::{common, foreign_practice, material, partner};
use crate::model::record::Record;
use crate::views::kit::icon::Glyph;
use crate::views::kit::texts::{field, language, t, title};

/// The place of a month in the lists of their names.
fn month_of(date: Date) -> usize {
    usize::try_from(date.month() - 1).unwrap_or_default()
}

/// The name of a day of the week.
pub fn weekday(date: Date) -> &'static str {
    t().calendar.weekday(date)
}

/// The name of a month.
pub fn month(date: Date) -> &'static str {
    t().calendar.months.get(month_of(date)).copied().unwrap_or_default()
}

/// A month with its year.
pub fn month_year(date: Date) -> String {
    (t().calendar.month_year)(month_of(date), date.year())
}

/// A day with its month.
pub fn day_month(date: Date) -> String {
    (t().calendar.day_month)(date.day(), month_of(date))
}

/// A date with its day of the week.
pub fn day(date: Date) -> String {
    (t().calendar.when)(&show::date(date), weekday(date))
}

/// A day, or from which day to which.
pub fn days(first: Date, last: Date) -> String {
    if first == last { day(first) } else { (t().calendar.from_to)(&day(first), &day(last)) }
}

/// From which day to which, as short as it can be told, without the year.
fn short_range(first: Date, last: Date) -> String {
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return (t().calendar.days_of_month)(first.day(), last.day(), month_of(first));
    }
    format!("{} – {}", day_month(first), day_month(last))
}

/// The same with the year, or with both.
pub fn range(first: Date, last: Date) -> String {
    if first.year() == last.year() {
        return format!("{} {}", short_range(first, last), last.year());
    }
    format!("{} {} – {} {}", day_month(first), first.year(), day_month(last), last.year())
}

/// A week by its number and days.
pub fn week(monday: Date) -> String {
    let sunday = calendar::shift(monday, 6).unwrap_or(monday);
    (t().calendar.week_of)(monday.iso_week_date().week(), &range(monday, sunday))
}

/// The days of a week in short.
pub fn week_range(monday: Date) -> String {
    short_range(monday, calendar::shift(monday, 6).unwrap_or(monday))
}

/// How many working days there are in a range, and how many of them are shortened.
pub fn working_days(first: Date, last: Date) -> String {
    let days = calendar::working_days(first, last);
    // A shortened day is three hours shorter.
    let shortened = (days * 8).saturating_sub(calendar::working_hours(first, last)) / 3;
    (t().calendar.working_days)(days, shortened)
}

/// How many working days there are in a range.
pub fn working_days_alone(first: Date, last: Date) -> String {
    (t().calendar.working_days)(calendar::working_days(first, last), 0)
}

/// That no one works on a day, if so.
pub fn off_remark(date: Date) -> Option<String> {
    match calendar::day(date) {
        Day::Working | Day::Shortened => None,
        Day::Weekend => Some(t().calendar.on_weekend.to_owned()),
        Day::Holiday(holiday) => Some((t().calendar.on_holiday)((t().calendar.holiday)(holiday))),
    }
}

/// What an entry is called: by its record, or by what its row says.
pub fn name(record: &Record, entry: &Entry) -> String {
    let Source::Row { collection, item, .. } = &entry.source else { return title(record) };
    let text = record
        .field(collection)
        .and_then(|field| agenda::row_text(field, agenda::row(record, collection, item)?))
        .filter(|text| !text.is_empty());
    text.map_or_else(|| title(record), |text| (t().calendar.row_of)(text, &title(record)))
}

/// What the day means that an entry, or an end of it, stands on.
pub fn meaning(record: &Record, entry: &Entry, part: Part) -> String {
    match (&entry.source, part) {
        (Source::Stretch(stretch), Part::First) => field(stretch.first),
        (Source::Stretch(stretch), Part::Last) => field(stretch.last),
        (Source::Stretch(stretch), Part::Whole) => match entry.sort {
            Sort::Work => language().phase(record.phase().id()).to_owned(),
            Sort::Due => field(stretch.last),
            Sort::Row | Sort::Other => field(stretch.first),
        },
        (Source::Field(name), _) => field(name),
        (Source::Row { collection, .. }, _) => field(collection),
    }
}

/// Whether a day has passed by which something should have been done.
pub fn is_late(record: &Record, entry: &Entry, part: Part, today: Date) -> bool {
    if part == Part::First || entry.is_over(record) || entry.last >= today {
        return false;
    }
    match &entry.source {
        Source::Stretch(stretch) => *stretch == WORK && record.get(&common::DUE).is_some(),
        Source::Field(name) if *name == common::WAITING_UNTIL.name() => due::waiting(record, today).is_some(),
        Source::Field(name) if *name == partner::NEXT_CONTACT.name() => due::is_silent(record, today),
        Source::Field(name) => is_review(name) && due::review(record, today).is_some(),
        Source::Row { .. } => true,
    }
}

fn is_review(name: &str) -> bool {
    name == material::NEXT_REVIEW.name() || name == foreign_practice::STALE_ON.name()
}

/// The icon of an entry; work shows its phase instead.
pub fn glyph(entry: &Entry, part: Part) -> Option<Glyph> {
    match (&entry.source, entry.sort) {
        (_, Sort::Work) if part == Part::Last => Some(Glyph::Due),
        (_, Sort::Work) => None,
        (_, Sort::Due) => Some(Glyph::Due),
        (_, Sort::Row) => Some(Glyph::Steps),
        (Source::Field(name), Sort::Other) => Some(match *name {
            name if name == common::ENDED.name() => Glyph::Check,
            name if name == common::WAITING_UNTIL.name() => Glyph::Wait,
            name if name == partner::NEXT_CONTACT.name() || name == partner::LAST_CONTACT.name() => Glyph::Role,
            name if is_review(name) => Glyph::File,
            _ => Glyph::Calendar,
        }),
        (Source::Stretch(_) | Source::Row { .. }, Sort::Other) => Some(Glyph::Calendar),
    }
}
