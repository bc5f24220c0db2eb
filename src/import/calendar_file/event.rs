//! One event as its lines say it: what it is, when it is first, and by which rules it comes again.

use super::Problems;
use super::components::{RawEvent, title_of};
use super::moment::{Length, Moment, quoted, read_moment, read_moments};
use super::property::Property;
use super::rule::Rule;
use super::zone_id::Zones;

/// What an event is, and which one.
pub(super) struct Head {
    pub(super) line: usize,
    pub(super) uid: String,
    pub(super) title: String,
    pub(super) categories: Vec<String>,
    /// The version: a higher one replaces a lower.
    pub(super) sequence: u32,
    pub(super) called_off: bool,
    /// The occurrence of another event in whose place it stands.
    pub(super) in_place_of: Option<Moment>,
}

/// When an event is.
pub(super) struct Timing {
    pub(super) start: Moment,
    pub(super) length: Length,
    /// The file gives it one.
    pub(super) has_length: bool,
    pub(super) rules: Vec<Rule>,
    /// More occurrences; without a length they have that of the first.
    pub(super) also: Vec<(Moment, Option<Length>)>,
    pub(super) except: Vec<Moment>,
    /// It says that it repeats.
    pub(super) repeats: bool,
}

/// More categories are none of an event.
const MAX_CATEGORIES: usize = 20;

/// An event under reading.
pub(super) struct EventLines<'a> {
    raw: &'a RawEvent,
    zones: &'a Zones,
    title: String,
}

impl<'a> EventLines<'a> {
    pub(super) fn of(raw: &'a RawEvent, zones: &'a Zones) -> Self {
        Self { raw, zones, title: title_of(raw) }
    }

    pub(super) fn head(&self, problems: &mut Problems) -> Head {
        let text = |name| self.find(name).map(Property::text).unwrap_or_default();
        let uid = self.find("UID").map(|property| property.value.clone()).unwrap_or_default();
        let status = text("STATUS").to_ascii_uppercase();
        let mut categories: Vec<String> = vec![];
        for category in self.all("CATEGORIES").flat_map(Property::texts).take(MAX_CATEGORIES) {
            if !categories.contains(&category) {
                categories.push(category);
            }
        }
        let replaced = self.find("RECURRENCE-ID");
        let in_place_of = replaced.and_then(|property| {
            if property.parameter("RANGE").is_some() {
                let why =
                    "it changes all later occurrences, which is not known here: only this one is changed";
                self.say(problems, property, why);
            }
            let read = read_moment(&property.value, property, self.zones);
            read.map_err(|why| self.say(problems, property, &why)).ok()
        });
        Head {
            line: self.raw.line,
            // What stands in an unknown place replaces nothing.
            uid: if replaced.is_some() && in_place_of.is_none() { String::new() } else { uid },
            title: self.title.clone(),
            categories,
            sequence: text("SEQUENCE").parse().unwrap_or(0),
            called_off: self.raw.called_off || matches!(status.as_str(), "CANCELLED" | "CANCELED"),
            in_place_of,
        }
    }

    /// `None` when there is no telling when it is; why is among the problems.
    pub(super) fn timing(&self, problems: &mut Problems) -> Option<Timing> {
        let Some(property) = self.find("DTSTART") else {
            problems.lose(self.raw.line, &self.title, "it has no start and is left out: give it a DTSTART");
            return None;
        };
        let mut left_out = |property: &Property, why: &str| {
            problems.lose(property.line, &self.title, &format!("{why}; the event is left out"));
        };
        let start = read_moment(&property.value, property, self.zones)
            .map_err(|why| left_out(property, &why))
            .ok()?;
        let length = self.length(start).map_err(|(at, why)| left_out(at, &why)).ok()?;
        let mut timing = Timing {
            start,
            length: at_least_one(start, length),
            has_length: length != Length::default(),
            rules: vec![],
            also: vec![],
            except: vec![],
            repeats: false,
        };
        for property in &self.raw.properties {
            let read = match property.name.as_str() {
                "RRULE" => {
                    Rule::read(property, self.zones).map(|rule| timing.rules.push(rule)).map_err(|why| {
                        format!(
                            "{why}: only the first occurrence is taken, add the others as events of their own"
                        )
                    })
                }
                "EXRULE" => {
                    Err("it has a rule of exceptions, which is not known here: none is made".to_owned())
                }
                "EXDATE" => read_moments(property, self.zones)
                    .map(|except| timing.except.extend(except))
                    .map_err(|why| format!("{why}; no exception is made")),
                "RDATE" => self
                    .also(property)
                    .map(|also| timing.also.extend(also))
                    .map_err(|why| format!("{why}; the occurrences are left out")),
                _ => continue,
            };
            timing.repeats |= matches!(property.name.as_str(), "RRULE" | "RDATE");
            if let Err(why) = read {
                self.say(problems, property, &why);
            }
        }
        Some(timing)
    }

    /// By the end, or the duration, or neither.
    fn length(&self, start: Moment) -> Result<Length, (&Property, String)> {
        let length = if let Some(end) = self.find("DTEND") {
            let moment = read_moment(&end.value, end, self.zones).map_err(|why| (end, why))?;
            Length::between(start, moment)
                .ok_or_else(|| (end, "its end is not after its start: correct the DTEND".to_owned()))?
        } else if let Some(duration) = self.find("DURATION") {
            duration_of(start, &duration.value).map_err(|why| (duration, why))?
        } else {
            Length::default()
        };
        Ok(length)
    }

    /// The dates, times or periods of a list.
    fn also(&self, property: &Property) -> Result<Vec<(Moment, Option<Length>)>, String> {
        let periods = property.parameter("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("PERIOD"));
        if !periods {
            let moments = read_moments(property, self.zones)?;
            return Ok(moments.into_iter().map(|moment| (moment, None)).collect());
        }
        let period = |text: &str| {
            let (from, to) = text.split_once('/').ok_or_else(|| format!("{} is no period", quoted(text)))?;
            let start = read_moment(from, property, self.zones)?;
            let length = if to.trim_start_matches('+').starts_with(['P', 'p']) {
                duration_of(start, to)?
            } else {
                let end = read_moment(to, property, self.zones)?;
                Length::between(start, end).ok_or("a period ends before it begins")?
            };
            Ok((start, Some(at_least_one(start, length))))
        };
        property.value.split(',').map(period).collect()
    }

    pub(super) fn find(&self, name: &str) -> Option<&Property> {
        self.all(name).next()
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.raw.properties.iter().filter(move |property| property.name == name)
    }

    fn say(&self, problems: &mut Problems, property: &Property, why: &str) {
        problems.add(property.line, &self.title, why);
    }
}

fn duration_of(start: Moment, text: &str) -> Result<Length, String> {
    let unreadable = || format!("its length {} cannot be read: write it like PT2H30M or P1D", quoted(text));
    let length = Length::read(text.trim()).ok_or_else(unreadable)?;
    match start {
        Moment::Time(_) => Ok(length),
        Moment::Day(_) => {
            let days =
                length.whole_days().ok_or("its length is not in whole days, and it has no time of day")?;
            Ok(Length { days, minutes: 0 })
        }
    }
}

/// What has no length is the whole day of its date, or the minute of its time.
fn at_least_one(start: Moment, length: Length) -> Length {
    if length != Length::default() {
        return length;
    }
    match start {
        Moment::Day(_) => Length { days: 1, minutes: 0 },
        Moment::Time(_) => Length { days: 0, minutes: 1 },
    }
}
