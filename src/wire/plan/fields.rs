//! The fields of an object under reading: typed, and named by their place in the document when they are wrong.

use std::fmt::Display;

use crate::json::Json;
use crate::plan::{Place, PlanFault};
use crate::time::{Date, Zone, parse_date};

/// An object, and where it stands.
pub(super) struct Fields<'a> {
    path: String,
    fields: &'a [(String, Json)],
}

impl<'a> Fields<'a> {
    /// The fields of an object; those that are not `known` are added to `unknown`.
    pub(super) fn of(
        json: &'a Json,
        path: String,
        known: &[&str],
        unknown: &mut Vec<String>,
    ) -> Result<Self, PlanFault> {
        let Json::Object(fields) = json else {
            let place = if path.is_empty() { "the document".to_owned() } else { path };
            return Err(wrong(place, json, "an object"));
        };
        let found = Self { path, fields };
        for (name, _) in fields.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            unknown.push(found.path_of(name));
        }
        Ok(found)
    }

    pub(super) fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    pub(super) fn fault(&self, name: &str, why: &impl Display) -> PlanFault {
        PlanFault { path: self.path_of(name), why: why.to_string() }
    }

    /// What is there and not null.
    pub(super) fn get(&self, name: &str) -> Option<&'a Json> {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value).filter(|value| **value != Json::Null)
    }

    pub(super) fn missing(&self, name: &str, like: &str) -> PlanFault {
        self.fault(name, &format!("it is missing: write it like {like}"))
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<&'a str>, PlanFault> {
        match self.get(name) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text)),
            Some(other) => Err(wrong(self.path_of(name), other, "text")),
        }
    }

    /// A text as it is; empty where there is none.
    pub(super) fn words(&self, name: &str) -> Result<String, PlanFault> {
        Ok(self.text(name)?.unwrap_or_default().to_owned())
    }

    pub(super) fn flag(&self, name: &str) -> Result<bool, PlanFault> {
        match self.get(name) {
            None => Ok(false),
            Some(Json::Flag(flag)) => Ok(*flag),
            Some(other) => Err(wrong(self.path_of(name), other, "true or false")),
        }
    }

    /// A whole number, as far as its type holds one.
    pub(super) fn whole<T: TryFrom<i64>>(&self, name: &str) -> Result<Option<T>, PlanFault> {
        match self.get(name) {
            None => Ok(None),
            Some(Json::Whole(number)) => T::try_from(*number)
                .map(Some)
                .map_err(|_| self.fault(name, &format!("{number} is out of range: use another number"))),
            Some(Json::Number(_)) => Err(self.fault(name, &"it is not whole: use a whole number from 0")),
            Some(other) => Err(wrong(self.path_of(name), other, "a whole number")),
        }
    }

    /// The items of a list, each with its place; none where there is no list.
    pub(super) fn items(&self, name: &str) -> Result<Vec<(String, &'a Json)>, PlanFault> {
        match self.get(name) {
            None => Ok(vec![]),
            Some(Json::List(items)) => {
                let path = self.path_of(name);
                Ok(items.iter().enumerate().map(|(index, item)| (format!("{path}[{index}]"), item)).collect())
            }
            Some(other) => Err(wrong(self.path_of(name), other, "a list")),
        }
    }

    /// The texts of a list, each with its place.
    pub(super) fn texts(&self, name: &str) -> Result<Vec<(String, &'a str)>, PlanFault> {
        let text = |(path, item): (String, &'a Json)| match item {
            Json::Text(text) => Ok((path, text.as_str())),
            other => Err(wrong(path, other, "text")),
        };
        self.items(name)?.into_iter().map(text).collect()
    }

    /// A text that says something else.
    pub(super) fn parsed<T, E: Display>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Result<Option<T>, PlanFault> {
        self.text(name)?.map(|text| read(text).map_err(|error| self.fault(name, &error))).transpose()
    }

    /// The same where it may not be missing.
    pub(super) fn must<T, E: Display>(
        &self,
        name: &str,
        like: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Result<T, PlanFault> {
        self.parsed(name, read)?.ok_or_else(|| self.missing(name, like))
    }

    pub(super) fn zone(&self, name: &str) -> Result<Option<Zone>, PlanFault> {
        self.parsed(name, Zone::parse)
    }

    pub(super) fn date(&self, name: &str) -> Result<Option<Date>, PlanFault> {
        self.parsed(name, parse_date)
    }

    pub(super) fn places(&self, name: &str) -> Result<Vec<Place>, PlanFault> {
        let place = |(path, code): (String, &str)| code.parse().map_err(|error| fault(path, &error));
        self.texts(name)?.into_iter().map(place).collect()
    }
}

pub(super) fn fault(path: String, why: &impl Display) -> PlanFault {
    PlanFault { path, why: why.to_string() }
}

fn wrong(path: String, found: &Json, wanted: &str) -> PlanFault {
    fault(path, &format!("it is {}: use {wanted}", found.kind()))
}
