//! The line above a board that narrows it: to one kind, whose exact stages are then the columns, and to what must be
//! noticed today.

use leptos::prelude::*;

use crate::model::kind::{Duty, Kind};
use crate::model::lanes::By;
use crate::model::mark::Mark;
use crate::model::query;
use crate::views::kit::icon::Icon;
use crate::views::kit::options::mark_face;
use crate::views::kit::texts::{kind as kind_name, t};
use crate::views::route::Place;
use crate::views::{app, way};

/// The marks that are wanted; a record must have all of them.
#[derive(Clone, Copy)]
pub struct Narrow {
    marks: RwSignal<Vec<Mark>>,
}

impl Narrow {
    /// Everything is wanted.
    pub fn new() -> Self {
        Self { marks: RwSignal::new(Vec::new()) }
    }

    /// The marks that are wanted.
    pub fn marks(self) -> Vec<Mark> {
        self.marks.get()
    }

    /// What the board is narrowed to, in words.
    pub fn on_paper(self, kind: Option<&'static Kind>) -> Vec<String> {
        let kind = kind.map(|kind| kind_name(kind.id));
        let marks = self.marks().into_iter().map(|mark| mark_face(mark).1.to_owned());
        kind.into_iter().chain(marks).collect()
    }

    /// Everything is wanted again.
    pub fn clear(self) {
        self.marks.set(Vec::new());
    }
}

/// The line. Marks that no record of the board has are not offered.
#[component]
pub fn Toolbar(duty: &'static Duty, kinds: Vec<&'static Kind>, narrow: Narrow) -> impl IntoView {
    let app = app();
    let way = way();
    let kind = Memo::new(move |_| way.place.with(|place| place.kind));
    let counts = Memo::new(move |_| {
        app.structure.track();
        let (kind, today) = (kind.get(), app.today.get());
        app.ask(|plan| query::marks(plan, duty.id, kind, today))
    });
    let chips = move || {
        let pressed = narrow.marks();
        let offered = Mark::ALL.into_iter().filter_map(|mark| {
            let count = counts.with(|counts| counts.get(&mark).copied().unwrap_or_default());
            let is_pressed = pressed.contains(&mark);
            (count > 0 || is_pressed).then_some((mark, count, is_pressed))
        });
        offered.map(|(mark, count, is_pressed)| chip(narrow, mark, count, is_pressed)).collect_view()
    };
    let choose = move |id: &str| {
        let place = way.place.get_untracked();
        way.go(Place { kind: crate::model::kinds::find(id), ..place });
    };
    let several = (kinds.len() > 1).then(|| {
        let all = (t().board.all_kinds)(kinds.len());
        let options = kinds
            .iter()
            .map(|known| {
                let id = known.id;
                let selected = move || kind.get().is_some_and(|kind| kind.id == id);
                view! { <option value=id selected=selected>{kind_name(id)}</option> }
            })
            .collect_view();
        view! {
            <select
                class="select chip-select"
                aria-label=t().board.kind
                data-testid="board-kind"
                on:change=move |event| choose(&event_target_value(&event))
            >
                <option value="" selected=move || kind.get().is_none()>{all}</option>
                {options}
            </select>
        }
    });
    let is_of_several = several.is_some();
    view! {
        <div class="toolbar" role="group" aria-label=t().board.toolbar>
            {several}
            {chips}
            {move || view! { <Grouping duty by_kind=is_of_several && kind.get().is_none()/> }}
        </div>
    }
}

/// What the board is split by.
#[component]
fn Grouping(duty: &'static Duty, by_kind: bool) -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| app.choices.lanes.with(|lanes| lanes.get(duty.id).and_then(|by| By::parse(by))));
    let options = By::ALL
        .into_iter()
        .filter(|by| by_kind || *by != By::Kind)
        .map(|by| {
            let name = match by {
                By::Owner => t().board.by_owner,
                By::Area => t().board.by_area,
                By::Kind => t().board.by_kind,
            };
            view! { <option value=by.id() selected=move || chosen.get() == Some(by)>{name}</option> }
        })
        .collect_view();
    view! {
        <select
            class="select chip-select push"
            aria-label=t().board.lanes
            data-testid="board-lanes"
            on:change=move |event| app.split_board(duty.id, By::parse(&event_target_value(&event)).map(By::id))
        >
            <option value="" selected=move || chosen.get().is_none()>{t().board.no_lanes}</option>
            {options}
        </select>
    }
}

fn chip(narrow: Narrow, mark: Mark, count: usize, is_pressed: bool) -> impl IntoView {
    let (glyph, name) = mark_face(mark);
    view! {
        <button
            class="chip"
            type="button"
            aria-pressed=if is_pressed { "true" } else { "false" }
            data-testid=format!("mark-{}", mark.id())
            on:click=move |_| {
                narrow.marks.update(|marks| match marks.iter().position(|other| *other == mark) {
                    Some(at) => _ = marks.remove(at),
                    None => marks.push(mark),
                });
                crate::views::browser::focus::later(format!("[data-testid=mark-{}]", mark.id()));
            }
        >
            <Icon glyph small=true/>
            {name}" "{count}
        </button>
    }
}
