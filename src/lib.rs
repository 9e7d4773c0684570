//! Lepik: a planning board that runs wholly in the browser. One adviser plans a year of work on it; a small team passes
//! its exported JSON files around, and every copy that comes back merges without a word being lost.
//!
//! Four ideas carry everything:
//! 1. **A kind of record is data, not code** ([`model::kinds`]): forms, files and texts are derived from it.
//! 2. **A record is a map of registers that can be joined** ([`model::record`]): commutative, associative, idempotent;
//!    where two people wrote the same field without having seen each other, both values stay.
//! 3. **One record, one storage key** ([`storage::keeper`]): saving an edit costs what the edit weighs.
//! 4. **The pure core knows no browser**: [`model`], [`format`](mod@format), the storage port and [`i18n`] are a package of
//!    their own (`src/core.rs`), which has none; they are tested without the feature `ui`.
//!
//! An arrow points at what is used: `model` ← `format` ← `storage` ← `state` ← `views`, with `i18n` beside.
//!
//! # Where the house differs from its first plan, and why
//!
//! - There are two packages, not one: how code is optimised is set by the package, and reading ten thousand records at the
//!   start is worth more bytes than drawing a page. The core's manifest stands beside its code (`src/Cargo.toml`), the program
//!   hands its modules on, and every path and folder is what it would be in one.
//! - `trashed` holds what the one who trashed the record had seen ([`model::value::Value::Trashed`]), not just yes.
//!   Dots alone cannot tell an edit that was unknown to them from one they had read; with it, "trash against edit" (M7)
//!   falls out of the ordinary join. In a file it is `{"seen": {…}}`; `true` is accepted.
//! - `kept` holds the day of the purge that someone knew of who kept what had come back from it
//!   ([`model::kinds::common::KEPT`]): a purge is no write, so nothing else could tell that the question is answered (M7).
//! - A replica id is renewed after every merged file, not only after a replace (M8): a copy edited by hand may name
//!   writes of this very writer, and then no later write can take such a name.
//! - The labels of `replicas`, and keys at the top of a file that this program does not know, are registers of the plan's
//!   own record, so they are kept and merged by the one join there is ([`format`](mod@format)).
//! - Before a stored record is replaced its new text waits under a spare key ([`storage::keeper`]): a store that breaks
//!   off in the middle of a write leaves one whole text; many that are saved at once wait under one key. Each save first
//!   joins what another tab has stored.
//! - Under its key a record's JSON stands packed, not plain (F8; [`storage::packing`]): 10 000 records of the sample's size
//!   are 20 million characters as plain JSON, and the store takes 5 million (S1). Plain JSON under a key is read, too.
//! - A plan that is removed for good leaves a stub of its own record, as a purged record does ([`storage::plans`]): another
//!   tab that still shows it learns of it, and what that tab wrote meanwhile is listed with the deleted plans. A file that
//!   brings the plan back is let in past the stub; its writes are older and would else be taken for purged.
//! - Undoing an import puts back the very state that was there before, as if the file had not come, wherever no one has
//!   written since ([`model::change`]): a new write would overwrite, in the copy of the one who sent the file, words that
//!   were only not wanted here, and make a second import of the same file do nothing.
//! - What is remembered of a plan's exports stands under a key of its own, beside the settings and not among the plan's
//!   (S1; [`format::remembered`]): it is this browser's, so no file brings it along and no other copy has to agree with it.
//! - What an import of more than 500 records changes is in memory at once and stored in slices (S2): until all of it is
//!   stored the program says that it is saving, the browser asks before the page is left, and stopping it is an undo.
//! - A point to restore (S8) that would not fit into a tenth of the store is not made, and that is said; the import goes on.
//! - The rows that an editable list has from the start become the plan's own at its first edit, under a writer that is the
//!   same in every copy ([`model::lists`]), as with the sample plan: copies that took a list over on their own then agree
//!   about every row that no one has edited.
//! - What a file says of a record letter by letter as this plan or another file said it is not read again
//!   ([`format::known`]): most of a colleague's copy is what is here already, and an import should cost what differs. The
//!   gates stay in their order: what is wrong with the JSON of any record still comes before all else.
//! - Some fields stand beside those of the domain, because a result that is asked for follows from nothing else: which
//!   competences a training or a programme covers (`covers`), the mediators of an area of a scenario (`rows.mediators`), and,
//!   of the plan, how many mediators there are (`mediators`) and the yearly norm of their training (`renewal_hours`). A file
//!   without them is as good as ever; a program that does not know them keeps them (F4).
//! - The lines of the funding model are formed from their formulas as data ([`model::funding::Line::formula`]), and shown from
//!   the same data: what the page explains cannot differ from what was calculated.
//! - How many cards a column should hold at most is a row of the plan's own record, too, whose id names the column
//!   ([`model::limits`]): it goes out with the plan, and two people who limit the same column write the same row.
//! - So is what the adviser says of a duty in the review of a period ([`model::review::marks`]). Which records count in it
//!   whatever their stage says is a row of each record: nothing that tells of a restricted record stands anywhere else.
//! - A version that stores plans in a new form begins its keys with its own number ([`storage::keys::is_newer`]), and writes
//!   the first of them before it takes over what stands under the older ones. An older version, which may still be open in
//!   another tab or lie about as a single file, reads and writes nothing where it finds such keys; one that is running
//!   stops writing, says so and gives its plan out ([`state::version`]).
//! - The second copy of a record (S9; [`storage::second`]) is joined before the start only where nothing is stored; else right
//!   after the first page is painted, as what another tab writes: the first page need not wait for it. Nothing is written to
//!   it before that, so a text that local storage has lost is never written over. What finds no room in local storage stands
//!   there all the same, and so outlives the page (S4).
//! - Going back to a point to restore is a write like any other, by a fresh writer ([`model::back`]): it is shown as a file's
//!   changes are, taken over as a whole or record by record, and merges with what others wrote since then (S8, M8).
//! - What comes from a shared folder ([`state::folder`]) is joined without a preview, a point to restore or a step to undo, as
//!   what another tab writes: it comes all day long, and undoing one's own work must not take back a colleague's. Only what
//!   this program wrote for itself is taken so; the writer gets a new name only where a file names writes of it that are
//!   not known here (M8), else every colleague's edit would cost one.
//! - Archived records can be moved out into a file ([`model::command::Command::MoveOut`]); no stub is left, as purging leaves
//!   one, because the file must be able to bring them back. This browser remembers which, so that a shared folder does not.
//! - The program is downloaded in two parts, as no plan of the house had it: the overview, the boards and what surrounds every
//!   page first, the rest once that is painted ([`views`], `later`). trunk makes one program, which the build then cuts in two
//!   (`.ci/split.mjs`).
//! - The policy of the page is proven by the browser itself: every browser test fails at an error in the console, and a
//!   breach is one.

#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod views;

pub use lepik_core::{format, i18n, model};

/// Where a plan is kept: the port and the keepers of the core ([`lepik_core::storage`]), and the browser's adapter.
pub mod storage {
    #[cfg(feature = "ui")]
    pub mod browser;

    pub use lepik_core::storage::*;
}
