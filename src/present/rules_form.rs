//! What the fields of the rules show, in the spelling that they read back.

use super::number::length;
use super::when::short_date;
use crate::plan::{Rules, Window};
use crate::time::Date;

/// The texts of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesForm {
    /// Empty where nothing is typed; what that means beside the other date stands in `between`.
    pub from: String,
    pub to: String,
    /// `Fri 12 Jun 2009` and `Thu 18 Jun 2009`: what an empty field means.
    pub between: (String, String),
    pub zone: &'static str,
    pub hours: String,
    pub crew_hours: String,
    pub crew_zone: &'static str,
    pub notice: String,
    pub gap: String,
    pub never: String,
}

pub fn rules_form(rules: &Rules, window: &Window) -> RulesForm {
    let date = |date: Option<Date>| date.map_or_else(String::new, short_date);
    let without_from = Rules { from: None, ..rules.clone() }.dates(window).ok();
    let without_to = Rules { to: None, ..rules.clone() }.dates(window).ok();
    let stretch = |(from, to): &(Date, Date)| {
        if from == to { short_date(*from) } else { format!("{} to {}", short_date(*from), short_date(*to)) }
    };
    RulesForm {
        from: date(rules.from),
        to: date(rules.to),
        between: (date(without_from.map(|(from, _)| from)), date(without_to.map(|(_, to)| to))),
        zone: rules.zone_for(window).name(),
        hours: rules.hours.map_or_else(String::new, |hours| hours.to_string()),
        crew_hours: rules.crew.map_or_else(String::new, |crew| crew.hours.to_string()),
        crew_zone: rules.crew.map_or(window.zone, |crew| crew.zone).name(),
        notice: if rules.notice_days == 0 { String::new() } else { rules.notice_days.to_string() },
        gap: if rules.gap_minutes == 0 { String::new() } else { length(i64::from(rules.gap_minutes)) },
        never: rules.never.iter().map(stretch).collect::<Vec<_>>().join(", "),
    }
}

/// Rules over the days around the window (`None`), or so many days from its own on.
pub fn rules_over(rules: &Rules, window: &Window, days: Option<i64>) -> Rules {
    let Some(days) = days else { return Rules { from: None, to: None, ..rules.clone() } };
    let from = window.start.date();
    Rules { from: Some(from), to: crate::time::days_from(from, days - 1), ..rules.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{RuleField, read_rule};
    use crate::plan::examples::founding_case;

    #[test]
    fn an_empty_date_says_what_it_means_beside_the_other() {
        let window = &founding_case().windows[0];
        let rules = Rules { from: crate::time::parse_date("2009-07-01").ok(), ..Rules::default() };
        let form = rules_form(&rules, window);
        assert_eq!(form.between, ("Fri 12 Jun 2009".to_owned(), "Wed 1 Jul 2009".to_owned()));
    }

    #[test]
    fn every_field_reads_back_what_it_shows() {
        let window = &founding_case().windows[0];
        let texts = [
            (RuleField::From, "2009-06-01"),
            (RuleField::To, "2009-06-30"),
            (RuleField::Hours, "22:00-06:00"),
            (RuleField::CrewHours, "09:00-17:00"),
            (RuleField::Notice, "7"),
            (RuleField::Gap, "90"),
            (RuleField::Never, "2009-06-12..2009-06-14, 2009-06-20"),
        ];
        let mut rules = Rules::default();
        for (field, text) in texts {
            rules = read_rule(field, text, &rules, window, None).unwrap();
        }
        let form = rules_form(&rules, window);
        let shown = [
            (RuleField::From, form.from),
            (RuleField::To, form.to),
            (RuleField::Hours, form.hours),
            (RuleField::CrewHours, form.crew_hours),
            (RuleField::Notice, form.notice),
            (RuleField::Gap, form.gap),
            (RuleField::Never, form.never),
        ];
        for (field, text) in shown {
            assert_eq!(read_rule(field, &text, &rules, window, None), Ok(rules.clone()), "{text}");
        }
    }
}
