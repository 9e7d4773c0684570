//! Which version of the program this is to the person: whether a newer one waits to be taken into use, whether this one
//! starts without the network, and whether the store holds what only a newer one understands.

use leptos::prelude::*;

use super::app::App;
use crate::storage::browser::BrowserStore;
use crate::storage::{Store, keys};

/// Data of a newer version, which this one neither reads nor touches.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum NewerData {
    /// There is none.
    #[default]
    Absent,
    /// They were there at the start: nothing was read, and what is done now stays in memory.
    Found,
    /// They came from another tab while a plan was open here: since then nothing is stored any more.
    Came,
}

/// What is known of versions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Version {
    /// Whether a newer version is here, whole, and waits.
    pub newer_waits: RwSignal<bool>,
    /// Whether the program starts without the network.
    pub is_offline: RwSignal<bool>,
    /// Data of a newer version.
    pub newer_data: RwSignal<NewerData>,
}

impl App {
    /// What a newer version has stored, a line each: its key and its text.
    pub fn newer_texts() -> String {
        // The program itself has let go of that store.
        let store = BrowserStore::probe();
        let keys = store.keys(keys::ALL).unwrap_or_default().into_iter().filter(|key| keys::is_newer(key));
        let line = |key: String| Some(format!("{key} {}\n", store.get(&key).ok()??));
        keys.filter_map(line).collect()
    }

    /// Leaves the store, and the folder that the plan is tied to, to the newer version that has begun to use them in another
    /// tab: what this one wrote now could be missed there, or undo what was done there. What is changed here from now on
    /// counts as unsaved.
    pub(super) fn give_way(&self) {
        self.with_core(|core| core.keeper.store().close());
        self.end_sharing();
        self.version.newer_data.set(NewerData::Came);
    }
}
