//! From events to entries: an event, what its rules make of it, and what was changed or called off since.

use super::event::{Head, Timing};
use super::expansion::Work;
use super::moment::{Length, Moment};
use super::{Entry, MAX_OCCURRENCES, MAX_OCCURRENCES_OF_ENTRY, Occurrence, Problems};
use crate::sorting::sort_by_key;
use crate::time::{Civil, DATA_RANGE, DATA_YEARS, Date, Instant, Span, calendar_day};

/// An event, and when it is; `None` where that could not be read or does not matter any more.
pub(super) type Event = (Head, Option<Timing>);

/// The making of entries within a horizon.
pub(super) struct Series<'a> {
    pub(super) horizon: (Date, Date),
    pub(super) work: Work,
    pub(super) problems: &'a mut Problems,
    pub(super) entries: Vec<Entry>,
    pub(super) called_off: usize,
    /// Occurrences in all entries so far.
    pub(super) occurrences: usize,
}

/// What a listed date costs of the work, in days looked at.
const WORK_OF_A_DATE: u32 = 40;
/// What it costs to find an occurrence on its clock.
const WORK_OF_A_TIME: u32 = 10;

/// The occurrences of one entry under way.
struct Found {
    occurrences: Vec<Occurrence>,
    /// There was no room for more.
    full: bool,
}

impl Series<'_> {
    /// Makes the entries of all events, which are linked by their UID.
    pub(super) fn take(&mut self, events: &[Event]) {
        let mut order: Vec<usize> = (0..events.len()).collect();
        sort_by_key(&mut order, |index| {
            let head = &events[*index].0;
            (head.uid.as_str(), head.in_place_of.is_some())
        });
        let mut groups: Vec<&[usize]> = vec![];
        let mut rest = order.as_slice();
        while let Some(first) = rest.first() {
            let uid = &events[*first].0.uid;
            let alike = rest.iter().take_while(|index| !uid.is_empty() && events[**index].0.uid == *uid);
            let (group, more) = rest.split_at(alike.count().max(1));
            groups.push(group);
            rest = more;
        }
        // The first in the file have the room that there is.
        sort_by_key(&mut groups, |group| group.iter().copied().min());
        for group in groups {
            let group: Vec<&Event> = group.iter().map(|index| &events[*index]).collect();
            self.take_group(&group);
        }
        sort_by_key(&mut self.entries, |entry| entry.line);
    }

    /// Events of one UID, those that stand in the place of an occurrence last.
    fn take_group(&mut self, group: &[&Event]) {
        let begins = self.entries.len();
        let versions: Vec<Version> = group.iter().map(|(head, _)| Version::of(head)).collect();
        for ((head, timing), version) in group.iter().zip(&versions) {
            self.called_off += usize::from(head.called_off);
            let Some(timing) = timing else { continue };
            if versions.iter().any(|other| other.voids(version)) {
                continue;
            }
            let entry = self.entry(head, timing, group);
            let alike =
                |known: &&mut Entry| known.title == entry.title && known.categories == entry.categories;
            match self.entries[begins..].iter_mut().find(alike) {
                Some(known) if head.in_place_of.is_some() || known.occurrences == entry.occurrences => {
                    known.occurrences.extend(entry.occurrences);
                    in_order(&mut known.occurrences);
                }
                _ => self.entries.push(entry),
            }
        }
    }

    fn entry(&mut self, head: &Head, timing: &Timing, group: &[&Event]) -> Entry {
        let is_series = head.in_place_of.is_none();
        let changed = group.iter().filter_map(|(other, _)| other.in_place_of.filter(|_| is_series));
        let except: Vec<Moment> = changed.chain(timing.except.iter().copied()).collect();
        let mut notes: Vec<String> = vec![];
        let mut found = Found { occurrences: vec![], full: false };
        let mut moments = timing.also.iter().map(|(moment, _)| moment).chain([&timing.start]);
        if let Some(Moment::Time(time)) = moments.find(|moment| moment.is_floating()) {
            notes.push(format!("its times name no zone: they are read in {}", time.zone));
        }
        let mut worked = self.work.take(WORK_OF_A_DATE * (except.len() + timing.also.len()) as u32);
        if worked {
            let except = Exceptions::of(&except, timing.start);
            if timing.rules.is_empty() || !is_series {
                self.add(timing.start, timing.length, &except, &mut found);
            } else {
                let goes_on = self.repeat(timing, &except, &mut found, &mut worked);
                if goes_on {
                    notes.push(format!("it repeats: it is read to {}", calendar_day(self.horizon.1)));
                }
            }
            for (moment, length) in timing.also.iter().filter(|_| is_series) {
                self.add(*moment, length.unwrap_or(timing.length), &except, &mut found);
            }
        }
        if found.full || !worked {
            let why = format!(
                "it repeats more often than is read, {MAX_OCCURRENCES_OF_ENTRY} times for an event and \
                 {MAX_OCCURRENCES} in all: occurrences are missing, use a shorter calendar"
            );
            self.problems.add(head.line, &head.title, &why);
        }
        in_order(&mut found.occurrences);
        self.occurrences += found.occurrences.len();
        Entry {
            uid: head.uid.clone(),
            title: head.title.clone(),
            categories: head.categories.clone(),
            line: head.line,
            repeats: timing.repeats && is_series,
            occurrences: found.occurrences,
            note: (!notes.is_empty()).then(|| notes.join("; ")),
        }
    }

    /// Adds what the rules give; whether they go on beyond the horizon.
    fn repeat(&mut self, timing: &Timing, except: &Exceptions, found: &mut Found, worked: &mut bool) -> bool {
        let back = chrono::Days::new(timing.length.days_at_most() as u64 + 1);
        let from = self.horizon.0.checked_sub_days(back).unwrap_or(self.horizon.0);
        let mut goes_on = false;
        for rule in &timing.rules {
            let last = rule.until.map_or(Date::MAX, |until| until.date().succ_opt().unwrap_or(until.date()));
            let limit = 2 * MAX_OCCURRENCES_OF_ENTRY + except.count();
            let days =
                rule.days(timing.start.date(), (from, self.horizon.1.min(last)), limit, &mut self.work);
            *worked &= !days.cut;
            goes_on |= days.goes_on && last > self.horizon.1;
            *worked &= self.work.take(WORK_OF_A_TIME * days.days.len() as u32);
            for day in days.days {
                if found.full {
                    break;
                }
                let moment = timing.start.on(day);
                if rule.until.is_none_or(|until| !is_after(moment, until)) {
                    self.add(moment, timing.length, except, found);
                }
            }
        }
        goes_on
    }

    /// Adds an occurrence that touches the horizon and is no exception.
    fn add(&self, start: Moment, length: Length, except: &Exceptions, found: &mut Found) {
        let Some((occurrence, from, to)) = occurrence(start, length) else { return };
        if to < self.horizon.0 || self.horizon.1 < from || except.has(start) {
            return;
        }
        let most = MAX_OCCURRENCES_OF_ENTRY.min(MAX_OCCURRENCES - self.occurrences);
        if found.occurrences.len() >= most {
            found.full = true;
        } else {
            found.occurrences.push(occurrence);
        }
    }
}

/// What it takes to tell which event makes another void.
struct Version {
    /// The occurrence in whose place it stands.
    place: Option<(Option<Date>, Option<Instant>)>,
    sequence: u32,
    called_off: bool,
}

impl Version {
    fn of(head: &Head) -> Self {
        let place = head.in_place_of.map(Moment::identity);
        Self { place, sequence: head.sequence, called_off: head.called_off }
    }

    /// Whether it makes another of the same UID void: it is newer, or says that the other is called off.
    fn voids(&self, other: &Self) -> bool {
        let same = self.place == other.place || self.called_off && self.place.is_none();
        same && (self.sequence > other.sequence || self.called_off && self.sequence == other.sequence)
    }
}

/// The moments at which an event is not, made ready to be asked often.
struct Exceptions {
    days: Vec<Date>,
    /// On the clock of the event.
    times: Vec<Civil>,
    start: Moment,
}

impl Exceptions {
    fn of(moments: &[Moment], start: Moment) -> Self {
        let (mut days, mut times) = (vec![], vec![]);
        for moment in moments {
            match (start, *moment) {
                (Moment::Time(start), Moment::Time(time)) if start.is_elsewhere(time) => {
                    times.extend(time.instant().map(|instant| start.zone.local(instant).civil));
                }
                (Moment::Time(_), Moment::Time(time)) => times.push(time.civil),
                _ => days.push(moment.date()),
            }
        }
        sort_by_key(&mut days, |day| *day);
        sort_by_key(&mut times, |time| *time);
        Self { days, times, start }
    }

    fn count(&self) -> usize {
        self.days.len() + self.times.len()
    }

    fn has(&self, moment: Moment) -> bool {
        let civil = match (moment, self.start) {
            (Moment::Time(time), Moment::Time(start)) if time.is_elsewhere(start) => {
                time.instant().map(|instant| start.zone.local(instant).civil)
            }
            (Moment::Time(time), _) => Some(time.civil),
            (Moment::Day(_), _) => None,
        };
        self.days.binary_search(&moment.date()).is_ok()
            || civil.is_some_and(|civil| self.times.binary_search(&civil).is_ok())
    }
}

/// Whether `moment` is after the last of a rule. A date is compared by dates, even with a time.
fn is_after(moment: Moment, last: Moment) -> bool {
    match (moment, last) {
        (Moment::Time(time), Moment::Time(last)) if last.floating => time.civil > last.civil,
        (Moment::Time(time), Moment::Time(last)) => match (time.instant(), last.instant()) {
            (Some(instant), Some(last)) => instant > last,
            _ => moment.date() > last.civil.date(),
        },
        _ => moment.date() > last.date(),
    }
}

/// The occurrence of that length, and its first and last day as it shows them itself. What lasts beyond the years
/// of the clock data ends with them. `None` for what begins outside.
fn occurrence(start: Moment, length: Length) -> Option<(Occurrence, Date, Date)> {
    match start {
        Moment::Day(from) => {
            let first = Date::from_ymd_opt(*DATA_YEARS.start(), 1, 1)?;
            let last = Date::from_ymd_opt(*DATA_YEARS.end(), 12, 31)?;
            let to = from.checked_add_days(chrono::Days::new((length.days - 1).max(0) as u64))?.min(last);
            let from = from.max(first);
            (from <= to).then_some((Occurrence::Dates { from, to }, from, to))
        }
        Moment::Time(time) => {
            let begins = time.instant()?;
            let ends = time.after(length).unwrap_or(DATA_RANGE.end).min(DATA_RANGE.end);
            let ends = ends.max(begins.plus_minutes(1));
            let to = time.zone.local(ends.plus_minutes(-1)).civil.date();
            let from = time.zone.local(begins).civil.date();
            Some((Occurrence::Span(Span::new(begins, ends)), from, to))
        }
    }
}

fn in_order(occurrences: &mut Vec<Occurrence>) {
    let midnight = |date: Date| Instant::from_utc(date.and_time(chrono::NaiveTime::MIN));
    sort_by_key(occurrences, |occurrence| match occurrence {
        Occurrence::Dates { from, to } => (midnight(*from), midnight(*to)),
        Occurrence::Span(span) => (span.start, span.end),
    });
    occurrences.dedup();
}
