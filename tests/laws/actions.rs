//! What people do in a random history. An action is drawn as five small numbers, so a failing history shrinks to few
//! actions with small numbers; they pick from what is there when the action is carried out.

use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::strategy::Strategy;

/// Most replicas of a history.
pub const REPLICAS: u8 = 5;

/// What one replica does.
#[derive(Clone, Debug)]
pub struct Action {
    pub who: u8,
    pub deed: Deed,
}

/// The deed; the numbers pick from what is there.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Writes a field; with `over`, a control that had shown only a part of the values (rule M2).
    Set {
        record: u8,
        field: u8,
        value: u8,
        over: Option<u8>,
    },
    /// Writes two fields of two records in one step.
    SetAll {
        record: u8,
        field: u8,
        value: u8,
    },
    /// Writes a field, or a row of a collection, that only a later program knows.
    WriteUnknown {
        record: u8,
        value: u8,
    },
    AddItem {
        record: u8,
        item: u8,
        value: u8,
    },
    ChangeItem {
        record: u8,
        item: u8,
        value: u8,
        over: Option<u8>,
    },
    RemoveItem {
        record: u8,
        item: u8,
    },
    MoveItem {
        record: u8,
        item: u8,
        to: u8,
    },
    Move {
        record: u8,
        stage: u8,
        place: u8,
    },
    Create,
    Trash {
        record: u8,
    },
    /// Puts two records into the bin in one step.
    TrashAll {
        record: u8,
    },
    Restore {
        record: u8,
    },
    Purge {
        record: u8,
    },
    Undo,
    Redo,
    /// Exports everything, or, with a mask, some records. The file stays in the pool and grows stale.
    Export {
        part: u8,
    },
    /// Imports a file of the pool, or two at once.
    Import {
        file: u8,
        second: Option<u8>,
    },
    /// Imports a file written by hand, without merge data (rule F5).
    ImportByHand {
        record: u8,
        field: u8,
        value: u8,
    },
    /// Changes a value in a file by hand and leaves its merge data: one dot, two values (rule M5).
    EditFile {
        file: u8,
        value: u8,
    },
    /// Gets a record from another tab.
    Tab {
        from: u8,
        record: u8,
    },
    /// Starts the program again from what is stored.
    Restart,
    /// Replaces everything by a full file.
    Replace {
        file: u8,
    },
}

/// Random actions, so many.
pub fn actions(length: Range<usize>) -> impl Strategy<Value = Vec<Action>> {
    let numbers = (0_u8..100, 0..REPLICAS, any::<u8>(), any::<u8>(), any::<u8>());
    vec(numbers.prop_map(|(kind, who, a, b, c)| Action { who, deed: deed(kind, a, b, c) }), length)
}

fn deed(kind: u8, a: u8, b: u8, c: u8) -> Deed {
    // One write in four has seen only a part of what is there.
    let over = (c % 4 == 3).then_some(c / 4);
    let (record, item) = (a, b);
    match kind {
        0..17 => Deed::Set { record, field: b, value: c, over },
        17..20 => Deed::SetAll { record, field: b, value: c },
        20..24 => Deed::WriteUnknown { record, value: b },
        24..30 => Deed::AddItem { record, item, value: c },
        30..35 => Deed::ChangeItem { record, item, value: c, over },
        35..38 => Deed::RemoveItem { record, item },
        38..41 => Deed::MoveItem { record, item, to: c },
        41..45 => Deed::Move { record, stage: b, place: c },
        45..47 => Deed::Create,
        47..49 => Deed::Trash { record },
        49 => Deed::TrashAll { record },
        50..52 => Deed::Restore { record },
        52..54 => Deed::Purge { record },
        54..60 => Deed::Undo,
        60..63 => Deed::Redo,
        63..73 => Deed::Export { part: if b.is_multiple_of(2) { 0 } else { c } },
        73..85 => Deed::Import { file: a, second: (b % 8 == 7).then_some(c) },
        85..87 => Deed::ImportByHand { record, field: b, value: c },
        87..89 => Deed::EditFile { file: a, value: b },
        89..96 => Deed::Tab { from: a, record: b },
        96..98 => Deed::Restart,
        _ => Deed::Replace { file: a },
    }
}
