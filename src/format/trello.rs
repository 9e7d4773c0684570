//! Boards of Trello, as its menu exports them (JSON). Lists become stages and labels, cards records, checklists steps,
//! comments notes. Names of persons stay behind and are counted; what else a card has stands in its description.

mod wire;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use self::wire::{Action, Card, CheckItem, Checklist, CustomField, Label, List, Whole};
use super::board::{Board, Import, describe, open};
use super::draft::{Draft, NOTE_TEXT};
use super::error::{BoardError, ROW_LIMIT};
use crate::model::date::Moment;
use crate::model::id::Id;
use crate::model::kind::Phase;
use crate::model::kinds::common;
use crate::model::sort::{self, gathered};
use crate::model::value::{Item, Value};

/// Reads a file.
///
/// # Errors
/// Where it does not pass the gates, or is no board of this program.
pub fn read(bytes: &[u8], import: &Import<'_>, new_id: &mut dyn FnMut() -> Id) -> Result<Board, BoardError> {
    let board: Whole = open(bytes)?;
    if board.cards.len() > ROW_LIMIT {
        return Err(BoardError::TooManyCards);
    }
    let related = Related::of(&board);
    let lists: BTreeMap<&str, &List> = gathered(board.lists.iter().map(|list| (list.id.as_str(), list)));
    let place = |card: &Card| lists.get(card.id_list.as_str()).map_or(f64::MAX, |list| list.pos);
    let mut cards: Vec<&Card> = board.cards.iter().collect();
    sort::by(&mut cards, |a, b| place(a).total_cmp(&place(b)).then(a.pos.total_cmp(&b.pos)));
    let records = cards.into_iter().map(|card| {
        let list = lists.get(card.id_list.as_str()).copied();
        let mut draft = Draft::new(new_id(), import.kind);
        fill(&mut draft, card, list, import);
        let checklists = related.of_card(&related.checklists, card);
        for checklist in checklists {
            steps(&mut draft, checklist, checklists.len() == 1, import, new_id);
        }
        for comment in related.of_card(&related.comments, card) {
            note(&mut draft, comment, new_id);
        }
        tell_the_rest(&mut draft, card, &related.fields);
        draft.finish(Some(import.words), new_id)
    });
    let records = records.collect();
    let mut in_order: Vec<&List> = board.lists.iter().collect();
    sort::by(&mut in_order, |a, b| a.pos.total_cmp(&b.pos));
    let mut cards: BTreeMap<&str, usize> = BTreeMap::new();
    board.cards.iter().for_each(|card| *cards.entry(&card.id_list).or_default() += 1);
    let cards = |list: &List| cards.get(list.id.as_str()).copied().unwrap_or_default();
    let lists = in_order.into_iter().map(|list| import.list(&list.name, cards(list))).collect();
    Ok(Board { title: board.name.clone().unwrap_or_default(), lists, records, persons_left_out: persons(&board) })
}

/// What belongs to cards but stands apart from them, by the card's id and in its order.
struct Related<'a> {
    checklists: BTreeMap<&'a str, Vec<&'a Checklist>>,
    comments: BTreeMap<&'a str, Vec<&'a Action>>,
    /// By their own ids.
    fields: BTreeMap<&'a str, &'a CustomField>,
}

impl<'a> Related<'a> {
    fn of(board: &'a Whole) -> Self {
        let mut related = Self { checklists: BTreeMap::new(), comments: BTreeMap::new(), fields: BTreeMap::new() };
        // Of two with one id the first counts.
        related.fields.extend(board.custom_fields.iter().rev().map(|field| (field.id.as_str(), field)));
        for checklist in &board.checklists {
            related.checklists.entry(&checklist.id_card).or_default().push(checklist);
        }
        related.checklists.values_mut().for_each(|list| sort::by(list, |a, b| a.pos.total_cmp(&b.pos)));
        let is_comment = |action: &&Action| ["commentCard", "copyCommentCard"].contains(&action.sort.as_str());
        for action in board.actions.iter().filter(is_comment) {
            if let Some(card) = &action.data.card {
                related.comments.entry(&card.id).or_default().push(action);
            }
        }
        // The file begins with the newest.
        related.comments.values_mut().for_each(|list| sort::by(list, |a, b| a.date.cmp(&b.date)));
        related
    }

    fn of_card<'b, T>(&self, all: &'b BTreeMap<&'a str, Vec<T>>, card: &Card) -> &'b [T] {
        all.get(card.id.as_str()).map_or(&[], Vec::as_slice)
    }
}

/// How many persons the board names.
fn persons(board: &Whole) -> usize {
    let members = board.members.iter().map(|member| member.id.as_str());
    let on_cards = board.cards.iter().flat_map(|card| &card.id_members).map(String::as_str);
    let creators = board.actions.iter().filter_map(|action| action.id_member_creator.as_deref());
    gathered::<BTreeSet<_>, _>(members.chain(on_cards).chain(creators)).len()
}

fn fill(draft: &mut Draft, card: &Card, list: Option<&List>, import: &Import<'_>) {
    let title = card.name.trim();
    if !draft.set(common::TITLE.name(), Value::Text(title.to_owned())) {
        draft.tell(title);
    }
    describe(draft, card.desc.as_deref().unwrap_or_default());
    let named = |label: &Label| {
        if label.name.trim().is_empty() { label.color.clone() } else { Some(label.name.trim().to_owned()) }
    };
    let is_archived = card.closed || list.is_some_and(|list| list.closed);
    let archived = is_archived.then(|| import.words.archived.to_owned());
    let labels = card.labels.iter().filter_map(named).chain(archived).collect();
    if card.due_complete == Some(true)
        && let Some(done) = import.kind.stages.iter().find(|stage| stage.phase == Phase::Done)
    {
        draft.set(common::STAGE.name(), Value::Text(done.id.to_owned()));
    }
    import.place(draft, list.map_or("", |list| &list.name), labels);
    for (field, text) in [(&common::START, &card.start), (&common::DUE, &card.due)] {
        let Some(text) = text else { continue };
        match Moment::parse(text) {
            Some(moment) => _ = draft.set(field.name(), Value::Date((import.day)(moment))),
            None => {
                let name = (import.words.field)(field.name()).unwrap_or(field.name());
                draft.tell(format!("{name}: {text}"));
            }
        }
    }
}

fn steps(draft: &mut Draft, checklist: &Checklist, alone: bool, import: &Import<'_>, new_id: &mut dyn FnMut() -> Id) {
    let mut items: Vec<&CheckItem> = checklist.check_items.iter().collect();
    sort::by(&mut items, |a, b| a.pos.total_cmp(&b.pos));
    for item in items {
        let name = checklist.name.trim();
        let text = item.name.trim();
        let text = if alone || name.is_empty() { text.to_owned() } else { format!("{name}: {text}") };
        let mut step = Item::from_iter([("text".into(), Value::Text(text.clone()))]);
        if item.state.as_deref() == Some("complete") {
            step.insert(common::STEP_DONE.name().into(), Value::YesNo(true));
        }
        if let Some(due) = item.due.as_deref().and_then(Moment::parse) {
            step.insert("due".into(), Value::Date((import.day)(due)));
        }
        if !draft.add(&common::STEPS, new_id(), step) {
            draft.tell(text);
        }
    }
}

fn note(draft: &mut Draft, comment: &Action, new_id: &mut dyn FnMut() -> Id) {
    let text = comment.data.text.clone().unwrap_or_default();
    let mut note = Item::from_iter([(NOTE_TEXT.into(), Value::Text(text.clone()))]);
    if let Some(at) = comment.date.as_deref().and_then(Moment::parse) {
        note.insert("at".into(), Value::Moment(at));
    }
    if !text.trim().is_empty() && !draft.add(&common::NOTES, new_id(), note) {
        draft.tell(text);
    }
}

/// What has no field of its own.
fn tell_the_rest(draft: &mut Draft, card: &Card, fields: &BTreeMap<&str, &CustomField>) {
    for custom in &card.custom_field_items {
        let field = fields.get(custom.id_custom_field.as_str());
        let option = field.and_then(|field| {
            field.options.iter().find(|option| Some(&option.id) == custom.id_value.as_ref()).map(|option| &option.value)
        });
        let name = field.map_or(custom.id_custom_field.as_str(), |field| field.name.as_str());
        let value = plain(option.unwrap_or(&custom.value));
        if !value.is_empty() {
            draft.tell(format!("{name}: {value}"));
        }
    }
    for attachment in &card.attachments {
        let parts: Vec<&str> = [&attachment.name, &attachment.url].into_iter().flatten().map(String::as_str).collect();
        match parts.as_slice() {
            [name, url] if name != url => draft.tell(format!("{name}: {url}")),
            [text, ..] => draft.tell(*text),
            [] => {}
        }
    }
    let place: Vec<&str> = [&card.location_name, &card.address].into_iter().flatten().map(String::as_str).collect();
    if !place.is_empty() {
        draft.tell(place.join(", "));
    }
    if let Some(url) = &card.short_url {
        draft.tell(format!("Trello: {url}"));
    }
}

/// A value of a custom field: an object with its one value, such as `{"text": "a"}`.
fn plain(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Object(object) => object.values().map(plain).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}
