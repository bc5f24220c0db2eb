//! `lowtide picture`: one window as a picture.

use lowtide::export;
use lowtide::present::{Atlas, Pictured, picture};
use lowtide::time::Zone;

use crate::arguments::Picture;
use crate::told::Told;
use crate::window::text;

/// The shapes of the regions, which the page fetches.
const SHAPES: &str = include_str!("../../../data/built/map.txt");

pub(crate) fn picture_command(arguments: &Picture, json: bool) -> Result<String, String> {
    if json {
        return Err("a picture is no JSON: leave --json out".to_owned());
    }
    let reader = arguments.reader_zone.as_deref().map(Zone::parse).transpose().map_err(text)?;
    let told = Told::of(&arguments.given)?;
    told.tell_of(told.index);
    let atlas = Atlas::read(SHAPES).expect("the table that a test reads as well");
    Ok(export::picture(&picture(&Pictured {
        plan: &told.plan,
        assessment: told.assessment(told.index)?,
        assessor: &told.assessed.assessor,
        window: told.index,
        atlas: Some(&atlas),
        reader,
        // A link that leads nowhere is of no use on a picture.
        link: if told.link.starts_with('#') { "" } else { &told.link },
    })))
}
