//! The keyboard of a spreadsheet. Arrows, Home, End and the page keys move the hand; Enter, F2 and typing edit; Delete
//! empties; Space picks, Shift extends, Ctrl+A picks all; Ctrl+Enter opens the record.

use leptos::ev;
use leptos::prelude::*;

use super::desk::{Desk, Spot};
use super::edit::{begin, empty};
use super::group::fold;
use super::head::{size_by, sort};
use super::lines::{Line, ROW};
use crate::model::id::Id;
use crate::views::browser::focus;
use crate::views::browser::size::height_of;
use crate::views::kit::texts::t;
use crate::views::{app, way};

/// Hears a key on the grid.
pub fn on_key(desk: Desk, event: &ev::KeyboardEvent) {
    // A control in a cell has its keys to itself.
    if event.default_prevented() || desk.editing.with_untracked(Option::is_some) {
        return;
    }
    let control = event.ctrl_key() || event.meta_key();
    let key = event.key();
    let is_heard = match key.as_str() {
        "a" | "A" if control => {
            desk.pick_all(true);
            app().announce((t().table.picked)(desk.picked.with_untracked(|picked| picked.len())));
            true
        }
        _ if event.alt_key() => false,
        "ArrowLeft" | "ArrowRight" if event.shift_key() => size(desk, if key == "ArrowLeft" { -1 } else { 1 }),
        "ArrowUp" | "ArrowDown" if event.shift_key() => extend(desk, if key == "ArrowUp" { -1 } else { 1 }),
        "Enter" if control => open(desk),
        "Enter" | "F2" => act(desk),
        " " => pick(desk, event.shift_key()),
        "Delete" | "Backspace" => clear(desk),
        "Escape" => let_go(desk),
        _ if control && !matches!(key.as_str(), "Home" | "End") => false,
        _ => go(desk, &key, control, page()) || type_into(desk, &key),
    };
    if is_heard {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// How many lines a page key goes.
fn page() -> isize {
    let height = height_of("[data-testid=table-box]").unwrap_or_default();
    // The head and the foot stand in the way of two of them.
    isize::try_from(height / i32::try_from(ROW).unwrap_or(1) - 2).unwrap_or(1).max(1)
}

/// The place of a spot: the head comes before the first line.
fn place_of(desk: Desk, spot: &Spot) -> isize {
    match spot {
        Spot::Head => -1,
        Spot::At(line) => {
            let place = desk.lines.with_untracked(|lines| lines.place(line));
            place.and_then(|place| isize::try_from(place).ok()).unwrap_or(-1)
        }
    }
}

fn spot_at(desk: Desk, place: isize) -> Spot {
    let line = usize::try_from(place).ok();
    let line = line.and_then(|place| desk.lines.with_untracked(|lines| lines.at(place).cloned()));
    line.map_or(Spot::Head, Spot::At)
}

/// Moves the hand by lines and columns.
pub fn step(desk: Desk, lines: isize, columns: isize) {
    let (spot, column) = untrack(|| desk.at());
    let last = untrack(|| desk.lines.with(|lines| lines.count())).cast_signed() - 1;
    let place = (place_of(desk, &spot) + lines).clamp(-1, last);
    let right = untrack(|| desk.width()).cast_signed() - 1;
    let column = (column.cast_signed() + columns).clamp(0, right);
    desk.go(spot_at(desk, place), column.unsigned_abs());
}

fn go(desk: Desk, key: &str, control: bool, page: isize) -> bool {
    let far = isize::MAX / 4;
    let (lines, columns) = match (key, control) {
        ("ArrowUp", _) => (-1, 0),
        ("ArrowDown", _) => (1, 0),
        ("ArrowLeft", _) => (0, -1),
        ("ArrowRight", _) => (0, 1),
        ("PageUp", _) => (-page, 0),
        ("PageDown", _) => (page, 0),
        ("Home", false) => (0, -far),
        ("End", false) => (0, far),
        ("Home", true) => {
            desk.go(spot_at(desk, 0), 0);
            return true;
        }
        ("End", true) => (far, far),
        _ => return false,
    };
    step(desk, lines, columns);
    true
}

/// The record that the hand is on.
fn row(desk: Desk) -> Option<(Id, usize)> {
    match untrack(|| desk.at()) {
        (Spot::At(Line::Row(id)), column) => Some((id, column)),
        (Spot::At(Line::Group(_)) | Spot::Head, _) => None,
    }
}

fn type_into(desk: Desk, key: &str) -> bool {
    let is_letter = key.chars().count() == 1;
    match row(desk) {
        Some((id, column)) if is_letter && column > 0 => {
            begin(desk, &id, column, Some(key.to_owned()));
            true
        }
        _ => false,
    }
}

fn act(desk: Desk) -> bool {
    match untrack(|| desk.at()) {
        (Spot::Head, 0) => desk.pick_all(desk.picked.with_untracked(|picked| picked.is_empty())),
        (Spot::Head, column) => {
            if let Some(subject) = desk.subject(column) {
                sort(desk, subject);
            }
        }
        (Spot::At(Line::Group(ids)), _) => fold(desk, &ids),
        (Spot::At(Line::Row(_)), 0) => return pick(desk, false),
        (Spot::At(Line::Row(id)), column) => begin(desk, &id, column, None),
    }
    true
}

fn size(desk: Desk, steps: i32) -> bool {
    let (_, column) = untrack(|| desk.at());
    match (column.checked_sub(1), desk.subject(column)) {
        (Some(place), Some(subject)) => {
            size_by(desk, place, subject, steps);
            true
        }
        _ => false,
    }
}

fn pick(desk: Desk, extends: bool) -> bool {
    match untrack(|| desk.at()) {
        (Spot::At(Line::Row(id)), _) if extends => desk.pick_to(&id),
        (Spot::At(Line::Row(id)), _) => {
            let is_picked = desk.picked.with_untracked(|picked| picked.contains(&id));
            desk.pick(&id, !is_picked);
        }
        (Spot::At(Line::Group(ids)), _) => fold(desk, &ids),
        (Spot::Head, _) => return act(desk),
    }
    app().announce((t().table.picked)(desk.picked.with_untracked(|picked| picked.len())));
    true
}

/// Goes a line on and picks both.
fn extend(desk: Desk, lines: isize) -> bool {
    let Some((id, _)) = row(desk) else { return false };
    if desk.picked.with_untracked(|picked| !picked.contains(&id)) {
        desk.pick(&id, true);
    }
    step(desk, lines, 0);
    if let Some((id, _)) = row(desk) {
        desk.pick_to(&id);
        app().announce((t().table.picked)(desk.picked.with_untracked(|picked| picked.len())));
    }
    true
}

fn clear(desk: Desk) -> bool {
    let Some((id, column)) = row(desk).filter(|(_, column)| *column > 0) else { return false };
    empty(desk, &id, column);
    true
}

/// Lets go of what is picked; an open record closes first.
fn let_go(desk: Desk) -> bool {
    let is_open = way().place.with_untracked(|place| place.record.is_some());
    if is_open || desk.picked.with_untracked(|picked| picked.is_empty()) {
        return false;
    }
    desk.pick_all(false);
    app().announce((t().table.picked)(0));
    true
}

/// Opens the record that the hand is on.
fn open(desk: Desk) -> bool {
    let Some((id, _)) = row(desk) else { return false };
    let way = way();
    way.go(way.place.get_untracked().with(Some(id)));
    focus::later("[data-testid=record-editor] [name=title]");
    true
}
