//! What if it takes longer: the share in its day by then, and whose day begins after the planned end.
//!
//! Formulas and thresholds: `docs/impact.md`.

use super::daytime_words::counted_words;
use super::number::{length, percent};
use super::place_words::with_article;
use super::when::short_date;
use crate::assess::{Assessment, Assessor, Band, BandRule};
use crate::import::{Field, read_field};
use crate::plan::{Edit, ResolvedWindow, Window};
use crate::sorting::sort_by_key;
use crate::time::{Instant, Offset, Span, clock_time, short_day_name};
use crate::world::{RegionId, region};

/// How much longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Longer {
    /// So many times as long.
    Times(u32),
    /// To an hour on the window's own clock, as it is typed.
    Until(String),
}

/// A window that takes longer than planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrun {
    /// `180 min, to Tue 16 Jun 2009 00:45 in Los Angeles, 07:45 UTC`
    pub end: String,
    /// `70 % in their day, 67 % as planned`
    pub share: String,
    /// The next beginnings of a day, in order of time.
    pub mornings: Vec<Morning>,
}

/// A moment at which the day begins somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Morning {
    /// `Tue 07:00 UTC: 08:00 in Nigeria, the United Kingdom and 22 more, 5.2 % of the audience`
    pub words: String,
    /// Whether it takes as long as that.
    pub reached: bool,
}

/// So many beginnings of a day are told.
const MORNINGS: usize = 3;
/// Within so many minutes of the planned end.
const AHEAD: i64 = 24 * 60;
/// Those of a smaller share of the audience are not worth telling.
const WORTH_TELLING: f64 = 0.005;
/// So many countries of one are named.
const NAMED: usize = 2;

/// What it costs if a window takes longer, or what is wrong with the time.
pub fn overrun(assessor: &Assessor, planned: &Assessment, longer: &Longer) -> Result<Overrun, String> {
    let window = lasting(&planned.window, longer)?;
    let (_, totals) = assessor.of_regions(&window);
    let end = window.end.civil;
    Ok(Overrun {
        end: format!(
            "{}, to {} {} in {}, {} UTC",
            length(window.minutes()),
            short_date(end.date()),
            clock_time(end),
            window.zone.place(),
            clock_time(window.span.end.utc())
        ),
        share: format!(
            "{} {}, {} as planned",
            percent(totals.daytime_share),
            counted_words(planned.daytime),
            percent(planned.totals.daytime_share)
        ),
        mornings: mornings(assessor, planned.window.span.end, window.span.end),
    })
}

/// The window as long as it takes.
fn lasting(planned: &ResolvedWindow, longer: &Longer) -> Result<ResolvedWindow, String> {
    let minutes = planned.span.minutes() as u32;
    let window = Window::of(planned.start.civil, planned.zone, minutes).starting_at(planned.span.start);
    let longer = match longer {
        Longer::Times(times) => minutes * times,
        Longer::Until(text) => match read_field(Field::End, text, 0, &window, None)? {
            Edit::Length { minutes, .. } => minutes,
            _ => minutes,
        },
    };
    if longer <= minutes {
        let end = clock_time(planned.end.civil);
        return Err(format!("the planned end is {end}: choose a later time before the next start"));
    }
    Window { minutes: longer, ..window }.resolve().map_err(|problem| problem.to_string())
}

/// Regions whose day begins at one instant, by one clock.
struct Beginning {
    at: Instant,
    offset: Offset,
    units: u64,
    countries: Vec<(&'static str, u64)>,
}

/// The next moments after `planned` at which days begin; those before `end` are reached.
fn mornings(assessor: &Assessor, planned: Instant, end: Instant) -> Vec<Morning> {
    let weights = assessor.weights();
    let mut all: Vec<Beginning> = vec![];
    for id in assessor.scope().iter().copied().filter(|id| weights.units(*id) > 0) {
        let Some(at) = next_morning(assessor.rule(), id, planned) else { continue };
        let (here, units) = (region(id), weights.units(id));
        let offset = here.clock.offset(at);
        let known = all.iter().position(|each| each.at == at && each.offset == offset);
        let known = known.unwrap_or_else(|| {
            all.push(Beginning { at, offset, units: 0, countries: vec![] });
            all.len() - 1
        });
        let beginning = &mut all[known];
        beginning.units += units;
        match beginning.countries.last_mut() {
            // Regions are ordered by id, so a country's stand together.
            Some((country, sum)) if *country == here.country_name => *sum += units,
            _ => beginning.countries.push((here.country_name, units)),
        }
    }
    let worth = |each: &Beginning| weights.share(each.units) >= WORTH_TELLING;
    if all.iter().any(worth) {
        all.retain(worth);
    }
    sort_by_key(&mut all, |each| (each.at, std::cmp::Reverse(each.units)));
    all.truncate(MORNINGS);
    all.into_iter()
        .map(|each| Morning { reached: each.at < end, words: words(each, |units| weights.share(units)) })
        .collect()
}

/// When the day begins next in a region, from `after` on.
fn next_morning(rule: &BandRule, id: RegionId, after: Instant) -> Option<Instant> {
    // With the minute before, which tells a day that begins from one that goes on.
    let span = Span::new(after.plus_minutes(-1), after.plus_minutes(AHEAD));
    let mut days: Vec<Span> = vec![];
    rule.for_each(id, span, |part, band| {
        if band == Band::Day {
            days.push(part);
        }
    });
    sort_by_key(&mut days, |day| day.start);
    let mut reached = span.start;
    for day in days {
        if day.start > reached {
            return Some(day.start);
        }
        reached = day.end;
    }
    None
}

fn words(mut morning: Beginning, share: impl Fn(u64) -> f64) -> String {
    sort_by_key(&mut morning.countries, |(_, units)| std::cmp::Reverse(*units));
    let named = morning.countries.iter().take(NAMED).map(|(country, _)| with_article(country));
    let named: Vec<String> = named.collect();
    let places = match morning.countries.len() - named.len() {
        0 => named.join(" and "),
        more => format!("{} and {more} more", named.join(", ")),
    };
    let (utc, here) = (morning.at.utc(), morning.at.plus_minutes(i64::from(morning.offset.minutes())).utc());
    format!(
        "{} {} UTC: {} in {places}, {} of the audience",
        short_day_name(utc.date()),
        clock_time(utc),
        clock_time(here),
        percent(share(morning.units))
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Almanac;
    use crate::plan::{Plan, examples::founding_case};
    use crate::world::region_by_id;

    fn of(plan: &Plan, longer: &Longer) -> Result<Overrun, String> {
        let assessor = Assessor::for_plan(plan, Almanac::bundled());
        let planned = assessor.assess(&plan.windows[0].resolve().unwrap(), |_| None);
        overrun(&assessor, &planned, longer)
    }

    #[test]
    fn the_founding_window_at_twice_its_length_reaches_western_europe() {
        let plan = founding_case();
        let found = of(&plan, &Longer::Times(2)).unwrap();
        assert_eq!(found.end, "3 h, to Tue 16 Jun 2009 00:45 in Los Angeles, 07:45 UTC");
        assert_eq!(found.share, "73 % in their day, 67 % as planned");
        let said: Vec<_> = found.mornings.iter().map(|each| (each.words.as_str(), each.reached)).collect();
        assert_eq!(
            said,
            [
                (
                    "Tue 07:00 UTC: 08:00 in Nigeria, the United Kingdom and 22 more, 6.1 % of the audience",
                    true
                ),
                ("Tue 08:00 UTC: 08:00 in Ghana, Côte d’Ivoire and 14 more, 1.4 % of the audience", false),
                ("Tue 11:00 UTC: 08:00 in Brazil, Argentina and 6 more, 4.1 % of the audience", false),
            ]
        );
    }

    #[test]
    fn its_share_is_that_of_the_window_planned_so_long() {
        let plan = founding_case();
        for (longer, minutes) in [(Longer::Times(4), 360), (Longer::Until("01:00".to_owned()), 195)] {
            let mut long = plan.clone();
            long.windows[0].minutes = minutes;
            let assessor = Assessor::for_plan(&long, Almanac::bundled());
            let share = assessor.assess(&long.windows[0].resolve().unwrap(), |_| None).totals.daytime_share;
            let said = of(&plan, &longer).unwrap().share;
            assert!(said.starts_with(&format!("{} in their day", percent(share))), "{said}");
        }
    }

    #[test]
    fn a_morning_is_a_minute_of_day_after_one_that_was_none() {
        for daytime in ["waking", "office", "daylight", "activity", "00:00-24:00"] {
            let mut plan = founding_case();
            plan.daytime = Some(daytime.parse().unwrap());
            let assessor = Assessor::for_plan(&plan, Almanac::bundled());
            let after: Instant = "2009-06-16T06:15Z".parse().unwrap();
            for id in ["DE/Europe/Berlin", "GB/Europe/London", "NP/Asia/Kathmandu", "SJ/Arctic/Longyearbyen"]
            {
                let id = region_by_id(id).unwrap();
                let day = |minute| assessor.rule().minutes(id, Span::starting(minute, 1)).day == 1;
                let minutes = (0..AHEAD).map(|minute| after.plus_minutes(minute));
                let expected = minutes.into_iter().find(|at| day(*at) && !day(at.plus_minutes(-1)));
                assert_eq!(next_morning(assessor.rule(), id, after), expected, "{daytime} {id:?}");
            }
        }
    }

    #[test]
    fn a_time_that_is_no_longer_is_refused() {
        let plan = founding_case();
        let until = |text: &str| of(&plan, &Longer::Until(text.to_owned()));
        assert_eq!(
            until("23:15").unwrap_err(),
            "the planned end is 23:15: choose a later time before the next start"
        );
        assert!(until("22:00").is_err());
        assert!(until("soon").unwrap_err().contains("is not a time"));
        assert!(until("21:30").unwrap().end.starts_with("23 h 45 min, to Tue 16 Jun 2009 21:30"));
        let mut long = plan.clone();
        long.windows[0].minutes = crate::plan::MAX_MINUTES;
        assert!(of(&long, &Longer::Times(2)).unwrap_err().contains("cannot be planned"));
    }
}
