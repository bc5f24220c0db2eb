//! Plans that teach. The founding case is what a first visitor sees.

use super::window::{Impact, Window};
use super::{Audience, Plan, Profile};
use crate::time::{Zone, parse_civil};

/// Twitter, June 2009: a network upgrade planned for the quiet hour in San Francisco, four days after
/// a disputed election in Iran, and the hour it was moved to.
///
/// The planned hour is in one source, the moved one ("2-3p" Pacific) in several: `docs/impact.md`.
pub fn founding_case() -> Plan {
    Plan {
        title: "Twitter network upgrade".to_owned(),
        note: String::new(),
        windows: vec![pacific("2009-06-15T21:45", 90), pacific("2009-06-16T14:00", 60)],
        audience: Audience::default(),
        daytime: None,
        profile: Profile::Communication,
        set_aside: std::collections::BTreeMap::new(),
    }
}

fn pacific(start: &str, minutes: u32) -> Window {
    Window {
        start: parse_civil(start).expect("written correctly here"),
        zone: Zone::parse("America/Los_Angeles").expect("a zone that IANA will not drop"),
        fold: None,
        minutes,
        interruption: None,
        impact: Impact::Outage,
    }
}
