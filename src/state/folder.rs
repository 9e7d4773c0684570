//! The plan in view is tied to a folder that colleagues' programs are tied to, too, for example one that the office keeps
//! the same on all its computers. After a pause in the work this browser's file is written there; the others' are taken in
//! when they have changed. Since files join, no two writers clash, and each file has one writer.
//!
//! No point to restore is made and nothing can be undone of what comes: the join loses nothing, the point of the day
//! is there, and an undo of one's own work must not take back a colleague's. What a person has to look at first (a file
//! that was edited by hand, personal codes) waits until they do.

mod round;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::transfer::file_name;
use crate::format::folder::goes;
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::record::Record;
pub use crate::storage::browser::folder::FolderFault;
use crate::storage::browser::folder::{Folder, Stamp};

/// What was made of another's file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Found {
    /// It is taken in.
    Taken,
    /// A person has to look at it first.
    NeedsLook,
    /// It cannot be read as it is now.
    Unreadable,
}

/// Another's file in the folder.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Other {
    /// The role of the one who wrote it.
    pub by: Option<String>,
    /// When they did.
    pub at: Option<Moment>,
    /// What was made of it.
    pub found: Found,
}

/// The folder that the plan in view is tied to.
#[derive(Clone, PartialEq, Debug)]
pub struct Tied {
    /// Its name.
    pub name: String,
    /// The name of this browser's file in it.
    pub file: String,
    /// Whether all records go into it.
    pub is_all: bool,
    /// How many stayed out of it.
    pub left_out: usize,
    /// When this browser's file was last written here.
    pub written: Option<Moment>,
    /// The others' files, by name.
    pub others: BTreeMap<String, Other>,
    /// Why the last round came to nothing.
    pub fault: Option<FolderFault>,
}

/// Whether the plan in view is tied to a folder.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Tie {
    /// It is not.
    #[default]
    Free,
    /// It is, to the folder of this name, but the browser wants the person's permission once more.
    Asks(String),
    /// It is.
    Tied(Tied),
}

/// Which of them it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TieState {
    /// [`Tie::Free`].
    Free,
    /// [`Tie::Asks`].
    Asks,
    /// [`Tie::Tied`].
    Tied,
}

impl TieState {
    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Asks => "asks",
            Self::Tied => "tied",
        }
    }
}

impl Tie {
    /// Which of them it is.
    pub const fn state(&self) -> TieState {
        match self {
            Self::Free => TieState::Free,
            Self::Asks(_) => TieState::Asks,
            Self::Tied(_) => TieState::Tied,
        }
    }
}

/// What is known of the folder beside what is shown.
struct Working {
    folder: Folder,
    plan: Id,
    /// The states of files that need not be read again.
    seen: BTreeMap<String, Stamp>,
    /// How many writes the plan had seen when the file was last written, and at the last round.
    written: Option<u64>,
    last: u64,
    is_busy: bool,
    /// Until when nothing is said of further changes.
    told_until: f64,
}

/// The tie of the plan in view.
#[derive(Clone, Copy)]
pub struct Sharing {
    /// What is shown of it.
    pub tie: RwSignal<Tie>,
    /// Whether the question for permission has been put off until the next start.
    pub is_put_off: RwSignal<bool>,
    working: StoredValue<Option<Working>, LocalStorage>,
}

impl Default for Sharing {
    fn default() -> Self {
        Self { tie: RwSignal::default(), is_put_off: RwSignal::default(), working: StoredValue::new_local(None) }
    }
}

impl App {
    /// Whether the browser lets plans be tied to folders.
    pub fn can_share() -> bool {
        Folder::is_offered()
    }

    /// Ties the plan in view to a folder that the person chooses. Answers whether they did.
    ///
    /// # Errors
    /// Where the browser does not permit it.
    pub async fn tie(self, is_all: bool) -> Result<bool, FolderFault> {
        let role = self.choices.role.get_untracked().unwrap_or_default();
        let title = |head: &Arc<Record>| head.title().to_owned();
        // The name says no more than the file.
        let title = self.head.with_untracked(|head| goes(head, is_all).then(|| title(head))).unwrap_or_default();
        let file = file_name(&format!("{title} {role}"), &clock::new_mark(), "json");
        let plan = self.plan_id();
        let Some(folder) = Folder::choose(file, is_all).await? else { return Ok(false) };
        // Where the browser does not keep it, the tie lasts as long as the page.
        Folder::keep(&plan, Some(&folder)).await.ok();
        if plan == self.plan_id() {
            self.begin_sharing(folder);
            self.share_round().await;
        }
        Ok(true)
    }

    /// Lets records into the folder that were kept out of it.
    pub async fn share_all(self) {
        let folder = self.sharing.working.try_update_value(|working| {
            let working = working.as_mut()?;
            working.folder.is_all = true;
            working.written = None;
            Some(working.folder.clone())
        });
        if let Some(folder) = folder.flatten() {
            Folder::keep(&self.plan_id(), Some(&folder)).await.ok();
            self.show_tie(|tied| tied.is_all = true);
            self.share_round().await;
        }
    }

    /// Ends the tie. What is in the folder stays there.
    pub async fn untie(self) {
        self.sharing.working.set_value(None);
        self.sharing.tie.set(Tie::Free);
        Folder::keep(&self.plan_id(), None).await.ok();
    }

    /// Looks for the folder of the plan in view; with `ask` the browser asks for permission if need be. Answers whether
    /// the folder may be used.
    pub async fn resume_sharing(self, ask: bool) -> bool {
        let plan = self.plan_id();
        if !self.keeps || !Self::can_share() {
            return false;
        }
        let Some(folder) = Folder::of(&plan).await else { return false };
        let is_permitted = folder.is_permitted(ask).await;
        if plan != self.plan_id() {
            return false;
        }
        if is_permitted {
            self.begin_sharing(folder);
            self.share_round().await;
        } else {
            self.sharing.tie.set(Tie::Asks(folder.name()));
        }
        is_permitted
    }

    /// Another plan is in view now.
    pub(super) fn change_sharing(self) {
        self.sharing.working.set_value(None);
        self.sharing.tie.set(Tie::Free);
        self.sharing.is_put_off.set(false);
        clock::begin(async move { _ = self.resume_sharing(false).await });
    }

    fn begin_sharing(&self, folder: Folder) {
        self.sharing.tie.set(Tie::Tied(Tied {
            name: folder.name(),
            file: folder.file.clone(),
            is_all: folder.is_all,
            left_out: 0,
            written: None,
            others: BTreeMap::new(),
            fault: None,
        }));
        let (seen, written) = (BTreeMap::new(), None);
        let (plan, last) = (self.plan_id(), self.writes.get_untracked());
        self.sharing.working.set_value(Some(Working {
            folder,
            plan,
            seen,
            written,
            last,
            is_busy: false,
            told_until: 0.0,
        }));
    }

    fn show_tie(&self, change: impl FnOnce(&mut Tied)) {
        self.sharing.tie.update(|tie| {
            if let Tie::Tied(tied) = tie {
                change(tied);
            }
        });
    }

    /// What the working state says, if the folder is still that of the plan in view.
    fn working<T>(&self, ask: impl FnOnce(&mut Working) -> T) -> Option<T> {
        let here = self.plan_id();
        let asked = self.sharing.working.try_update_value(|working| {
            let working = working.as_mut().filter(|working| working.plan == here)?;
            Some(ask(working))
        });
        asked.flatten()
    }

    /// A file of the folder, for a person to look at.
    pub async fn look_in_folder(self, name: String) {
        let Some(folder) = self.working(|working| working.folder.clone()) else { return };
        let files = folder.files().await.unwrap_or_default();
        if let Some(file) = files.into_iter().find(|file| file.name == name) {
            let bytes = if Self::is_too_large(file.size()) { None } else { file.read().await.ok() };
            self.read_files(vec![(name, bytes)], false).await;
        }
    }
}
