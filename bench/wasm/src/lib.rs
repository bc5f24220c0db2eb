//! What the comparison in `bench/` asks of Lowtide, as WebAssembly that is built like the page.
//!
//! It calls what the page calls and adds nothing: every figure is one of [`lowtide::assess`] or
//! [`lowtide::search`]. Times are whole minutes since 1970 in UTC. It also hands out the regions with their weights
//! and clocks, so that the other engines of the comparison start from the same data.

use std::sync::LazyLock;

use lowtide::assess::{Assessor, RegionImpact};
use lowtide::calendar::Almanac;
use lowtide::calendar::holidays::Holidays;
use lowtide::plan::{Audience, Plan, Profile, ResolvedWindow, Weights, Window, examples};
use lowtide::search::{Preparation, Prepared, Query, Survey, find};
use lowtide::time::{Date, Instant, Local, Span, Zone, minute_of_day};
use lowtide::world::{RegionId, region};
use wasm_bindgen::prelude::wasm_bindgen;

static ALMANAC: LazyLock<Almanac> = LazyLock::new(|| {
    const TABLE: &str = include_str!("../../../data/built/holidays.txt");
    static HOLIDAYS: LazyLock<Holidays> =
        LazyLock::new(|| Holidays::read(TABLE).expect("the table of this version"));
    Almanac::with(&HOLIDAYS)
});

/// A plan for the internet users of the world in their waking hours, and a range of starts to search.
#[wasm_bindgen]
pub struct Lowtide {
    plan: Plan,
    range: Span,
    assessor: Assessor,
    preparation: Option<Preparation>,
    prepared: Option<Prepared>,
}

#[wasm_bindgen]
impl Lowtide {
    /// For starts from `first` up to `end`, without the regions whose ids `except` lists, one a line. Without
    /// `events` all of them are set aside, so that a minute costs the same the whole day.
    #[wasm_bindgen(constructor)]
    pub fn new(first: i32, end: i32, except: &str, events: bool) -> Self {
        let range = Span::new(instant(first), instant(end));
        let start = range.start.utc();
        let window =
            Window { start, zone: Zone::UTC, minutes: 60, ..examples::founding_case().windows[0].clone() };
        let except = except.lines().filter_map(|id| id.parse().ok()).collect();
        let audience = Audience { weights: Weights::InternetUsers, scope: vec![], except };
        let mut plan = Plan { audience, profile: Profile::Communication, ..Plan::of(window) };
        let assessor = Assessor::for_plan(&plan, &ALMANAC);
        if !events {
            let month = |instant: Instant, days: i64| instant.plus_minutes(days * 24 * 60).utc().date();
            for listed in assessor.events_near(month(range.start, -31), month(range.end, 31)).iter() {
                plan.set_aside.insert(listed.event.id.to_string(), "not compared".to_owned());
            }
        }
        Self { plan, range, assessor, preparation: None, prepared: None }
    }

    /// The regions, one a line: id, zone, weight, then each start and offset of its clock, in minutes; all of
    /// them separated by tabs.
    pub fn regions(&self) -> String {
        let (weights, week) = (self.assessor.weights(), 7 * 24 * 60);
        let around = Span::new(self.range.start.plus_minutes(-week), self.range.end.plus_minutes(2 * week));
        let line = |id: &RegionId| {
            let here = region(*id);
            let pieces = here.clock.pieces(around);
            let pieces =
                pieces.map(|(piece, offset)| format!("\t{}\t{}", piece.start.minutes(), offset.minutes()));
            format!("{}\t{}\t{}{}\n", here.id, here.zone, weights.units(*id), pieces.collect::<String>())
        };
        self.assessor.scope().iter().map(line).collect()
    }

    /// One window's clocks and daytime: Σ weight × minutes.
    pub fn clocks(&self, start: i32, minutes: i32) -> f64 {
        let (regions, totals) = self.assessor.of_regions(&resolved(start, minutes));
        std::hint::black_box(regions);
        totals.people_minutes_lost
    }

    /// The same, region by region in the order of the table: local date as yyyymmdd, minute of the day and offset at
    /// the start and at the end, then daytime minutes.
    pub fn rows(&self, start: i32, minutes: i32) -> Vec<i32> {
        let (regions, _) = self.assessor.of_regions(&resolved(start, minutes));
        regions.iter().flat_map(row).collect()
    }

    /// The whole assessment of one window, with its events and its load: Σ weight × minutes.
    pub fn assess(&self, start: i32, minutes: i32) -> f64 {
        let set_aside = |event: &str| self.plan.set_aside.get(event).cloned();
        let assessment = self.assessor.assess(&resolved(start, minutes), set_aside);
        let lost = assessment.totals.people_minutes_lost;
        std::hint::black_box(assessment);
        lost
    }

    /// Prepares the search from the beginning.
    pub fn prepare(&mut self) {
        self.begin();
        while !self.advance() {}
    }

    /// Begins to prepare the search.
    pub fn begin(&mut self) {
        self.preparation = Some(Preparation::new(&self.plan, self.range, false, &ALMANAC));
        self.prepared = None;
    }

    /// One piece of the preparation; `true` when it is done.
    pub fn advance(&mut self) -> bool {
        if self.preparation.as_mut().is_some_and(|preparation| !preparation.advance(1)) {
            return false;
        }
        self.prepared = self.preparation.take().map(Preparation::finish).or(self.prepared.take());
        true
    }

    /// Of a window of `minutes` at every start of the range: the cheapest start and its cost, the dearest start and
    /// its cost; nothing before the search is prepared.
    pub fn rank(&self, minutes: i32) -> Vec<f64> {
        let found = self.prepared.as_ref().and_then(|prepared| prepared.extremes(minutes));
        found.into_iter().flatten().flat_map(|(at, cost)| [at.minutes() as f64, cost]).collect()
    }

    /// What one start costs by the prepared search; `None` outside its range.
    pub fn cost(&self, start: i32, minutes: i32) -> Option<f64> {
        let Local { civil, .. } = Zone::UTC.local(instant(start));
        let survey = Survey::new(self.prepared.as_ref()?, minutes, Zone::UTC);
        survey.cell(civil.date(), i64::from(minute_of_day(civil))).map(|cell| cell.cost)
    }

    /// The answer that the page shows: the best five within the rules, each assessed; how many were found.
    pub fn find(&self) -> usize {
        let found = self.prepared.as_ref().map(|prepared| {
            let query = Query::of(&self.plan, 0, None);
            find(prepared, &query)
        });
        found.map_or(0, |found| found.suggestions.len())
    }
}

/// The IANA release of the clock data.
#[wasm_bindgen]
pub fn clock_data() -> String {
    lowtide::time::TZDB_VERSION.to_owned()
}

fn instant(minutes: i32) -> Instant {
    Instant::from_minutes(i64::from(minutes))
}

fn resolved(start: i32, minutes: i32) -> ResolvedWindow {
    let span = Span::starting(instant(start), i64::from(minutes));
    ResolvedWindow {
        span,
        zone: Zone::UTC,
        start: Zone::UTC.local(span.start),
        end: Zone::UTC.local(span.end),
        wall_minutes: span.minutes(),
        interruption: minutes as u32,
        impact: lowtide::plan::Impact::Outage,
    }
}

fn row(here: &RegionImpact) -> [i32; 7] {
    let [start, end] = [here.start, here.end].map(|local| {
        let date = yyyymmdd(local.civil.date());
        [date, minute_of_day(local.civil) as i32, i32::from(local.offset.minutes())]
    });
    [start[0], start[1], start[2], end[0], end[1], end[2], here.day_minutes as i32]
}

fn yyyymmdd(date: Date) -> i32 {
    date.to_string().replace('-', "").parse().unwrap_or(0)
}
