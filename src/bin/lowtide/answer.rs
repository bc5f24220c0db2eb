//! One function for each command: from arguments to text.

use lowtide::assess::{Assessment, Assessor, Level};
use lowtide::calendar::Almanac;
use lowtide::link;
use lowtide::plan::{MAX_OWN_EVENTS, Plan, ResolvedWindow};
use lowtide::present::{for_link, headline, reasons, window_notes, withheld, withheld_words};
use lowtide::time::{Resolution, Zone, parse_civil, resolve};
use lowtide::wire::{self, AssessmentJson, RegionJson, ResolutionJson, Sentences, plan_to_json, to_text};
use lowtide::world::regions;

use crate::arguments::{Arguments, Assess, Command, Gate, Link};
use crate::events::events_command;
use crate::exports::{export_command, ics_command};
use crate::freezes::Wanted;
use crate::notices::notices_command;
use crate::opened::{Brought, names_file, opened};
use crate::picture::picture_command;
use crate::sending::beside;
use crate::suggest::suggest_command;
use crate::table;
use crate::told::{addressed, completed};
use crate::window::{choices, given, numbered, text};

pub(crate) struct Answer {
    pub(crate) text: String,
    /// For a program: it is written as it is, line ends included.
    pub(crate) is_file: bool,
    /// The verdict is at or above what the caller accepts.
    pub(crate) refused_by_gate: bool,
    /// A part of what was asked could not be read, which is told on standard error.
    pub(crate) incomplete: bool,
}

/// Carries out a command, or says in one line what is wrong with it.
pub(crate) fn answer(arguments: &Arguments) -> Result<Answer, String> {
    let json = arguments.json;
    let text = match &arguments.command {
        Command::Resolve { local, zone } => resolve_command(local, zone, json)?,
        Command::Regions => regions_command(json),
        Command::Events { from, to, regions, kinds } => events_command(from, to, regions, kinds, json)?,
        Command::Assess(assess) => return assess_command(assess, json),
        Command::Suggest(suggest) => suggest_command(suggest, json)?,
        Command::Link(arguments) => link_command(arguments, json)?,
        Command::Ics(ics) => return Ok(file(ics_command(ics, json)?)),
        Command::Export(export) => return Ok(file(export_command(export, json)?)),
        Command::Picture(arguments) => return Ok(file(picture_command(arguments, json)?)),
        Command::Open { plan } => open_command(plan, json)?,
    };
    Ok(Answer { text, is_file: json, refused_by_gate: false, incomplete: false })
}

fn file(text: String) -> Answer {
    Answer { text, is_file: true, refused_by_gate: false, incomplete: false }
}

fn resolve_command(local: &str, zone: &str, json: bool) -> Result<String, String> {
    let civil = parse_civil(local).map_err(text)?;
    let zone = Zone::parse(zone).map_err(text)?;
    let resolution = resolve(civil, zone);
    let document = ResolutionJson::of(resolution).ok_or_else(|| {
        format!("{local} lies outside the clock data: choose a date from {}", Resolution::range_text())
    })?;
    Ok(if json { to_text(&document) } else { table::resolution(civil, zone, resolution) })
}

fn regions_command(json: bool) -> String {
    if json { to_text(&regions().iter().map(RegionJson::of).collect::<Vec<_>>()) } else { table::regions() }
}

fn assess_command(arguments: &Assess, json: bool) -> Result<Answer, String> {
    if arguments.plans.first().is_some_and(|first| names_file(first, ".ics")) {
        return notices_command(arguments, json);
    }
    if let [_, more, ..] = arguments.plans.as_slice() {
        return Err(format!("{more:?} is one plan too many: assess one at a time, or notices (.ics)"));
    }
    let brought = given(arguments.plans.first().map(String::as_str), &arguments.window)?;
    let (mut plan, mut more_notes) = (brought.plan, brought.notes);
    more_notes.extend(choices(&arguments.window, Wanted::NearWindows, &mut plan)?);
    let window = numbered(&plan, arguments.number)?.1.resolve().map_err(text)?;
    check_gate(arguments)?;
    let assessor = Assessor::for_plan(&plan, Almanac::bundled());
    let (assessment, notes) = assessed(&assessor, &plan, &window, more_notes);
    let text = if json {
        to_text(&AssessmentJson::of(&assessment, &plan.audience, sentences(&assessment, &plan, notes)))
    } else {
        table::assessment(&assessment, &plan, &notes)
    };
    Ok(Answer { text, is_file: json, refused_by_gate: gate(arguments, &assessment), incomplete: false })
}

/// What a window of a plan costs, and what is to be known of it beside `more_notes`.
pub(crate) fn assessed(
    assessor: &Assessor,
    plan: &Plan,
    window: &ResolvedWindow,
    more_notes: Vec<String>,
) -> (Assessment, Vec<String>) {
    let assessment = assessor.assess(window, |event| plan.set_aside.get(event).cloned());
    let mut notes = window_notes(window);
    notes.extend(more_notes);
    notes.extend(withheld_words(&plan.audience.weights));
    (assessment, notes)
}

/// What the words layer says of it.
pub(crate) fn sentences(assessment: &Assessment, plan: &Plan, notes: Vec<String>) -> Sentences {
    Sentences { sentence: headline(assessment, &plan.audience), reasons: reasons(assessment), notes }
}

/// Whether the flags of the gate can be used.
pub(crate) fn check_gate(arguments: &Assess) -> Result<(), String> {
    match arguments.max_share.filter(|share| !(0.0..=100.0).contains(share)) {
        Some(share) => Err(format!("--max-share {share} is not a percentage: use 0 to 100")),
        None => Ok(()),
    }
}

/// Whether the caller does not accept the verdict.
pub(crate) fn gate(arguments: &Assess, assessment: &Assessment) -> bool {
    let level = if arguments.allow_set_aside {
        assessment.verdict.level
    } else {
        assessment.verdict.level_with_set_aside
    };
    let limit = arguments.fail_on.map(|gate| match gate {
        Gate::Watch => Level::Watch,
        Gate::Avoid => Level::Avoid,
        Gate::Block => Level::Block,
        Gate::Unknown => Level::Unknown,
    });
    let share = assessment.totals.daytime_share * 100.0;
    limit.is_some_and(|limit| level >= limit) || arguments.max_share.is_some_and(|most| share > most)
}

/// The plan as a link may hold it.
pub(crate) fn linkable(mut plan: Plan, withhold: bool) -> Result<Plan, String> {
    if withhold {
        if plan.audience.weights.own().is_none() {
            return Err(
                "--withhold leaves figures out, and there are none: add --weights FILE.csv".to_owned()
            );
        }
        plan = withheld(&plan, Almanac::bundled());
    }
    plan = for_link(&plan, Almanac::bundled());
    let events = plan.own_events.len();
    if events > MAX_OWN_EVENTS {
        return Err(format!(
            "the plan has {events} own events, more than the {MAX_OWN_EVENTS} of a link: use a calendar file of a \
             shorter span"
        ));
    }
    Ok(plan)
}

fn link_command(arguments: &Link, json: bool) -> Result<String, String> {
    let Link { plan, window, record, sending, withhold, base } = arguments;
    let Brought { plan, beside: before, notes } = completed(plan.as_deref(), window, record)?;
    let plan = linkable(plan, *withhold)?;
    let fragment = link::encode_with(&plan, &beside(sending, &plan, before.exported)?).map_err(text)?;
    let link = addressed(base.as_deref().unwrap_or_default(), &fragment)?;
    for note in &notes {
        crate::tell(note);
    }
    Ok(if json { wire::to_text(&wire::LinkJson::of(&link)) } else { format!("{link}\n") })
}

fn open_command(plan: &str, json: bool) -> Result<String, String> {
    let Brought { plan, beside, mut notes } = opened(plan)?;
    notes.extend(withheld_words(&plan.audience.weights));
    Ok(if json { to_text(&plan_to_json(&plan, &beside, notes)) } else { table::plan(&plan, &notes) })
}
