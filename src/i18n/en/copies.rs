//! Copies in the formats of other programs.

use crate::i18n::messages::copies::Copies;

pub(super) const COPIES: Copies = Copies { id: "Lepik ID", kind: "Kind of record", archived: "archived" };
