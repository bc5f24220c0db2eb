//! The document of `lowtide assess`.

use serde::Serialize;

use crate::assess::{Assessment, EventMatch, RegionImpact};
use crate::plan::{Activity, Audience, Daytime};
use crate::time::TZDB_VERSION;
use crate::world::{DATA_AS_OF, region};

/// What the words layer says about an assessment.
pub struct Sentences {
    pub sentence: String,
    pub reasons: Vec<String>,
    /// Notes on the window's clock and link.
    pub notes: Vec<String>,
}

#[derive(Serialize)]
pub struct AssessmentJson<'a> {
    tzdb: &'static str,
    data_as_of: &'static str,
    window: WindowJson,
    audience: AudienceJson,
    daytime: DaytimeJson,
    profile: &'static str,
    totals: TotalsJson,
    regions: Vec<RegionImpactJson<'a>>,
    events: Vec<MatchJson<'a>>,
    verdict: VerdictJson,
}

#[derive(Serialize)]
struct WindowJson {
    start: String,
    end: String,
    minutes: i64,
    wall_minutes: i64,
    interruption_minutes: u32,
    impact: &'static str,
    start_local: String,
    end_local: String,
    zone: &'static str,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct AudienceJson {
    weights: &'static str,
    total: f64,
}

#[derive(Serialize)]
struct DaytimeJson {
    rule: String,
    /// Of an activity curve, the percentages of the local hours from midnight on.
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<[u8; Activity::HOURS]>,
}

#[derive(Serialize)]
struct TotalsJson {
    people_in_daytime: f64,
    people_minutes_lost: f64,
    daytime_share: f64,
    edge_share: f64,
}

#[derive(Serialize)]
struct RegionImpactJson<'a> {
    id: &'static str,
    country: &'static str,
    name: &'static str,
    zone: &'static str,
    weight: f64,
    start_local: String,
    end_local: String,
    day_shift_start: i64,
    day_shift_end: i64,
    daytime_minutes: i64,
    edge_minutes: i64,
    lost_minutes: i64,
    people_minutes_lost: f64,
    events: Vec<&'a str>,
    approximate: bool,
}

#[derive(Serialize)]
struct MatchJson<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'static str,
    severity: u8,
    counted_severity: u8,
    reach: &'static str,
    regions: Vec<&'static str>,
    from: String,
    to: String,
    /// The instants of an event that is at the same time everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    days_after: i64,
    precision: &'static str,
    confidence: &'static str,
    sources: Vec<&'a str>,
    effect: &'static str,
    note: &'a str,
    all_hours: bool,
    level: &'static str,
    set_aside: Option<String>,
    audience_share: f64,
}

#[derive(Serialize)]
struct VerdictJson {
    level: &'static str,
    level_with_set_aside: &'static str,
    load: &'static str,
    sentence: String,
    reasons: Vec<String>,
    not_covered: Vec<NotCoveredJson>,
}

#[derive(Serialize)]
struct NotCoveredJson {
    kind: &'static str,
    countries: Vec<&'static str>,
    /// Why, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

impl<'a> AssessmentJson<'a> {
    pub fn of(assessment: &'a Assessment, audience: &Audience, sentences: Sentences) -> Self {
        let window = &assessment.window;
        let totals = &assessment.totals;
        let verdict = &assessment.verdict;
        Self {
            tzdb: TZDB_VERSION,
            data_as_of: DATA_AS_OF,
            window: WindowJson {
                start: window.span.start.to_string(),
                end: window.span.end.to_string(),
                minutes: window.minutes(),
                wall_minutes: window.wall_minutes,
                interruption_minutes: window.interruption,
                impact: window.impact.word(),
                start_local: window.start.to_string(),
                end_local: window.end.to_string(),
                zone: window.zone.name(),
                notes: sentences.notes,
            },
            audience: AudienceJson { weights: audience.weights.unit(), total: assessment.audience },
            daytime: daytime(assessment.daytime),
            profile: assessment.profile.word(),
            totals: TotalsJson {
                people_in_daytime: totals.people_in_daytime,
                people_minutes_lost: totals.people_minutes_lost,
                daytime_share: totals.daytime_share,
                edge_share: totals.edge_share,
            },
            regions: assessment.regions.iter().map(|each| region_impact(each, &assessment.matches)).collect(),
            events: assessment.matches.iter().map(event_match).collect(),
            verdict: VerdictJson {
                level: verdict.level.word(),
                level_with_set_aside: verdict.level_with_set_aside.word(),
                load: verdict.load.word(),
                sentence: sentences.sentence,
                reasons: sentences.reasons,
                not_covered: verdict
                    .not_covered
                    .iter()
                    .map(|each| NotCoveredJson {
                        kind: each.kind.word(),
                        countries: each.countries.clone(),
                        reason: each.reason,
                    })
                    .collect(),
            },
        }
    }
}

fn daytime(daytime: Daytime) -> DaytimeJson {
    match daytime {
        Daytime::Activity(activity) => {
            DaytimeJson { rule: "activity".to_owned(), hours: Some(*activity.percentages()) }
        }
        banded => DaytimeJson { rule: banded.to_string(), hours: None },
    }
}

fn region_impact<'a>(each: &RegionImpact, matches: &'a [EventMatch]) -> RegionImpactJson<'a> {
    let region = each.region();
    RegionImpactJson {
        id: region.id,
        country: region.country,
        name: region.name,
        zone: region.zone.name(),
        weight: each.weight,
        start_local: each.start.to_string(),
        end_local: each.end.to_string(),
        day_shift_start: each.day_shift_start,
        day_shift_end: each.day_shift_end,
        daytime_minutes: each.daytime_minutes,
        edge_minutes: each.edge_minutes,
        lost_minutes: each.lost_minutes,
        people_minutes_lost: each.people_minutes_lost,
        events: each.matches.iter().map(|index| &*matches[usize::from(*index)].event.id).collect(),
        approximate: each.approximate,
    }
}

fn event_match(found: &EventMatch) -> MatchJson<'_> {
    let event = &*found.event;
    MatchJson {
        id: &event.id,
        title: &event.title,
        kind: event.kind.word(),
        severity: event.severity,
        counted_severity: found.counted.severity,
        reach: found.reach.word(),
        regions: found.regions.iter().map(|id| region(*id).id).collect(),
        from: event.from.to_string(),
        to: event.to.to_string(),
        start: event.instants.map(|span| span.start.to_string()),
        end: event.instants.map(|span| span.end.to_string()),
        days_after: found.days_after,
        precision: event.precision.word(),
        confidence: event.confidence.word(),
        sources: super::event::sources(event),
        effect: event.effect.word(),
        note: &event.note,
        all_hours: found.all_hours,
        level: found.level.word(),
        set_aside: found.set_aside.clone(),
        audience_share: found.audience_share,
    }
}
