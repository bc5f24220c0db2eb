//! A calendar file before it is taken: what is in it, what of it the plan has, and how much fits.

use super::one_line;
use super::own_event_form::own_when_words;
use crate::import::{Calendar, nearest, own_events};
use crate::plan::{EventKind, MAX_OWN_EVENTS, OwnEvent, OwnWhen, Plan};
use crate::time::{Zone, calendar_day};

/// A repeat of more events than these is not proposed: it would take the room of everything else.
const MANY: usize = 30;

/// More entries are not listed.
const MAX_LISTED: usize = 300;

/// What can be taken of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    pub lines: Vec<ImportLine>,
    /// What is left out, in sentences: entries outside the time around the windows, and too many of them.
    pub left_out: Vec<String>,
    /// How many events the plan has room for.
    pub room: usize,
}

/// An entry of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportLine {
    pub title: String,
    /// `18 December 2026 to 4 January 2027 in Berlin, and 2 more until 4 January 2029`
    pub when: String,
    pub note: Option<String>,
    pub events: Vec<OwnEvent>,
    /// Whether the plan has all of it.
    pub present: bool,
}

/// The entries of a calendar as events of `kind`, whole days of a freeze in `zone`.
pub fn import_preview(calendar: &Calendar, plan: &Plan, kind: EventKind, zone: Zone) -> ImportPreview {
    let mut lines: Vec<ImportLine> = calendar
        .entries
        .iter()
        .filter_map(|entry| {
            let events = own_events([entry], kind, zone);
            let first = events.first()?;
            let mut when = own_when_words(first.when, zone);
            if let [_, .., last] = events.as_slice() {
                let until = calendar_day(last.when.dates().0);
                when = format!("{when}, and {} more until {until}", events.len() - 1);
            }
            let present = events.iter().all(|event| plan.own_events.iter().any(|own| is_same(own, event)));
            let note = entry.note.as_deref().map(one_line);
            Some(ImportLine { title: first.title.clone(), when, note, events, present })
        })
        .collect();
    let mut left_out = vec![];
    let outside = calendar.entries.len() - lines.len();
    if outside > 0 {
        left_out.push(format!(
            "{} too far from the windows: more than a year before or two years after",
            entries(outside)
        ));
    }
    if lines.len() > MAX_LISTED {
        left_out.push(format!("{} not listed: export a shorter span", entries(lines.len() - MAX_LISTED)));
        lines.truncate(MAX_LISTED);
    }
    if calendar.called_off > 0 {
        left_out.push(format!("{} called off", entries(calendar.called_off)));
    }
    ImportPreview { lines, left_out, room: MAX_OWN_EVENTS.saturating_sub(plan.own_events.len()) }
}

impl ImportPreview {
    /// The events of the lines that are ticked, as far as they fit, and how many there would be.
    pub fn taken(&self, plan: &Plan, ticked: impl Fn(usize) -> bool) -> (Vec<OwnEvent>, usize) {
        let chosen = self.lines.iter().enumerate().filter(|(index, _)| ticked(*index));
        let events: Vec<OwnEvent> = chosen
            .flat_map(|(_, line)| &line.events)
            .filter(|event| !plan.own_events.iter().any(|own| is_same(own, event)))
            .cloned()
            .collect();
        let all = events.len();
        (nearest(events, &plan.windows, self.room), all)
    }
}

impl ImportLine {
    /// Whether it is proposed to be taken, as far as it is a matter of room.
    pub fn is_short(&self) -> bool {
        self.events.len() <= MANY
    }
}

/// `3 of 80 taken`: how many of a line are among those that are `taken`, where it is not all of them.
pub fn share_words(line: &ImportLine, taken: &[OwnEvent]) -> Option<String> {
    let all = line.events.len();
    let share = line.events.iter().filter(|event| taken.contains(event)).count();
    (share < all).then(|| format!("{share} of {all} taken"))
}

/// Whether both are the same days under the same title, whatever they were taken as.
fn is_same(own: &OwnEvent, other: &OwnEvent) -> bool {
    let when = match (own.when, other.when) {
        (OwnWhen::Instants(one), OwnWhen::Instants(another)) => one == another,
        _ => own.when.dates() == other.when.dates(),
    };
    when && own.title == other.title
}

fn entries(count: usize) -> String {
    if count == 1 { "1 event is".to_owned() } else { format!("{count} events are") }
}

/// How much room a plan has, where `count` of `all` that are ticked are taken.
pub fn room_words(room: usize, count: usize, all: usize) -> String {
    let taken = if count < all {
        format!("Of {all}, those nearest its windows are taken.")
    } else {
        "Nothing is taken before you press this.".to_owned()
    };
    format!("The plan has room for {room} more. {taken}")
}

/// `Take 12 events`
pub fn take_words(taken: usize) -> String {
    if taken == 1 { "Take 1 event".to_owned() } else { format!("Take {taken} events") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{horizon, read_calendar};
    use crate::plan::Edit;
    use crate::plan::examples::founding_case;

    const FILE: &str = "BEGIN:VCALENDAR\n\
        BEGIN:VEVENT\nSUMMARY:Half-year freeze\nDTSTART;VALUE=DATE:20090615\nDTEND;VALUE=DATE:20090617\nEND:VEVENT\n\
        BEGIN:VEVENT\nSUMMARY:Release\nDTSTART;VALUE=DATE:20090105\nRRULE:FREQ=WEEKLY;COUNT=80\nEND:VEVENT\n\
        BEGIN:VEVENT\nSUMMARY:Long ago\nDTSTART;VALUE=DATE:20010105\nEND:VEVENT\nEND:VCALENDAR\n";

    fn preview(plan: &Plan) -> ImportPreview {
        let calendar = read_calendar(FILE, Zone::UTC, horizon(&plan.windows)).unwrap();
        import_preview(&calendar, plan, EventKind::Freeze, Zone::UTC)
    }

    #[test]
    fn entries_are_listed_with_their_dates_and_repeats_and_what_is_too_far_is_counted() {
        let preview = preview(&founding_case());
        let said: Vec<_> = preview.lines.iter().map(|line| line.when.as_str()).collect();
        assert_eq!(
            said,
            ["15 to 16 June 2009 in UTC", "5 January 2009 in UTC, and 79 more until 12 July 2010"]
        );
        assert!(preview.left_out[0].starts_with("1 event is too far"), "{:?}", preview.left_out);
    }

    #[test]
    fn long_repeats_are_not_proposed_and_each_line_says_its_share() {
        let plan = founding_case();
        let preview = preview(&plan);
        assert!(preview.lines[0].is_short() && !preview.lines[1].is_short());
        let (taken, _) = preview.taken(&plan, |_| true);
        let share = |index: usize| share_words(&preview.lines[index], &taken);
        assert_eq!((share(0), share(1).as_deref()), (None, Some("59 of 80 taken")));
    }

    #[test]
    fn no_more_is_taken_than_fits_and_nothing_twice() {
        let plan = founding_case();
        let (taken, all) = preview(&plan).taken(&plan, |_| true);
        assert_eq!((taken.len(), all), (MAX_OWN_EVENTS, 81));
        let (one, _) = preview(&plan).taken(&plan, |index| index == 0);
        let plan = plan.edited(&Edit::AddEvents(one));
        let again = preview(&plan);
        assert!(again.lines[0].present && !again.lines[1].present);
        assert_eq!((again.room, again.taken(&plan, |index| index == 0).1), (MAX_OWN_EVENTS - 1, 0));
    }
}
