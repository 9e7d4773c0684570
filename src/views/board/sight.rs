//! The columns of a board as they stand in the window: which part of each is near it, and above which place of which
//! column a pointer is.

use std::rc::Rc;

use leptos::prelude::*;

use crate::model::lanes::Lane;
use crate::state::clock;
use crate::views::browser::in_view;
use crate::views::browser::measure::{self, Frame};
use crate::views::browser::pointer::Point;

/// One column in the window.
pub struct Seen {
    /// Its lane.
    pub lane: Lane,
    /// Its place among the columns.
    pub column: usize,
    /// Looks anew which part is near the window.
    pub look: Box<dyn Fn()>,
    /// Its box.
    pub frame: Box<dyn Fn() -> Option<Frame>>,
    /// The place of its cards, without the one in the hand, at this height.
    pub place_at: Box<dyn Fn(f64) -> usize>,
}

/// All columns in the window.
#[derive(Clone, Copy)]
pub struct Sight {
    columns: StoredValue<Vec<Rc<Seen>>, LocalStorage>,
    is_asked: StoredValue<bool>,
    /// Whether the columns have been asked to look before.
    has_begun: StoredValue<bool>,
}

impl Sight {
    /// No columns yet. They look anew whenever the page scrolls, until the present owner is cleaned up.
    pub fn new() -> Self {
        let sight = Self {
            columns: StoredValue::new_local(Vec::new()),
            is_asked: StoredValue::new(false),
            // Where the page is scrolled, what fills the window is not what comes first.
            has_begun: StoredValue::new(measure::is_scrolled()),
        };
        in_view::when_scrolled(move || sight.look());
        sight
    }

    /// Adds a column, until the present owner is cleaned up.
    pub fn add(self, seen: Seen) {
        let seen = Rc::new(seen);
        let key = Rc::as_ptr(&seen) as usize;
        self.columns.update_value(|columns| columns.push(seen));
        on_cleanup(move || {
            self.columns.try_update_value(|columns| columns.retain(|other| Rc::as_ptr(other) as usize != key));
        });
    }

    fn columns(self) -> Vec<Rc<Seen>> {
        self.columns.try_get_value().unwrap_or_default()
    }

    /// Has all columns look anew. Nothing is drawn before the last one has looked: the browser measures once.
    pub fn look(self) {
        self.columns().iter().for_each(|seen| (seen.look)());
    }

    /// Has all columns look anew before what has changed is painted; the first time after that, so that the first cards are
    /// painted sooner.
    pub fn look_later(self) {
        if self.is_asked.get_value() {
            return;
        }
        self.is_asked.set_value(true);
        let look = move || {
            self.is_asked.try_set_value(false);
            self.look();
        };
        if self.has_begun.get_value() {
            request_animation_frame(look);
        } else {
            self.has_begun.set_value(true);
            clock::begin(async move {
                clock::painted().await;
                look();
            });
        }
    }

    /// The column of a lane that is nearest to a pointer, and the place in it.
    pub fn at(self, lane: &Lane, pointer: Point) -> Option<(usize, usize)> {
        let distance = |frame: &Frame| (frame.left - pointer.x).max(pointer.x - frame.right).max(0.0);
        let of_lane = self.columns().into_iter().filter(|seen| seen.lane == *lane);
        let found = of_lane
            .filter_map(|seen| Some((distance(&(seen.frame)()?), seen)))
            .min_by(|(a, _), (b, _)| a.total_cmp(b))?
            .1;
        Some((found.column, (found.place_at)(pointer.y)))
    }
}
