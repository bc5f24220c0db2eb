//! The document of `lowtide link`.

use serde::Serialize;

#[derive(Serialize)]
pub struct LinkJson {
    link: String,
    /// Characters after `#`.
    length: usize,
}

impl LinkJson {
    pub fn of(link: &str) -> Self {
        let length = link.split_once('#').map_or(0, |(_, fragment)| fragment.chars().count());
        Self { link: link.to_owned(), length }
    }
}
