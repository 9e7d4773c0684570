//! Why a file or a record cannot be read. Data only; the sentences stand in `i18n`.

use std::fmt::Display;

/// Largest file, in bytes (20 MiB).
pub const SIZE_LIMIT: usize = 20 * 1024 * 1024;
/// Deepest nesting of a file.
pub const DEPTH_LIMIT: usize = 128;

/// Why a whole file is refused. Nothing has changed then.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileError {
    /// Larger than [`SIZE_LIMIT`].
    TooLarge,
    /// Not UTF-8.
    NotUtf8,
    /// Not JSON, or not the JSON that every program reads alike.
    NotJson {
        /// Where, counted from 1.
        line: usize,
        /// Where in the line, counted from 1.
        column: usize,
        /// What is wrong there.
        fault: JsonFault,
    },
    /// JSON, but no plan of Lepik.
    NotAPlan,
    /// Made by a newer program.
    TooNew,
    /// A reading copy (scope `view`): it has no merge data (rule F7).
    ViewOnly,
}

impl FileError {
    /// The stable name, as black-box checks know it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotUtf8 => "not-utf8",
            Self::NotJson { .. } => "not-json",
            Self::NotAPlan => "not-a-plan",
            Self::TooNew => "too-new",
            Self::ViewOnly => "view-only",
        }
    }
}

/// Why a sealed file is not opened. Nothing has changed then.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpenError {
    /// It is no sealed file.
    NotSealed,
    /// Larger than any that is sealed here.
    TooLarge,
    /// Sealed by a newer program.
    TooNew,
    /// Deriving its key would take more memory or time than a file may ask for.
    TooCostly,
    /// Not as it was written: cut off, or laid out in another way.
    Damaged,
    /// The passphrase is wrong, or the file was changed; no one can tell which.
    Locked,
    /// There is not enough memory to derive its key.
    NoMemory,
}

impl OpenError {
    /// The stable name, as black-box checks know it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotSealed => "not-a-plan",
            Self::TooLarge => "too-large",
            Self::TooNew => "too-new",
            Self::TooCostly | Self::Damaged => "damaged",
            Self::Locked => "wrong-passphrase",
            Self::NoMemory => "no-memory",
        }
    }
}

/// Why a file is not sealed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SealError {
    /// The passphrase is empty.
    NoPassphrase,
    /// Larger than [`SIZE_LIMIT`]: it could not be read after it was opened.
    TooLarge,
    /// There is not enough memory to derive its key.
    NoMemory,
    /// There is nothing random to be had, and salt and nonce must be.
    NoRandomness,
    /// What was sealed does not open to what it was sealed from. The machine is at fault, so nothing is handed out.
    NotVerified,
}

/// What is wrong with the JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JsonFault {
    /// It breaks the grammar, or ends too early.
    Syntax,
    /// A name stands twice in one object.
    DuplicateKey,
    /// Nested deeper than [`DEPTH_LIMIT`].
    TooDeep,
    /// A number that a program cannot hold exactly.
    NumberOutOfRange,
}

/// Why one record is set aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RecordFault {
    /// It is no object.
    NotAnObject,
    /// It has no kind.
    NoKind,
    /// An id has other characters or another length than allowed.
    BadId,
    /// The id stands on another record or item before.
    DuplicateId,
    /// The record here with this id is of another kind.
    OtherKind,
    /// The value is not of the field's type.
    WrongType,
    /// No such day, or not written `2027-03-31`.
    BadDate,
    /// Money with more than two places.
    TooManyPlaces,
    /// A number that cannot be held exactly.
    NumberOutOfRange,
    /// A text of more than 100 000 characters.
    TooLong,
    /// A value that this program does not know is nested too deep to be kept.
    TooDeep,
    /// The merge block is not as it must be.
    BadMerge,
}

/// A fault and its place within the record, for example `steps[2].due`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What is wrong.
    pub fault: RecordFault,
    /// Where; empty for the record as a whole.
    pub place: String,
}

impl Fault {
    /// This fault as it is told further out: `due` of the row `steps[2]` is `steps[2].due`.
    pub(super) fn within(self, outer: impl Display) -> Self {
        let Self { fault, place } = self;
        fault.at(if place.is_empty() { outer.to_string() } else { format!("{outer}.{place}") })
    }
}

impl RecordFault {
    /// This fault at a place.
    pub fn at(self, place: impl Into<String>) -> Fault {
        Fault { fault: self, place: place.into() }
    }
}

/// A record of a file that could not be read; the others go on (rule F6).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetAside {
    /// Its place in the file's list, counted from 1; 0 is the plan's own.
    pub number: usize,
    /// Its title or id, as far as either can be read.
    pub name: String,
    /// Why.
    pub fault: Fault,
}

/// Most rows of a table, and most cards of a board.
pub const ROW_LIMIT: usize = 100_000;
/// Most columns of a table.
pub const COLUMN_LIMIT: usize = 500;

/// Why a table (CSV) is refused whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableError {
    /// Larger than [`SIZE_LIMIT`].
    TooLarge,
    /// No text in an encoding that can be told: a workbook, a picture, a text cut in the middle of a letter.
    NotText,
    /// Nothing is in it.
    Empty,
    /// More than [`ROW_LIMIT`].
    TooManyRows,
    /// More than [`COLUMN_LIMIT`].
    TooManyColumns,
}

impl TableError {
    /// The stable name, as black-box checks know it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => FileError::TooLarge.code(),
            Self::NotText | Self::Empty => "not-a-table",
            Self::TooManyRows => "too-many-rows",
            Self::TooManyColumns => "too-many-columns",
        }
    }
}

/// Why a cell of a table does not become what its column was taken for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CellFault {
    /// No day, or none that is written `31.03.2027` or `2027-03-31`.
    NotADate,
    /// No number.
    NotANumber,
    /// A number with more than 15 digits.
    NumberOutOfRange,
    /// Money with more than two places.
    TooManyPlaces,
    /// Neither yes nor no.
    NotYesOrNo,
    /// None of the choices that there are.
    UnknownChoice,
    /// No kind of record.
    UnknownKind,
    /// The row's kind has no such field.
    NoSuchField,
    /// Another column has filled the field before.
    Filled,
    /// No rows of this collection.
    NotRows,
    /// Neither public nor a marking.
    NotAMarking,
    /// More than 100 000 characters.
    TooLong,
    /// No id of a record.
    BadId,
    /// The id stands in a row before.
    IdTwice,
    /// The row has no title.
    NoTitle,
}

/// Why the file of another program's board is refused whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BoardError {
    /// It does not pass the gates of every file: size, UTF-8, JSON.
    File(FileError),
    /// JSON, but no board of this program.
    NotABoard,
    /// More than [`ROW_LIMIT`] cards.
    TooManyCards,
}

impl BoardError {
    /// The stable name, as black-box checks know it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::NotABoard => FileError::NotAPlan.code(),
            Self::TooManyCards => "too-many-cards",
        }
    }
}
