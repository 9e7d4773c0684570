//! Long work in slices: between two of them the browser paints and hears the person, who can stop it.

use leptos::prelude::*;

use super::app::App;
use super::clock;

/// How long a slice takes, in milliseconds: less than two frames.
pub(super) const SLICE: f64 = 24.0;

/// After so many milliseconds work is shown; what is over sooner would only flicker.
pub(super) const SHOWN_AFTER: f64 = 250.0;

/// How long what is shown of it stands, in milliseconds: no one reads faster, and painting takes time, too.
pub(super) const STANDS: f64 = 120.0;

/// What is being done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// A file is read.
    Reading,
    /// What was read is compared with the plan.
    Comparing,
    /// A point to restore is made.
    Keeping,
    /// What was taken over is stored.
    Saving,
}

/// Long work, as far as it has got.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Work {
    /// What is being done.
    pub stage: Stage,
    /// How much is done; of nothing where that cannot be told.
    pub done: usize,
    /// How much there is.
    pub of: usize,
    /// Whether it can be stopped, so that all is as it was before.
    pub can_stop: bool,
}

/// The person has stopped it, or begun something else.
#[derive(Debug)]
pub(super) struct Stopped;

/// The slices of one piece of work.
pub(super) struct Slices {
    app: App,
    turn: u64,
    show_at: f64,
    until: f64,
    is_quiet: bool,
}

impl Slices {
    /// Begins; what was under way before stops.
    pub(super) fn begin(app: App) -> Self {
        app.stop_work();
        let now = clock::ticks();
        Self { app, turn: app.turn.get_value(), show_at: now + SHOWN_AFTER, until: now + SLICE, is_quiet: false }
    }

    /// Begins work that no one asked for and that is not shown. It stops nothing; whoever begins after it stops it.
    pub(super) fn quiet(app: App) -> Self {
        let until = clock::ticks() + SLICE;
        Self { app, turn: app.turn.get_value(), show_at: f64::INFINITY, until, is_quiet: true }
    }

    /// Says how far the work is. Waits where the slice is used up.
    pub(super) async fn reach(&mut self, stage: Stage, done: usize, of: usize) -> Result<(), Stopped> {
        let now = clock::ticks();
        if now < self.until {
            return Ok(());
        }
        if now >= self.show_at {
            self.show_at = now + STANDS;
            self.show(stage, done, of);
        }
        clock::pause().await;
        self.go_on()
    }

    /// Shows the work before a step that cannot be cut in slices.
    pub(super) async fn before_long(&mut self, stage: Stage) -> Result<(), Stopped> {
        self.show_at = 0.0;
        self.show(stage, 0, 0);
        clock::painted().await;
        self.go_on()
    }

    fn show(&self, stage: Stage, done: usize, of: usize) {
        if !self.is_quiet {
            self.app.work.set(Some(Work { stage, done, of, can_stop: true }));
        }
    }

    fn go_on(&mut self) -> Result<(), Stopped> {
        self.until = clock::ticks() + SLICE;
        if self.app.turn.get_value() == self.turn { Ok(()) } else { Err(Stopped) }
    }
}

impl Drop for Slices {
    fn drop(&mut self) {
        if !self.is_quiet && self.app.turn.get_value() == self.turn {
            self.app.hide_work();
        }
    }
}

impl App {
    /// Stops long work; it changes nothing then.
    pub fn stop_work(&self) {
        self.turn.update_value(|turn| *turn += 1);
        self.hide_work();
    }

    fn hide_work(&self) {
        if self.work.with_untracked(|work| work.is_some_and(|work| work.stage != Stage::Saving)) {
            self.work.set(None);
        }
    }
}
