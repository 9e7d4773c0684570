//! Sorting whose code stands in the program once.
//!
//! The standard library's stable sort is compiled anew for each type and each comparison, five kilobytes a time: with a
//! hundred lists that are shown in an order of their own it was a ninth of the program. Here only places are sorted, by a
//! comparison that is called through a pointer; then each item is moved to where it goes. That takes somewhat longer, so what
//! is sorted for every record at a start or in a file still calls the standard library.
//!
//! Maps and sets of the standard library sort, too, what they are collected from; [`gathered`] is their `collect`.

use std::cmp::Ordering;

/// Sorts as [`slice::sort_by`] does: items that are equal stay in their order.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let sorted: &[T] = items;
    let mut goes = destinations(items.len(), &|a, b| match (sorted.get(a), sorted.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    // Each swap brings one item to where it goes, so there are no more swaps than items.
    for place in 0..items.len() {
        while let Some(&to) = goes.get(place)
            && to != place
        {
            items.swap(place, to);
            goes.swap(place, to);
        }
    }
}

/// Sorts as [`slice::sort_by_key`] does.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Collects into a map or a set, one by one; of two with one key the later counts.
pub fn gathered<C: Default + Extend<I::Item>, I: IntoIterator>(items: I) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}

/// Where the item of each place goes.
fn destinations(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|&a, &b| compare(a, b));
    let mut goes = vec![0; length];
    for (to, &from) in places.iter().enumerate() {
        if let Some(goes) = goes.get_mut(from) {
            *goes = to;
        }
    }
    goes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sorts numbers by their tens alone, so that the order of equals shows, both ways.
    fn check(items: &[u32]) {
        let mut expected = items.to_vec();
        expected.sort_by_key(|item| item / 10);
        let mut sorted = items.to_vec();
        by(&mut sorted, |a, b| (a / 10).cmp(&(b / 10)));
        assert_eq!(sorted, expected, "{items:?}");
        let mut sorted = items.to_vec();
        by_key(&mut sorted, |item| item / 10);
        assert_eq!(sorted, expected, "{items:?} by key");
    }

    #[test]
    fn it_sorts_as_the_standard_library_does_and_keeps_equals_in_their_order() {
        check(&[]);
        check(&[7]);
        check(&[19, 11, 25, 3, 12, 8]);
        check(&(0..100).rev().collect::<Vec<_>>());
        // Turned by one place either way: all of it is one round of swaps.
        check(&(1..100).chain([0]).collect::<Vec<_>>());
        check(&[99].into_iter().chain(0..99).collect::<Vec<_>>());
        // Far from sorted, with many equals: 37 and 1009 have no common factor.
        check(&(0..1009).map(|i| i * 37 % 1009).collect::<Vec<_>>());
    }

    #[test]
    fn of_two_with_one_key_the_later_is_gathered() {
        let map: std::collections::BTreeMap<_, _> = gathered([(2, 'a'), (1, 'b'), (2, 'c')]);
        assert_eq!(map.into_iter().collect::<Vec<_>>(), [(1, 'b'), (2, 'c')]);
    }
}
