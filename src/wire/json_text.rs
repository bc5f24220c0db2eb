//! The text of a [`Json`] tree, by serde: what the command line has where the page has the browser.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::json::{Json, MAX_DEPTH};

/// Reads a document; a field that stands twice is refused. What is wrong is said with line and column.
pub fn json_from_text(text: &str) -> Result<Json, String> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Level(0).deserialize(&mut reader).and_then(|json| reader.end().map(|()| json));
    read.map_err(|error| format!("the file is no JSON that can be read: {error}"))
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Flag(flag) => to.serialize_bool(*flag),
            Self::Whole(number) => to.serialize_i64(*number),
            Self::Number(number) => to.serialize_f64(*number),
            Self::Text(text) => to.serialize_str(text),
            Self::List(items) => to.collect_seq(items),
            Self::Object(fields) => {
                let mut map = to.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// A value so many levels below the document.
#[derive(Clone, Copy)]
struct Level(usize);

impl Level {
    fn below<E: Error>(self) -> Result<Self, E> {
        if self.0 == MAX_DEPTH {
            return Err(E::custom(format!("it is nested deeper than {MAX_DEPTH} levels")));
        }
        Ok(Self(self.0 + 1))
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or(Json::Number(number as f64), Json::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let level = self.below()?;
        let mut items = vec![];
        while let Some(item) = list.next_element_seed(level)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let level = self.below()?;
        let mut names = std::collections::BTreeSet::new();
        let mut fields = vec![];
        while let Some(name) = map.next_key::<String>()? {
            if !names.insert(name.clone()) {
                return Err(A::Error::custom(format!("the field {name:?} is there twice: keep one of them")));
            }
            fields.push((name, map.next_value_seed(level)?));
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_in_its_order_with_every_kind_of_value() {
        let text = r#"{"b": [null, true, -3, 0.5, 90.0, 18446744073709551615], "a": {"x": "\u00e9"}}"#;
        let numbers = vec![
            Json::Null,
            Json::Flag(true),
            Json::Whole(-3),
            Json::Number(0.5),
            Json::Whole(90),
            Json::Number(18_446_744_073_709_551_615.0),
        ];
        let inner = Json::object(vec![("x", "é".into())]);
        let tree = Json::object(vec![("b", Json::List(numbers)), ("a", inner)]);
        assert_eq!(json_from_text(text), Ok(tree.clone()));
        assert_eq!(json_from_text(&super::super::to_text(&tree)), Ok(tree));
    }

    #[test]
    fn what_is_no_json_is_said_with_its_line() {
        for (text, said) in [
            ("", "EOF while parsing a value at line 1"),
            ("{\"a\": 1,\n \"b\": }", "line 2"),
            ("{\"a\": NaN}", "line 1"),
            ("{\"a\": 1e400}", "number out of range"),
            ("{} {}", "trailing characters"),
            ("{\"a\": 1, \"a\": 2}", "the field \"a\" is there twice"),
            ("{\"a\": \"\\ud800\"}", "line 1"),
            (&"[".repeat(100_000), "nested deeper than 32 levels"),
        ] {
            let error = json_from_text(text).unwrap_err();
            assert!(error.starts_with("the file is no JSON that can be read: "), "{error}");
            assert!(error.contains(said), "{error}");
        }
    }
}
