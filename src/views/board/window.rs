//! Which part of a column is drawn. A column may hold thousands of cards: those near the window are drawn, what lies
//! between is one empty block as high as its cards are, or, where they have not been seen yet, as they are likely to be.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::id::Id;

/// How many cards are drawn at least.
pub const LEAST: usize = 40;
/// The drawn part grows by so many cards, so that not every pixel changes it.
const STEP: usize = 2;
/// How many cards must have been seen before their mean is taken for the height of the others.
const ENOUGH: usize = 12;
/// How high a card is likely to be, with the gap below it, before any was seen.
const GUESS: f64 = 152.0;
/// The gap below a card.
const GAP: f64 = 8.0;

/// How high cards are, each with the gap below it.
#[derive(Default, Debug)]
pub struct Heights {
    seen: HashMap<Id, f64>,
    mean: Option<f64>,
}

impl Heights {
    /// The height of a card, as it was seen last.
    pub fn of(&self, card: &Id) -> f64 {
        self.seen.get(card).copied().unwrap_or_else(|| self.mean.unwrap_or(GUESS))
    }

    /// Notes how high cards are.
    pub fn note(&mut self, cards: impl IntoIterator<Item = (Id, f64)>) {
        self.seen.extend(cards);
        // Taken once: if the mean went on changing, so would the length of the page.
        if self.mean.is_none() && self.seen.len() >= ENOUGH {
            self.mean = Some(self.seen.values().sum::<f64>() / self.seen.len() as f64);
        }
    }
}

/// The cards between two places, counted in pixels from the top of the column; a few more, so that there are enough.
pub fn between(cards: &[Id], from: f64, to: f64, heights: &Heights) -> Range<usize> {
    let (mut top, mut first, mut last) = (0.0, cards.len(), cards.len());
    for (index, card) in cards.iter().enumerate() {
        let bottom = top + heights.of(card);
        if bottom > from && first == cards.len() {
            first = index;
        }
        if top > to {
            last = index;
            break;
        }
        top = bottom;
    }
    let first = first / STEP * STEP;
    let last = last.next_multiple_of(STEP).max(first + LEAST).min(cards.len());
    first.min(last.saturating_sub(LEAST))..last
}

/// The card in the hand, as one column sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InHand {
    /// The card, whether it comes from here or not.
    pub card: Id,
    /// Where it would land here, counted without it.
    pub place: Option<usize>,
    /// Whether it hangs at a pointer and leaves its place as it was; else it has gone there itself.
    pub hangs: bool,
}

/// One thing that stands in a column.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Entry {
    /// A card.
    Card(Id),
    /// Cards that are not drawn.
    Unseen {
        /// What stands below them.
        above: Option<Id>,
        /// How high they are, in pixels.
        height: u32,
    },
    /// The place that the card in the hand would get.
    Drop {
        /// Counted from 0.
        place: usize,
        /// Of how many.
        of: usize,
    },
    /// The place from which a card was taken.
    Hole(Id),
}

/// What stands in a column: the cards of the drawn part, the one at which the hand was last, wherever it stands, and
/// what the hand does.
pub fn entries(
    cards: &[Id],
    drawn: &Range<usize>,
    near: Option<&Id>,
    hand: Option<&InHand>,
    heights: &Heights,
) -> Vec<Entry> {
    // Cards may have come and gone since.
    let end = drawn.end.max(drawn.start + LEAST).min(cards.len());
    let drawn = drawn.start.min(end.saturating_sub(LEAST))..end;
    let own = hand.and_then(|hand| cards.iter().position(|card| *card == hand.card));
    let of = cards.len() + usize::from(own.is_none());
    let mut list = List { entries: Vec::with_capacity(drawn.len() + 4), unseen: 0.0 };
    for (index, card) in cards.iter().enumerate() {
        let place = index - usize::from(own.is_some_and(|own| own < index));
        match hand {
            Some(hand) if own == Some(index) => list.taken(hand, place),
            Some(hand) if hand.place == Some(place) => list.landing(hand, place, of, own),
            _ => {}
        }
        if own == Some(index) {
            continue;
        }
        if drawn.contains(&index) || near == Some(card) {
            list.push(Entry::Card(card.clone()), Some(card));
        } else {
            list.unseen += heights.of(card);
        }
    }
    let last = cards.len() - usize::from(own.is_some());
    if let Some(hand) = hand.filter(|hand| hand.place == Some(last)) {
        list.landing(hand, last, of, own);
    }
    list.flush(None);
    list.entries
}

struct List {
    entries: Vec<Entry>,
    /// How high the cards are that come next and are not drawn.
    unseen: f64,
}

impl List {
    /// The place that the card in the hand comes from.
    fn taken(&mut self, hand: &InHand, place: usize) {
        if hand.hangs {
            self.push(Entry::Card(hand.card.clone()), Some(&hand.card));
        } else if hand.place != Some(place) {
            self.push(Entry::Hole(hand.card.clone()), Some(&hand.card));
        }
    }

    /// The place that the card in the hand would get.
    fn landing(&mut self, hand: &InHand, place: usize, of: usize, own: Option<usize>) {
        if !hand.hangs {
            self.push(Entry::Card(hand.card.clone()), Some(&hand.card));
        } else if own != Some(place) {
            self.push(Entry::Drop { place, of }, Some(&hand.card));
        }
    }

    fn push(&mut self, entry: Entry, above: Option<&Id>) {
        self.flush(above);
        self.entries.push(entry);
    }

    fn flush(&mut self, above: Option<&Id>) {
        if self.unseen > 0.0 {
            let height = (self.unseen - GAP).round().max(0.0) as u32;
            self.entries.push(Entry::Unseen { above: above.cloned(), height });
            self.unseen = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(number: usize) -> Id {
        Id::parse(&format!("c{number}")).unwrap()
    }

    fn cards(count: usize) -> Vec<Id> {
        (0..count).map(card).collect()
    }

    fn hundred() -> Heights {
        Heights { mean: Some(100.0), ..Heights::default() }
    }

    #[test]
    fn the_part_near_the_window_is_drawn_and_never_too_little() {
        let check = |count: usize, from: f64, to: f64, expected: Range<usize>| {
            assert_eq!(between(&cards(count), from, to, &hundred()), expected, "{count} {from} {to}");
        };
        check(0, 0.0, 900.0, 0..0);
        check(7, 0.0, 900.0, 0..7);
        check(2000, -1000.0, 900.0, 0..40);
        check(2000, 0.0, 5000.0, 0..52);
        check(2000, 10_000.0, 15_010.0, 100..152);
        check(2000, 10_150.0, 10_950.0, 100..140);
        check(2000, 199_000.0, 204_000.0, 1960..2000);
        check(2000, 500_000.0, 504_000.0, 1960..2000);
        check(2000, -5000.0, -1000.0, 0..40);
    }

    #[test]
    fn heights_are_those_seen_else_their_mean() {
        let mut heights = Heights::default();
        assert!((heights.of(&card(1)) - GUESS).abs() < 0.1);
        heights.note((0..ENOUGH).map(|number| (card(number), 100.0)));
        heights.note([(card(99), 300.0)]);
        assert!((heights.of(&card(99)) - 300.0).abs() < 0.1);
        assert!((heights.of(&card(500)) - 100.0).abs() < 0.1);
        assert_eq!(between(&cards(2000), 10_000.0, 10_100.0, &heights), 98..138, "one of them is as high as three");
    }

    /// `c0 c1`, `[300]` for what is not drawn, `<2/5>` for a place, `(c1)` for a hole; the drawn part is as small as it
    /// can be.
    fn look(count: usize, drawn: Range<usize>, near: Option<usize>, hand: Option<(usize, Option<usize>, bool)>) -> String {
        let hand = hand.map(|(number, place, hangs)| InHand { card: card(number), place, hangs });
        let near = near.map(card);
        let entries = entries(&cards(count), &drawn, near.as_ref(), hand.as_ref(), &hundred());
        let show = |entry: &Entry| match entry {
            Entry::Card(id) => id.to_string(),
            Entry::Unseen { height, .. } => format!("[{height}]"),
            Entry::Drop { place, of } => format!("<{}/{of}>", place + 1),
            Entry::Hole(id) => format!("({id})"),
        };
        entries.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_the_hand_does_is_shown() {
        let check = |hand: (usize, Option<usize>, bool), expected: &str| {
            assert_eq!(look(3, 0..40, None, Some(hand)), expected, "{hand:?}");
        };
        // Hanging at the pointer.
        check((1, Some(0), true), "<1/3> c0 c1 c2");
        check((1, Some(1), true), "c0 c1 c2");
        check((1, Some(2), true), "c0 c1 c2 <3/3>");
        check((1, None, true), "c0 c1 c2");
        check((9, Some(0), true), "<1/4> c0 c1 c2");
        check((9, Some(3), true), "c0 c1 c2 <4/4>");
        check((0, Some(0), true), "c0 c1 c2");
        check((2, Some(2), true), "c0 c1 c2");
        // Carried by keys.
        check((1, Some(0), false), "c1 c0 (c1) c2");
        check((1, Some(1), false), "c0 c1 c2");
        check((1, Some(2), false), "c0 (c1) c2 c1");
        check((1, None, false), "c0 (c1) c2");
        check((9, Some(1), false), "c0 c9 c1 c2");
        assert_eq!(look(0, 0..40, None, Some((9, Some(0), true))), "<1/1>");
    }

    #[test]
    fn what_is_not_drawn_is_one_block_and_the_hand_is_always_drawn() {
        let ends = |text: String| {
            let all: Vec<&str> = text.split(' ').collect();
            format!("{} … {} ({})", all[..4].join(" "), all[all.len() - 4..].join(" "), all.len())
        };
        let check = |near, hand, expected: &str| assert_eq!(ends(look(2000, 100..140, near, hand)), expected);
        check(None, None, "[9992] c100 c101 c102 … c137 c138 c139 [185992] (42)");
        check(Some(3), None, "[292] c3 [9592] c100 … c137 c138 c139 [185992] (44)");
        check(Some(1999), None, "[9992] c100 c101 c102 … c138 c139 [185892] c1999 (43)");
        check(None, Some((3, Some(1999), true)), "[292] c3 [9592] c100 … c138 c139 [185992] <2000/2000> (45)");
        check(None, Some((3, Some(1999), false)), "[292] (c3) [9592] c100 … c138 c139 [185992] c3 (45)");
    }

    #[test]
    fn a_part_that_is_gone_is_not_drawn() {
        assert_eq!(look(2, 100..140, None, None), "c0 c1");
        assert_eq!(look(0, 100..140, None, None), "");
        assert!(look(100, 90..130, None, None).starts_with("[5992] c60 c61"));
    }
}
