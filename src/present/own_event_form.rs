//! The form of an own event: what its fields hold, what they mean, and what is wrong with them.
//!
//! Dates and times are texts as the browser's own fields write them: `2026-12-24`, `22:00`, or nothing.

use super::one_line;
use super::window_form::{WayOut, ways_out};
use crate::plan::{EventKind, Fold, OwnEvent, OwnEventProblem, OwnWhen, Place, Window, WindowProblem};
use crate::time::{
    Civil, Instant, Span, Zone, calendar_day, calendar_days, clock_time, days_from, parse_civil, parse_date,
};

/// How an own event is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnDating {
    /// Whole days of one zone.
    Dates,
    /// Whole days, each region's own.
    LocalDates,
    /// From and to at a time of one zone.
    Times,
}

impl OwnDating {
    pub const ALL: [Self; 3] = [Self::Dates, Self::LocalDates, Self::Times];
}

/// A field that something can be wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnField {
    Title,
    From,
    To,
}

/// What is wrong with a field, and the buttons that mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFieldProblem {
    pub field: OwnField,
    pub text: String,
    pub ways: Vec<WayOut>,
}

/// The form as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnEventForm {
    /// The event that is changed; 0 for a new one.
    pub number: u16,
    pub title: String,
    pub kind: EventKind,
    pub dating: OwnDating,
    pub zone: Zone,
    pub from: Moment,
    pub to: Moment,
    pub scope: Vec<Place>,
    pub severity: u8,
}

/// A date and a time as they are typed; the last day of whole days, the end of times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    pub date: String,
    pub time: String,
    /// Which is meant of a time that happens twice.
    pub fold: Option<Fold>,
}

/// A wish of the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnEventChange {
    Title(String),
    Kind(EventKind),
    Dating(OwnDating),
    Date(OwnField, String),
    Time(OwnField, String),
    Take(OwnField, WayOut),
    Scope(Vec<Place>),
    Severity(u8),
}

impl OwnEventForm {
    /// A new freeze on the dates of a window.
    pub fn proposed(window: &Window) -> Self {
        let end = window.resolve().map_or_else(|_| window.clone(), |held| window.starting_at(held.span.end));
        let (from, mut to) = (Moment::of_window(window), Moment::of_window(&end));
        // The last day is meant, and midnight is the end of the one before.
        let before = parse_date(&to.date).ok().and_then(|date| days_from(date, -1));
        if let Some(before) = before.filter(|_| to.time == "00:00" && to.date > from.date) {
            to.date = before.to_string();
        }
        Self {
            number: 0,
            title: String::new(),
            kind: EventKind::Freeze,
            dating: OwnDating::Dates,
            zone: window.zone,
            from,
            to,
            scope: vec![],
            severity: 2,
        }
    }

    /// An event of the plan; `zone` is that of its times, where it has none of its own.
    pub fn of(event: &OwnEvent, window: &Window) -> Self {
        let (from, to) = event.when.dates();
        let day = |date: String| Moment { date, time: "00:00".to_owned(), fold: None };
        let mut form = Self {
            number: event.number,
            title: event.title.clone(),
            kind: event.kind,
            dating: OwnDating::LocalDates,
            from: day(from.to_string()),
            to: day(to.to_string()),
            scope: event.scope.clone(),
            severity: event.severity,
            ..Self::proposed(window)
        };
        match event.when {
            OwnWhen::LocalDates { .. } => {}
            OwnWhen::Dates { zone, .. } => (form.dating, form.zone) = (OwnDating::Dates, zone),
            OwnWhen::Instants(span) => {
                let at = |instant| Moment::of_window(&window.starting_at(instant));
                (form.dating, form.from, form.to) = (OwnDating::Times, at(span.start), at(span.end));
            }
        }
        form
    }

    #[must_use]
    pub fn after(&self, change: OwnEventChange) -> Self {
        let mut next = self.clone();
        match change {
            OwnEventChange::Title(title) => next.title = title,
            OwnEventChange::Kind(kind) => {
                let is_freeze = kind == EventKind::Freeze;
                // A freeze is the team's, an event is where people are.
                if is_freeze != (self.kind == EventKind::Freeze) && self.dating != OwnDating::Times {
                    next.dating = if is_freeze { OwnDating::Dates } else { OwnDating::LocalDates };
                }
                next.kind = kind;
            }
            OwnEventChange::Dating(dating) => {
                // The last day is one of the event's: by the clock it ends at the midnight after it.
                let days = i64::from(dating == OwnDating::Times) - i64::from(self.dating == OwnDating::Times);
                if self.to.time == "00:00"
                    && let Some(to) = parse_date(&self.to.date).ok().and_then(|to| days_from(to, days))
                {
                    next.to.date = to.to_string();
                }
                next.dating = dating;
            }
            OwnEventChange::Date(field, date) => {
                let moment = next.moment(field);
                *moment = Moment { date, time: std::mem::take(&mut moment.time), fold: None };
                // An event that is moved beyond its end takes the end along.
                if field == OwnField::From && !next.from.date.is_empty() && next.to.date < next.from.date {
                    next.to.date.clone_from(&next.from.date);
                }
            }
            OwnEventChange::Time(field, time) => {
                let moment = next.moment(field);
                *moment = Moment { time, date: std::mem::take(&mut moment.date), fold: None };
            }
            OwnEventChange::Take(field, way) => {
                *next.moment(field) = Moment { fold: way.fold, ..Moment::of(way.start) };
            }
            OwnEventChange::Scope(scope) => next.scope = scope,
            OwnEventChange::Severity(severity) => next.severity = severity,
        }
        next
    }

    fn moment(&mut self, field: OwnField) -> &mut Moment {
        if field == OwnField::To { &mut self.to } else { &mut self.from }
    }

    /// The event, or what is wrong with each field.
    pub fn read(&self) -> Result<OwnEvent, Vec<OwnFieldProblem>> {
        let title = one_line(&self.title).trim().to_owned();
        let said = |field, text: String| OwnFieldProblem { field, text, ways: vec![] };
        let mut problems = vec![];
        if title.is_empty() {
            problems.push(said(OwnField::Title, OwnEventProblem::NoTitle.to_string()));
        }
        match self.read_when() {
            Err(wrong) => problems.extend(wrong),
            Ok(when) => {
                let severity = if self.kind == EventKind::Freeze { 2 } else { self.severity };
                let (kind, scope) = (self.kind, self.scope.clone());
                let event = OwnEvent { number: self.number, title, kind, scope, when, severity };
                match event.problem() {
                    None => return Ok(event),
                    Some(OwnEventProblem::NoTitle) => {}
                    Some(problem) => problems.push(said(field_of(problem), problem.to_string())),
                }
            }
        }
        Err(problems)
    }

    fn read_when(&self) -> Result<OwnWhen, Vec<OwnFieldProblem>> {
        if self.dating == OwnDating::Times {
            let (from, to) = both(self.from.instant(self.zone), self.to.instant(self.zone))?;
            return Ok(OwnWhen::Instants(Span::new(from, to)));
        }
        let day = |moment: &Moment| {
            parse_date(&moment.date).map_err(|_| ("the day is missing: write it in full".to_owned(), vec![]))
        };
        let (from, to) = both(day(&self.from), day(&self.to))?;
        Ok(match self.dating {
            OwnDating::Dates => OwnWhen::Dates { from, to, zone: self.zone },
            _ => OwnWhen::LocalDates { from, to },
        })
    }
}

type Wrong = (String, Vec<WayOut>);

/// Both values, or what is wrong with each.
fn both<T>(from: Result<T, Wrong>, to: Result<T, Wrong>) -> Result<(T, T), Vec<OwnFieldProblem>> {
    let problem = |field, (text, ways): Wrong| OwnFieldProblem { field, text, ways };
    match (from, to) {
        (Ok(from), Ok(to)) => Ok((from, to)),
        (from, to) => {
            let from = from.err().map(|wrong| problem(OwnField::From, wrong));
            let to = to.err().map(|wrong| problem(OwnField::To, wrong));
            Err(from.into_iter().chain(to).collect())
        }
    }
}

const fn field_of(problem: OwnEventProblem) -> OwnField {
    match problem {
        OwnEventProblem::Order => OwnField::To,
        OwnEventProblem::OutOfRange => OwnField::From,
        _ => OwnField::Title,
    }
}

impl Moment {
    fn of(civil: Civil) -> Self {
        Self { date: civil.date().to_string(), time: clock_time(civil), fold: None }
    }

    fn of_window(window: &Window) -> Self {
        Self { fold: window.fold, ..Self::of(window.start) }
    }

    fn instant(&self, zone: Zone) -> Result<Instant, Wrong> {
        let missing = |_| ("the day or the time is missing: write both in full".to_owned(), vec![]);
        let start = parse_civil(&format!("{}T{}", self.date, self.time)).map_err(missing)?;
        let window = Window { fold: self.fold, ..Window::of(start, zone, 1) };
        window.resolve_start().map_err(|problem: WindowProblem| (problem.to_string(), ways_out(&problem)))
    }
}

/// `24 December 2026 to 2 January 2027 in New York`: when an own event is, times by the clock of `zone`.
pub fn own_when_words(when: OwnWhen, zone: Zone) -> String {
    match when {
        OwnWhen::LocalDates { from, to } => calendar_days(from, to),
        OwnWhen::Dates { from, to, zone } => format!("{} in {}", calendar_days(from, to), zone.place()),
        OwnWhen::Instants(span) => {
            let (start, end) = (zone.local(span.start).civil, zone.local(span.end).civil);
            let until = if start.date() == end.date() {
                format!("–{}", clock_time(end))
            } else {
                format!(" to {} {}", calendar_day(end.date()), clock_time(end))
            };
            format!("{} {}{until} in {}", calendar_day(start.date()), clock_time(start), zone.place())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    fn window(zone: &str) -> Window {
        let zone = Zone::parse(zone).unwrap();
        Window { zone, start: parse_civil("2026-11-01T00:30").unwrap(), ..founding_case().windows[0].clone() }
    }

    fn titled(zone: &str) -> OwnEventForm {
        OwnEventForm::proposed(&window(zone)).after(OwnEventChange::Title("Freeze".to_owned()))
    }

    fn problems(form: &OwnEventForm) -> Vec<(OwnField, String)> {
        form.read().unwrap_err().into_iter().map(|problem| (problem.field, problem.text)).collect()
    }

    #[test]
    fn a_new_freeze_is_proposed_on_the_dates_of_the_window_in_its_zone() {
        let event = titled("Europe/Berlin").read().unwrap();
        assert_eq!(event.kind, EventKind::Freeze);
        assert_eq!(own_when_words(event.when, Zone::UTC), "1 November 2026 in Berlin");
    }

    #[test]
    fn a_window_until_midnight_proposes_the_day_that_it_ends_with() {
        let start = parse_civil("2026-11-03T22:00").unwrap();
        let window = Window { start, minutes: 120, ..window("Europe/Berlin") };
        let dated = OwnEventForm::proposed(&window).after(OwnEventChange::Title("Freeze".to_owned()));
        assert_eq!(own_when_words(dated.read().unwrap().when, Zone::UTC), "3 November 2026 in Berlin");
        let timed = dated.after(OwnEventChange::Dating(OwnDating::Times)).read().unwrap();
        assert_eq!(timed.when.instants(), window.resolve().ok().map(|held| held.span));
    }

    #[test]
    fn a_window_that_ends_in_a_fold_proposes_the_end_that_it_has() {
        let timed = OwnEventForm::proposed(&window("America/New_York"))
            .after(OwnEventChange::Title("Freeze".to_owned()))
            .after(OwnEventChange::Dating(OwnDating::Times));
        let ninety = timed.read().unwrap().when.instants().unwrap();
        assert_eq!((timed.to.time.as_str(), ninety.minutes()), ("01:00", 90));
    }

    #[test]
    fn an_event_is_on_each_regions_own_days_and_a_freeze_on_those_of_the_zone() {
        let event = titled("UTC").after(OwnEventChange::Kind(EventKind::Own));
        assert_eq!(event.dating, OwnDating::LocalDates);
        assert_eq!(event.after(OwnEventChange::Kind(EventKind::Freeze)).dating, OwnDating::Dates);
        let timed = event.after(OwnEventChange::Dating(OwnDating::Times));
        assert_eq!(timed.after(OwnEventChange::Kind(EventKind::Freeze)).dating, OwnDating::Times);
    }

    #[test]
    fn each_problem_is_told_at_its_field() {
        let empty = OwnEventForm::proposed(&window("UTC"));
        assert_eq!(problems(&empty)[0].0, OwnField::Title);
        let no_day = titled("UTC").after(OwnEventChange::Date(OwnField::To, String::new()));
        assert_eq!(problems(&no_day), [(OwnField::To, "the day is missing: write it in full".to_owned())]);
        let reversed = titled("UTC").after(OwnEventChange::Date(OwnField::To, "2026-10-31".to_owned()));
        assert_eq!(problems(&reversed)[0].0, OwnField::To);
        let early = titled("UTC").after(OwnEventChange::Date(OwnField::From, "1999-01-01".to_owned()));
        assert_eq!(problems(&early)[0].0, OwnField::From);
    }

    #[test]
    fn a_time_that_happens_twice_is_asked_about_and_an_answer_is_taken() {
        let timed = titled("America/New_York").after(OwnEventChange::Dating(OwnDating::Times));
        let twice = timed.after(OwnEventChange::Time(OwnField::From, "01:30".to_owned()));
        let problem = twice.read().unwrap_err().remove(0);
        assert_eq!((problem.field, problem.ways.len()), (OwnField::From, 2));
        let second = twice.after(OwnEventChange::Take(OwnField::From, problem.ways[1].clone()));
        let event = second.after(OwnEventChange::Time(OwnField::To, "03:00".to_owned())).read().unwrap();
        assert_eq!(event.when.instants().unwrap().start.to_string(), "2026-11-01T06:30:00Z");
        // The form of that event says the same again.
        let again = OwnEventForm::of(&event, &window("America/New_York"));
        assert_eq!(again.read().unwrap(), event);
    }

    #[test]
    fn a_time_in_a_gap_is_refused_with_both_neighbours() {
        let gap = OwnEventForm::proposed(&window("America/New_York"))
            .after(OwnEventChange::Dating(OwnDating::Times))
            .after(OwnEventChange::Date(OwnField::From, "2027-03-14".to_owned()))
            .after(OwnEventChange::Time(OwnField::From, "02:30".to_owned()));
        let problem = gap.read().unwrap_err().into_iter().find(|each| each.field == OwnField::From).unwrap();
        assert!(problem.text.starts_with("02:30 does not exist in America/New_York"), "{}", problem.text);
        assert_eq!(problem.ways.len(), 2);
    }

    #[test]
    fn an_event_moved_beyond_its_end_takes_the_end_along() {
        let moved = titled("UTC").after(OwnEventChange::Date(OwnField::From, "2026-12-24".to_owned()));
        assert_eq!(moved.to.date, "2026-12-24");
    }
}
