//! A JSON value as a tree: what lies between the plan and the text of a file.
//!
//! The command line reads and writes its text with serde (`wire`), the page with the browser's own functions
//! (`browser`), so that neither brings the other's. Knows no plan and no text.

/// A JSON value. Objects keep the order of their fields.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Flag(bool),
    Whole(i64),
    /// May be infinite where somebody wrote `1e400`.
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// The deepest nesting that is read: a plan has four levels.
pub const MAX_DEPTH: usize = 32;

/// From here on floating-point numbers leave whole ones out.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Json {
    /// A number as it is read: whole where it has no fraction, however it is written.
    pub fn number(value: f64) -> Self {
        if value.fract() == 0.0 && value.abs() < EXACT {
            Self::Whole(value as i64)
        } else {
            Self::Number(value)
        }
    }

    pub fn object(fields: Vec<(&str, Self)>) -> Self {
        Self::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    pub fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::List(texts.into_iter().map(Self::from).collect())
    }

    /// What it is, in a sentence.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "true or false",
            Self::Whole(_) | Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    /// Null for nothing.
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Whole(i64::from(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_a_fraction_is_whole_however_it_is_written() {
        assert_eq!((Json::number(90.0), Json::number(-0.0)), (Json::Whole(90), Json::Whole(0)));
        for other in [0.5, 1e300, EXACT, f64::INFINITY] {
            assert_eq!(Json::number(other), Json::Number(other));
        }
    }
}
