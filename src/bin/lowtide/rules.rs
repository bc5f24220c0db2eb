//! From flags to the rules of a search.

use lowtide::plan::{Crew, Hours, MAX_GAP_MINUTES, MAX_NEVER, MAX_NOTICE_DAYS, MAX_PROTECTED, Rules};
use lowtide::time::{Date, Instant, Zone, parse_date};
use lowtide::world::Weekdays;

use crate::arguments::RuleArguments;
use crate::window::{places, text};

/// Puts the flags over the rules of a plan.
pub(crate) fn add_rules(arguments: &RuleArguments, rules: &mut Rules) -> Result<(), String> {
    let date = |text: &Option<String>| text.as_deref().map(parse_date).transpose().map_err(self::text);
    rules.from = date(&arguments.from)?.or(rules.from);
    rules.to = date(&arguments.to)?.or(rules.to);
    if rules.from.is_none() || rules.to.is_none() {
        return Err("no dates to search: add --from and --to".to_owned());
    }
    if let Some(zone) = &arguments.rules_zone {
        rules.zone = Some(Zone::parse(zone).map_err(text)?);
    }
    if let Some(weekdays) = &arguments.weekdays {
        let wanted = wanted("--weekdays", weekdays.trim_matches(','))?;
        rules.weekdays = wanted.map_or(Ok(Weekdays::default()), str::parse).map_err(text)?;
    }
    if let Some(hours) = &arguments.hours {
        rules.hours = read_hours("--hours", hours)?;
    }
    if let Some(hours) = &arguments.crew {
        let hours = read_hours("--crew", hours)?;
        let zone = arguments.crew_zone.as_deref().map(Zone::parse).transpose().map_err(text)?;
        rules.crew = match (hours, zone) {
            (Some(hours), Some(zone)) => Some(Crew { zone, hours }),
            (Some(_), None) => return Err("--crew needs the crew's clock: add --crew-zone".to_owned()),
            (None, _) => None,
        };
    } else if arguments.crew_zone.is_some() {
        return Err("--crew-zone needs the crew's hours: add --crew".to_owned());
    }
    if let Some(days) = arguments.notice_days {
        let known = u16::try_from(days).ok().filter(|days| *days <= MAX_NOTICE_DAYS);
        rules.notice_days =
            known.ok_or_else(|| format!("--notice-days {days} is no notice: use 0 to {MAX_NOTICE_DAYS}"))?;
    }
    match arguments.never.as_slice() {
        [] => {}
        [one] if wanted("--never", one)?.is_none() => rules.never.clear(),
        never if never.len() > MAX_NEVER => {
            return Err(format!(
                "{} stretches of dates for --never are too many: use at most {MAX_NEVER}",
                never.len()
            ));
        }
        never => rules.never = never.iter().map(|text| stretch(text)).collect::<Result<_, _>>()?,
    }
    match arguments.protect.as_slice() {
        [] => {}
        [one] if wanted("--protect", one)?.is_none() => rules.protect.clear(),
        protect if protect.len() > MAX_PROTECTED => {
            let given = protect.len();
            return Err(format!("{given} places for --protect are too many: use at most {MAX_PROTECTED}"));
        }
        protect => rules.protect = places(protect)?,
    }
    if let Some(minutes) = arguments.gap {
        let known = u32::try_from(minutes).ok().filter(|minutes| *minutes <= MAX_GAP_MINUTES);
        rules.gap_minutes =
            known.ok_or_else(|| format!("--gap {minutes} is no gap: use 0 to {MAX_GAP_MINUTES} minutes"))?;
    }
    Ok(())
}

/// What a flag asks for; `None` where it drops the rule of the link.
fn wanted<'a>(flag: &str, text: &'a str) -> Result<Option<&'a str>, String> {
    match text.trim() {
        "" => Err(format!("{flag} is empty: use none to drop the rule of the link")),
        "none" => Ok(None),
        text => Ok(Some(text)),
    }
}

fn read_hours(flag: &str, text: &str) -> Result<Option<Hours>, String> {
    wanted(flag, text)?.map(str::parse).transpose().map_err(self::text)
}

/// `2026-12-24..2027-01-02`, or one date.
fn stretch(text: &str) -> Result<(Date, Date), String> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (parse_date(from).map_err(self::text)?, parse_date(to).map_err(self::text)?);
    if to < from {
        return Err(format!("--never {text} ends before it begins: write it {to}..{from}"));
    }
    Ok((from, to))
}

/// The instant that `--now` names, else the clock's, to the next whole minute: notice is never short.
pub(crate) fn now(given: Option<&str>) -> Result<Instant, String> {
    if let Some(now) = given {
        return instant(now);
    }
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line reads the clock where --now is not given"
    )]
    let clock = std::time::SystemTime::now();
    let seconds = clock
        .duration_since(std::time::UNIX_EPOCH)
        .map_err(|_| "the clock of this machine is set before 1970: use --now".to_owned())?
        .as_secs();
    Ok(Instant::from_minutes(seconds.div_ceil(60) as i64))
}

/// An instant in UTC, to the next whole minute.
pub(crate) fn instant(now: &str) -> Result<Instant, String> {
    let (whole, more) = without_seconds(now);
    whole.parse().map(|now: Instant| now.plus_minutes(more)).map_err(text)
}

/// `2026-11-21T00:00:30Z` without its seconds, and the minute that they are rounded up to.
fn without_seconds(now: &str) -> (String, i64) {
    let parts = now.strip_suffix(['Z', 'z']).and_then(|civil| civil.rsplit_once(':'));
    match parts.map(|(whole, seconds)| (whole, seconds.as_bytes())) {
        Some((whole, seconds @ [b'0'..=b'5', b'0'..=b'9'])) if whole.contains(':') => {
            (format!("{whole}Z"), i64::from(seconds != b"00"))
        }
        _ => (now.to_owned(), 0),
    }
}
