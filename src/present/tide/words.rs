//! What is said of the tide to those who do not see it, and beside it.

use crate::assess::{Assessment, Tide, TideStep};
use crate::plan::{Daytime, Weights};
use crate::present::daytime_words::counted_words;
use crate::present::level_words::level_words;
use crate::present::number::{length, percent};
use crate::time::{Instant, Zone, clock_time, day_and_month, short_day_name};

/// What the height is a share of: `share of internet users in their day`.
pub fn tide_caption(weights: &Weights, daytime: Daytime) -> String {
    let of = match weights {
        Weights::InternetUsers | Weights::Withheld(_) => "internet users",
        Weights::People => "people",
        Weights::Even => "regions",
        Weights::Own(_) => "your figures",
    };
    format!("share of {of} {}", counted_words(daytime))
}

/// `Tue 16 June 04:45 UTC, Mon 21:45 in Los Angeles, 67 % in their day, do not`: the start as a slider says it.
pub fn start_words(assessment: &Assessment) -> String {
    let window = &assessment.window;
    format!("{}, {}", moment(window.span.start, window.zone), cost(assessment))
}

/// `90 min, to Tue 16 June 06:15 UTC, Mon 23:15 in Los Angeles, 67 % in their day, do not`
pub fn length_words(assessment: &Assessment) -> String {
    let window = &assessment.window;
    let end = moment(window.span.end, window.zone);
    format!("{}, to {end}, {}", length(window.minutes()), cost(assessment))
}

/// The lowest and the highest water, as a sentence.
pub(super) fn summary(tide: &Tide, zone: Zone) -> String {
    if tide.whole == 0 {
        return "Nobody lives in the chosen scope.".to_owned();
    }
    let said = |step: TideStep| format!("{} from {}", percent(tide.share(step.day)), moment(step.at, zone));
    format!(
        "{} to {}. The share is at the least {}, and at the most {}.",
        utc(tide.span.start),
        utc(tide.span.end),
        said(tide.lowest()),
        said(tide.highest())
    )
}

/// The level is that of the verdict, which is not spoken while a slider speaks.
fn cost(assessment: &Assessment) -> String {
    let level = level_words(assessment.verdict.level).to_ascii_lowercase();
    format!("{} {}, {level}", percent(assessment.totals.daytime_share), counted_words(assessment.daytime))
}

/// `Tue 16 June 04:45 UTC, Mon 21:45 in Los Angeles`: the weekday again where it is another.
fn moment(at: Instant, zone: Zone) -> String {
    let here = zone.local(at).civil;
    if zone == Zone::UTC {
        return utc(at);
    }
    let day = if here.date() == at.utc().date() { "" } else { short_day_name(here.date()) };
    let time = format!("{day} {}", clock_time(here));
    format!("{}, {} in {}", utc(at), time.trim_start(), zone.place())
}

fn utc(at: Instant) -> String {
    let civil = at.utc();
    let date = civil.date();
    format!("{} {} {} UTC", short_day_name(date), day_and_month(date), clock_time(civil))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;
    use crate::time::Span;

    #[test]
    fn sliders_say_both_clocks_the_share_and_the_level() {
        let plan = founding_case();
        let assessor = Assessor::for_plan(&plan, Almanac::bundled());
        let assessment = assessor.assess(&plan.windows[0].resolve().unwrap(), |_| None);
        assert_eq!(
            start_words(&assessment),
            "Tue 16 June 04:45 UTC, Mon 21:45 in Los Angeles, 67 % in their day, do not"
        );
        assert_eq!(
            length_words(&assessment),
            "90 min, to Tue 16 June 06:15 UTC, Mon 23:15 in Los Angeles, 67 % in their day, do not"
        );
    }

    #[test]
    fn the_summary_names_low_and_high_water() {
        let plan = founding_case();
        let span = Span::starting("2009-06-16T00:00Z".parse().unwrap(), 1440);
        let tide = Assessor::for_plan(&plan, Almanac::bundled()).tide(span);
        assert_eq!(
            summary(&tide, Zone::UTC),
            "Tue 16 June 00:00 UTC to Wed 17 June 00:00 UTC. The share is at the least 17 % from Tue 16 \
             June 22:00 UTC, and at the most 94 % from Tue 16 June 13:00 UTC."
        );
    }
}
