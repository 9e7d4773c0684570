//! Text ↔ plan: the JSON file and the same record as storage keeps it (rules F1–F9). Wire types never leave this folder.
//!
//! A file goes through ordered gates ([`file::read`]): size, UTF-8, JSON, marker, version, migrations, records. The
//! first ones refuse the whole file with one reason each ([`error::FileError`]); a bad record is set aside with its
//! reason ([`error::SetAside`]) and the good ones go on; what is [`known`] letter by letter is not read again. Numbers are those of I-JSON (RFC 7493): what binary64 cannot
//! hold is refused instead of rounded.
//!
//! A full example, one record with a value in conflict:
//!
//! ```json
//! {
//!   "format": "lepik-plan",
//!   "version": 1,
//!   "plan": {
//!     "id": "0CyT4gk-V1kS8KnWDv7y3F",
//!     "kind": "plan",
//!     "title": "Perelepituse tööplaan 2027",
//!     "year": 2027,
//!     "merge": { "seen": { "kB3xw_Qz": 1 }, "writes": { "kB3xw_Qz": { "title": 1, "year": 1 } } }
//!   },
//!   "exported": { "id": "r7Qd0-Zk", "at": "2027-06-08T13:42:10Z", "by": "koordinaator", "app": "Lepik 0.1.0",
//!                 "scope": "full", "base": "mX2_9aLp" },
//!   "replicas": { "kB3xw_Qz": "nõunik" },
//!   "records": [
//!     {
//!       "id": "0CyT4hM2p0aS2bVwT1xq9Z",
//!       "kind": "training",
//!       "title": "Täienduskoolitus: lähisuhtevägivald, I rühm",
//!       "stage": "planned",
//!       "due": "2027-09-15",
//!       "steps": [{ "id": "0CyT4hM2p0aS2bVwT1xqA0", "text": "Kuulutada välja", "done": true, "rank": "80" }],
//!       "budget": "4500.00",
//!       "rank": "80",
//!       "changed": "2027-06-07T08:20:00Z",
//!       "merge": {
//!         "seen": { "kB3xw_Qz": 4, "pP0aa-11": 1 },
//!         "writes": {
//!           "kB3xw_Qz": { "title": 1, "stage": 1, "rank": 1, "due": 2, "budget": 4, "changed": 4,
//!                         "steps/0CyT4hM2p0aS2bVwT1xqA0": 3 }
//!         },
//!         "conflicts": [{ "path": "budget", "replica": "pP0aa-11", "n": 1, "value": "4800.00" }]
//!       }
//!     }
//!   ]
//! }
//! ```
//!
//! Beyond the rules: `trashed` is `{"seen": {…}}`, what the one who trashed the record knew of it, so that an edit
//! unknown to them can be told (M7); a file written by hand may say `true`. Keys at the top of a file that this program
//! does not know are kept as registers of the plan, under a path with a slash in front (F4), and so are the `replicas`.
//! `exported` names this very file (`id`) and the one that the copy took in last (`base`), so that whoever exported that
//! one knows what comes back ([`remembered`]). In a path a slash within the name of an unknown field stands as `~1` and a
//! tilde as `~0` (RFC 6901), so that it is told from an item's; `id`, `kind`, `merge` and `purged` are no fields.
//!
//! Two more files are written here: reading copies for others, which say what may be said and cannot be merged back
//! ([`view`], rule F7), and sealed files, which open under a passphrase ([`sealed`]).
//!
//! Beside the file there are copies for other programs, tables ([`csv_out`]), calendars ([`ics`]) and documents
//! ([`markdown_out`], [`report`]), and what comes from them: tables ([`csv_in`], [`statistics`]) and boards ([`trello`],
//! [`nullboard`]). What goes out in these formats is chosen in one place ([`handout`]). They carry no merge data; what comes
//! in is as if written by hand (F5). Their words are handed in ([`words`]).

pub mod board;
mod cells;
pub mod csv_in;
pub mod csv_out;
mod draft;
pub mod error;
pub mod file;
pub mod folder;
pub mod handout;
pub mod ics;
mod json;
pub mod known;
pub mod markdown_out;
mod markdown_text;
mod markup;
pub mod nullboard;
mod path;
pub mod proposals_out;
mod read;
mod readings;
pub mod remembered;
pub mod report;
pub mod review_out;
mod rows;
pub mod sample;
pub mod sealed;
pub mod settings;
pub mod statistics;
pub mod svg;
pub mod table;
pub mod templates;
pub mod trello;
mod values;
pub mod view;
pub mod visit;
pub mod words;
mod write;

pub use read::read_stored;
pub use write::{value_text, write_record};
