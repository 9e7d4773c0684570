//! Things dragged by mouse, pen or finger, with Pointer Events: the browser's own drag and drop does not know fingers.
//!
//! [`listen`] watches an area. Where something is pressed it asks `grab` for a [`Hand`]; the hand hears of each [`Step`]:
//! one `Lift`, any number of `Move`s, and at the end either `Drop` or `PutBack`. A press that does not become a drag
//! stays a click, and the click that ends a drag is swallowed. A finger lifts by resting, so that the page still
//! scrolls under one that moves at once.
//!
//! What is dragged stays where it is unless the hand moves it. Draw the thing in the hand with `pointer-events: none`,
//! so that [`under`] finds what lies below it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, KeyboardEvent, MouseEvent, PointerEvent};

/// How far a mouse or a pen goes before it drags: a hand that clicks trembles less.
const THRESHOLD: f64 = 5.0;
/// How far a finger that rests may tremble; beyond that it scrolls.
const TREMBLE: f64 = 10.0;
/// How long a finger rests before it lifts.
const HOLD: Duration = Duration::from_millis(300);

/// Whether a click was made by key, so that the hand is on the keyboard. Firefox counts a press of Enter on a link as one
/// click; the kind of pointer it does not name.
pub fn is_by_key(click: &MouseEvent) -> bool {
    match click.dyn_ref::<PointerEvent>() {
        Some(click) => click.pointer_type().is_empty(),
        None => click.detail() == 0,
    }
}

/// A place in the window.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    /// From the left edge, in pixels.
    pub x: f64,
    /// From the upper edge, in pixels.
    pub y: f64,
}

/// What happens to a thing that is dragged.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Step {
    /// It was lifted; here it had been pressed.
    Lift(Point),
    /// It is held over this place.
    Move(Point),
    /// It was let go over this place.
    Drop(Point),
    /// Escape was pressed, or the browser took the pointer away: all is as before the lift.
    PutBack,
}

/// What hears of the steps of one drag.
pub type Hand = Rc<dyn Fn(Step)>;

/// Lets things within an area be dragged, until the present owner is cleaned up. `grab` is asked at each press of the
/// main button; where it answers `None` the press is left alone.
pub fn listen(area: &Element, grab: impl Fn(&PointerEvent) -> Option<Hand> + 'static) {
    let drags = Rc::new(Drags { area: area.clone(), press: RefCell::new(None) });
    let pressed = {
        let drags = Rc::clone(&drags);
        move |event: Event| {
            if let Ok(event) = event.dyn_into::<PointerEvent>()
                && is_plain(&event)
                && let Some(hand) = grab(&event)
            {
                drags.begin(&event, hand);
            }
        }
    };
    // Without these the browser would scroll, select text, drag the link itself or open its menu under the finger.
    // They are there from the start: what is added only at a press, some browsers do not ask about that press.
    let keep_off = |name: &'static str, is_ours: fn(&Press) -> bool| {
        let drags = Rc::clone(&drags);
        Listener::new(area, name, move |event| {
            if event.cancelable() && drags.press.borrow().as_ref().is_some_and(is_ours) {
                event.prevent_default();
            }
        })
    };
    let listeners = [
        Listener::new(area, "pointerdown", pressed),
        keep_off("touchmove", |press| press.phase != Phase::Pressed),
        keep_off("contextmenu", |press| press.phase != Phase::Pressed),
        keep_off("dragstart", |_| true),
        keep_off("selectstart", |press| !press.is_touch),
    ];
    let kept = StoredValue::new_local((listeners, drags));
    on_cleanup(move || {
        // The listeners of a press know the drags, and the drags the press: someone has to let go.
        kept.try_with_value(|(_, drags)| drags.press.take());
    });
}

/// The element that fits at a place, or around what is there.
pub fn under(place: Point, selector: &str) -> Option<Element> {
    document().element_from_point(place.x as f32, place.y as f32)?.closest(selector).ok().flatten()
}

/// Where in the window a pointer is.
pub fn place_of(event: &PointerEvent) -> Point {
    Point { x: f64::from(event.client_x()), y: f64::from(event.client_y()) }
}

/// Whether a press may drag: the main button of the first pointer, without a key that asks for something else.
fn is_plain(event: &PointerEvent) -> bool {
    let with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.is_primary() && event.button() == 0 && !with_key && !event.default_prevented()
}

/// How far a press has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    /// It may still be a click, or a finger that scrolls.
    Pressed,
    /// The thing is in the hand.
    Lifted,
    /// It was put back, but the button is still down.
    PutBack,
}

/// What a movement means before anything is lifted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Movement {
    Nothing,
    Lifts,
    Scrolls,
}

fn movement(from: Point, to: Point, is_touch: bool) -> Movement {
    let far = (to.x - from.x).hypot(to.y - from.y);
    match (is_touch, far) {
        (false, far) if far >= THRESHOLD => Movement::Lifts,
        (true, far) if far >= TREMBLE => Movement::Scrolls,
        _ => Movement::Nothing,
    }
}

/// A pointer that is down.
struct Press {
    pointer: i32,
    at: Point,
    is_touch: bool,
    phase: Phase,
    hand: Hand,
    hold: Option<TimeoutHandle>,
    _listeners: [Listener; 4],
}

impl Drop for Press {
    fn drop(&mut self) {
        if let Some(hold) = self.hold {
            hold.clear();
        }
    }
}

/// What is dragged in one area.
struct Drags {
    area: Element,
    press: RefCell<Option<Press>>,
}

impl Drags {
    fn begin(self: &Rc<Self>, event: &PointerEvent, hand: Hand) {
        if self.press.borrow().is_some() {
            return;
        }
        let is_touch = event.pointer_type() == "touch";
        let on = |name: &'static str, act: fn(&Self, &PointerEvent)| {
            let drags = Rc::clone(self);
            Listener::new(&window(), name, move |event| {
                if let Ok(event) = event.dyn_into::<PointerEvent>()
                    && drags.press.borrow().as_ref().is_some_and(|press| press.pointer == event.pointer_id())
                {
                    act(&drags, &event);
                }
            })
        };
        let keys = {
            let drags = Rc::clone(self);
            // Heard before the page hears it: Escape means the thing in the hand and nothing else.
            Listener::new(&window(), "keydown", move |event| {
                let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
                if is_escape && drags.phase() == Some(Phase::Lifted) {
                    event.prevent_default();
                    event.stop_propagation();
                    drags.step(Phase::PutBack, Step::PutBack);
                }
            })
        };
        let hold = is_touch.then(|| {
            let drags = Rc::clone(self);
            set_timeout_with_handle(move || drags.lift(), HOLD).ok()
        });
        *self.press.borrow_mut() = Some(Press {
            pointer: event.pointer_id(),
            at: place_of(event),
            is_touch,
            phase: Phase::Pressed,
            hand,
            hold: hold.flatten(),
            _listeners: [
                on("pointermove", Self::moved),
                on("pointerup", Self::up),
                on("pointercancel", Self::lost),
                keys,
            ],
        });
    }

    fn phase(&self) -> Option<Phase> {
        self.press.borrow().as_ref().map(|press| press.phase)
    }

    /// Goes on to a phase and tells the hand.
    fn step(&self, phase: Phase, step: Step) {
        let hand = self.press.borrow_mut().as_mut().map(|press| {
            press.phase = phase;
            Rc::clone(&press.hand)
        });
        // Told after the press is let go of: the hand may do anything, even take the area away.
        if let Some(hand) = hand {
            hand(step);
        }
    }

    fn lift(&self) {
        let pressed = self.press.borrow().as_ref().map(|press| (press.pointer, press.at));
        if let Some((pointer, at)) = pressed {
            // A pointer that is captured is heard of beyond the window, too.
            self.area.set_pointer_capture(pointer).ok();
            self.step(Phase::Lifted, Step::Lift(at));
        }
    }

    fn moved(&self, event: &PointerEvent) {
        let to = place_of(event);
        let found = self.press.borrow().as_ref().map(|press| (press.phase, press.at, press.is_touch));
        match found {
            Some((Phase::Pressed, from, is_touch)) => match movement(from, to, is_touch) {
                Movement::Nothing => {}
                Movement::Scrolls => _ = self.press.take(),
                Movement::Lifts => {
                    self.lift();
                    self.step(Phase::Lifted, Step::Move(to));
                }
            },
            Some((Phase::Lifted, ..)) => self.step(Phase::Lifted, Step::Move(to)),
            Some((Phase::PutBack, ..)) | None => {}
        }
    }

    fn up(&self, event: &PointerEvent) {
        let phase = self.phase();
        if matches!(phase, Some(Phase::Lifted | Phase::PutBack)) {
            swallow_click();
        }
        if phase == Some(Phase::Lifted) {
            self.step(Phase::PutBack, Step::Drop(place_of(event)));
        }
        self.press.take();
    }

    fn lost(&self, _: &PointerEvent) {
        if self.phase() == Some(Phase::Lifted) {
            self.step(Phase::PutBack, Step::PutBack);
        }
        self.press.take();
    }
}

/// The click that the browser makes of the end of a drag means nothing. It comes at once or not at all.
fn swallow_click() {
    let listener = Listener::new(&window(), "click", |event| {
        event.prevent_default();
        event.stop_propagation();
    });
    set_timeout(move || drop(listener), Duration::ZERO);
}

/// Something that listens to a target until it is dropped, before the page does.
struct Listener {
    target: EventTarget,
    name: &'static str,
    heard: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(target: &EventTarget, name: &'static str, heard: impl Fn(Event) + 'static) -> Self {
        let heard = Closure::<dyn Fn(Event)>::new(heard);
        let options = AddEventListenerOptions::new();
        options.set_capture(true);
        options.set_passive(false);
        let call = heard.as_ref().unchecked_ref();
        target.add_event_listener_with_callback_and_add_event_listener_options(name, call, &options).ok();
        Self { target: target.clone(), name, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let call = self.heard.as_ref().unchecked_ref();
        self.target.remove_event_listener_with_callback_and_bool(self.name, call, true).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mouse_lifts_after_a_few_pixels_and_a_finger_that_moves_scrolls() {
        let check = |is_touch: bool, (x, y): (f64, f64), expected: Movement| {
            let from = Point { x: 100.0, y: 100.0 };
            let to = Point { x: from.x + x, y: from.y + y };
            assert_eq!(movement(from, to, is_touch), expected, "{is_touch} {x} {y}");
        };
        check(false, (0.0, 0.0), Movement::Nothing);
        check(false, (3.0, 3.0), Movement::Nothing);
        check(false, (0.0, -5.0), Movement::Lifts);
        check(false, (4.0, 4.0), Movement::Lifts);
        check(true, (4.0, 4.0), Movement::Nothing);
        check(true, (0.0, 10.0), Movement::Scrolls);
        check(true, (-12.0, 0.0), Movement::Scrolls);
    }
}
