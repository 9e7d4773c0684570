//! The words of the page `table`.

use crate::i18n::messages::table::Table;

pub(super) const TABLE: Table = Table { page: "Таблица" };
