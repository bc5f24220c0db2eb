//! `lowtide ics` and `lowtide export`: a window as a file for others.

use std::io::Write as _;

use lowtide::assess::Assessment;
use lowtide::calendar::Almanac;
use lowtide::export::{CalendarFile, Format, Handout, calendar, calendar_uid, regions_csv};
use lowtide::link::{self, Beside};
use lowtide::plan::{CalendarId, MAX_TITLE, Plan, Weights, one_line};
use lowtide::present::{Assessed, Telling, handout};
use lowtide::wire::{CalendarJson, ExportJson, to_text};

use crate::answer::linkable;
use crate::arguments::{Export, GivenPlan, Ics};
use crate::freezes::Wanted;
use crate::opened::Brought;
use crate::printable;
use crate::record::record;
use crate::rules::now;
use crate::window::{choices, given, numbered, text};

/// The format that is made of the assessment itself.
const CSV: &str = "csv";
/// A longer UID is nobody's.
const MAX_UID: usize = 200;

pub(crate) fn ics_command(arguments: &Ics, json: bool) -> Result<String, String> {
    let told = Told::of(&arguments.given)?;
    let uid = match arguments.uid.as_deref().map(str::trim) {
        None => calendar_uid(told.exported.unwrap_or_else(|| CalendarId::of(&told.plan, 0))),
        Some(uid) if uid.is_empty() || uid.chars().count() > MAX_UID || one_line(uid) != uid => {
            return Err(format!(
                "--uid {uid:?} is no name for an entry: use one line of 1 to {MAX_UID} characters"
            ));
        }
        Some(uid) => uid.to_owned(),
    };
    let windows = if arguments.all {
        (0..told.plan.windows.len()).map(|index| told.handout(index)).collect::<Result<_, _>>()?
    } else {
        vec![told.handout(told.index)?]
    };
    let known = told.exported.map_or(0, |known| known.sequence);
    let (sequence, stamp) = (arguments.sequence.unwrap_or(known), now(arguments.now.as_deref())?);
    let file = calendar(CalendarFile { uid: &uid, sequence, stamp, windows: &windows });
    let name = format!("{}.ics", windows[0].file_stem);
    Ok(if json { to_text(&CalendarJson { uid, sequence, name, file }) } else { file })
}

pub(crate) fn export_command(arguments: &Export, json: bool) -> Result<String, String> {
    let word = arguments.format.as_str();
    let format = Format::from_word(word);
    if format.is_none() && word != CSV {
        let known: Vec<_> = Format::ALL.iter().map(|format| format.word()).collect();
        return Err(format!("{word:?} is no format: use {} or {CSV}", known.join(", ")));
    }
    let told = Told::of(&arguments.given)?;
    let handout = told.handout(told.index)?;
    let said = match format {
        Some(format) => format.of(&handout),
        None => told.csv()?,
    };
    Ok(if json { to_text(&ExportJson { format: word.to_owned(), text: said }) } else { said })
}

/// Says something of the plan beside the file.
pub(crate) fn tell(note: &str) {
    // Nobody may be listening, and that is no reason to fail.
    let _unheard = writeln!(std::io::stderr(), "lowtide: {}", printable(note).replace('\n', " "));
}

/// A plan with what it costs, and its link.
struct Told {
    plan: Plan,
    assessed: Assessed,
    link: String,
    /// The name among calendars that its link has given it.
    exported: Option<CalendarId>,
    /// The window that is asked for.
    index: usize,
}

impl Told {
    fn of(arguments: &GivenPlan) -> Result<Self, String> {
        let GivenPlan { link, number, window, record: said, title, withhold, base } = arguments;
        let Brought { mut plan, beside, mut notes } = given(link.as_deref(), window)?;
        notes.extend(choices(window, Wanted::AroundPlan, &mut plan)?);
        // The file has no room for what is known of the link and the freezes.
        for note in &notes {
            tell(note);
        }
        plan.record = record(said, &plan.record)?;
        if let Some(title) = title {
            let long = title.chars().count();
            if long > MAX_TITLE {
                return Err(format!(
                    "--title has {long} characters, more than the {MAX_TITLE} of a link: shorten it"
                ));
            }
            plan.title = one_line(title);
        }
        let (index, _) = numbered(&plan, *number)?;
        // What it says of the day it was made is no longer so where the flags change it.
        let kept = Beside { sent: None, exported: beside.exported };
        let fragment = link::encode_with(&linkable(plan.clone(), *withhold)?, &kept).map_err(text)?;
        if let (Weights::Own(own), true) = (&mut plan.audience.weights, *withhold) {
            own.in_link = false;
        }
        let assessed = Assessed::of(&plan, Almanac::bundled());
        let page = link.as_deref().and_then(|link| link.split_once('#')).map_or("", |(page, _)| page);
        let link = format!("{}#{fragment}", base.as_deref().unwrap_or(page));
        Ok(Self { plan, assessed, link, exported: beside.exported.map(|exported| exported.id), index })
    }

    fn handout(&self, index: usize) -> Result<Handout, String> {
        self.assessment(index)?;
        let telling = Telling { plan: &self.plan, assessed: &self.assessed, link: &self.link, reader: None };
        handout(telling, index).ok_or_else(|| format!("the link has no window {}: use another", index + 1))
    }

    fn assessment(&self, index: usize) -> Result<&Assessment, String> {
        self.assessed.windows[index].as_deref().map_err(|problem| format!("window {}: {problem}", index + 1))
    }

    /// Every region, most lost first.
    fn csv(&self) -> Result<String, String> {
        let assessment = self.assessment(self.index)?;
        let order: Vec<_> = assessment.regions.iter().map(|here| here.region).collect();
        Ok(regions_csv(assessment, &order, self.plan.audience.weights.unit(), &self.link))
    }
}
