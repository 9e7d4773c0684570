//! What the program stands on when it starts: the store, and whether it was found as it had been left. The second copy is
//! joined with it (rule S9): before the start where nothing is stored, else in the background, right after the first page.

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::follow::undecided;
use crate::model::record::Presence;
use crate::storage::browser::BrowserStore;
use crate::storage::keeper::{self, Keeper};
use crate::storage::keys::Key;

/// How the store was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrival {
    /// As it had been left, or new.
    Usual,
    /// Emptied; so many records came back from the second copy.
    Recovered(usize),
    /// Emptied, and the second copy with it.
    Wiped,
}

/// The store, and how it was found.
#[derive(Debug)]
pub struct Ground {
    pub(super) store: BrowserStore,
    pub(super) arrival: Arrival,
    /// Whether the second copy has been joined.
    pub(super) is_joined: bool,
}

impl Ground {
    /// The store as it is, without a look at the second copy.
    pub fn as_is() -> Self {
        Self { store: BrowserStore::probe(), arrival: Arrival::Usual, is_joined: false }
    }

    /// Looks for the store and starts the program on it: at once where it holds a plan.
    pub fn find(start: impl FnOnce(Self) + 'static) {
        let ground = Self::as_is();
        // What a newer version has made of the plans is not brought back from before.
        if ground.store.holds_plans() || ground.store.holds_newer() || !ground.store.keeps() {
            start(ground);
        } else {
            clock::begin(async move { start(ground.brought_back().await) });
        }
    }

    /// The store with all that the second copy holds.
    async fn brought_back(self) -> Self {
        let Some(handle) = self.store.handle() else { return self };
        // It reads and writes records of all plans; which one it would open does not matter.
        let keeper = Keeper::new(handle, clock::new_id());
        let mut count = 0;
        let take = async |texts: Vec<(Key, String)>| {
            for (key, text) in texts {
                let brought = keeper.bring_back(&key, &text).ok().flatten();
                let is_record = matches!(key, Key::Record(..));
                count += usize::from(is_record && brought.is_some_and(|record| record.presence() != Presence::Purged));
            }
            clock::pause().await;
        };
        if !self.store.second_opens().await {
            return self;
        }
        let found = self.store.look_at_second(take).await;
        let arrival = match found {
            Some(found) if found.is_used && found.texts == 0 => Arrival::Wiped,
            Some(_) | None if count > 0 => Arrival::Recovered(count),
            Some(_) | None => Arrival::Usual,
        };
        Self { arrival, is_joined: found.is_some(), ..self }
    }
}

impl App {
    /// Whether the browser has promised to keep the store; with `ask` it is asked to. See [`BrowserStore::is_lasting`].
    pub async fn is_lasting(ask: bool) -> Option<bool> {
        BrowserStore::is_lasting(ask).await
    }

    /// What can wait until the first page is painted: what a person has to decide, how full the store is, what the second
    /// copy holds and the store has lost, which is joined, and the plan as the day finds it, which is kept.
    pub(super) fn settle(self, is_joined: bool) {
        let store = self.with_core(|core| core.keeper.store().handle());
        clock::begin(async move {
            // The page is put together first: only then the wait for its frame begins.
            clock::pause().await;
            clock::painted().await;
            self.undecided.set(Some(self.ask(undecided)));
            let Some(store) = store else { return };
            // The rest of the page is drawn now.
            clock::pause().await;
            self.measure();
            let take = async |texts: Vec<(Key, String)>| {
                self.bring_back(texts);
                clock::pause().await;
            };
            if !is_joined {
                let found = store.look_at_second(take).await;
                self.has_second.set(Some(found.is_some()));
            }
            self.keep_the_day().await;
            self.resume_sharing(false).await;
        });
    }

    fn bring_back(&self, texts: Vec<(Key, String)>) {
        if texts.is_empty() {
            return;
        }
        // What is being typed here must not be missed by what follows.
        self.finish_draft();
        for (key, text) in texts {
            if *key.plan() != self.plan_id() {
                self.with_core(|core| core.keeper.bring_back(&key, &text)).ok();
            } else if let Some(record) = keeper::read(&key, &text) {
                self.absorb(&record);
                self.follow(key.record());
            }
        }
        self.plans_changed();
        self.refresh_steps();
        self.measure();
    }
}
