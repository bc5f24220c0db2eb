//! The founding case: the two windows of June 2009, their local times, and how severe each is.

use lowtide::assess::{Assessment, Assessor, Level, Load};
use lowtide::calendar::Almanac;
use lowtide::plan::{Plan, examples};
use lowtide::world::region_by_id;

/// One of the two windows and what is known about it.
pub(crate) struct Expected {
    pub(crate) utc: (&'static str, &'static str),
    /// Region, local start, local end.
    pub(crate) locals: &'static [(&'static str, &'static str, &'static str)],
    pub(crate) load: Load,
    pub(crate) level: Level,
}

/// As first planned: Monday evening in San Francisco, Tuesday morning in Tehran.
pub(crate) const PLANNED: Expected = Expected {
    utc: ("2009-06-16T04:45:00Z", "2009-06-16T06:15:00Z"),
    locals: &[
        ("IR/Asia/Tehran", "2009-06-16T09:15:00+04:30", "2009-06-16T10:45:00+04:30"),
        ("PK/Asia/Karachi", "2009-06-16T10:45:00+06:00", "2009-06-16T12:15:00+06:00"),
        ("NP/Asia/Kathmandu", "2009-06-16T10:30:00+05:45", "2009-06-16T12:00:00+05:45"),
        ("IN/Asia/Kolkata", "2009-06-16T10:15:00+05:30", "2009-06-16T11:45:00+05:30"),
        ("CN/Asia/Shanghai", "2009-06-16T12:45:00+08:00", "2009-06-16T14:15:00+08:00"),
        ("GB/Europe/London", "2009-06-16T05:45:00+01:00", "2009-06-16T07:15:00+01:00"),
    ],
    load: Load::Busy,
    level: Level::Block,
};

/// As moved: Tuesday afternoon in San Francisco, the small hours of Wednesday in Tehran.
pub(crate) const MOVED: Expected = Expected {
    utc: ("2009-06-16T21:00:00Z", "2009-06-16T22:00:00Z"),
    locals: &[
        ("IR/Asia/Tehran", "2009-06-17T01:30:00+04:30", "2009-06-17T02:30:00+04:30"),
        ("US/America/New_York", "2009-06-16T17:00:00-04:00", "2009-06-16T18:00:00-04:00"),
        ("JP/Asia/Tokyo", "2009-06-17T06:00:00+09:00", "2009-06-17T07:00:00+09:00"),
    ],
    load: Load::Quiet,
    level: Level::Watch,
};

/// Assesses window `index` of `plan`, setting nothing aside but what the plan does.
pub(crate) fn assess(plan: &Plan, index: usize) -> Assessment {
    let window = plan.windows[index].resolve().unwrap_or_else(|problem| panic!("{problem}"));
    Assessor::for_plan(plan, almanac()).assess(&window, |event| plan.set_aside.get(event).cloned())
}

#[cfg(not(target_arch = "wasm32"))]
fn almanac() -> &'static Almanac {
    Almanac::bundled()
}

/// Read from its text, as the page does once that has arrived.
#[cfg(target_arch = "wasm32")]
fn almanac() -> &'static Almanac {
    use lowtide::calendar::holidays::Holidays;
    use std::sync::LazyLock;
    static ALMANAC: LazyLock<Almanac> = LazyLock::new(|| {
        let holidays = Holidays::read(include_str!("../../data/built/holidays.txt"));
        Almanac::with(Box::leak(Box::new(holidays.expect("the table of this version"))))
    });
    &ALMANAC
}

impl Expected {
    /// Panics where window `index` of the founding case reads otherwise.
    pub(crate) fn hold(&self, index: usize) {
        let found = assess(&examples::founding_case(), index);
        let span = found.window.span;
        assert_eq!((span.start.to_string().as_str(), span.end.to_string().as_str()), self.utc);
        for (id, start, end) in self.locals {
            let wanted = region_by_id(id).unwrap_or_else(|| panic!("no region {id}"));
            let region = found.regions.iter().find(|each| each.region == wanted).expect("all are in scope");
            assert_eq!(
                (region.start.to_string(), region.end.to_string()),
                ((*start).into(), (*end).into()),
                "{id}"
            );
        }
        assert_eq!((found.verdict.load, found.verdict.level), (self.load, self.level));
    }
}
