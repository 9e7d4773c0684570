//! Which part of a column is drawn. A column may hold thousands of cards. They stand in short runs; a run near the window
//! is drawn, any other is an empty block as high as it was when it was seen last, or as it is likely to be. So nothing
//! that is drawn ever moves in the page while it scrolls: neither the focus nor the place in sight is lost.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::id::Id;
use crate::model::sort::gathered;

/// How many cards a run has.
pub const RUN: usize = 4;
/// How many cards are drawn at least, once a column has looked where it stands in the window.
pub const LEAST: usize = 40;

/// How many runs so many cards have. Where there is no card there is a place to drop one all the same.
pub fn runs(cards: usize) -> usize {
    cards.div_ceil(RUN).max(1)
}

/// The places of the cards of a run.
pub fn places(run: usize) -> Range<usize> {
    run * RUN..(run + 1) * RUN
}

/// The runs to draw: those from the first that is near the window to the last, and more where these are too few; and
/// those of the places that must be drawn wherever they are.
pub fn drawn(cards: usize, near: Range<usize>, places: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
    let all = runs(cards);
    let end = near.end.max(near.start + LEAST / RUN).min(all);
    let start = near.start.min(end.saturating_sub(LEAST / RUN));
    gathered((start..end).chain(places.into_iter().map(|place| (place / RUN).min(all - 1))))
}

/// The card in the hand, as one column sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InHand {
    /// The card.
    pub card: Id,
    /// Where it comes from, if it comes from here.
    pub own: Option<usize>,
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

/// What stands in a run: its cards, and what the hand does there.
pub fn entries(cards: &[Id], run: usize, hand: Option<&InHand>) -> Vec<Entry> {
    let places = places(run);
    let own = hand.and_then(|hand| hand.own);
    let of = cards.len() + usize::from(own.is_none());
    // The place that the card would get.
    let landing = |place: usize| {
        let hand = hand.filter(|hand| hand.place == Some(place))?;
        match hand.hangs {
            false => Some(Entry::Card(hand.card.clone())),
            true => (own != Some(place)).then_some(Entry::Drop { place, of }),
        }
    };
    let mut entries = Vec::with_capacity(RUN + 1);
    for (index, card) in cards.iter().enumerate().take(places.end).skip(places.start) {
        let place = index - usize::from(own.is_some_and(|own| own < index));
        match hand.filter(|_| own == Some(index)) {
            Some(hand) if hand.hangs => entries.push(Entry::Card(card.clone())),
            Some(hand) if hand.place != Some(place) => entries.push(Entry::Hole(card.clone())),
            Some(_) => {}
            None => {
                entries.extend(landing(place));
                entries.push(Entry::Card(card.clone()));
            }
        }
    }
    if run + 1 == runs(cards.len()) {
        entries.extend(landing(cards.len() - usize::from(own.is_some())));
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(number: usize) -> Id {
        Id::parse(&format!("c{number}")).unwrap()
    }

    #[test]
    fn the_part_near_the_window_is_drawn_and_never_too_little() {
        let check = |cards: usize, near: Range<usize>, places: &[usize], expected: &str| {
            let drawn = drawn(cards, near, places.iter().copied());
            let (mut text, mut last) = (String::new(), None);
            for run in drawn {
                if last.is_none_or(|last| last + 1 != run) {
                    text.push_str(&format!(" {run}.."));
                }
                last = Some(run);
            }
            assert_eq!(format!("{text}{}", last.unwrap()).trim(), expected, "{cards} {places:?}");
        };
        check(0, 0..1, &[], "0..0");
        check(7, 0..2, &[], "0..1");
        check(2000, 0..0, &[], "0..9");
        check(2000, 0..13, &[], "0..12");
        check(2000, 100..105, &[], "100..109");
        check(2000, 498..500, &[], "490..499");
        check(2000, 500..500, &[], "490..499");
        check(2000, 100..112, &[3, 1999, 2000], "0.. 100.. 499..499");
    }

    /// `c0 c1`, `<2/5>` for a place, `(c1)` for a hole; runs apart.
    fn look(count: usize, number: usize, place: Option<usize>, hangs: bool) -> String {
        let cards: Vec<Id> = (0..count).map(card).collect();
        let hand = InHand { card: card(number), own: Some(number).filter(|own| *own < count), place, hangs };
        let show = |entry: &Entry| match entry {
            Entry::Card(id) => id.to_string(),
            Entry::Drop { place, of } => format!("<{}/{of}>", place + 1),
            Entry::Hole(id) => format!("({id})"),
        };
        let run = |run| entries(&cards, run, Some(&hand)).iter().map(show).collect::<Vec<_>>().join(" ");
        (0..runs(count)).map(run).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn what_hangs_at_a_pointer_leaves_a_hole_and_its_place_is_shown() {
        let check = |count, number, place, expected: &str| assert_eq!(look(count, number, place, true), expected);
        check(3, 1, Some(0), "<1/3> c0 c1 c2");
        check(3, 1, Some(1), "c0 c1 c2");
        check(3, 1, Some(2), "c0 c1 c2 <3/3>");
        check(3, 1, None, "c0 c1 c2");
        check(3, 9, Some(0), "<1/4> c0 c1 c2");
        check(3, 9, Some(3), "c0 c1 c2 <4/4>");
        check(0, 9, Some(0), "<1/1>");
        check(6, 1, Some(3), "c0 c1 c2 c3 | <4/6> c4 c5");
        check(6, 5, Some(4), "c0 c1 c2 c3 | <5/6> c4 c5");
        check(6, 5, Some(5), "c0 c1 c2 c3 | c4 c5");
        check(4, 9, Some(4), "c0 c1 c2 c3 <5/5>");
    }

    #[test]
    fn what_is_carried_by_keys_stands_where_it_would_land() {
        let check = |count, number, place, expected: &str| assert_eq!(look(count, number, place, false), expected);
        check(3, 1, Some(0), "c1 c0 (c1) c2");
        check(3, 1, Some(1), "c0 c1 c2");
        check(3, 1, Some(2), "c0 (c1) c2 c1");
        check(3, 1, None, "c0 (c1) c2");
        check(3, 9, Some(1), "c0 c9 c1 c2");
        check(6, 1, Some(5), "c0 (c1) c2 c3 | c4 c5 c1");
        check(6, 5, Some(0), "c5 c0 c1 c2 c3 | c4 (c5)");
        // Where the card is the first of its run, it stands at the end of the one before.
        check(6, 4, Some(4), "c0 c1 c2 c3 | c4 c5");
    }
}
