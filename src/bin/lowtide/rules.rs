//! From flags to the rules of a search.

use lowtide::plan::{Crew, MAX_GAP_MINUTES, MAX_NEVER, MAX_NOTICE_DAYS, MAX_PROTECTED, Rules};
use lowtide::time::{Date, Instant, Zone, parse_date};

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
        rules.weekdays = weekdays.parse().map_err(text)?;
    }
    if let Some(hours) = &arguments.hours {
        rules.hours = Some(hours.parse().map_err(text)?);
    }
    if let (Some(zone), Some(hours)) = (&arguments.crew_zone, &arguments.crew) {
        let zone = Zone::parse(zone).map_err(text)?;
        rules.crew = Some(Crew { zone, hours: hours.parse().map_err(text)? });
    }
    if let Some(days) = arguments.notice_days {
        if days > MAX_NOTICE_DAYS {
            return Err(format!("--notice-days {days} is too long: use 0 to {MAX_NOTICE_DAYS}"));
        }
        rules.notice_days = days;
    }
    if !arguments.never.is_empty() {
        if arguments.never.len() > MAX_NEVER {
            let given = arguments.never.len();
            return Err(format!(
                "{given} stretches of dates for --never are too many: use at most {MAX_NEVER}"
            ));
        }
        rules.never = arguments.never.iter().map(|text| stretch(text)).collect::<Result<_, _>>()?;
    }
    if !arguments.protect.is_empty() {
        if arguments.protect.len() > MAX_PROTECTED {
            let given = arguments.protect.len();
            return Err(format!("{given} places for --protect are too many: use at most {MAX_PROTECTED}"));
        }
        rules.protect = places(&arguments.protect)?;
    }
    if let Some(minutes) = arguments.gap {
        if minutes > MAX_GAP_MINUTES {
            return Err(format!("--gap {minutes} is too wide: use 0 to {MAX_GAP_MINUTES} minutes"));
        }
        rules.gap_minutes = minutes;
    }
    Ok(())
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
pub(crate) fn now(arguments: &RuleArguments) -> Result<Instant, String> {
    if let Some(now) = &arguments.now {
        return now.parse().map_err(text);
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
