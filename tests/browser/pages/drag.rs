//! Cards in the hand: a mouse, a pen or a finger.

use super::{App, hook, hook_with};
use crate::browser::wait_for;
use crate::engine::{Engine, Feature};
use fantoccini::actions::{
    ActionSequence, InputSource, MOUSE_BUTTON_LEFT, MouseActions, PenActions, PointerAction, TouchActions,
};
use serde_json::Value;
use std::time::Duration;

/// What a person drags with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Mouse,
    Pen,
    Finger,
}

/// A place in the window.
pub type Place = (f64, f64);

/// Where in a card a pointer is held: above its middle or below it.
#[derive(Debug, Clone, Copy)]
pub enum Half {
    Upper,
    Lower,
}

impl Hand {
    /// Whether the browser's driver moves it.
    pub fn is_offered(&self) -> bool {
        *self != Self::Pen || Engine::chosen().offers(Feature::Pen)
    }

    fn sequence(self, steps: Vec<PointerAction>) -> ActionSequence {
        let id = format!("{self:?}");
        match self {
            Self::Mouse => steps.into_iter().fold(MouseActions::new(id), InputSource::then).into(),
            Self::Pen => steps.into_iter().fold(PenActions::new(id), InputSource::then).into(),
            Self::Finger => steps.into_iter().fold(TouchActions::new(id), InputSource::then).into(),
        }
    }
}

fn to((x, y): Place) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(40)), x: x.round(), y: y.round() }
}

impl App {
    async fn perform(&self, hand: Hand, steps: Vec<PointerAction>) {
        self.browser.client().perform_actions(hand.sequence(steps)).await.expect("the pointer can be moved");
    }

    /// The box of an element: left, top, width, height.
    async fn frame(&self, css: &str) -> [f64; 4] {
        self.browser.find(css).await;
        let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return [box.left, box.top, box.width, box.height]";
        serde_json::from_value(self.browser.script(script, vec![css.into()]).await).expect("four numbers")
    }

    /// The place of a card in the window.
    pub async fn place_of(&self, id: &str, half: Half) -> Place {
        let [left, top, width, height] = self.frame(&hook_with("card", "id", id)).await;
        let part = match half {
            Half::Upper => 0.3,
            Half::Lower => 0.7,
        };
        (left + width / 2.0, top + height * part)
    }

    /// A place below the head of a column.
    pub async fn place_in(&self, column: &str) -> Place {
        let [left, top, width, _] = self.frame(column).await;
        (left + width / 2.0, top + 60.0)
    }

    /// What takes a card into the hand.
    async fn lifting(&self, hand: Hand, id: &str) -> Vec<PointerAction> {
        Self::lifting_at(hand, self.place_of(id, Half::Upper).await)
    }

    /// What takes into the hand what lies at a place.
    fn lifting_at(hand: Hand, (x, y): Place) -> Vec<PointerAction> {
        let down = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let lifts = match hand {
            Hand::Mouse | Hand::Pen => to((x + 8.0, y)),
            // A finger lifts by resting.
            Hand::Finger => PointerAction::Pause { duration: Duration::from_millis(450) },
        };
        vec![to((x, y)), down, lifts]
    }

    /// Takes a card to the mouse and holds it.
    pub async fn lift(&self, id: &str) {
        self.perform(Hand::Mouse, self.lifting(Hand::Mouse, id).await).await;
        self.browser.find(&hook("hole")).await;
    }

    /// Holds what hangs at the mouse above a place.
    pub async fn hold(&self, place: Place) {
        self.perform(Hand::Mouse, vec![to((place.0 - 3.0, place.1)), to(place)]).await;
    }

    /// Lets go of what hangs at the mouse.
    pub async fn let_go(&self) {
        self.perform(Hand::Mouse, vec![PointerAction::Up { button: MOUSE_BUTTON_LEFT }]).await;
        self.browser.gone(&hook("hole")).await;
    }

    /// Lifts a card, carries it to a place and lets go: one gesture, for the driver forgets fingers in between.
    pub async fn drag(&self, hand: Hand, id: &str, place: Place) {
        let mut steps = self.lifting(hand, id).await;
        steps.extend([to((place.0 - 3.0, place.1)), to(place), PointerAction::Up { button: MOUSE_BUTTON_LEFT }]);
        self.perform(hand, steps).await;
        self.browser.gone(&hook("hole")).await;
    }

    /// Lifts what lies at a place and carries it to another, in one gesture.
    pub async fn carry(&self, hand: Hand, (x, y): (i64, i64), (to_x, to_y): (i64, i64)) {
        let mut steps = Self::lifting_at(hand, (x as f64, y as f64));
        let place = (to_x as f64, to_y as f64);
        steps.extend([to((place.0 - 3.0, place.1)), to(place), PointerAction::Up { button: MOUSE_BUTTON_LEFT }]);
        self.perform(hand, steps).await;
    }

    /// Presses, moves and releases within one gesture, without waiting for anything.
    pub async fn swipe(&self, hand: Hand, from: Place, place: Place) {
        let button = MOUSE_BUTTON_LEFT;
        let steps = vec![to(from), PointerAction::Down { button }, to(place), PointerAction::Up { button }];
        self.perform(hand, steps).await;
    }

    /// Waits until the board shows these cards in this order.
    pub async fn expect_order(&self, ids: &[&str]) {
        let fit = |cards: &[super::Card]| cards.iter().map(|card| card.id.as_str()).eq(ids.iter().copied());
        self.expect_cards(&format!("the order {ids:?}"), fit).await;
    }

    /// Waits until a live region says a text.
    pub async fn expect_said(&self, words: &str) {
        let script =
            "return [...document.querySelectorAll('[aria-live], [role=status]')].map(region => region.textContent)";
        wait_for(&format!("`{words}` to be said"), async || {
            let said: Vec<Value> = self.browser.script(script, vec![]).await.as_array().cloned().unwrap_or_default();
            let is_said = said.iter().any(|said| said.as_str().is_some_and(|said| said.contains(words)));
            if is_said { Ok(()) } else { Err(format!("{said:?}")) }
        })
        .await;
    }
}
