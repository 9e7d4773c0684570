//! Order by fractional index (the `fractional_index` crate): a key can be found between any two keys, so a move writes
//! one card. Concurrent moves may give two cards one key; the id breaks the tie, and the next move there sets it right.

use fractional_index::FractionalIndex;

/// Reads a rank; text that is none, or is not written as the crate writes it, is no rank.
fn read(rank: Option<&str>) -> Option<FractionalIndex> {
    // The crate cuts the text into pairs of bytes without looking.
    let text = rank.filter(|text| text.is_ascii() && text.len().is_multiple_of(2))?;
    FractionalIndex::from_string(text).ok().filter(|index| index.to_string() == text)
}

/// A rank between two others. The crate miscounts where both begin with the same zero byte, so what both begin with is
/// put aside first.
fn between(low: &FractionalIndex, high: &FractionalIndex) -> Option<FractionalIndex> {
    let (low, high) = (low.as_bytes(), high.as_bytes());
    let longest = low.len().min(high.len()).saturating_sub(1);
    let common = low.iter().zip(high).take(longest).take_while(|(a, b)| a == b).count();
    let (start, low) = low.split_at_checked(common)?;
    let rest = |bytes: &[u8]| FractionalIndex::from_bytes(bytes.to_vec()).ok();
    let middle = FractionalIndex::new_between(&rest(low)?, &rest(high.get(common..)?)?)?;
    FractionalIndex::from_bytes([start, middle.as_bytes()].concat()).ok()
}

/// The ranks that put a new thing at `place` of a list that is sorted by rank, things without one last. The first
/// answer is the new thing's; further ones, by place in the list, go to neighbours whose rank is missing, no rank or
/// not unique.
pub fn place(list: &[Option<&str>], place: usize) -> (String, Vec<(usize, String)>) {
    let place = place.min(list.len());
    let at = |index: usize| list.get(index).and_then(|rank| read(*rank));
    let mut first = place;
    while first > 0 && at(first - 1).is_none() {
        first -= 1;
    }
    let mut low = first.checked_sub(1).and_then(at);
    let mut end = place;
    // A text that is no rank has a place in the sorted list, too: it moves behind the new thing.
    let is_no_rank = |index: usize| list.get(index).is_some_and(|rank| rank.is_some()) && at(index).is_none();
    while is_no_rank(end) || at(end).is_some_and(|rank| low.as_ref().is_some_and(|low| rank <= *low)) {
        end += 1;
    }
    let high = at(end);
    let mut next = || {
        let rank = match (&low, &high) {
            (None, None) => FractionalIndex::default(),
            (Some(low), None) => FractionalIndex::new_after(low),
            (None, Some(high)) => FractionalIndex::new_before(high),
            // `low` is below `high` here, so there is always one between.
            (Some(low), Some(high)) => between(low, high).unwrap_or_else(|| low.clone()),
        };
        low = Some(rank.clone());
        rank.to_string()
    };
    let mut neighbours: Vec<_> = (first..place).map(|index| (index, next())).collect();
    let own = next();
    neighbours.extend((place..end).map(|index| (index, next())));
    (own, neighbours)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places a thing and checks that the list is strictly sorted afterwards; returns how many neighbours changed.
    fn check(ranks: &[Option<&str>], at: usize, changed: usize) -> String {
        let (own, neighbours) = place(ranks, at);
        assert_eq!(neighbours.len(), changed, "{ranks:?} at {at}");
        let mut list: Vec<Option<String>> = ranks.iter().map(|rank| rank.map(str::to_owned)).collect();
        for (index, rank) in neighbours {
            list[index] = Some(rank);
        }
        list.insert(at.min(ranks.len()), Some(own.clone()));
        let ranked: Vec<_> = list.iter().take_while(|rank| rank.is_some()).collect();
        assert!(ranked.len() > at.min(ranks.len()));
        assert!(ranked.windows(2).all(|pair| pair[0] < pair[1]), "{list:?}");
        own
    }

    #[test]
    fn a_thing_is_placed_anywhere() {
        let a = check(&[], 0, 0);
        let b = check(&[Some(&a)], 1, 0);
        let c = check(&[Some(&a), Some(&b)], 1, 0);
        check(&[Some(&a), Some(&c), Some(&b)], 0, 0);
        check(&[Some(&a), Some(&c), Some(&b)], 2, 0);
        check(&[Some(&a), Some(&c), Some(&b)], 9, 0);
    }

    #[test]
    fn equal_and_missing_ranks_are_set_right() {
        let a = check(&[], 0, 0);
        let b = check(&[Some(&a)], 1, 0);
        check(&[Some(&a), Some(&a), Some(&b)], 1, 1);
        check(&[Some(&a), Some(&a), Some(&a)], 1, 2);
        check(&[Some(&a), None, None], 1, 0);
        check(&[Some(&a), None, None], 3, 2);
        check(&[None, None], 0, 0);
        check(&[Some("zz"), None], 1, 1);
        check(&[Some(&a.to_uppercase()), None], 0, 0);
    }

    #[test]
    fn foreign_text_is_no_rank() {
        for text in ["z\u{f5}", "\u{f5}", "8", "zz", "", "80 "] {
            check(&[Some(text)], 0, 1);
            check(&[Some(text)], 1, 1);
        }
    }

    #[test]
    fn a_thousand_moves_to_the_top_leave_room_between_the_top_two() {
        let mut top = check(&[], 0, 0);
        for _ in 0..1000 {
            let next = check(&[Some(&top)], 0, 0);
            check(&[Some(&next), Some(&top)], 1, 0);
            top = next;
        }
    }

    #[test]
    fn a_thousand_moves_to_the_same_place_keep_the_order() {
        let low = check(&[], 0, 0);
        let mut high = check(&[Some(&low)], 1, 0);
        for _ in 0..1000 {
            let between = check(&[Some(&low), Some(&high)], 1, 0);
            high = between;
        }
    }
}
