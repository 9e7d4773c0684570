//! What sort of deed a command is, for the name of the step that undo would take back.

use super::command::Command;
use super::kinds::{self, common};

/// What sort of deed a change was, for the name of the undo step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    /// A record was made.
    Create,
    /// A field was written; its name.
    Set(&'static str),
    /// A field that this program does not know was written.
    SetUnknown,
    /// A record was moved to a stage or place.
    Move,
    /// An item was added, changed, moved or removed; its collection.
    Items(&'static str),
    /// A record was put into the bin.
    Trash,
    /// A record was taken out of the bin.
    Restore,
    /// Records were purged from the bin; no step to undo.
    Purge,
    /// Archived records were moved out into a file.
    MoveOut,
    /// A file was merged.
    Merge,
}

impl Command {
    /// What sort of deed it is, for the name of the undo step.
    pub fn deed(&self) -> Deed {
        let known = |name: &str| kinds::ALL.iter().chain(&[&kinds::plan::KIND]).find_map(|kind| kind.field(name));
        match self {
            Self::Create { .. } | Self::CreateAll { .. } => Deed::Create,
            Self::Set { field, .. } => known(field).map_or(Deed::SetUnknown, |field| Deed::Set(field.name)),
            // Several fields are named by the first.
            Self::SetAll { writes } => {
                let first = writes.first().and_then(|(_, field, _)| known(field));
                first.map_or(Deed::SetUnknown, |field| Deed::Set(field.name))
            }
            Self::Move { .. } => Deed::Move,
            Self::AddItem { collection, .. }
            | Self::ChangeItem { collection, .. }
            | Self::RemoveItem { collection, .. }
            | Self::MoveItem { collection, .. } => {
                known(collection).map_or(Deed::SetUnknown, |field| Deed::Items(field.name))
            }
            Self::Trash { .. } | Self::TrashAll { .. } => Deed::Trash,
            Self::Restore { .. } => Deed::Restore,
            Self::Archive { .. } => Deed::Set(common::ARCHIVED.name()),
            Self::Purge { .. } => Deed::Purge,
            Self::MoveOut { .. } => Deed::MoveOut,
            Self::TakeOver { edit, .. } => edit.deed(),
            Self::Merge { .. } | Self::Take { .. } => Deed::Merge,
        }
    }
}
