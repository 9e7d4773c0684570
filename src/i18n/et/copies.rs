//! Copies in the formats of other programs.

use crate::i18n::messages::copies::Copies;

pub(super) const COPIES: Copies = Copies { id: "Lepiku tunnus", kind: "Kirje liik", archived: "arhiveeritud" };
