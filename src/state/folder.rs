//! The plan in view is tied to a folder that colleagues' programs are tied to, too, for example one that the office keeps
//! the same on all its computers. After a pause in the work this browser's file is written there; the others' are taken in
//! when they have changed. Since files join, no two writers clash, and each file has one writer.
//!
//! No point to restore is made and nothing can be undone of what comes: the join loses nothing, the point of the day
//! is there, and an undo of one's own work must not take back a colleague's. What a person has to look at first (a file
//! that was edited by hand, personal codes) waits until they do.

mod round;

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::app::App;
use super::clock;
use super::transfer::file_name;
use super::version::NewerData;
pub use crate::format::folder::Admitted;
use crate::format::folder::goes;
use crate::model::date::Moment;
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
    /// What goes into it beside what everyone may see.
    pub admitted: Admitted,
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
    /// Which tie this is: a round that outlives its tie has nothing to do with the next one.
    number: u64,
    folder: Folder,
    /// Whether the browser remembers the tie as it is here: then what another window makes of it counts here, too.
    is_kept: bool,
    /// How many changes of it are on their way there.
    changing: usize,
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
    /// How many times the plan in view was tied, untied or changed for another.
    ties: StoredValue<u64>,
}

impl Default for Sharing {
    fn default() -> Self {
        Self {
            tie: RwSignal::default(),
            is_put_off: RwSignal::default(),
            working: StoredValue::new_local(None),
            ties: StoredValue::new(0),
        }
    }
}

impl App {
    /// Whether the browser lets plans be tied to folders.
    pub fn can_share() -> bool {
        Folder::is_offered()
    }

    /// Ties the plan in view to a folder that the person chooses. What not everyone may see stays out of it until it is let
    /// in. Answers whether they did.
    ///
    /// # Errors
    /// Where the browser does not permit it.
    pub async fn tie(self) -> Result<bool, FolderFault> {
        let plan = self.plan_id();
        let Some(folder) = Folder::choose(self.name_in_folder()).await? else { return Ok(false) };
        if self.version.newer_data.get_untracked() == NewerData::Came {
            return Ok(false);
        }
        // Where the browser does not keep it, the tie lasts as long as the page.
        let is_kept = Folder::keep(&plan, Some(&folder)).await.is_ok();
        if plan == self.plan_id() {
            self.begin_sharing(folder, is_kept);
            self.share_round().await;
        }
        Ok(true)
    }

    /// A name for this browser's file. It tells the title of a plan only where everyone may see that.
    fn name_in_folder(&self) -> String {
        let role = self.choices.role.get_untracked().unwrap_or_default();
        let title = self.head.with_untracked(|head| goes(head, Admitted::default()).then(|| head.title().to_owned()));
        file_name(&format!("{} {role}", title.unwrap_or_default()), &clock::new_mark(), "json")
    }

    /// Lets into the folder what was kept out of it, or keeps it out.
    pub async fn admit(self, admitted: Admitted) {
        if self.change_tie(|folder| folder.admitted = admitted).await.is_some() {
            self.share_round().await;
        }
    }

    /// Changes what is known of the folder, here at once and then in what the browser remembers, where another window may
    /// have changed something else. Answers what is known now, if the plan is still tied.
    async fn change_tie(self, change: impl Fn(&mut Folder)) -> Option<Folder> {
        let (number, is_kept, folder) = self.working(|working| {
            change(&mut working.folder);
            working.written = None;
            working.changing += 1;
            (working.number, working.is_kept, working.folder.clone())
        })?;
        self.show_folder(&folder);
        let kept = if is_kept { Folder::change(&self.plan_id(), &change).await } else { Ok(Some(folder)) };
        let known = self.working(|working| {
            if working.number != number {
                return None;
            }
            working.changing -= 1;
            match &kept {
                // What is changed meanwhile knows of this change, too.
                Ok(Some(kept)) if working.changing == 0 && working.is_kept => working.folder = kept.clone(),
                Ok(_) => {}
                // The tie lasts as long as the page.
                Err(_) => working.is_kept = false,
            }
            Some(working.folder.clone())
        });
        let folder = known.flatten()?;
        if matches!(kept, Ok(None)) {
            self.end_sharing();
            return None;
        }
        self.show_folder(&folder);
        Some(folder)
    }

    fn show_folder(&self, folder: &Folder) {
        self.show_tie(|tied| {
            tied.admitted = folder.admitted;
            tied.file.clone_from(&folder.file);
        });
    }

    /// Ends the tie. What is in the folder stays there.
    pub async fn untie(self) {
        self.end_sharing();
        Folder::keep(&self.plan_id(), None).await.ok();
    }

    /// Looks for the folder of the plan in view; with `ask` the browser asks for permission if need be. Answers whether
    /// the folder may be used.
    pub async fn resume_sharing(self, ask: bool) -> bool {
        let (plan, number) = (self.plan_id(), self.sharing.ties.get_value());
        // A newer version that has taken over goes on with the folder itself.
        if !self.keeps || !Self::can_share() || self.version.newer_data.get_untracked() != NewerData::Absent {
            return false;
        }
        let Ok(Some(folder)) = Folder::of(&plan).await else { return false };
        let is_permitted = folder.is_permitted(ask).await;
        if number != self.sharing.ties.get_value() {
            return false;
        }
        if is_permitted {
            self.begin_sharing(folder, true);
            self.share_round().await;
        } else {
            self.sharing.tie.set(Tie::Asks(folder.name()));
        }
        is_permitted
    }

    /// Another plan is in view now.
    pub(super) fn change_sharing(self) {
        self.end_sharing();
        self.sharing.is_put_off.set(false);
        clock::begin(async move { _ = self.resume_sharing(false).await });
    }

    fn next_tie(&self) -> u64 {
        self.sharing.ties.update_value(|ties| *ties += 1);
        self.sharing.ties.get_value()
    }

    pub(super) fn end_sharing(&self) {
        self.next_tie();
        self.sharing.working.set_value(None);
        self.sharing.tie.set(Tie::Free);
    }

    fn begin_sharing(&self, folder: Folder, is_kept: bool) {
        self.sharing.tie.set(Tie::Tied(Tied {
            name: folder.name(),
            file: folder.file.clone(),
            admitted: folder.admitted,
            left_out: 0,
            written: None,
            others: BTreeMap::new(),
            fault: None,
        }));
        self.sharing.working.set_value(Some(Working {
            number: self.next_tie(),
            folder,
            is_kept,
            changing: 0,
            seen: BTreeMap::new(),
            written: None,
            last: self.writes.get_untracked(),
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

    /// What the working state says while the plan in view is tied.
    fn working<T>(&self, ask: impl FnOnce(&mut Working) -> T) -> Option<T> {
        self.sharing.working.try_update_value(|working| working.as_mut().map(ask)).flatten()
    }

    /// A file of the folder, for a person to look at.
    pub async fn look_in_folder(self, name: String) {
        let folder = self.working(|working| {
            // Once it has been looked at, it is read again.
            working.seen.remove(&name);
            working.folder.clone()
        });
        let Some(folder) = folder else { return };
        let files = folder.files().await.unwrap_or_default();
        if let Some(file) = files.into_iter().find(|file| file.name == name) {
            let bytes = if Self::is_too_large(file.size()) { None } else { file.read().await.ok() };
            self.read_files(vec![(name, bytes)], false).await;
        }
    }
}
