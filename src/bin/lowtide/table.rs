//! The answers as text to read.

use std::fmt::Write as _;

use lowtide::assess::Assessment;
use lowtide::calendar::{EVENTS_UNTIL, Event};
use lowtide::plan::{Place, Plan, Record, RecordField, Rules, Weights};
use lowtide::present::{
    count, day_head, day_noun, event_cards, headline, holiday_group, is_curve, length, level_words,
    load_words, one_line, percent, readings, region_rows, shows_people, standing_words, uncovered_text,
};
use lowtide::time::{Civil, Date, Resolution, TZDB_VERSION, Zone};
use lowtide::world::{DATA_AS_OF, regions as all_regions};

/// Rows of the region table that are printed; `--json` has all.
const ROWS: usize = 20;

pub(crate) fn resolution(civil: Civil, zone: Zone, resolution: Resolution) -> String {
    let local = civil.format("%Y-%m-%d %H:%M");
    let mut text = match resolution {
        Resolution::Unique(instant) => format!("{local} in {zone} is {instant}\n"),
        Resolution::Ambiguous(first, second) => {
            format!("{local} in {zone} happens twice: {first} and {second}\n")
        }
        Resolution::Gap { before, after } => {
            format!("{local} in {zone} does not exist: the nearest are {before} and {after}\n")
        }
        Resolution::OutOfRange => String::new(),
    };
    writeln!(text, "IANA {TZDB_VERSION}").expect("a string takes any text");
    text
}

pub(crate) fn regions() -> String {
    let mut rows = vec![["Region", "Name", "People", "Internet users", "Year", "Weekend"].map(str::to_owned)];
    rows.extend(all_regions().iter().map(|region| {
        [
            region.id.to_owned(),
            region.name.to_owned(),
            count(region.people as f64),
            count(region.internet_users as f64),
            region.internet_year.map_or_else(String::new, |year| year.to_string()),
            region.weekend.to_string(),
        ]
    }));
    columns(&rows)
}

pub(crate) fn events(found: &[&Event], to: Date) -> String {
    if found.is_empty() {
        let beyond =
            if to > EVENTS_UNTIL { format!("; not known after {EVENTS_UNTIL}") } else { String::new() };
        return format!("none known{beyond} (data of {DATA_AS_OF}, not a complete calendar)\n");
    }
    let mut rows = vec![["From", "To", "Where", "Severity", "Certainty", "Event"].map(str::to_owned)];
    rows.extend(found.iter().map(|event| {
        [
            event.from.to_string(),
            event.to.to_string(),
            scope_text(&event.scope),
            event.severity.to_string(),
            format!("{}/{}", event.precision.word(), event.confidence.word()),
            format!("{} [{}]", event.title, event.id),
        ]
    }));
    columns(&rows)
}

/// `everywhere`, or `BR,US/Pacific/Honolulu`.
fn scope_text(scope: &[Place]) -> String {
    if scope.is_empty() {
        return "everywhere".to_owned();
    }
    scope.iter().map(|place| place.code()).collect::<Vec<_>>().join(",")
}

pub(crate) fn plan(plan: &Plan, notes: &[String]) -> String {
    let mut text = String::new();
    for line in [&plan.title, &plan.note].into_iter().filter(|line| !line.is_empty()) {
        text += &format!("{}\n", one_line(line));
    }
    for (index, window) in plan.windows.iter().enumerate() {
        text += &format!(
            "{}. {} {}, {}{}, {}\n",
            index + 1,
            window.start.format("%Y-%m-%d %H:%M"),
            window.zone,
            length(i64::from(window.minutes)),
            window.interruption.map_or_else(String::new, |minutes| format!(
                " with {} of interruption",
                length(i64::from(minutes))
            )),
            window.impact.word()
        );
    }
    text += &format!(
        "audience {}, daytime {}, profile {}\n",
        plan.audience.weights.word(),
        plan.daytime_rule(),
        plan.profile
    );
    for (what, places) in [("only", &plan.audience.scope), ("without", &plan.audience.except)] {
        if !places.is_empty() {
            let codes: Vec<_> = places.iter().map(|place| place.code()).collect();
            text += &format!("{what} {}\n", codes.join(", "));
        }
    }
    for line in rules(&plan.rules) {
        text += &format!("rule {line}\n");
    }
    let record = &plan.record;
    for (field, said) in RecordField::ALL.into_iter().zip(record.texts()) {
        if !said.is_empty() {
            text += &format!("{}: {said}\n", field.word());
        }
    }
    if *record != Record::default() {
        text += &format!("status: {}\n", record.status.word());
    }
    if let Some(minutes) = record.roll_back {
        text += &format!("roll-back: decided {minutes} min after the start\n");
    }
    if record.buffer > 0 {
        text += &format!("in reserve: the last {} min\n", record.buffer);
    }
    for (event, reason) in plan.set_aside.iter() {
        text += &format!("set aside {}: {}\n", one_line(event), one_line(reason));
    }
    for note in notes {
        text += &format!("note: {note}\n");
    }
    text
}

/// Each rule as its flag says it.
fn rules(rules: &Rules) -> Vec<String> {
    let dates = |flag, date: Option<Date>| date.map(|date| format!("{flag} {date}"));
    let some = |flag: &str, value: String| (!value.is_empty()).then(|| format!("{flag} {value}"));
    let number = |flag: &str, value: u32| (value > 0).then(|| format!("{flag} {value}"));
    let never: Vec<_> = rules.never.iter().map(|(from, to)| format!("{from}..{to}")).collect();
    let protect: Vec<_> = rules.protect.iter().map(|place| place.code()).collect();
    let said = [
        dates("from", rules.from),
        dates("to", rules.to),
        rules.zone.map(|zone| format!("zone {zone}")),
        some("weekdays", rules.weekdays.to_string()),
        rules.hours.map(|hours| format!("hours {hours}")),
        rules.crew.map(|crew| format!("crew {} {}", crew.zone, crew.hours)),
        number("notice-days", u32::from(rules.notice_days)),
        some("never", never.join(",")),
        some("protect", protect.join(",")),
        number("gap", rules.gap_minutes),
    ];
    said.into_iter().flatten().collect()
}

pub(crate) fn assessment(assessment: &Assessment, plan: &Plan, notes: &[String]) -> String {
    let verdict = &assessment.verdict;
    let totals = &assessment.totals;
    let mut text = format!(
        "{}\n\nEvents: {}    Load: {} ({})\n",
        headline(assessment, &plan.audience),
        level_words(verdict.level),
        load_words(verdict.load),
        standing_words(assessment.standing),
    );
    let day = percent(totals.daytime_share);
    let shares = if is_curve(assessment.daytime) {
        format!("Active {day}")
    } else {
        format!("Day {day}, edge {}", percent(totals.edge_share))
    };
    text += &format!(
        "{shares} of {}; {} elapsed{}\n\n",
        plan.audience.weights.unit(),
        length(assessment.window.minutes()),
        people_hours(assessment, &plan.audience.weights),
    );
    let clocks: Vec<[String; 5]> = readings(&assessment.window, plan.rules.crew, None, false)
        .into_iter()
        .map(|reading| {
            let marks: Vec<String> = reading.start_mark.into_iter().chain(reading.end_mark).collect();
            [reading.place, reading.date, reading.span, reading.offset, marks.join(", ")]
        })
        .collect();
    text += &columns(&clocks);
    for note in notes {
        text += &format!("Note: {note}\n");
    }
    text += &event_text(assessment);
    text += &region_text(assessment);
    text += &format!("\nIANA {TZDB_VERSION}, data of {DATA_AS_OF}\n");
    text
}

fn people_hours(assessment: &Assessment, weights: &Weights) -> String {
    if matches!(weights, Weights::Even | Weights::Own(_)) {
        return String::new();
    }
    if shows_people(assessment) {
        let hours = assessment.totals.people_minutes_lost / 60.0;
        format!("; {} people-hours of {} lost", count(hours), day_noun(assessment.daytime))
    } else {
        "; figures are of the 2020s, so no head counts".to_owned()
    }
}

fn event_text(assessment: &Assessment) -> String {
    let mut text = String::new();
    for card in event_cards(assessment) {
        text += &format!("\n{}: {} ({})\n", card.level_words, card.title, card.dates);
        text += &format!("  {}\n  {}; certainty: {}\n", card.there, card.severity, card.certainty);
        let extent = if card.extent.is_empty() { String::new() } else { format!("{}; ", card.extent) };
        text += &format!("  {extent}{}\n", card.effect);
        if card.written_afterwards {
            text += "  This row was written afterwards.\n";
        }
        if let Some(reason) = &card.set_aside {
            text += &format!("  Set aside by the author: {}\n", one_line(reason));
        }
        let sources: Vec<_> = card.sources.iter().map(|source| source.text.as_str()).collect();
        text += &format!("  Source: {}\n", sources.join("; "));
    }
    if let Some(holidays) = holiday_group(assessment) {
        text += &format!("\nNote: {}\n", holidays.title);
        for line in holidays.lines {
            let set_aside = if line.set_aside.is_some() { " (set aside)" } else { "" };
            text += &format!("  {} {}: {} [{}]{set_aside}\n", line.date, line.title, line.places, line.id);
        }
    }
    if let Some(uncovered) = uncovered_text(assessment) {
        text += &format!("\n{uncovered}\n");
    }
    text
}

fn region_text(assessment: &Assessment) -> String {
    let rows = region_rows(assessment);
    let mut cells =
        vec![["", "Region", "Local time", "", day_head(assessment.daytime), "Of loss"].map(str::to_owned)];
    cells.extend(rows.iter().take(ROWS).map(|row| {
        let name = if row.part.is_empty() {
            row.country.to_owned()
        } else {
            format!("{}, {}", row.country, row.part)
        };
        [
            row.rank.to_string(),
            name,
            format!("{} {}", row.day, row.span),
            row.day_mark.clone().unwrap_or_default(),
            row.in_day.clone(),
            row.loss.clone(),
        ]
    }));
    let mut text = format!("\n{}", columns(&cells));
    if rows.len() > ROWS {
        text += &format!("… and {} more regions (--json has all)\n", rows.len() - ROWS);
    }
    text
}

/// Cells under each other, two spaces between columns.
pub(crate) fn columns<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line += &format!("{cell:width$}  ");
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}
