//! The document of `lowtide open`: a link as plain JSON.

use serde::Serialize;

use super::own_event::OwnEventJson;
use super::rules::RulesJson;
use crate::plan::{Plan, Record, Weights, Window};

#[derive(Serialize)]
pub struct PlanJson {
    version: u8,
    title: String,
    note: String,
    windows: Vec<WindowJson>,
    audience: AudienceJson,
    daytime: String,
    profile: &'static str,
    own_events: Vec<OwnEventJson>,
    set_aside: Vec<SetAsideJson>,
    /// Null where there is no rule.
    rules: Option<RulesJson>,
    record: RecordJson,
    made_at: Option<String>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct WindowJson {
    /// With the offset in force; without one where the local time does not exist.
    start_local: String,
    zone: &'static str,
    start: Option<String>,
    minutes: u32,
    interruption_minutes: u32,
    impact: &'static str,
    name: String,
    role: &'static str,
}

#[derive(Serialize)]
struct AudienceJson {
    weights: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    own: Vec<OwnWeightJson>,
    /// What the author saw by figures that the link leaves out.
    #[serde(skip_serializing_if = "Option::is_none")]
    quoted: Option<String>,
    scope: Vec<&'static str>,
    except: Vec<&'static str>,
}

#[derive(Serialize)]
struct OwnWeightJson {
    place: &'static str,
    figure: f64,
}

/// Empty texts where nothing is said.
#[derive(Serialize)]
struct RecordJson {
    service: String,
    provider: String,
    account: String,
    change: String,
    contact: String,
    status: &'static str,
}

impl RecordJson {
    fn of(record: &Record) -> Self {
        let [service, provider, account, change, contact] = record.texts().map(str::to_owned);
        Self { service, provider, account, change, contact, status: record.status.word() }
    }
}

#[derive(Serialize)]
struct SetAsideJson {
    event: String,
    reason: String,
}

impl PlanJson {
    /// `notes` are what the reader of the link should know about it.
    pub fn of(plan: &Plan, notes: Vec<String>) -> Self {
        let audience = &plan.audience;
        let own = match &audience.weights {
            Weights::Own(own) => own
                .figures
                .iter()
                .map(|own| OwnWeightJson { place: own.place.code(), figure: own.figure })
                .collect(),
            _ => vec![],
        };
        Self {
            version: 1,
            title: plan.title.clone(),
            note: plan.note.clone(),
            windows: plan.windows.iter().map(window).collect(),
            audience: AudienceJson {
                weights: audience.weights.word(),
                own,
                quoted: match &audience.weights {
                    Weights::Withheld(quoted) => Some(quoted.clone()),
                    _ => None,
                },
                scope: audience.scope.iter().map(|place| place.code()).collect(),
                except: audience.except.iter().map(|place| place.code()).collect(),
            },
            daytime: plan.daytime_rule().to_string(),
            profile: plan.profile.word(),
            own_events: plan.own_events.iter().map(OwnEventJson::of).collect(),
            set_aside: plan
                .set_aside
                .iter()
                .map(|(event, reason)| SetAsideJson { event: event.clone(), reason: reason.clone() })
                .collect(),
            rules: RulesJson::of(&plan.rules),
            record: RecordJson::of(&plan.record),
            made_at: None,
            notes,
        }
    }
}

fn window(window: &Window) -> WindowJson {
    let resolved = window.resolve().ok();
    WindowJson {
        start_local: resolved
            .as_ref()
            .map_or_else(|| format!("{:?}", window.start), |resolved| resolved.start.to_string()),
        zone: window.zone.name(),
        start: resolved.map(|resolved| resolved.span.start.to_string()),
        minutes: window.minutes,
        interruption_minutes: window.interruption.unwrap_or(window.minutes),
        impact: window.impact.word(),
        name: window.name.clone(),
        role: window.role.word(),
    }
}
