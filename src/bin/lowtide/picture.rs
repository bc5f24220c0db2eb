//! `lowtide picture`: one window as a picture.

use lowtide::assess::Assessor;
use lowtide::calendar::Almanac;
use lowtide::present::{Atlas, Pictured, for_link, picture, window_notes, withheld_words};
use lowtide::time::Zone;
use lowtide::{export, link};

use crate::arguments::Picture;
use crate::exports::tell;
use crate::freezes::Wanted;
use crate::opened::Brought;
use crate::window::{choices, given, numbered, text};

/// The shapes of the regions, which the page fetches.
const SHAPES: &str = include_str!("../../../data/built/map.txt");

pub(crate) fn picture_command(arguments: &Picture, json: bool) -> Result<String, String> {
    if json {
        return Err("a picture is no JSON: leave --json out".to_owned());
    }
    let Brought { mut plan, mut notes, .. } = given(arguments.link.as_deref(), &arguments.window)?;
    notes.extend(choices(&arguments.window, Wanted::NearWindows, &mut plan)?);
    notes.extend(withheld_words(&plan.audience.weights));
    plan.record = crate::record::record(&arguments.record, &plan.record)?;
    let (index, window) = numbered(&plan, arguments.number)?;
    let resolved = window.resolve().map_err(text)?;
    notes.extend(window_notes(&resolved));
    let almanac = Almanac::bundled();
    let assessor = Assessor::for_plan(&plan, almanac);
    let assessment = assessor.assess(&resolved, |event| plan.set_aside.get(event).cloned());
    let atlas = Atlas::read(SHAPES).expect("the table that a test reads as well");
    // A link that leads nowhere is of no use on a picture.
    let link = match &arguments.base {
        Some(base) => format!("{base}#{}", link::encode(&for_link(&plan, almanac)).map_err(text)?),
        None => String::new(),
    };
    let pictured = Pictured {
        plan: &plan,
        assessment: &assessment,
        assessor: &assessor,
        window: index,
        atlas: Some(&atlas),
        reader: arguments.reader_zone.as_deref().map(Zone::parse).transpose().map_err(text)?,
        link: &link,
    };
    // The picture is for others; this is for whoever makes it.
    for note in &notes {
        tell(note);
    }
    Ok(export::picture(&picture(&pictured)))
}
