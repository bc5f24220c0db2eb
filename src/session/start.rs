//! What a visit begins with: the link in the address, else the founding case as an example.

use crate::link;
use crate::plan::{Plan, examples};
use crate::time::Instant;

/// How the page opens.
#[derive(Clone, Debug, PartialEq)]
pub enum Start {
    /// No link: the founding case.
    Example(Plan),
    Link {
        plan: Plan,
        notes: Vec<String>,
        /// The instant the link's maker meant, where today's clock rules give another.
        meant: Option<Instant>,
    },
    /// A link that yields no plan: what is wrong is shown, and no plan.
    Broken(Broken),
}

/// A link that cannot be opened, kept whole so that it can be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub fragment: String,
    pub why: String,
}

/// Reads the fragment of the address.
pub fn start(fragment: &str) -> Start {
    if fragment.is_empty() {
        return Start::Example(examples::founding_case());
    }
    match link::decode(fragment) {
        Ok(opened) => Start::Link { notes: opened.notes(), meant: opened.meant, plan: opened.plan },
        Err(error) => Start::Broken(Broken { fragment: fragment.to_owned(), why: error.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_without_a_link_shows_the_founding_case() {
        assert_eq!(start(""), Start::Example(examples::founding_case()));
    }

    #[test]
    fn a_damaged_link_shows_no_plan_and_keeps_its_text() {
        let Start::Broken(broken) = start("v=1-00000000&start=2009-06-15T21:45&tz=UTC&dur=9") else {
            panic!("a damaged link was opened");
        };
        assert!(broken.why.starts_with("the link is damaged"));
        assert!(broken.fragment.ends_with("dur=9"));
    }
}
