//! What leaves the page: the link, and everything that is made for others of the window that is looked at.

use super::workspace::Workspace;
use crate::export::{Format, Handout};
use crate::link::{self, Beside, Exported, LinkError};
use crate::plan::CalendarId;
use crate::present::{
    Assessed, Offer, Telling, calendar_of_all, calendar_offer, for_link, handout, link_hints, offer,
    regions_offer, sent, sentence_case,
};
use crate::time::Instant;

/// The plan in a link.
pub struct PlanLink {
    pub address: String,
    /// Whether figures were left out of it.
    pub withholds: bool,
    /// The plan's name among calendars, by which it goes out from now on.
    pub exported: Option<Exported>,
}

/// What a reader takes along.
pub struct TakenAlong {
    /// None where nobody knows what time it is.
    pub calendar: Option<Offer>,
    pub message: Offer,
}

/// What can be copied, saved and sent.
pub struct Sharing {
    /// What is to be known of the link.
    pub hints: Vec<String>,
    pub subject: String,
    pub message: Offer,
    /// Calendar files, then every other format.
    pub offers: Vec<Offer>,
}

/// A window on its way out: all that its texts and files are made of.
struct Outgoing<'a> {
    telling: Telling<'a>,
    handout: Handout,
    /// By which calendars know the plan.
    id: CalendarId,
    stamp: Option<Instant>,
}

impl Workspace {
    /// The one link of this plan, wherever on the page one is made: with the day, what is said of it that day, and
    /// the plan's name among calendars. Somebody's link is passed on as it came.
    pub fn link(&self) -> Result<PlanLink, LinkError> {
        let plan = for_link(self.plan(), self.almanac);
        let (sent, exported) = if self.read_only() {
            (self.sent.clone(), self.exported())
        } else {
            let sent = self.reader.now.map(|now| sent(&plan, self.almanac, now));
            (sent, Some(Exported::next(self.exported(), self.plan(), self.reader.chance)))
        };
        let fragment = link::encode_with(&plan, &Beside { sent, exported })?;
        let address = format!("{}#{fragment}", self.reader.page);
        Ok(PlanLink { address, withholds: plan != *self.plan(), exported })
    }

    /// The window that is looked at, for a reader's calendar and for whoever else has to know.
    pub fn taken_along(&self, assessed: &Assessed) -> Result<TakenAlong, String> {
        let link = self.link().map_err(|error| no_link(&error).to_owned())?;
        let Outgoing { handout, id, stamp, .. } = self.outgoing(assessed, &link)?;
        Ok(TakenAlong {
            calendar: stamp.map(|stamp| calendar_offer(&handout, id, stamp)),
            message: offer(Format::Message, &handout),
        })
    }

    /// Everything that can be shared of the window that is looked at; or why there is nothing.
    pub fn sharing(&self, assessed: &Assessed) -> Result<Sharing, String> {
        let plan = self.plan();
        let assessment = assessed.windows[self.selected]
            .as_ref()
            .map_err(|problem| sentence_case(&problem.to_string()))?;
        let link = self.link().map_err(|error| no_link(&error).to_owned())?;
        let Outgoing { telling, handout, id, stamp } = self.outgoing(assessed, &link)?;
        let mut all = vec![];
        if let Some(stamp) = stamp {
            all.push(calendar_offer(&handout, id, stamp));
            all.extend(calendar_of_all(telling, id, stamp));
        }
        let others = Format::ALL.iter().filter(|format| **format != Format::Message);
        all.extend(others.map(|format| offer(*format, &handout)));
        all.push(regions_offer(plan, assessment, &handout));
        Ok(Sharing {
            hints: link_hints(&link.address, link.withholds),
            message: offer(Format::Message, &handout),
            subject: handout.subject,
            offers: all,
        })
    }

    fn outgoing<'a>(&'a self, assessed: &'a Assessed, link: &'a PlanLink) -> Result<Outgoing<'a>, String> {
        let plan = self.plan();
        let telling = Telling { plan, assessed, link: &link.address, reader: self.reader.zone };
        let handout = handout(telling, self.selected).ok_or(NO_TIME)?;
        let id = link.exported.map_or_else(|| CalendarId::of(plan, 0), |exported| exported.id);
        Ok(Outgoing { telling, handout, id, stamp: self.reader.now })
    }
}

const NO_TIME: &str = "No link yet: a window has no usable time or length";

/// Why there is no link.
pub(super) fn no_link(error: &LinkError) -> &'static str {
    match error {
        LinkError::TooLong(_) => {
            "No link: the plan is too long for one, shorten its texts or save it as a file"
        }
        _ => NO_TIME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Edit, Weights, examples::founding_case};
    use crate::session::{Action, Reader, Start};

    fn workspace() -> Workspace {
        let now = "2009-06-14T12:00Z".parse().ok();
        let reader = Reader { page: "https://example.org/lowtide/".to_owned(), now, ..Reader::default() };
        Workspace::new(Start::Draft(founding_case().into()), reader)
    }

    fn sharing(workspace: &Workspace) -> Result<Sharing, String> {
        workspace.sharing(&Assessed::of(workspace.plan(), Almanac::bundled()))
    }

    #[test]
    fn the_message_has_the_link_and_the_calendar_has_one_window_or_all() {
        let shared = sharing(&workspace()).unwrap();
        assert!(
            shared.message.text.contains("\nhttps://example.org/lowtide/#v=1-"),
            "{}",
            shared.message.text
        );
        let names: Vec<_> = shared.offers.iter().map(|offer| offer.name).collect();
        assert_eq!(names[..2], ["Calendar file", "Calendar file of all"]);
        assert_eq!(names[2..], ["Markdown", "Slack", "Discord", "Plain text", "CSV"]);
        let events = |index: usize| shared.offers[index].text.matches("BEGIN:VEVENT").count();
        assert_eq!([events(0), events(1)], [1, 2]);
        assert!(shared.offers[0].text.contains("DTSTAMP:20090614T120000Z\r\n"));
    }

    #[test]
    fn figures_that_stay_behind_are_in_no_link() {
        let figures = crate::import::weights_from_csv("DE,70\n").unwrap();
        let held = workspace().after(Action::Edit(Edit::Weights(Weights::from(figures))));
        assert!(held.link().unwrap().withholds && !workspace().link().unwrap().withholds);
    }

    #[test]
    fn a_window_without_an_instant_says_what_is_wrong_with_it() {
        let start = crate::time::parse_civil("2009-03-08T02:30").unwrap();
        let gap = workspace().after(Action::Edit(Edit::Start { window: 0, start }));
        assert_eq!(sharing(&gap).err().unwrap().split(':').next(), Some("02"));
        assert_eq!(sharing(&gap.after(Action::Select(1))).err().unwrap(), NO_TIME);
    }
}
