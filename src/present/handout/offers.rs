//! What the page offers to copy and to save.

use super::super::region_row::region_rows;
use super::Telling;
use super::handout;
use crate::assess::Assessment;
use crate::export::{CalendarFile, Format, Handout, calendar, calendar_uid, regions_csv};
use crate::plan::{CalendarId, Plan};
use crate::time::Instant;
use crate::world::RegionId;

/// From this length on, in characters, some programs cut links; from the other on many do.
const LONG_LINK: usize = 1_800;
const TOO_LONG_LINK: usize = 4_000;

/// A text that can be copied, or saved where it has the name of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub name: &'static str,
    pub about: &'static str,
    pub text: String,
    /// Said once it is copied.
    pub copied: &'static str,
    pub file: Option<String>,
}

/// The message, then each format with what it is for.
pub fn offers(handout: &Handout) -> Vec<Offer> {
    Format::ALL
        .iter()
        .map(|format| {
            let (name, about, copied, end) = match format {
                Format::Message => ("Message", "A few lines for a chat or a mail", "Message copied", ""),
                Format::Markdown => ("Markdown", "For a change ticket", "Markdown copied", ".md"),
                Format::Slack => ("Slack", "For a bot or a webhook", "Message for Slack copied", ""),
                Format::Discord => ("Discord", "Each reader’s own clock", "Message for Discord copied", ""),
                Format::Text => ("Plain text", "72 columns, for mailing lists", "Plain text copied", ".txt"),
            };
            let file = (!end.is_empty()).then(|| format!("{}{end}", handout.file_stem));
            Offer { name, about, text: format.of(handout), copied, file }
        })
        .collect()
}

/// The regions by loss as CSV.
pub fn regions_offer(plan: &Plan, assessment: &Assessment, handout: &Handout) -> Offer {
    let order: Vec<RegionId> = region_rows(assessment).iter().map(|row| row.region).collect();
    let own = plan.audience.weights.own().is_some();
    Offer {
        name: "CSV",
        about: if own { "Every region, with your own figures" } else { "Every region, for a spreadsheet" },
        text: regions_csv(assessment, &order, plan.audience.weights.unit(), &handout.link),
        copied: "Regions copied as CSV",
        file: Some(format!("{}.csv", handout.file_stem)),
    }
}

/// A calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarOffer {
    pub name: String,
    pub text: String,
    pub file: String,
}

/// The window that is looked at, and all of them where there are several.
pub fn calendar_offers(telling: Telling, index: usize, id: CalendarId, stamp: Instant) -> Vec<CalendarOffer> {
    let uid = calendar_uid(id);
    let made = |name: String, windows: &[Handout]| CalendarOffer {
        name,
        text: calendar(CalendarFile { uid: &uid, sequence: id.sequence, stamp, windows }),
        file: format!("{}.ics", windows[0].file_stem),
    };
    let all: Vec<Handout> =
        (0..telling.plan.windows.len()).filter_map(|each| handout(telling, each)).collect();
    let mut offers = vec![];
    if let Some(one) = all.iter().find(|window| window.number == index + 1) {
        offers.push(made("This window".to_owned(), std::slice::from_ref(one)));
    }
    if all.len() > 1 {
        offers.push(made(format!("All {} windows", all.len()), &all));
    }
    offers
}

/// What is to be known of a link of this length.
pub fn link_hint(link: &str) -> Option<&'static str> {
    let long = link.chars().count();
    if long > TOO_LONG_LINK {
        Some("Many mail and chat programs cut links of this length: send a file instead")
    } else {
        (long > LONG_LINK).then_some("Some mail and chat programs cut links of this length")
    }
}
