//! From the words of a line to a window: date, zone, instant and length, in this order.

use chrono::NaiveTime;

use super::clock_time::{ClockTime, not_a_time};
use super::date_words::after;
use super::line::{Line, Point, Shift};
use super::notes::{self, Taken};
use super::offset::offset_text;
use super::zone_choice::{Choice, choose};
use super::{Understood, WhenHints};
use crate::plan::{Fold, MAX_MINUTES, Window, WindowProblem};
use crate::time::{Civil, Date, Instant, Resolution, Zone, clock_time, resolve};

/// Of a day.
const LAST_MINUTE: NaiveTime = NaiveTime::from_hms_opt(23, 59, 0).expect("a time of day");

/// Gives the words of a line their meaning.
pub(super) fn settle(line: &Line, hints: &WhenHints) -> Result<Understood, String> {
    let mut start = line.start.clone();
    let mut end = line.end.clone();
    if let Some(end) = &mut end {
        // What one end says of the place holds for the other.
        if start.zone.is_none() && start.offset.is_none() {
            start.zone.clone_from(&end.zone);
            start.offset = end.offset;
        } else if end.zone.is_none() && end.offset.is_none() {
            end.zone.clone_from(&start.zone);
            end.offset = start.offset;
        }
    }
    let base = hints.window;
    // For the season: near enough to tell summer from winter.
    let about = match (start.day.date(), hints.now) {
        (Some(date), _) => noon(date),
        (None, Some(now)) if !start.day.is_empty() => now,
        _ => noon(base.start.date()),
    };
    let choice = start.zone.as_ref().map(|words| choose(words, about, hints));
    let zone = choice.as_ref().map_or(base.zone, |choice| choice.zone);
    let local_now = |shift: Option<Shift>| {
        hints.now.map(|now| match shift {
            Some(shift) => now.plus_minutes(i64::from(shift.minutes)).utc(),
            None => zone.local(now).civil,
        })
    };
    let time = start.time.map_or(Ok(base.start.time()), time_of_day)?;
    let now_there = local_now(start.offset);
    let date = match (start.day.date_at(now_there, time)?, &end) {
        // `22:00 to tomorrow 02:00`: the last such time before the end.
        (None, Some(end)) if !end.day.counts_from_start() => {
            let until = end.time.and_then(|until| time_of_day(until).ok());
            let day = end.day.date_at(now_there, until.unwrap_or_default())?;
            day.and_then(
                |day| if until.is_some_and(|until| time >= until) { day.pred_opt() } else { Some(day) },
            )
        }
        (date, _) => date,
    };
    let civil = date.unwrap_or(base.start.date()).and_time(time);

    let mut window = Window { start: civil, zone, ..base.clone() };
    let says_nothing = start.day.is_empty() && start.time.is_none() && start.zone.is_none();
    window.fold = if says_nothing && start.offset.is_none() { base.fold } else { None };
    if let Resolution::Ambiguous(..) = resolve(civil, zone) {
        window.fold = start.fold.or_else(|| claimed_fold(&window, choice.as_ref())).or(window.fold);
    }
    if let Some(shift) = start.offset {
        window = shifted(&window, shift, choice.is_some(), hints)?;
    }
    if let Some(minutes) = line.length {
        window.minutes = minutes;
    }
    if let Some(end) = &end {
        window.minutes = minutes_to(end, &start, &window, civil, hints)?;
    }
    match window.resolve() {
        Ok(_)
        | Err(
            WindowProblem::Gap { .. } | WindowProblem::Ambiguous { .. } | WindowProblem::Interruption { .. },
        ) => {}
        Err(problem) => return Err(problem.to_string()),
    }
    let taken = Taken { line, start: &start, civil, choice: choice.as_ref(), window: &window, hints };
    Ok(Understood { notes: notes::notes(&taken), window })
}

/// A start has no 24:00.
fn time_of_day(time: ClockTime) -> Result<NaiveTime, String> {
    NaiveTime::from_hms_opt(time.hour, time.minute, 0).ok_or_else(|| not_a_time("24:00"))
}

fn noon(date: Date) -> Instant {
    Instant::from_utc(date.and_time(NaiveTime::MIN)).plus_minutes(12 * 60)
}

/// In an hour that happens twice a word such as `EDT` says which.
fn claimed_fold(window: &Window, choice: Option<&Choice>) -> Option<Fold> {
    fold_at(window, choice?.claim?)
}

fn fold_at(window: &Window, offset: i16) -> Option<Fold> {
    let Resolution::Ambiguous(first, second) = resolve(window.start, window.zone) else { return None };
    let is = |instant: Instant| window.zone.offset(instant).minutes() == offset;
    match (is(first), is(second)) {
        (true, _) => Some(Fold::First),
        (_, true) => Some(Fold::Second),
        _ => None,
    }
}

/// A window whose time stands at an offset. Beside a zone the two must agree, but for `Z`, which is an
/// instant to be shown there. Without one it is the plan's clock or the reader's, where that shows this
/// offset; else UTC's, since no place is known.
fn shifted(window: &Window, shift: Shift, has_zone: bool, hints: &WhenHints) -> Result<Window, String> {
    let instant = Instant::from_utc(window.start).plus_minutes(-i64::from(shift.minutes));
    let shows = |zone: &Zone| zone.offset(instant).minutes() == shift.minutes;
    let at = |zone: Zone| Window { zone, ..window.clone() }.starting_at(instant);
    if has_zone {
        return if shift.zulu || shows(&window.zone) {
            Ok(at(window.zone))
        } else {
            Err(format!(
                "{} is not {} in {} then: leave one of them out",
                clock_time(window.start),
                offset_text(shift.minutes),
                window.zone
            ))
        };
    }
    if shift.zulu {
        return Ok(at(Zone::UTC));
    }
    let known = [Some(hints.window.zone), hints.reader].into_iter().flatten().find(shows);
    Ok(at(known.unwrap_or(Zone::UTC)))
}

/// Elapsed minutes from the start of `window` to its end. An end without a date is the first such time after
/// the start, by the clock of its own zone; one that happens twice is the later, which keeps the window whole.
fn minutes_to(
    end: &Point,
    start: &Point,
    window: &Window,
    start_civil: Civil,
    hints: &WhenHints,
) -> Result<u32, String> {
    let from = window.resolve_start().map_err(|problem| problem.to_string())?;
    let end_time = end.time.unwrap_or(ClockTime { hour: 24, minute: 0 });
    let choice = end.zone.as_ref().map(|words| choose(words, from, hints));
    let same_place = end.zone == start.zone && end.offset == start.offset;
    let zone = choice.as_ref().filter(|_| !same_place).map_or(window.zone, |choice| choice.zone);
    let local = |instant: Instant| match end.offset {
        Some(shift) => instant.plus_minutes(i64::from(shift.minutes)).utc(),
        None => zone.local(instant).civil,
    };
    let start_there = if same_place { start_civil } else { local(from) };
    let counted_from = if end.day.counts_from_start() { Some(start_there) } else { hints.now.map(local) };
    // 24:00 is midnight at the end of its day.
    let midnight = end_time.hour == 24;
    let time = if midnight { NaiveTime::MIN } else { time_of_day(end_time)? };
    let instant = |date: Date| -> Result<Instant, String> {
        let civil = after(date, u64::from(midnight))?.and_time(time);
        let mut there = Window { start: civil, zone, fold: None, ..window.clone() };
        let claimed = claimed_fold(&there, choice.as_ref());
        there.fold = end.fold.or(claimed).or(Some(Fold::Second));
        if let Some(shift) = end.offset {
            there = shifted(&there, shift, choice.is_some(), hints)?;
        }
        there.resolve_start().map_err(|problem| problem.to_string())
    };
    // For a day of the week the end of that day is ahead as long as its last minute is.
    let reached = if midnight { LAST_MINUTE } else { time };
    let until = match end.day.date_at(counted_from, reached)? {
        Some(date) => instant(date)?,
        None => match instant(start_there.date())? {
            until if until > from => until,
            _ => instant(after(start_there.date(), 1)?)?,
        },
    };
    let minutes = until.since(from);
    let usable = u32::try_from(minutes).ok().filter(|minutes| (1..=MAX_MINUTES).contains(minutes));
    usable.ok_or_else(|| WindowProblem::Length { minutes }.to_string())
}
