//! A typed line gives a window that can be planned or asked about, or a short refusal; a window is read back from
//! the line that says it. The fields of the form and of the rules read the same words.

use lowtide::import::{
    Field, RuleField, Understood, WhenHints, read_field, read_rule, read_when, when_line, zone_caution,
};
use lowtide::plan::{Edit, Plan, Rules, Window, WindowProblem, examples::founding_case};
use lowtide::time::{DATA_RANGE, DATA_YEARS, Zone, year_of};

use crate::{MOST_SAID, checked, now, window};

const FIELDS: [Field; 8] = [
    Field::Date,
    Field::Time,
    Field::Length,
    Field::End,
    Field::Zone,
    Field::Interruption,
    Field::Buffer,
    Field::RollBack,
];
const RULES: [RuleField; 7] = [
    RuleField::From,
    RuleField::To,
    RuleField::Hours,
    RuleField::CrewHours,
    RuleField::Notice,
    RuleField::Gap,
    RuleField::Never,
];
/// More readings than that nobody chooses from.
const MOST_INSTEAD: usize = 20;

/// Bytes as a line, if they are text.
///
/// # Panics
/// When the answer is neither a window of the years of the clock data nor a refusal that can be read.
#[must_use]
pub fn holds(data: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(data) else { return false };
    fields_hold(text);
    let (window, now) = (window(), now());
    let chatham = Zone::parse("Pacific/Chatham").ok();
    let mut taken = false;
    for (now, reader) in [(None, None), (Some(now), chatham)] {
        match read_when(text, &WhenHints { now, window: &window, reader }) {
            Err(error) => is_told(text, &error),
            Ok(understood) => {
                taken = true;
                understood_holds(text, &understood, &window);
            }
        }
    }
    taken
}

fn understood_holds(text: &str, understood: &Understood, base: &Window) {
    let found = &understood.window;
    match found.resolve() {
        Ok(resolved) => {
            let span = resolved.span;
            assert!(DATA_RANGE.start <= span.start && span.end <= DATA_RANGE.end, "{text:?} gives {span:?}");
        }
        Err(WindowProblem::Gap { .. } | WindowProblem::Ambiguous { .. }) => {}
        Err(problem) => panic!("{text:?} gives a window that cannot be asked about: {problem}"),
    }
    assert!(DATA_YEARS.contains(&year_of(found.start.date())), "{text:?} gives {:?}", found.start);
    assert!(
        *found == Window { name: base.name.clone(), role: base.role, ..found.clone() },
        "{text:?} renames it"
    );
    let written = when_line(found);
    let again = read_when(&written, &WhenHints { now: None, window: base, reader: None })
        .unwrap_or_else(|error| panic!("{text:?} is written {written:?}: {error}"))
        .window;
    let said = |window: &Window| (window.start, window.zone, window.minutes, window.resolve_start());
    assert_eq!(said(&again), said(found), "{text:?} is written {written:?}");
    for note in &understood.notes {
        assert!(!note.text.is_empty() && note.text.len() <= MOST_SAID, "{text:?}: {note:?}");
        assert!(note.instead.len() <= MOST_INSTEAD, "{text:?}: {note:?}");
        for other in &note.instead {
            assert!(other.window.resolve().is_ok() && other.window != *found, "{text:?}: {other:?}");
        }
    }
}

fn fields_hold(text: &str) {
    let (plan, window) = (founding_case(), window());
    for field in FIELDS {
        match read_field(field, text, 0, &window, Some(now())) {
            Ok(edit) => edited(&plan, &edit, text),
            Err(error) => is_told(text, &error),
        }
    }
    for field in RULES {
        match read_rule(field, text, &Rules::default(), &window, Some(now())) {
            Ok(rules) => edited(&plan, &Edit::Rules(Box::new(rules)), text),
            Err(error) => is_told(text, &error),
        }
    }
    if let Ok(zone) = Zone::parse(text.trim())
        && let Some(caution) = zone_caution(&Window { zone, ..window })
    {
        is_told(text, &caution);
    }
}

fn edited(plan: &Plan, edit: &Edit, text: &str) {
    checked(&plan.edited(edit), &text);
}

fn is_told(text: &str, said: &str) {
    let most = 10 * text.len() + MOST_SAID;
    assert!(!said.is_empty() && said.len() <= most, "{text:?} is answered in {} bytes", said.len());
}
