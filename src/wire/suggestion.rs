//! The document of `lowtide suggest`.

use serde::Serialize;

use crate::search::{Found, NearMiss, Placed, Rule, Spares, Suggestion};

/// What the words layer says about a suggestion.
pub struct Reasons {
    pub why: String,
    /// Who loses instead.
    pub loses_instead: Vec<String>,
}

/// What is told beside what was found.
pub struct Remarks {
    pub elapsed_ms: f64,
    pub notes: Vec<String>,
}

#[derive(Serialize)]
pub struct SuggestionsJson {
    searched: u32,
    excluded: ExcludedJson,
    elapsed_ms: f64,
    proposal: Option<ProposalJson>,
    candidates: Vec<CandidateJson>,
    /// Where the first candidate is to be avoided: the cheapest of the best level.
    spares_everyone: Option<SparesJson>,
    worst: Option<WorstJson>,
    tie_minutes: u32,
    /// Where there is no candidate: what one rule alone rules out.
    near_misses: Vec<NearMissJson>,
    notes: Vec<String>,
}

/// Starts by the first rule that they break.
#[derive(Default, Serialize)]
struct ExcludedJson {
    weekdays: u32,
    hours: u32,
    crew: u32,
    notice: u32,
    never: u32,
    protect: u32,
    gap: u32,
    freeze: u32,
    block: u32,
}

#[derive(Serialize)]
struct ProposalJson {
    start: String,
    people_minutes_lost: f64,
    daytime_share: f64,
    level: &'static str,
    load: &'static str,
    /// Of the searched starts those that cost less, 0 to 100.
    percentile: f64,
    cost: f64,
}

#[derive(Serialize)]
struct CandidateJson {
    start: String,
    end: String,
    start_local: String,
    people_minutes_lost: f64,
    daytime_share: f64,
    edge_share: f64,
    cost: f64,
    level: &'static str,
    load: &'static str,
    percentile: f64,
    slack_minutes: i32,
    /// Null where it was not looked at.
    holds_however: Option<bool>,
    why: String,
    loses_instead: Vec<String>,
}

#[derive(Serialize)]
struct SparesJson {
    #[serde(flatten)]
    candidate: CandidateJson,
    /// What it costs, in times of the first candidate; null where that costs nothing.
    times: Option<f64>,
}

#[derive(Serialize)]
struct NearMissJson {
    rule: &'static str,
    #[serde(flatten)]
    candidate: CandidateJson,
}

#[derive(Serialize)]
struct WorstJson {
    start: String,
    daytime_share: f64,
}

impl SuggestionsJson {
    /// `words` says why a suggestion is good and who pays for it.
    pub fn of(found: &Found, remarks: Remarks, words: impl Fn(&Suggestion) -> Reasons) -> Self {
        let candidate = |suggestion: &Suggestion| candidate(suggestion, found.searched, words(suggestion));
        let spares =
            |spares: &Spares| SparesJson { candidate: candidate(&spares.suggestion), times: spares.times };
        let near = |missed: &NearMiss| NearMissJson {
            rule: missed.rule.word(),
            candidate: candidate(&missed.suggestion),
        };
        Self {
            searched: found.searched,
            excluded: excluded(found),
            elapsed_ms: remarks.elapsed_ms,
            proposal: found.proposal.as_ref().map(|placed| proposal(placed, found.searched)),
            candidates: found.suggestions.iter().map(candidate).collect(),
            spares_everyone: found.spares.as_ref().map(spares),
            worst: found.worst.as_ref().map(|worst| WorstJson {
                start: worst.assessment.window.span.start.to_string(),
                daytime_share: worst.assessment.totals.daytime_share,
            }),
            tie_minutes: found.tie_minutes,
            near_misses: found.near_misses.iter().map(near).collect(),
            notes: remarks.notes,
        }
    }
}

fn excluded(found: &Found) -> ExcludedJson {
    let mut by = ExcludedJson::default();
    for (rule, starts) in &found.excluded {
        let field = match rule {
            Rule::Weekdays => &mut by.weekdays,
            Rule::Hours => &mut by.hours,
            Rule::Crew => &mut by.crew,
            Rule::Notice => &mut by.notice,
            Rule::Never => &mut by.never,
            Rule::Protect => &mut by.protect,
            Rule::Gap => &mut by.gap,
            Rule::Freeze => &mut by.freeze,
            Rule::Block => &mut by.block,
        };
        *field = *starts;
    }
    by
}

/// 0 to 100.
fn percentile(cheaper: u32, searched: u32) -> f64 {
    if searched == 0 { 0.0 } else { f64::from(cheaper) * 100.0 / f64::from(searched) }
}

fn proposal(placed: &Placed, searched: u32) -> ProposalJson {
    let assessment = &placed.assessment;
    ProposalJson {
        start: assessment.window.span.start.to_string(),
        people_minutes_lost: assessment.totals.people_minutes_lost,
        daytime_share: assessment.totals.daytime_share,
        level: assessment.verdict.level.word(),
        load: assessment.verdict.load.word(),
        percentile: percentile(placed.cheaper, searched),
        cost: placed.cost,
    }
}

fn candidate(suggestion: &Suggestion, searched: u32, words: Reasons) -> CandidateJson {
    let assessment = &suggestion.assessment;
    let (window, totals) = (&assessment.window, &assessment.totals);
    CandidateJson {
        start: window.span.start.to_string(),
        end: window.span.end.to_string(),
        start_local: window.start.to_string(),
        people_minutes_lost: totals.people_minutes_lost,
        daytime_share: totals.daytime_share,
        edge_share: totals.edge_share,
        cost: suggestion.cost,
        level: assessment.verdict.level.word(),
        load: assessment.verdict.load.word(),
        percentile: percentile(suggestion.cheaper, searched),
        slack_minutes: suggestion.slack,
        holds_however: suggestion.holds,
        why: words.why,
        loses_instead: words.loses_instead,
    }
}
