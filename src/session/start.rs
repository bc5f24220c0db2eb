//! What a visit begins with: the link in the address, else the draft, else the founding case as an example.

use super::draft::Draft;
use crate::link::{self, Opened};
use crate::plan::{Plan, Weights};

/// What the browser holds when the page opens, or when the address changes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Arrival<'a> {
    /// The text after `#`.
    pub fragment: &'a str,
    /// Whether the page itself wrote that fragment, in this tab.
    pub ours: bool,
    /// The stored draft.
    pub draft: Option<&'a str>,
}

/// How the page opens.
#[derive(Clone, Debug, PartialEq)]
pub enum Start {
    /// Neither link nor draft: the founding case.
    Example,
    /// The reader's own plan.
    Draft(Draft),
    /// Somebody's plan: read-only, and the reader's own draft stays where it is.
    Link(Opened),
    /// A link that yields no plan: what is wrong is shown, and no plan.
    Broken(Unreadable),
}

/// A text that yields no plan, kept whole so that it can be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub text: String,
    pub why: String,
}

/// Decides what is shown.
pub fn start(arrival: Arrival) -> Start {
    let Arrival { fragment, ours, draft } = arrival;
    let linked = link::decode(fragment);
    let own = |opened: Opened| Start::Draft(opened.into());
    if let Some(drafted) = draft.and_then(|text| link::decode(text).ok())
        && (fragment.is_empty() || ours || linked.as_ref().is_ok_and(|linked| tells(linked, &drafted.plan)))
    {
        return own(drafted);
    }
    if fragment.is_empty() {
        return Start::Example;
    }
    match linked {
        Ok(opened) if ours => own(opened),
        Ok(opened) => Start::Link(opened),
        Err(error) => Start::Broken(Unreadable { text: fragment.to_owned(), why: error.to_string() }),
    }
}

/// Whether a link is one of a plan, with its own figures or without. An answer is never one's own, nor is a link
/// of which something has to be told.
fn tells(linked: &Opened, plan: &Plan) -> bool {
    let answers = linked.beside.sent.as_ref().is_some_and(|sent| sent.reply.is_some());
    if answers || !linked.notes().is_empty() {
        return false;
    }
    if linked.plan == *plan {
        return true;
    }
    let Some(own) = plan.audience.weights.own().filter(|own| !own.in_link) else { return false };
    let mut told = linked.plan.clone();
    let withheld = matches!(told.audience.weights, Weights::Withheld(_));
    told.audience.weights = Weights::Own(own.clone());
    withheld && told == *plan
}

/// A stored draft that cannot be read, so that its text is shown before anything takes its place.
pub(super) fn unreadable(draft: Option<&str>) -> Option<Unreadable> {
    let text = draft?;
    let error = link::decode(text).err()?;
    // Error texts speak of a link; the draft has the same form.
    let why = error.to_string().replacen("the link", "it", 1);
    Some(Unreadable { text: text.to_owned(), why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::link::Beside;
    use crate::plan::OwnWeight;
    use crate::plan::examples::founding_case;
    use crate::present::for_link;

    const LINK: &str = "start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90";

    fn draft() -> (Plan, String) {
        let mut plan = founding_case();
        plan.title = "Mine".to_owned();
        let text = link::encode(&plan).unwrap();
        (plan, text)
    }

    #[test]
    fn a_first_visit_shows_the_founding_case() {
        assert_eq!(start(Arrival::default()), Start::Example);
    }

    #[test]
    fn a_later_visit_shows_the_draft() {
        let (plan, text) = draft();
        assert_eq!(start(Arrival { draft: Some(&text), ..Arrival::default() }), Start::Draft(plan.into()));
    }

    #[test]
    fn somebody_elses_link_is_read_only_whatever_the_draft_is() {
        let (_, text) = draft();
        for draft in [None, Some(text.as_str())] {
            assert!(matches!(
                start(Arrival { fragment: LINK, draft, ours: false }),
                Start::Link(opened) if opened.plan.windows.len() == 1
            ));
        }
    }

    #[test]
    fn ones_own_fragment_opens_as_the_draft() {
        let (plan, text) = draft();
        let own = Start::Draft(plan.into());
        assert_eq!(start(Arrival { fragment: &text, draft: Some(&text), ours: false }), own);
        // A reload in mid-edit: the draft is newer than the address.
        assert_eq!(start(Arrival { fragment: LINK, draft: Some(&text), ours: true }), own);
        // Where nothing can be stored, this tab's own address is the draft.
        assert!(matches!(
            start(Arrival { fragment: LINK, draft: None, ours: true }),
            Start::Draft(Draft { plan, .. }) if plan.windows.len() == 1
        ));
    }

    #[test]
    fn ones_own_link_without_the_figures_opens_as_the_draft_that_has_them() {
        let (mut plan, _) = draft();
        plan.audience.weights = vec![OwnWeight { place: "DE".parse().unwrap(), figure: 70.0 }].into();
        let text = link::encode_draft(&plan, &Beside::default()).unwrap();
        let fragment = link::encode(&for_link(&plan, Almanac::bundled())).unwrap();
        assert!(text != fragment);
        let open = |plan: &Plan| {
            let text = link::encode_draft(plan, &Beside::default()).unwrap();
            start(Arrival { fragment: &fragment, draft: Some(&text), ours: false })
        };
        assert_eq!(open(&plan), Start::Draft(plan.clone().into()));
        let other = Plan { title: "Another".to_owned(), ..plan };
        assert!(matches!(open(&other), Start::Link(_)), "somebody else's link was taken for the draft");
    }

    #[test]
    fn a_damaged_link_shows_no_plan_and_keeps_its_text() {
        let fragment = "v=1-00000000&start=2009-06-15T21:45&tz=UTC&dur=9";
        let Start::Broken(broken) = start(Arrival { fragment, ..Arrival::default() }) else {
            panic!("a damaged link was opened");
        };
        assert!(broken.why.starts_with("the link is damaged"));
        assert!(broken.text.ends_with("dur=9"));
    }

    #[test]
    fn a_draft_that_cannot_be_read_is_kept_and_the_page_still_opens() {
        let broken = "v=1-00000000&start=2009-06-15T21:45&tz=UTC&dur=9";
        assert_eq!(start(Arrival { draft: Some(broken), ..Arrival::default() }), Start::Example);
        let found = unreadable(Some(broken)).unwrap();
        assert_eq!(found.text, broken);
        assert!(found.why.starts_with("it is damaged"), "{}", found.why);
        assert_eq!(unreadable(Some(LINK)), None);
        assert_eq!(unreadable(None), None);
    }
}
