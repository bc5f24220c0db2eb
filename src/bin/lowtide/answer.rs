//! One function for each command: from arguments to text.

use lowtide::assess::{Assessment, Assessor, Level};
use lowtide::calendar::Almanac;
use lowtide::plan::{MAX_OWN_EVENTS, Plan};
use lowtide::present::{headline, reasons, window_notes, withheld, withheld_words};
use lowtide::time::{Resolution, Zone, parse_civil, resolve};
use lowtide::wire::{AssessmentJson, PlanJson, RegionJson, ResolutionJson, Sentences, to_text};
use lowtide::world::regions;
use lowtide::{link, wire};

use crate::arguments::{Arguments, Assess, Command, Gate, WindowArguments};
use crate::events::events_command;
use crate::freezes::Wanted;
use crate::picture::picture_command;
use crate::suggest::suggest_command;
use crate::table;
use crate::window::{choices, given, numbered, plan, text};

pub(crate) struct Answer {
    pub(crate) text: String,
    /// The verdict is at or above what the caller accepts.
    pub(crate) refused_by_gate: bool,
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
        Command::Link { window, record, withhold, base } => {
            let mut plan = linked_plan(window, *withhold)?;
            plan.record = crate::record::record(record)?;
            link_command(&plan, base.as_deref(), json)?
        }
        Command::Picture(arguments) => picture_command(arguments, json)?,
        Command::Open { link } => open_command(link, json)?,
    };
    Ok(Answer { text, refused_by_gate: false })
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
    let (mut plan, mut more_notes) = given(arguments.link.as_deref(), &arguments.window)?;
    more_notes.extend(choices(&arguments.window, Wanted::NearWindows, &mut plan)?);
    more_notes.extend(withheld_words(&plan.audience.weights));
    let window = numbered(&plan, arguments.number)?.1.resolve().map_err(text)?;
    if let Some(share) = arguments.max_share.filter(|share| !(0.0..=100.0).contains(share)) {
        return Err(format!("--max-share {share} is not a percentage: use 0 to 100"));
    }
    let assessment = Assessor::for_plan(&plan, Almanac::bundled())
        .assess(&window, |event| plan.set_aside.get(event).cloned());
    let mut notes = window_notes(&window);
    notes.extend(more_notes);
    let text = if json {
        let sentences = Sentences {
            sentence: headline(&assessment, &plan.audience),
            reasons: reasons(&assessment),
            notes,
        };
        to_text(&AssessmentJson::of(&assessment, &plan.audience, sentences))
    } else {
        table::assessment(&assessment, &plan, &notes)
    };
    Ok(Answer { text, refused_by_gate: gate(arguments, &assessment) })
}

/// Whether the caller does not accept the verdict.
fn gate(arguments: &Assess, assessment: &Assessment) -> bool {
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

/// The plan of the arguments as a link may hold it.
fn linked_plan(arguments: &WindowArguments, withhold: bool) -> Result<Plan, String> {
    let (mut plan, _told) = plan(arguments, Wanted::AroundPlan)?;
    if withhold {
        if plan.audience.weights.own().is_none() {
            return Err(
                "--withhold leaves figures out, and there are none: add --weights FILE.csv".to_owned()
            );
        }
        plan = withheld(&plan, Almanac::bundled());
    }
    let events = plan.own_events.len();
    if events > MAX_OWN_EVENTS {
        return Err(format!(
            "the plan has {events} own events, more than the {MAX_OWN_EVENTS} of a link: use a calendar file of a \
             shorter span"
        ));
    }
    Ok(plan)
}

fn link_command(plan: &Plan, base: Option<&str>, json: bool) -> Result<String, String> {
    let fragment = link::encode(plan).map_err(text)?;
    let link = format!("{}#{fragment}", base.unwrap_or_default());
    Ok(if json { wire::to_text(&wire::LinkJson::of(&link)) } else { format!("{link}\n") })
}

fn open_command(link: &str, json: bool) -> Result<String, String> {
    let opened = link::decode(link).map_err(text)?;
    let mut notes = opened.notes();
    notes.extend(withheld_words(&opened.plan.audience.weights));
    Ok(if json { to_text(&PlanJson::of(&opened.plan, notes)) } else { table::plan(&opened.plan, &notes) })
}
