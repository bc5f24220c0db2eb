//! What the page offers to copy and to save.

use super::super::number::thousands;
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
    pub about: String,
    pub text: String,
    /// Said once it is copied; empty where it is of use as a file alone.
    pub copied: &'static str,
    pub file: Option<String>,
    /// Whether it is short enough to be read before it is copied.
    pub shown: bool,
}

/// A window in a format, with what it is for.
pub fn offer(format: Format, handout: &Handout) -> Offer {
    let (name, about, copied, end) = match format {
        Format::Message => ("Message", "A few lines for a chat or a mail", "Message copied", ""),
        Format::Markdown => ("Markdown", "For a change ticket", "Markdown copied", ".md"),
        Format::Slack => ("Slack", "For a bot or a webhook", "Message for Slack copied", ""),
        Format::Discord => ("Discord", "Each reader’s own clock", "Message for Discord copied", ""),
        Format::Text => ("Plain text", "72 columns, for mailing lists", "Plain text copied", ".txt"),
    };
    let file = (!end.is_empty()).then(|| format!("{}{end}", handout.file_stem));
    Offer { name, about: about.to_owned(), text: format.of(handout), copied, file, shown: true }
}

/// The regions by loss as CSV.
pub fn regions_offer(plan: &Plan, assessment: &Assessment, handout: &Handout) -> Offer {
    let order: Vec<RegionId> = region_rows(assessment).iter().map(|row| row.region).collect();
    let own = plan.audience.weights.own().is_some();
    Offer {
        name: "CSV",
        about: if own { "Every region, with your own figures" } else { "Every region, for a spreadsheet" }
            .to_owned(),
        text: regions_csv(assessment, &order, plan.audience.weights.unit(), &handout.link),
        copied: "Regions copied as CSV",
        file: Some(format!("{}.csv", handout.file_stem)),
        shown: false,
    }
}

/// A calendar file of one window.
pub fn calendar_offer(handout: &Handout, id: CalendarId, stamp: Instant) -> Offer {
    in_calendars("Calendar file", "This window".to_owned(), std::slice::from_ref(handout), id, stamp)
}

/// A calendar file of all windows, where there are several.
pub fn calendar_of_all(telling: Telling, id: CalendarId, stamp: Instant) -> Option<Offer> {
    let windows = 0..telling.plan.windows.len();
    let all: Vec<Handout> = windows.filter_map(|each| handout(telling, each)).collect();
    let about = format!("{} windows", all.len());
    (all.len() > 1).then(|| {
        let offer = in_calendars("Calendar file of all", about, &all, id, stamp);
        Offer { file: Some(format!("{}-all.ics", all[0].file_stem)), ..offer }
    })
}

fn in_calendars(
    name: &'static str,
    about: String,
    windows: &[Handout],
    id: CalendarId,
    stamp: Instant,
) -> Offer {
    let uid = calendar_uid(id);
    Offer {
        name,
        about,
        text: calendar(CalendarFile { uid: &uid, sequence: id.sequence, stamp, windows }),
        copied: "",
        file: Some(format!("{}.ics", windows[0].file_stem)),
        shown: false,
    }
}

/// What is to be known of a link: that it is long, and what is not in it.
pub fn link_hints(link: &str, withholds: bool) -> Vec<String> {
    let mut hints = vec![];
    let long = link.chars().count();
    if long > LONG_LINK {
        let whose = if long > TOO_LONG_LINK { "many" } else { "some" };
        let remedy = if long > TOO_LONG_LINK { ": send a file instead" } else { "" };
        hints.push(format!(
            "The link has {} characters: {whose} mail and chat programs cut links of this length{remedy}.",
            thousands(long)
        ));
    }
    if withholds {
        hints.push("The link leaves out your figures.".to_owned());
    }
    hints
}
