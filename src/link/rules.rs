//! The rules of a search in the part `x`.

use serde::{Deserialize, Serialize};

use super::LinkError;
use super::extra::places;
use super::field::{FIRST_MINUTE, LAST_MINUTE};
use super::own_event::EPOCH;
use crate::plan::{Crew, Hours, Rules};
use crate::time::{DAY_MINUTES, Date, days_from};
use crate::world::Weekdays;

/// Dates are days since 1970-01-01, hours minutes after midnight; an empty zone is that of the window.
#[derive(Serialize, Deserialize, PartialEq)]
pub(super) struct RulesV1 {
    from: Option<i32>,
    to: Option<i32>,
    zone: String,
    weekdays: u8,
    hours: Option<(u16, u16)>,
    crew: Option<(String, u16, u16)>,
    notice_days: u16,
    never: Vec<(i32, i32)>,
    protect: Vec<String>,
    gap_minutes: u32,
}

/// Dates that can be written with four digits of a year: what a search makes of them is its own matter.
const FIRST: i32 = (FIRST_MINUTE / 1440) as i32;
const LAST: i32 = (LAST_MINUTE / 1440) as i32;

/// `None` where there is no rule.
pub(super) fn project(rules: &Rules) -> Option<RulesV1> {
    if *rules == Rules::default() {
        return None;
    }
    let days = |date: Date| (date - EPOCH).num_days() as i32;
    Some(RulesV1 {
        from: rules.from.map(days),
        to: rules.to.map(days),
        zone: rules.zone.map_or(String::new(), |zone| zone.name().to_owned()),
        weekdays: rules.weekdays.bits(),
        hours: rules.hours.map(|hours| (hours.from, hours.to)),
        crew: rules.crew.map(|crew| (crew.zone.name().to_owned(), crew.hours.from, crew.hours.to)),
        notice_days: rules.notice_days,
        never: rules.never.iter().map(|(from, to)| (days(*from), days(*to))).collect(),
        protect: rules.protect.iter().map(|place| place.code().to_owned()).collect(),
        gap_minutes: rules.gap_minutes,
    })
}

/// Reads rules, which must be such as could have been entered.
pub(super) fn read(rules: RulesV1) -> Result<Rules, LinkError> {
    if rules.weekdays > Weekdays::ALL.bits() {
        return Err(LinkError::Damaged);
    }
    let zone = match rules.zone.as_str() {
        "" => None,
        name => Some(super::field::zone(name)?),
    };
    let crew = rules.crew.map(|(zone, from, to)| {
        Ok::<_, LinkError>(Crew { zone: super::field::zone(&zone)?, hours: hours((from, to))? })
    });
    let stretch = |(from, to): (i32, i32)| Ok((date(from)?, date(to)?));
    Ok(Rules {
        from: rules.from.map(date).transpose()?,
        to: rules.to.map(date).transpose()?,
        zone,
        weekdays: Weekdays::from_bits(rules.weekdays),
        hours: rules.hours.map(hours).transpose()?,
        crew: crew.transpose()?,
        notice_days: rules.notice_days,
        never: rules.never.into_iter().map(stretch).collect::<Result<_, _>>()?,
        protect: places(&rules.protect)?,
        gap_minutes: rules.gap_minutes,
    })
}

fn date(days: i32) -> Result<Date, LinkError> {
    let held = (FIRST..=LAST).contains(&days);
    held.then(|| days_from(EPOCH, i64::from(days))).flatten().ok_or(LinkError::Damaged)
}

fn hours((from, to): (u16, u16)) -> Result<Hours, LinkError> {
    const DAY: u16 = DAY_MINUTES as u16;
    let whole = from < DAY && (1..=DAY).contains(&to) && from != to;
    if whole { Ok(Hours { from, to }) } else { Err(LinkError::Damaged) }
}

#[cfg(test)]
mod tests {
    use super::super::{decode, encode};
    use super::*;
    use crate::plan::{
        MAX_GAP_MINUTES, MAX_NEVER, MAX_NOTICE_DAYS, MAX_PROTECTED, Plan, examples::founding_case,
    };
    use crate::time::{Zone, parse_date};

    fn full() -> Rules {
        let date = |text: &str| parse_date(text).unwrap();
        Rules {
            from: Some(date("2026-11-01")),
            to: Some(date("2026-12-31")),
            zone: Some(Zone::parse("Asia/Kolkata").unwrap()),
            weekdays: "sat,sun".parse().unwrap(),
            hours: Some("22:00-06:00".parse().unwrap()),
            crew: Some(Crew {
                zone: Zone::parse("Europe/Berlin").unwrap(),
                hours: "07:30-24:00".parse().unwrap(),
            }),
            notice_days: 366,
            never: vec![(date("2026-12-24"), date("2027-01-02")), (date("2026-11-27"), date("2026-11-27"))],
            protect: vec!["IR".parse().unwrap(), "US/America/New_York".parse().unwrap()],
            gap_minutes: MAX_GAP_MINUTES,
        }
    }

    fn with(rules: Rules) -> Plan {
        Plan { rules, ..founding_case() }
    }

    #[test]
    fn every_rule_survives_the_link_and_no_rule_costs_one_byte() {
        for rules in [full(), Rules { from: full().to, to: full().from, ..Rules::default() }] {
            let plan = with(rules);
            assert_eq!(decode(&encode(&plan).unwrap()).unwrap().plan, plan);
        }
        assert_eq!(project(&Rules::default()).map(|_| ()), None);
    }

    #[test]
    fn rules_that_could_not_have_been_entered_are_refused() {
        let broken = |change: fn(&mut RulesV1)| {
            let mut rules = project(&full()).unwrap();
            change(&mut rules);
            with(read(rules).map_err(|error| error.to_string())?).check().map_err(|fault| fault.to_string())
        };
        assert_eq!(broken(|_| {}), Ok(()));
        assert!(broken(|x| x.from = Some(i32::MAX)).is_err());
        assert!(broken(|x| x.to = Some(FIRST - 1)).is_err());
        assert!(broken(|x| x.zone = "Mars/Olympus".to_owned()).is_err());
        assert!(broken(|x| x.weekdays = 0x80).is_err());
        assert!(broken(|x| x.hours = Some((5, 5))).is_err());
        assert!(broken(|x| x.hours = Some((0, 1441))).is_err());
        assert!(broken(|x| x.crew = Some((String::new(), 0, 60))).is_err());
        assert!(broken(|x| x.crew = Some(("UTC".to_owned(), 1440, 60))).is_err());
        assert!(broken(|x| x.notice_days = MAX_NOTICE_DAYS + 1).is_err());
        assert!(broken(|x| x.never = vec![(5, 4)]).is_err());
        assert!(broken(|x| x.never = vec![(5, 5); MAX_NEVER + 1]).is_err());
        assert!(broken(|x| x.protect = vec!["ZZ".to_owned()]).is_err());
        assert!(broken(|x| x.protect = vec!["DE".to_owned(); MAX_PROTECTED + 1]).is_err());
        assert!(broken(|x| x.gap_minutes = u32::MAX).is_err());
    }

    #[test]
    fn a_plan_whose_rules_would_not_open_again_gets_no_link() {
        assert!(encode(&with(Rules { notice_days: 500, ..Rules::default() })).is_err());
        let first = Date::from_ymd_opt(0, 1, 1).unwrap();
        let last = Date::from_ymd_opt(9999, 12, 31).unwrap();
        assert_eq!((date(FIRST), date(LAST)), (Ok(first), Ok(last)));
    }
}
