//! The fields of an object under reading: typed, and named by their place in the document when they are wrong.
//!
//! The first fault is kept aside, and what is wrong is read as if it were not there: so the readers of the parts
//! have one way through, which is a third of the code in the page.

use std::cell::RefCell;
use std::fmt::Display;

use crate::json::Json;
use crate::plan::{Place, PlanFault};
use crate::time::{Date, Zone, parse_date};

/// What is told beside the values.
#[derive(Default)]
pub(super) struct Told {
    fault: RefCell<Option<PlanFault>>,
    /// Fields that are not known, by their paths.
    unknown: RefCell<Vec<String>>,
    notes: RefCell<Vec<String>>,
}

/// An object, and where it stands. One that is no object has no fields.
pub(super) struct Fields<'a> {
    pub(super) path: String,
    entries: &'a [(String, Json)],
    pub(super) told: &'a Told,
}

impl Told {
    pub(super) fn note(&self, note: String) {
        self.notes.borrow_mut().push(note);
    }

    /// Fields that are not known, and notes; or the first fault.
    pub(super) fn end(self) -> Result<(Vec<String>, Vec<String>), PlanFault> {
        match self.fault.into_inner() {
            Some(fault) => Err(fault),
            None => Ok((self.unknown.into_inner(), self.notes.into_inner())),
        }
    }

    pub(super) fn wrong(&self, path: String, why: &dyn Display) {
        self.fault.borrow_mut().get_or_insert_with(|| PlanFault { path, why: why.to_string() });
    }

    fn kind(&self, path: String, found: &Json, wanted: &str) {
        self.wrong(path, &format!("it is {}: use {wanted}", found.kind()));
    }
}

impl<'a> Fields<'a> {
    pub(super) fn of(json: &'a Json, path: String, known: &[&str], told: &'a Told) -> Self {
        let Json::Object(entries) = json else {
            told.kind(if path.is_empty() { "the document".to_owned() } else { path }, json, "an object");
            return Self { path: String::new(), entries: &[], told };
        };
        let found = Self { path, entries, told };
        for (name, _) in entries.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            told.unknown.borrow_mut().push(found.path_of(name));
        }
        found
    }

    pub(super) fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    pub(super) fn wrong(&self, name: &str, why: &dyn Display) {
        self.told.wrong(self.path_of(name), why);
    }

    pub(super) fn missing(&self, name: &str, like: &str) {
        self.wrong(name, &format!("it is missing: write it like {like}"));
    }

    /// What is there and not null.
    pub(super) fn get(&self, name: &str) -> Option<&'a Json> {
        let found = self.entries.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value).filter(|value| **value != Json::Null)
    }

    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        match self.get(name)? {
            Json::Text(text) => Some(text),
            other => {
                self.told.kind(self.path_of(name), other, "text");
                None
            }
        }
    }

    /// A text as it is; empty where there is none.
    pub(super) fn words(&self, name: &str) -> String {
        self.text(name).unwrap_or_default().to_owned()
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        match self.get(name) {
            None => false,
            Some(Json::Flag(flag)) => *flag,
            Some(other) => {
                self.told.kind(self.path_of(name), other, "true or false");
                false
            }
        }
    }

    /// A whole number of at most `most`.
    pub(super) fn whole(&self, name: &str, most: u32) -> Option<u32> {
        match self.get(name)? {
            Json::Whole(number) => {
                let fits = u32::try_from(*number).ok().filter(|number| *number <= most);
                if fits.is_none() {
                    self.wrong(name, &format!("{number} is out of range: use 0 to {most}"));
                }
                return fits;
            }
            Json::Number(_) => self.wrong(name, &"it is not whole: use a whole number"),
            other => self.told.kind(self.path_of(name), other, "a whole number"),
        }
        None
    }

    /// The items of a list, each with its place; none where there is no list.
    pub(super) fn items(&self, name: &str) -> impl Iterator<Item = (String, &'a Json)> + use<'a> {
        let path = self.path_of(name);
        let items: &[Json] = match self.get(name) {
            None => &[],
            Some(Json::List(items)) => items,
            Some(other) => {
                self.told.kind(path.clone(), other, "a list");
                &[]
            }
        };
        items.iter().enumerate().map(move |(index, item)| (format!("{path}[{index}]"), item))
    }

    /// The texts of a list, each with its place.
    pub(super) fn texts(&self, name: &str) -> Vec<(String, &'a str)> {
        let mut texts = vec![];
        for (path, item) in self.items(name) {
            match item {
                Json::Text(text) => texts.push((path, text.as_str())),
                other => self.told.kind(path, other, "text"),
            }
        }
        texts
    }

    /// A text that says something else.
    pub(super) fn parsed<T, E: Display>(&self, name: &str, read: impl Fn(&str) -> Result<T, E>) -> Option<T> {
        match read(self.text(name)?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.wrong(name, &error);
                None
            }
        }
    }

    /// A text that may not be missing; empty where it is.
    pub(super) fn must(&self, name: &str, like: &str) -> &'a str {
        if self.get(name).is_none() {
            self.missing(name, like);
        }
        self.text(name).unwrap_or_default()
    }

    pub(super) fn zone(&self, name: &str) -> Option<Zone> {
        self.parsed(name, Zone::parse)
    }

    pub(super) fn date(&self, name: &str) -> Option<Date> {
        self.parsed(name, parse_date)
    }

    pub(super) fn places(&self, name: &str) -> Vec<Place> {
        let mut places = vec![];
        for (path, code) in self.texts(name) {
            match code.parse() {
                Ok(place) => places.push(place),
                Err(error) => self.told.wrong(path, &error),
            }
        }
        places
    }
}
