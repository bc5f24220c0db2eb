//! Reads the codes of the holiday table: a few characters that stand for days of many years.
//!
//! `data/lowtide_data/holiday_codes.py` writes them and explains each. The text is untrusted: what is no code
//! is `None`, and the work is bounded by the length of the text. Knows nothing of places and names.

use std::ops::RangeInclusive;

use chrono::Datelike;

use super::easter::{eastern_easter, western_easter};
use crate::sorting::sort_by_key;
use crate::time::Date;

/// A list has at most so many days, since an occurrence is numbered by one character.
const LONGEST_LIST: usize = 36;
const EASTER_BASE: i32 = 100;
const CHAIN_BASE: i32 = 350;
const SHIFT_BASE: i32 = 18;
const LAST_OF_MONTH: i32 = 5;
const MARKS: &[u8] = b"@-<>~";

/// The years of a table, both included. Days are counted as chrono does, from the year 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Years {
    pub(super) first: i32,
    pub(super) last: i32,
}

/// One day of a holiday.
#[derive(Clone, Copy)]
pub(super) struct Day {
    pub(super) date: Date,
    pub(super) estimated: bool,
}

/// Text that is no code.
struct NoCode;

/// What the codes of one holiday are read with.
pub(super) struct Decoder<'a> {
    pub(super) years: Years,
    /// The lists that the rule `s` refers to.
    pub(super) shared: &'a [Vec<i32>],
    /// The years whose days are wanted.
    pub(super) wanted: RangeInclusive<i32>,
    /// The shifts of the rule `v` where it has none of its own.
    pub(super) shifts: &'a str,
}

impl Years {
    /// At most 35 years, so that each has a digit.
    pub(super) fn read(first: &str, last: &str) -> Option<Self> {
        let years = Self { first: first.parse().ok()?, last: last.parse().ok()? };
        ((1900..2100).contains(&years.first) && (years.first..years.first + 35).contains(&years.last))
            .then_some(years)
    }

    fn has(self, year: i32) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// Whether text such as `5a`, counted from the first year, has the year within its spans.
    fn spans_have(self, spans: &str, year: i32) -> Option<bool> {
        let mut ends = spans.bytes().map(digit);
        let mut found = false;
        while let Some(from) = ends.next() {
            let to = ends.next().unwrap_or(Some(i32::MAX))?;
            found |= (from?..=to).contains(&(year - self.first));
        }
        Some(found)
    }
}

/// A list that others refer to.
pub(super) fn shared_list(code: &str, years: Years) -> Option<Vec<i32>> {
    let mut days = vec![];
    let decoder = Decoder { years, shared: &[], wanted: years.first..=years.last, shifts: "" };
    decoder.occurrences(code, &[], &mut |_, day| days.push(day))?;
    Some(days)
}

impl Decoder<'_> {
    /// Gives the wanted days of the codes of one holiday: each with whether it is marked as observed.
    pub(super) fn read(&self, codes: &str, give: &mut dyn FnMut(Day, bool)) -> Option<()> {
        // The rule `v` moves all days that are not observed ones, in their order.
        let moves = codes.contains("*v");
        let everything = Decoder { wanted: self.years.first..=self.years.last, ..*self };
        let mut plain = vec![];
        for code in codes.split(' ') {
            if let Some(code) = code.strip_prefix('*') {
                if code.starts_with('v') && plain.len() > LONGEST_LIST {
                    return None;
                }
                sort_by_key(&mut plain, |day| *day);
                self.code(code, &plain, &mut |day| give(day, true))?;
            } else if moves {
                everything.code(code, &[], &mut |day| {
                    plain.push(day.date.num_days_from_ce());
                    if self.wanted.contains(&day.date.year()) {
                        give(day, false);
                    }
                })?;
                plain.truncate(LONGEST_LIST + 1);
            } else {
                self.code(code, &[], &mut |day| give(day, false))?;
            }
        }
        Some(())
    }

    /// Gives the days of one code.
    fn code(&self, code: &str, plain: &[i32], give: &mut dyn FnMut(Day)) -> Option<()> {
        let end = code.bytes().position(|byte| MARKS.contains(&byte)).unwrap_or(code.len());
        let (rule, mut rest) = code.split_at_checked(end)?;
        let mut marks = [""; MARKS.len()];
        while let Some(mark) = rest.bytes().next() {
            let after = rest.get(1..)?;
            let end = after.bytes().position(|byte| MARKS.contains(&byte)).unwrap_or(after.len());
            let place = MARKS.iter().position(|each| *each == mark)?;
            let digits = after.get(..end)?;
            digits.bytes().map(digit).collect::<Option<Vec<_>>>()?;
            (marks[place], rest) = (digits, after.get(end..)?);
        }
        let [span, without, earlier, later, estimated] = marks;
        let among = |digits: &str, index: usize| digits.bytes().any(|byte| digit(byte) == Some(index as i32));
        let mut sound = true;
        self.occurrences(rule, plain, &mut |index, day| {
            let Some(year) = date(day).map(|date| date.year()) else { return };
            let used = span.is_empty() || self.years.spans_have(span, year) == Some(true);
            if !self.years.has(year) || !used || among(without, index) {
                return;
            }
            let moved = day + i32::from(among(later, index)) - i32::from(among(earlier, index));
            let Some(date) = date(moved) else { return };
            if self.wanted.contains(&date.year()) {
                let guess = self.years.spans_have(estimated, date.year());
                sound &= guess.is_some();
                give(Day { date, estimated: guess == Some(true) });
            }
        })?;
        sound.then_some(())
    }

    /// Gives the occurrences of a rule with their numbers, at least those of the wanted years.
    fn occurrences(&self, rule: &str, plain: &[i32], give: &mut dyn FnMut(usize, i32)) -> Option<()> {
        let (kind, rest) = rule.split_at_checked(1)?;
        let digits = rest.as_bytes();
        let digits = if rule == "v" { self.shifts.as_bytes() } else { digits };
        match (kind, digits) {
            ("f", [month, day]) => {
                let (month, day) = (digit(*month)?, digit(*day)?);
                self.each_year(give, &|year| fixed(year, month, day))
            }
            ("e" | "o", [high, low]) => {
                let easter = if kind == "e" { western_easter } else { eastern_easter };
                let offset = digit(*high)? * 36 + digit(*low)? - EASTER_BASE;
                self.each_year(give, &|year| {
                    Ok(Some(easter(year).ok_or(NoCode)?.num_days_from_ce() + offset))
                })
            }
            ("n", [month, weekday, nth]) => {
                let (month, weekday, nth) = (digit(*month)?, digit(*weekday)?, digit(*nth)?);
                self.each_year(give, &|year| nth_weekday(year, month, weekday, nth))
            }
            ("w", [month, day, shifts @ ..]) if shifts.len() == 7 => {
                let (month, day) = (digit(*month)?, digit(*day)?);
                self.each_year(give, &|year| match fixed(year, month, day)? {
                    Some(base) => by_weekday(base, shifts),
                    None => Ok(None),
                })
            }
            ("v", shifts) if shifts.len() == 7 => {
                for (index, day) in plain.iter().enumerate() {
                    if let Some(day) = by_weekday(*day, shifts).ok()? {
                        give(index, day);
                    }
                }
                Some(())
            }
            ("c", [year, month, day, deltas @ ..]) if deltas.len() < LONGEST_LIST => {
                let mut at = self.listed(*year, *month, *day)?;
                give(0, at);
                for (index, delta) in deltas.iter().enumerate() {
                    at += digit(*delta)? + CHAIN_BASE;
                    give(index + 1, at);
                }
                Some(())
            }
            ("s", [high, low, shift]) => {
                let list = self.shared.get((digit(*high)? * 36 + digit(*low)?) as usize)?;
                let by = digit(*shift)? - SHIFT_BASE;
                list.iter().enumerate().for_each(|(index, day)| give(index, day + by));
                Some(())
            }
            ("x", list) if list.len() <= 3 * LONGEST_LIST && list.len() % 3 == 0 => {
                for (index, day) in list.chunks_exact(3).enumerate() {
                    give(index, self.listed(day[0], day[1], day[2])?);
                }
                Some(())
            }
            _ => None,
        }
    }

    /// Gives what a yearly rule says of the wanted years and their neighbours; a rule says `None`
    /// where the year has no such day.
    fn each_year(
        &self,
        give: &mut dyn FnMut(usize, i32),
        day_of: &dyn Fn(i32) -> Result<Option<i32>, NoCode>,
    ) -> Option<()> {
        let from = (self.wanted.start() - 1).max(self.years.first);
        let to = (self.wanted.end() + 1).min(self.years.last + 1);
        for year in from..=to {
            if let Some(day) = day_of(year).ok()? {
                give((year - self.years.first) as usize, day);
            }
        }
        Some(())
    }

    fn listed(&self, year: u8, month: u8, day: u8) -> Option<i32> {
        fixed(self.years.first + digit(year)?, digit(month)?, digit(day)?).ok()?
    }
}

fn digit(byte: u8) -> Option<i32> {
    match byte {
        b'0'..=b'9' => Some(i32::from(byte - b'0')),
        b'a'..=b'z' => Some(i32::from(byte - b'a') + 10),
        _ => None,
    }
}

fn date(day: i32) -> Option<Date> {
    Date::from_num_days_from_ce_opt(day)
}

fn fixed(year: i32, month: i32, day: i32) -> Result<Option<i32>, NoCode> {
    match Date::from_ymd_opt(year, month as u32, day as u32) {
        Some(date) => Ok(Some(date.num_days_from_ce())),
        None if (month, day) == (2, 29) => Ok(None),
        None => Err(NoCode),
    }
}

fn nth_weekday(year: i32, month: i32, weekday: i32, nth: i32) -> Result<Option<i32>, NoCode> {
    let first_of = |year, month| fixed(year, month, 1)?.ok_or(NoCode);
    let first = first_of(year, month)?;
    if nth == LAST_OF_MONTH {
        let after = first_of(year + month / 12, month % 12 + 1)?;
        return Ok(Some(after - 1 - (weekday_of(after) - 1 - weekday).rem_euclid(7)));
    }
    let day = first + (weekday - weekday_of(first)).rem_euclid(7) + 7 * nth;
    Ok(date(day).is_some_and(|date| date.month() as i32 == month).then_some(day))
}

/// Monday is 0, as the first day of the year 1 was.
fn weekday_of(day: i32) -> i32 {
    (day - 1).rem_euclid(7)
}

fn by_weekday(base: i32, shifts: &[u8]) -> Result<Option<i32>, NoCode> {
    match shifts.get(weekday_of(base) as usize).ok_or(NoCode)? {
        b'.' => Ok(None),
        shift => {
            let by = digit(*shift).ok_or(NoCode)?;
            Ok(Some(base + if by < 10 { by } else { 9 - by }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: Years = Years { first: 2009, last: 2036 };

    /// The days of 2026 and 2027: observed ones after a star, estimated ones with a question mark.
    fn days(codes: &str) -> Option<String> {
        let shared = [shared_list("c0br4444444444444444", YEARS)?];
        let decoder = Decoder { years: YEARS, shared: &shared, wanted: 2026..=2027, shifts: ".....21" };
        let mut found = vec![];
        decoder.read(codes, &mut |day, observed| {
            let (star, mark) = (if observed { "*" } else { "" }, if day.estimated { "?" } else { "" });
            found.push(format!("{star}{}{mark}", day.date));
        })?;
        Some(found.join(" "))
    }

    #[test]
    fn rules_and_marks_give_their_days() {
        for (codes, expected) in [
            ("f11", "2026-01-01 2027-01-01"),
            ("f2t", ""),
            ("e2t", "2026-04-06 2027-03-29"),
            ("o2s", "2026-04-12 2027-05-02"),
            ("nb33", "2026-11-26 2027-11-25"),
            ("n505", "2026-05-25 2027-05-31"),
            ("w74.....a1", "2026-07-03 2027-07-05"),
            ("w11....a..", "2026-12-31"),
            ("fcp *v", "2026-12-25 2027-12-25 *2027-12-27"),
            ("fcp *v.....33~i", "2026-12-25 2027-12-25 *2027-12-28?"),
            ("xh11i22hcv", "2026-01-01 2027-02-02 2026-12-31"),
            ("xh11i22>0<1~i", "2026-01-02 2027-02-01?"),
            ("f11@0h", "2026-01-01"),
            ("f11@i", "2027-01-01"),
            ("f11-h", "2027-01-01"),
            ("f11~09ht", "2026-01-01? 2027-01-01?"),
            ("ch1154", "2026-01-01 2026-12-22 2027-12-11"),
            ("s00h@0g", ""),
        ] {
            assert_eq!(days(codes).as_deref(), Some(expected), "{codes}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for codes in [
            "", "f", "f1", "f111", "f00", "f2u", "e!!", "n137x", "nd00", "w1100", "c", "s01i", "x0", "xh0d",
            "\u{e9}",
        ] {
            assert_eq!(days(codes), None, "{codes}");
        }
        assert_eq!(days(&format!("x{}", "h11".repeat(37))), None, "too long for its numbers");
        assert_eq!(days(&format!("{} *v", "f11 f22 fcp".repeat(2))), None, "too many days to move");
    }
}
