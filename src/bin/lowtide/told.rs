//! A plan that leaves the program for others: opened, completed by the flags, assessed, with the link that leads to it.

use lowtide::assess::Assessment;
use lowtide::calendar::Almanac;
use lowtide::export::{Handout, regions_csv};
use lowtide::link::{self, Beside};
use lowtide::plan::{CalendarId, MAX_TITLE, Plan, Weights, one_line};
use lowtide::present::{Assessed, Telling, handout, window_notes, withheld_words};

use crate::answer::linkable;
use crate::arguments::{GivenPlan, RecordArguments, WindowArguments};
use crate::freezes::Wanted;
use crate::opened::Brought;
use crate::record::record;
use crate::tell;
use crate::window::{choices, given, numbered, text};

/// A link: the page, and what stands behind it.
pub(crate) fn addressed(page: &str, fragment: &str) -> Result<String, String> {
    if page.contains('#') {
        return Err(format!("--base {page:?} has a #, behind which the plan stands: name the page alone"));
    }
    Ok(format!("{page}#{fragment}"))
}

/// A plan that was brought, or a window, with what the flags say over it.
pub(crate) fn completed(
    brought: Option<&str>,
    window: &WindowArguments,
    said: &RecordArguments,
) -> Result<Brought, String> {
    let mut brought = given(brought, window)?;
    brought.notes.extend(choices(window, Wanted::AroundPlan, &mut brought.plan)?);
    brought.plan.record = record(said, &brought.plan.record)?;
    Ok(brought)
}

/// A plan with what it costs, and its link.
pub(crate) struct Told {
    pub(crate) plan: Plan,
    pub(crate) assessed: Assessed,
    /// `#…` behind the page it leads to, where one is known.
    pub(crate) link: String,
    /// The name among calendars that its link has given it.
    pub(crate) exported: Option<CalendarId>,
    /// The window that is asked for.
    pub(crate) index: usize,
}

impl Told {
    /// What is to be known of the plan is told on standard error: a file has no room for it.
    pub(crate) fn of(arguments: &GivenPlan) -> Result<Self, String> {
        let GivenPlan { link, number, window, record: said, title, withhold, base } = arguments;
        let Brought { mut plan, beside, mut notes } = completed(link.as_deref(), window, said)?;
        if let Some(title) = title {
            plan.title = titled(title)?;
        }
        let (index, _) = numbered(&plan, *number)?;
        notes.extend(withheld_words(&plan.audience.weights));
        for note in &notes {
            tell(note);
        }
        // What it says of the day it was made is no longer so where the flags change it.
        let kept = Beside { sent: None, exported: beside.exported };
        let fragment = link::encode_with(&linkable(plan.clone(), *withhold)?, &kept).map_err(text)?;
        if let (Weights::Own(own), true) = (&mut plan.audience.weights, *withhold) {
            own.in_link = false;
        }
        let assessed = Assessed::of(&plan, Almanac::bundled());
        let page = link.as_deref().and_then(|link| link.split_once('#')).map_or("", |(page, _)| page);
        let link = addressed(base.as_deref().unwrap_or(page), &fragment)?;
        Ok(Self { plan, assessed, link, exported: beside.exported.map(|exported| exported.id), index })
    }

    pub(crate) fn handout(&self, index: usize) -> Result<Handout, String> {
        self.assessment(index)?;
        let telling = Telling { plan: &self.plan, assessed: &self.assessed, link: &self.link, reader: None };
        handout(telling, index).ok_or_else(|| format!("the link has no window {}: use another", index + 1))
    }

    pub(crate) fn assessment(&self, index: usize) -> Result<&Assessment, String> {
        self.assessed.windows[index].as_deref().map_err(|problem| format!("window {}: {problem}", index + 1))
    }

    /// What is to be known of a window is told beside the file.
    pub(crate) fn tell_of(&self, index: usize) {
        if let Ok(resolved) = self.plan.windows[index].resolve() {
            for note in window_notes(&resolved) {
                tell(&note);
            }
        }
    }

    /// Every region, most lost first.
    pub(crate) fn csv(&self) -> Result<String, String> {
        let assessment = self.assessment(self.index)?;
        let order: Vec<_> = assessment.regions.iter().map(|here| here.region).collect();
        Ok(regions_csv(assessment, &order, self.plan.audience.weights.unit(), &self.link))
    }
}

fn titled(title: &str) -> Result<String, String> {
    let long = title.chars().count();
    if long > MAX_TITLE {
        return Err(format!(
            "--title has {long} characters, more than the {MAX_TITLE} of a link: shorten it"
        ));
    }
    Ok(one_line(title))
}
