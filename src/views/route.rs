//! The place: a page, what it is narrowed to and how it is arranged, on a list, what it lists, in a calendar how much is
//! shown around which day, and the open record. It is kept in the query of the address, so that links, reload and back work
//! from any static host, in any folder, without rewrites.

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

use super::Way;
use super::browser::address::encoded;
use crate::model::date::{Date, parse_date};
use crate::model::filter::Filter;
use crate::model::group::Group;
use crate::model::id::Id;
use crate::model::kind::{DUTIES, Duty, Kind};
use crate::model::kinds::{self, model_scenario};
use crate::model::listing::Listing;
use crate::model::period::Period;
use crate::model::record::Record;
use crate::model::shelf::{self, Shelf};

/// A page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// What asks for attention today.
    Overview,
    /// The board of a duty.
    Board(&'static Duty),
    /// All records as a table.
    Table,
    /// Months, weeks and the agenda.
    Calendar,
    /// The year as bars.
    Timeline,
    /// Scenarios of the funding model beside each other.
    Scenarios,
    /// The review of a year, duty by duty.
    Review,
    /// What the work of a duty has come to; it belongs to its board.
    Results(&'static Duty),
    /// The records behind a figure, or those that hold some words; it belongs to the overview.
    Records,
    /// The records whose kind this program does not know (rule F4).
    Unknown,
    /// What copies disagree about.
    Conflicts,
    /// Files in and out.
    Share,
    /// A part of the plan for a deputy; it belongs to sharing.
    Handover,
    /// The plans of this browser, and the templates of the one in view.
    Plans,
    /// Finished records that were put away.
    Archive,
    /// The bin.
    Trash,
    /// Language, theme, role, the plan's title.
    Settings,
}

impl Page {
    /// The duties that have a kind, in their order: those whose boards there are.
    pub fn duties() -> impl Iterator<Item = &'static Duty> {
        DUTIES.iter().filter(|duty| kinds::of_duty(duty.id).next().is_some())
    }

    /// The duties whose results have a page: their ids, in their order.
    const WITH_RESULTS: [&'static str; 4] = ["model", "outreach", "training", "network"];

    /// The page with the results of a duty, if it has one.
    pub fn results(duty: &'static Duty) -> Option<Self> {
        Self::WITH_RESULTS.contains(&duty.id).then_some(Self::Results(duty))
    }

    /// The page on which a record is shown.
    pub fn of(record: &Record) -> Self {
        if shelf::of(record) == Shelf::Archive {
            return Self::Archive;
        }
        let duty = record.kind().and_then(|kind| kind.duty);
        Self::duties().find(|known| Some(known.id) == duty).map_or(Self::Unknown, Self::Board)
    }

    /// The id that tells it apart in addresses and hooks.
    pub fn id(self) -> String {
        match self {
            Self::Board(duty) => format!("board-{}", duty.id),
            Self::Overview => "overview".to_owned(),
            Self::Table => "table".to_owned(),
            Self::Calendar => "calendar".to_owned(),
            Self::Timeline => "timeline".to_owned(),
            Self::Scenarios => "scenarios".to_owned(),
            Self::Review => "report".to_owned(),
            Self::Results(duty) => format!("results-{}", duty.id),
            Self::Records => "records".to_owned(),
            Self::Unknown => "board-unknown".to_owned(),
            Self::Conflicts => "conflicts".to_owned(),
            Self::Share => "share".to_owned(),
            Self::Handover => "handover".to_owned(),
            Self::Plans => "plans".to_owned(),
            Self::Archive => "archive".to_owned(),
            Self::Trash => "trash".to_owned(),
            Self::Settings => "settings".to_owned(),
        }
    }

    /// How the menus mark the page of this id: as the one in view, or as the one that it belongs to.
    pub fn marked(self, in_menu: Self) -> Option<&'static str> {
        let whole = match self {
            Self::Handover => Self::Share,
            Self::Records => Self::Overview,
            Self::Results(duty) => Self::Board(duty),
            page => page,
        };
        (whole == in_menu).then_some(if whole == self { "page" } else { "true" })
    }

    /// The page that is shown first.
    pub const fn first() -> Self {
        Self::Overview
    }

    /// The first of the boards.
    pub fn first_board() -> Self {
        Self::duties().next().map_or(Self::first(), Self::Board)
    }
}

/// What is in view.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// The kind whose exact stages a board of several kinds shows.
    pub kind: Option<&'static Kind>,
    /// The saved view that the table shows, or shows with changes.
    pub view: Option<Id>,
    /// How the table is arranged, where it is not as in the saved view, or as at first.
    pub listing: Option<Listing>,
    /// How the calendar or the timeline shows it; the page knows which ways there are.
    pub mode: Option<String>,
    /// The day that they show.
    pub day: Option<Date>,
    /// What they are narrowed to.
    pub filter: Filter,
    /// What a list of records lists.
    pub list: Option<Group>,
    /// The days that a report is about, where it is not the plan's year.
    pub period: Option<Period>,
    /// Whether a report leaves out what is restricted.
    pub public_only: bool,
    /// The scenarios beside each other, the one that the others are held against first.
    pub compared: Vec<Id>,
    /// The record that is open in the editor.
    pub record: Option<Id>,
}

impl Place {
    /// A page without an open record.
    pub const fn page(page: Page) -> Self {
        let filter = Filter { conditions: Vec::new(), unknown: Vec::new() };
        Self {
            page,
            kind: None,
            view: None,
            listing: None,
            mode: None,
            day: None,
            filter,
            list: None,
            period: None,
            public_only: false,
            compared: Vec::new(),
            record: None,
        }
    }

    /// The list of a group of records.
    pub fn list(group: Group) -> Self {
        Self { list: Some(group), ..Self::page(Page::Records) }
    }

    /// The same page with a record open, or none.
    pub fn with(&self, record: Option<Id>) -> Self {
        Self { record, ..self.clone() }
    }

    /// A record on the page that shows it.
    pub fn of(record: &Record) -> Self {
        Self::page(Page::of(record)).with(Some(record.id().clone()))
    }

    /// A record on this very page, narrowed as it is, if that shows it; else on the page that does.
    pub fn near(&self, record: &Record) -> Self {
        let is_shown = match self.page {
            Page::Calendar | Page::Timeline => shelf::is_on_boards(record),
            Page::Scenarios => shelf::is_on_boards(record) && record.kind() == Some(&model_scenario::KIND),
            // The table holds what any board does.
            page => {
                let on_page = page == Page::of(record) || page == Page::Table && shelf::is_on_boards(record);
                on_page && self.kind.is_none_or(|kind| record.kind() == Some(kind))
            }
        };
        if is_shown { self.with(Some(record.id().clone())) } else { Self::of(record) }
    }

    /// Reads the query; what makes no sense leads to the first page.
    fn read(query: &ParamsMap) -> Self {
        let duty = || query.get("duty").and_then(|id| Page::duties().find(|duty| duty.id == id));
        let page = match query.get("page").as_deref() {
            Some("board") => duty().map_or(Page::first(), Page::Board),
            Some("overview") => Page::Overview,
            Some("table") => Page::Table,
            Some("calendar") => Page::Calendar,
            Some("timeline") => Page::Timeline,
            Some("scenarios") => Page::Scenarios,
            Some("report") => Page::Review,
            Some("results") => duty().and_then(Page::results).unwrap_or(Page::first()),
            Some("records") => Page::Records,
            Some("unknown") => Page::Unknown,
            Some("conflicts") => Page::Conflicts,
            Some("share") => Page::Share,
            Some("handover") => Page::Handover,
            Some("plans") => Page::Plans,
            Some("archive") => Page::Archive,
            Some("trash") => Page::Trash,
            Some("settings") => Page::Settings,
            _ => Page::first(),
        };
        // A kind of another duty is none of this board.
        let kind = query.get("kind").and_then(|id| kinds::find(&id)).filter(|kind| match page {
            Page::Board(duty) => kind.duty == Some(duty.id),
            Page::Overview
            | Page::Table
            | Page::Calendar
            | Page::Timeline
            | Page::Scenarios
            | Page::Review
            | Page::Results(_)
            | Page::Records
            | Page::Unknown
            | Page::Conflicts
            | Page::Share
            | Page::Handover
            | Page::Plans
            | Page::Archive
            | Page::Trash
            | Page::Settings => false,
        });
        let id = |name: &str| query.get(name).and_then(|id| Id::parse(&id));
        let is_table = page == Page::Table;
        let has_days = matches!(page, Page::Calendar | Page::Timeline);
        let is_report = matches!(page, Page::Review | Page::Results(_));
        let compared = query.get("compare").filter(|_| page == Page::Scenarios).unwrap_or_default();
        Self {
            page,
            kind,
            view: id("view").filter(|_| is_table),
            listing: is_table.then(|| read_listing(query)).flatten(),
            mode: query.get("view").filter(|_| has_days),
            day: query.get("day").filter(|_| has_days).and_then(|day| parse_date(&day)),
            filter: query.get("filter").filter(|_| has_days).map(|text| Filter::parse(&text)).unwrap_or_default(),
            list: query.get("of").and_then(|id| Group::parse(&id)).filter(|_| page == Page::Records),
            period: query.get("period").filter(|_| is_report).and_then(|period| Period::parse(&period)),
            public_only: is_report && query.get("public").is_some(),
            compared: compared.split(',').filter_map(Id::parse).collect(),
            record: id("record"),
        }
    }

    /// The address, relative to wherever the program lies.
    pub fn href(&self) -> String {
        let page = match self.page {
            Page::Board(duty) => format!("?page=board&duty={}", duty.id),
            Page::Overview => "?page=overview".to_owned(),
            Page::Table => "?page=table".to_owned(),
            Page::Calendar => "?page=calendar".to_owned(),
            Page::Timeline => "?page=timeline".to_owned(),
            Page::Scenarios => "?page=scenarios".to_owned(),
            Page::Review => "?page=report".to_owned(),
            Page::Results(duty) => format!("?page=results&duty={}", duty.id),
            Page::Records => "?page=records".to_owned(),
            Page::Unknown => "?page=unknown".to_owned(),
            Page::Conflicts => "?page=conflicts".to_owned(),
            Page::Share => "?page=share".to_owned(),
            Page::Handover => "?page=handover".to_owned(),
            Page::Plans => "?page=plans".to_owned(),
            Page::Archive => "?page=archive".to_owned(),
            Page::Trash => "?page=trash".to_owned(),
            Page::Settings => "?page=settings".to_owned(),
        };
        let kind = self.kind.map(|kind| format!("&kind={}", kind.id)).unwrap_or_default();
        let view = self.view.as_ref().map(|id| format!("&view={id}")).unwrap_or_default();
        let listing = self.listing.as_ref().map(listing_query).unwrap_or_default();
        let record = self.record.as_ref().map(|id| format!("&record={id}")).unwrap_or_default();
        let mode = self.mode.as_ref().map(|mode| format!("&view={mode}")).unwrap_or_default();
        let day = self.day.map(|day| format!("&day={day}")).unwrap_or_default();
        let filter = Some(self.filter.to_string()).filter(|text| !text.is_empty());
        let filter = filter.map(|text| format!("&filter={}", encoded(&text))).unwrap_or_default();
        let of = |group: &Group| format!("&of={}", encoded(&group.id()));
        let list = self.list.as_ref().map(of).unwrap_or_default();
        let period = self.period.map(|period| format!("&period={period}")).unwrap_or_default();
        let public = if self.public_only { "&public=1" } else { "" };
        let compared = self.compared.iter().map(Id::as_str).collect::<Vec<_>>().join(",");
        let compared = if compared.is_empty() { compared } else { format!("&compare={compared}") };
        format!("{page}{kind}{view}{listing}{mode}{day}{filter}{list}{period}{public}{compared}{record}")
    }
}

/// How the table is arranged, if the address says so.
fn read_listing(query: &ParamsMap) -> Option<Listing> {
    let columns = query.get("columns")?;
    Some(Listing {
        kind: query.get("kind"),
        filter: Filter::parse(&query.get("filter").unwrap_or_default()),
        columns: Listing::read_columns(&columns),
        sort: query.get("sort").as_deref().and_then(Listing::read_sort),
        group: query.get("group"),
    })
}

fn listing_query(listing: &Listing) -> String {
    let filter = Some(listing.filter.to_string()).filter(|text| !text.is_empty());
    let parts = [
        ("kind", listing.kind.clone()),
        ("filter", filter),
        ("columns", Some(listing.columns_text())),
        ("sort", listing.sort_text()),
        ("group", listing.group.clone()),
    ];
    parts.into_iter().filter_map(|(name, text)| Some(format!("&{name}={}", encoded(&text?)))).collect()
}

/// Finds the place in the address, and the way to change it.
pub(super) fn find_way() -> Way {
    let query = use_query_map();
    let navigate = use_navigate();
    let go = move |place: Place| {
        // The router takes a bare query for a path of its own.
        let folder = window().location().pathname().unwrap_or_default();
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate(&format!("{folder}{}", place.href()), options);
    };
    Way { place: Memo::new(move |_| query.with(Place::read)), go: StoredValue::new_local(Rc::new(go)) }
}
