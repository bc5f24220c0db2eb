//! Events that the author left out of the level, each with a reason.

/// Reasons by event id, in the order of the ids. A map of the standard library would cost the page 4 kB.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAside(Vec<(String, String)>);

impl SetAside {
    fn place(&self, event: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(id, _)| id.as_str().cmp(event))
    }

    /// The reason for which an event is set aside, if it is.
    pub fn get(&self, event: &str) -> Option<&String> {
        self.place(event).ok().map(|place| &self.0[place].1)
    }

    /// Sets an event aside; a second reason goes before the first.
    pub fn insert(&mut self, event: String, reason: String) {
        match self.place(&event) {
            Ok(place) => self.0[place].1 = reason,
            Err(place) => self.0.insert(place, (event, reason)),
        }
    }

    pub fn remove(&mut self, event: &str) {
        if let Ok(place) = self.place(event) {
            self.0.remove(place);
        }
    }

    /// Event ids and reasons.
    pub fn iter(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_kept_by_event_and_the_last_one_counts() {
        let mut aside = SetAside::default();
        for (event, reason) in [("b", "1"), ("a", "2"), ("b", "3")] {
            aside.insert(event.to_owned(), reason.to_owned());
        }
        let listed: Vec<_> = aside.iter().map(|(event, reason)| format!("{event}{reason}")).collect();
        assert_eq!(listed, ["a2", "b3"]);
        aside.remove("a");
        assert_eq!((aside.get("a"), aside.len()), (None, 1));
    }
}
