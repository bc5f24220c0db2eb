//! What nobody has looked at, so that "none known" is not read as "none".

use super::place_words::with_article;
use crate::assess::{Assessment, NotCovered};
use crate::plan::EventKind;
use crate::sorting::sort_by_key;
use crate::time::{Span, month_and_year};
use crate::world::{region, regions_of_country};

/// The most countries that are named one by one.
const NAMED: usize = 4;

/// A sentence for each gap: `No election calendar is held for Turkey in June 2027: there, “none known” means
/// that nobody has looked.`
pub fn uncovered_lines(assessment: &Assessment) -> Vec<String> {
    let countries = countries_of(assessment);
    let month = months_of(assessment.window.span);
    let mut lines = vec![];
    let (mut some, mut none): (Vec<String>, Vec<&str>) = (vec![], vec![]);
    for missing in &assessment.verdict.not_covered {
        let who = who(missing, countries);
        match (missing.kind, missing.reason) {
            (EventKind::Election, _) => lines.push(format!(
                "No election calendar is held for {who} in {month}: there, “none known” means that nobody \
                 has looked."
            )),
            (EventKind::Holiday, Some(reason)) => {
                lines.push(format!("Public holidays of {who} are not known for {month}: {reason}."));
            }
            (EventKind::Holiday, None) => {
                lines.push(format!("Public holidays of {who} are not known for {month}."));
            }
            (kind, _) if missing.countries.len() == countries => none.push(looked_for(kind)),
            (kind, _) => {
                let held = countries - missing.countries.len();
                let word = if held == 1 { "country" } else { "countries" };
                some.push(format!("{} in {held} {word}", looked_for(kind)));
            }
        }
    }
    if !some.is_empty() {
        lines.push(format!(
            "Of the {countries} countries of this audience, for {month} somebody has looked for {}.",
            some.join(", ")
        ));
    }
    if !none.is_empty() {
        lines.push(format!("For {month} nobody has looked there for {}.", listed(&none)));
    }
    lines
}

/// `June 2027`, or both months that a span touches.
fn months_of(span: Span) -> String {
    let last = span.end.plus_minutes(-1).max(span.start);
    let (first, last) = (month_and_year(span.start.utc().date()), month_and_year(last.utc().date()));
    if first == last { first } else { format!("{first} to {last}") }
}

/// The lines as one text; `None` where all has been looked at.
pub fn uncovered_text(assessment: &Assessment) -> Option<String> {
    let lines = uncovered_lines(assessment);
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// `sport, broadcasts or filing deadlines`
fn listed(words: &[&str]) -> String {
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

fn countries_of(assessment: &Assessment) -> usize {
    let mut countries: Vec<&str> = assessment
        .regions
        .iter()
        .filter(|each| each.weight > 0.0)
        .map(|each| each.region().country)
        .collect();
    sort_by_key(&mut countries, |country| *country);
    countries.dedup();
    countries.len()
}

fn who(missing: &NotCovered, countries: usize) -> String {
    if missing.countries.len() > NAMED {
        return format!("{} of the {countries} countries of this audience", missing.countries.len());
    }
    let first_region = |code: &&str| regions_of_country(code).next();
    let names: Vec<String> = missing
        .countries
        .iter()
        .filter_map(first_region)
        .map(|id| with_article(region(id).country_name))
        .collect();
    names.join(", ")
}

const fn looked_for(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Religious => "religious days",
        EventKind::Cultural => "cultural days",
        EventKind::Exam => "nationwide exams",
        EventKind::Shopping => "shopping days",
        EventKind::Sport => "sport",
        EventKind::Broadcast => "broadcasts",
        EventKind::Tax => "filing deadlines",
        _ => "other events",
    }
}
