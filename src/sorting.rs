//! Sorting, once for all types.
//!
//! The standard library's sorts are copied into the page for every type and every order, 1.7 kB (gzip) a
//! copy. Here one copy sorts places, and only the moving of items is made for each type.
//! Knows nothing else of this crate.

use std::cmp::Ordering;

/// Sorts by `key`, which is asked once for each item; equal items stay in their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    arrange(items, &sorted_places(keys.len(), &|a, b| keys[a].cmp(&keys[b])));
}

/// The places of a list in the order that its items should have.
fn sorted_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    places
}

/// Moves to each place the item that `places` names for it.
fn arrange<T>(items: &mut [T], places: &[usize]) {
    for (place, mut from) in places.iter().copied().enumerate() {
        // What stood at an earlier place has been swapped away, to where that place's item came from.
        while from < place {
            from = places[from];
        }
        items.swap(place, from);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_in_the_order_of_the_standard_library() {
        // Few keys for many items, in an order without a pattern.
        let items: Vec<(u32, u32)> = (0..200_u32).map(|i| (i * 7919 % 13, i)).collect();
        for count in [0, 1, 2, 3, 20, 21, 200] {
            let (mut ours, mut theirs) = (items[..count].to_vec(), items[..count].to_vec());
            sort_by_key(&mut ours, |item| std::cmp::Reverse(item.0));
            theirs.sort_by_key(|item| std::cmp::Reverse(item.0));
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_key_is_asked_once_for_each_item() {
        let mut asked = 0;
        sort_by_key(&mut [3, 1, 2], |item| {
            asked += 1;
            *item
        });
        assert_eq!(asked, 3);
    }
}
