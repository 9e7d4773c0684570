//! Boards of Nullboard (`.nbx`): one, or a list of several. A note is a text; its first line becomes the title. How a note
//! was drawn (raw, collapsed) says nothing about the work.

use serde::Deserialize;

use super::board::{Board, Import, entitle, open};
use super::draft::Draft;
use super::error::{BoardError, ROW_LIMIT};
use crate::model::id::Id;

#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    One(Whole),
    Several(Vec<Whole>),
}

/// A board as the file has it.
#[derive(Deserialize)]
struct Whole {
    #[serde(default)]
    title: String,
    /// Told from other JSON by the number of the format.
    #[serde(rename = "format")]
    _format: u64,
    lists: Vec<List>,
}

#[derive(Deserialize)]
struct List {
    #[serde(default)]
    title: String,
    notes: Vec<Note>,
}

#[derive(Deserialize)]
struct Note {
    #[serde(default)]
    text: String,
}

impl List {
    /// The notes that say something.
    fn written(&self) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(|note| !note.text.trim().is_empty())
    }
}

/// Reads a file.
///
/// # Errors
/// Where it does not pass the gates, or is no board of this program.
pub fn read(bytes: &[u8], import: &Import<'_>, new_id: &mut dyn FnMut() -> Id) -> Result<Board, BoardError> {
    let boards = match open(bytes)? {
        File::One(board) => vec![board],
        File::Several(boards) => boards,
    };
    if boards.is_empty() {
        return Err(BoardError::NotABoard);
    }
    let lists = || boards.iter().flat_map(|board| &board.lists);
    if lists().map(|list| list.notes.len()).sum::<usize>() > ROW_LIMIT {
        return Err(BoardError::TooManyCards);
    }
    let mut records = Vec::new();
    for (list, note) in lists().flat_map(|list| list.written().map(move |note| (list, note))) {
        let mut draft = Draft::new(new_id(), import.kind);
        entitle(&mut draft, &note.text);
        import.place(&mut draft, &list.title, Vec::new());
        records.push(draft.finish(Some(import.words), new_id));
    }
    let titles: Vec<&str> = boards.iter().map(|board| board.title.trim()).filter(|title| !title.is_empty()).collect();
    let lists = lists().map(|list| import.list(&list.title, list.written().count())).collect();
    Ok(Board { title: titles.join(", "), lists, records, persons_left_out: 0 })
}
