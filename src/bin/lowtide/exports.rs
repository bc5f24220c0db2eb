//! `lowtide ics` and `lowtide export`: a window as a file for others.

use lowtide::export::{CalendarFile, Format, Handout, calendar, calendar_uid};
use lowtide::plan::{CalendarId, one_line};
use lowtide::wire::{CalendarJson, ExportJson, to_text};

use crate::arguments::{Export, Ics};
use crate::rules::now;
use crate::told::Told;

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
    let wanted = if arguments.all { 0..told.plan.windows.len() } else { told.index..told.index + 1 };
    let windows: Vec<Handout> = wanted.clone().map(|index| told.handout(index)).collect::<Result<_, _>>()?;
    wanted.for_each(|index| told.tell_of(index));
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
    if word == CSV && arguments.given.withhold {
        return Err("the CSV holds the figures of each region: leave --withhold out, or use another format"
            .to_owned());
    }
    let told = Told::of(&arguments.given)?;
    let handout = told.handout(told.index)?;
    told.tell_of(told.index);
    let said = match format {
        Some(format) => format.of(&handout),
        None => told.csv()?,
    };
    Ok(if json { to_text(&ExportJson { format: word.to_owned(), text: said }) } else { said })
}
