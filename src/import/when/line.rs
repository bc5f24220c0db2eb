//! The grammar of a when line: which words stand for the start, the end, the length and the zone.
//!
//! Words may come in any order. What no rule takes is an error that names it; nothing is passed over that
//! might have had a meaning.

use super::clock_time::{ClockTime, take_time};
use super::date_words::{DayWords, too_many};
use super::day_part::DayPart;
use super::length::take_length;
use super::offset::{take_named_offset, take_signed_offset};
use super::token::Cursor;
use super::zone_phrase::{ZoneWords, take_zone};
use crate::plan::Fold;
use crate::time::Zone;

/// What a line says, before it is known what that means.
#[derive(Default)]
pub(super) struct Line {
    pub(super) start: Point,
    /// The end, where the line names one.
    pub(super) end: Option<Point>,
    pub(super) length: Option<u32>,
    /// The start is followed by what may be an end or an offset: `22:00-08:00`.
    pub(super) dash: bool,
}

/// What a line says of one moment.
#[derive(Clone, Default)]
pub(super) struct Point {
    pub(super) day: DayWords,
    /// The words for the day as they were typed.
    pub(super) day_typed: String,
    pub(super) time: Option<ClockTime>,
    pub(super) zone: Option<ZoneWords>,
    pub(super) offset: Option<Shift>,
    pub(super) fold: Option<Fold>,
    pub(super) part: Option<DayPart>,
}

/// An offset that stands at a time.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Shift {
    pub(super) minutes: i16,
    /// `Z`: the time is UTC's, whatever zone stands beside it.
    pub(super) zulu: bool,
}

/// Reads the whole line or names what is wrong with it.
pub(super) fn read_line(cursor: &mut Cursor) -> Result<Line, String> {
    let mut line = Line::default();
    while !cursor.is_done() {
        let chunk = cursor.chunk();
        if line.begins_end(cursor) {
            if line.end.replace(Point::default()).is_some() {
                return Err(too_many(chunk));
            }
            continue;
        }
        if let Some(minutes) = length(cursor)? {
            if line.length.replace(minutes).is_some() {
                return Err(too_many(chunk));
            }
            continue;
        }
        let first = line.end.is_none();
        // `22:00 to 23:30 on June 16`: a date after both times is that of the first.
        let trailing = line.end.as_ref().is_some_and(|end| end.time.is_some()) && line.start.day.is_empty();
        if trailing && line.start.take_day(cursor)? {
            continue;
        }
        let point = line.end.as_mut().unwrap_or(&mut line.start);
        let known = point.take(cursor)?;
        if known && first && point.time.is_some() && cursor.is_dash(0) {
            line.dash = cursor.is_glued(0);
        }
        if !known && !skip_filler(cursor) {
            return Err(unknown(chunk));
        }
    }
    if line.end.is_some() && line.length.is_some() {
        let empty = line.end.as_ref().is_some_and(Point::is_empty);
        if !empty {
            return Err("the line has an end and a length: leave one of them out".to_owned());
        }
        // `2009-06-16T04:45Z/PT90M`
        line.end = None;
    }
    if line.end.as_ref().is_some_and(|end| end.time.is_none()) {
        return Err("the end has no time: write it like 22:00 to 23:30".to_owned());
    }
    Ok(line)
}

impl Line {
    /// Takes what parts a start from an end: `to`, `until`, a dash or a slash after a time.
    fn begins_end(&self, cursor: &mut Cursor) -> bool {
        let word = matches!(cursor.text(0), "to" | "until" | "till");
        let mark = cursor.is_dash(0) || matches!(cursor.text(0), "/" | "→");
        // A minus that belongs to the number after it is an offset, when it can be one.
        let offset = cursor.is_dash(0) && !cursor.is_glued(0) && {
            let from = cursor.position();
            let is = take_signed_offset(cursor).is_some();
            cursor.back_to(from);
            is
        };
        let begins = word || mark && self.start.time.is_some() && self.end.is_none() && !offset;
        if begins {
            cursor.advance(1);
        }
        begins
    }
}

impl Point {
    fn is_empty(&self) -> bool {
        self.day.is_empty() && self.time.is_none() && self.zone.is_none() && self.offset.is_none()
    }

    /// Takes one thing that is said of this moment.
    fn take(&mut self, cursor: &mut Cursor) -> Result<bool, String> {
        let chunk = cursor.chunk();
        let again = || too_many(chunk);
        if self.take_day(cursor)? {
            return Ok(true);
        }
        if let Some(part) = DayPart::of(cursor.text(0)) {
            cursor.advance(1);
            return if self.part.replace(part).is_some() { Err(again()) } else { Ok(true) };
        }
        let fold = match cursor.text(0) {
            "first" => Some(Fold::First),
            "second" => Some(Fold::Second),
            _ => None,
        };
        if fold.is_some() {
            cursor.advance(1);
            self.fold = fold;
            return Ok(true);
        }
        if self.take_time(cursor, false)? {
            return Ok(true);
        }
        let minutes = take_named_offset(cursor)
            .or_else(|| if self.time.is_some() { take_signed_offset(cursor) } else { None });
        if let Some(minutes) = minutes {
            return self.set_offset(Shift { minutes, zulu: false }, chunk);
        }
        let Some(zone) = take_zone(cursor) else { return Ok(false) };
        match self.zone.replace(zone) {
            Some(other) if self.zone != Some(other.clone()) => Err(again()),
            _ => Ok(true),
        }
    }

    /// Takes a date, and the time of an ISO spelling with it.
    fn take_day(&mut self, cursor: &mut Cursor) -> Result<bool, String> {
        let from = cursor.position();
        if !self.day.take(cursor)? {
            return Ok(false);
        }
        let words = cursor.between(from);
        if !self.day_typed.is_empty() {
            self.day_typed.push(' ');
        }
        self.day_typed.push_str(words);
        if cursor.text(0) == "t" && cursor.is_glued(0) && cursor.is_glued(1) && cursor.number(1).is_some() {
            cursor.advance(1);
            return self.take_time(cursor, true);
        }
        Ok(true)
    }

    /// Takes a time and what is glued to it: `T22:00-08:00`, `04:45Z`.
    fn take_time(&mut self, cursor: &mut Cursor, iso: bool) -> Result<bool, String> {
        let chunk = cursor.chunk();
        // With a `T` or seconds a minus cannot be a dash.
        let exact = iso || cursor.text(3) == ":";
        let Some(time) = take_time(cursor)? else { return Ok(false) };
        if self.time.replace(time).is_some() {
            return Err(too_many(chunk));
        }
        if cursor.text(0) == "z" && cursor.is_glued(0) {
            cursor.advance(1);
            return self.set_offset(Shift { minutes: 0, zulu: true }, chunk);
        }
        if exact
            && cursor.is_glued(0)
            && let Some(minutes) = take_signed_offset(cursor)
        {
            return self.set_offset(Shift { minutes, zulu: false }, chunk);
        }
        Ok(true)
    }

    fn set_offset(&mut self, shift: Shift, chunk: &str) -> Result<bool, String> {
        if self.offset.replace(shift).is_some() { Err(too_many(chunk)) } else { Ok(true) }
    }
}

/// A length with its units, or `for 1:30`.
fn length(cursor: &mut Cursor) -> Result<Option<u32>, String> {
    if cursor.text(0) == "for"
        && cursor.text(2) == ":"
        && let (Some(hours), Some(minutes)) = (cursor.number(1), cursor.number(3))
        && hours.digits <= 3
        && minutes.digits == 2
        && minutes.value < 60
    {
        cursor.advance(4);
        return Ok(Some(hours.value * 60 + minutes.value));
    }
    take_length(cursor)
}

/// Takes a word that joins others and says nothing by itself. `in` is none before a number: `in 2 hours`
/// counts from now.
fn skip_filler(cursor: &mut Cursor) -> bool {
    let filler = match cursor.text(0) {
        "at" | "for" | "from" | "on" | "of" | "the" | "this" | "time" | "@" => true,
        "in" => cursor.number(1).is_none(),
        _ => false,
    };
    if filler {
        cursor.advance(1);
    }
    filler
}

fn unknown(chunk: &str) -> String {
    let meant = Zone::parse(chunk).err().filter(|_| chunk.len() > 3).and_then(|error| error.suggestion());
    match meant {
        Some(zone) => format!("{chunk:?} was not understood: did you mean {zone}?"),
        None => format!("{chunk:?} was not understood: write it like 2009-06-15 21:45 Los Angeles 90 min"),
    }
}
