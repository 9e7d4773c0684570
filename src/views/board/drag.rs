//! A card dragged by mouse, pen or finger. What it does to the board is the hand's ([`Carry`]), as with the keyboard.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;

use super::carry::Carry;
use super::sight::Sight;
use crate::model::id::Id;
use crate::views::browser::lifted::Lifted;
use crate::views::browser::paint::each_frame;
use crate::views::browser::pointer::{self, Hand, Point, Step};
use crate::views::browser::{edges, focus};

/// Lets the cards of a board be dragged.
pub fn listen(board: NodeRef<html::Div>, carry: Carry, sight: Sight) {
    Effect::new(move |_| {
        if let Some(board) = board.get() {
            let area = board.clone();
            pointer::listen(&area, move |event| {
                if focus::is_below(event.target(), "button, summary, .menu, dialog") {
                    return None;
                }
                let card = focus::closest(event.target(), ".card")?;
                let id = Id::parse(&card.get_attribute("data-id")?)?;
                let drag = Rc::new(Drag {
                    carry,
                    sight,
                    id,
                    picture: RefCell::new(None),
                    at: Cell::new(Point { x: 0.0, y: 0.0 }),
                    has_moved: Cell::new(false),
                });
                let (card, board) = (card.clone(), board.clone());
                let hand: Hand = Rc::new(move |step| match step {
                    Step::Lift(at) => {
                        if carry.lift(&drag.id) {
                            drag.at.set(at);
                            drag.picture.replace(Lifted::new(&card, at, "is-lifted"));
                            let (drag, board) = (Rc::clone(&drag), board.clone());
                            each_frame(move || drag.frame(|at| edges::scroll(at, &board)));
                        }
                    }
                    Step::Move(at) => drag.move_to(at),
                    Step::Drop(at) => {
                        drag.move_to(at);
                        drag.picture.take();
                        drag.look();
                        drag.carry.drop_card();
                    }
                    Step::PutBack => {
                        drag.picture.take();
                        drag.carry.put_back();
                    }
                });
                Some(hand)
            });
        }
    });
}

/// One drag.
struct Drag {
    carry: Carry,
    sight: Sight,
    id: Id,
    /// In sight for as long as the card hangs at the pointer.
    picture: RefCell<Option<Lifted>>,
    at: Cell<Point>,
    has_moved: Cell<bool>,
}

impl Drag {
    fn move_to(&self, at: Point) {
        self.at.set(at);
        self.has_moved.set(true);
        if let Some(picture) = &*self.picture.borrow() {
            picture.to(at);
        }
    }

    /// What is done in each frame; answers whether the card still hangs.
    fn frame(&self, scroll: impl Fn(Point) -> bool) -> bool {
        let hangs = self.picture.borrow().is_some() && self.carry.is_there();
        if hangs && (scroll(self.at.get()) | self.has_moved.take()) {
            self.look();
        }
        hangs
    }

    /// Looks above which place the pointer is.
    fn look(&self) {
        if let Some(lane) = self.carry.lane()
            && let Some((column, place)) = self.sight.at(&lane, self.at.get())
        {
            self.carry.go_to(column, place);
        }
    }
}
