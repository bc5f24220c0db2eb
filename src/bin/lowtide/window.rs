//! From arguments to a plan.

use lowtide::calendar::events;
use lowtide::import::weights_from_csv;
use lowtide::plan::{Fold, Impact, Place, Plan, Weights, Window, minutes_until};
use lowtide::time::{Civil, Instant, Zone, parse_civil};

use crate::arguments::{Which, WindowArguments};

/// The plan that the arguments describe.
pub(crate) fn plan(arguments: &WindowArguments) -> Result<Plan, String> {
    let mut plan = Plan::of(window(arguments)?);
    choices(arguments, &mut plan)?;
    Ok(plan)
}

/// Whether any argument describes a window of its own.
pub(crate) fn names_a_window(arguments: &WindowArguments) -> bool {
    arguments.start.is_some()
        || arguments.zone.is_some()
        || arguments.minutes.is_some()
        || arguments.end.is_some()
        || arguments.fold.is_some()
        || arguments.interruption.is_some()
        || arguments.impact.is_some()
}

/// Puts the arguments about audience, daytime, profile and set-asides over a plan.
pub(crate) fn choices(arguments: &WindowArguments, plan: &mut Plan) -> Result<(), String> {
    if let Some(weights) = &arguments.weights {
        plan.audience.weights = read_weights(weights)?;
    }
    let everywhere = |codes: &[String]| matches!(codes, [one] if one == "world");
    if everywhere(&arguments.scope) {
        plan.audience.scope = vec![];
    } else if !arguments.scope.is_empty() {
        plan.audience.scope = places(&arguments.scope)?;
    }
    if !arguments.except.is_empty() {
        plan.audience.except = places(&arguments.except)?;
    }
    if let Some(daytime) = &arguments.daytime {
        plan.daytime = Some(daytime.parse().map_err(text)?);
    }
    if let Some(profile) = &arguments.profile {
        plan.profile = profile.parse().map_err(text)?;
    }
    for pair in &arguments.set_aside {
        let (event, reason) = pair
            .split_once('=')
            .map(|(event, reason)| (event.trim(), reason.trim()))
            .filter(|(_, reason)| !reason.is_empty())
            .ok_or_else(|| format!("{pair:?} sets nothing aside: write it like EVENT=REASON"))?;
        if !events().iter().any(|known| known.id == event) {
            return Err(format!("no event is called {event:?}: see lowtide events for the ids"));
        }
        plan.set_aside.insert(event.to_owned(), reason.to_owned());
    }
    Ok(())
}

fn window(arguments: &WindowArguments) -> Result<Window, String> {
    let start =
        arguments.start.as_deref().ok_or("no window given: use --start, --zone and --minutes, or a link")?;
    let zone = arguments.zone.as_deref().map(Zone::parse).transpose().map_err(text)?;
    let mut window = Window {
        start: Civil::default(),
        zone: zone.unwrap_or(Zone::UTC),
        fold: arguments.fold.map(|which| match which {
            Which::First => Fold::First,
            Which::Second => Fold::Second,
        }),
        minutes: 1,
        interruption: arguments.interruption,
        impact: arguments.impact.as_deref().map_or(Ok(Impact::Outage), str::parse)?,
    };
    if start.ends_with(['Z', 'z']) {
        let instant: Instant = start.parse().map_err(text)?;
        window = window.starting_at(instant);
    } else if zone.is_none() {
        return Err(format!("the start {start} needs a zone: add --zone, or end it with Z for UTC"));
    } else {
        window.start = parse_civil(start).map_err(text)?;
    }
    window.minutes = match (&arguments.minutes, &arguments.end) {
        (Some(minutes), _) => *minutes,
        (None, Some(end)) => {
            let end = match end.strip_suffix(['Z', 'z']) {
                Some(_) => window.zone.local(end.parse().map_err(text)?).civil,
                None => parse_civil(end).map_err(text)?,
            };
            minutes_until(&window, end, window.fold).map_err(text)?
        }
        (None, None) => return Err("the window has no length: use --minutes or --end".to_owned()),
    };
    window.resolve().map_err(|problem| with_flag(&problem.to_string()))?;
    Ok(window)
}

/// On the command line the choice between two instants is a flag.
fn with_flag(problem: &str) -> String {
    if problem.contains("happens twice") { format!("{problem} with --fold") } else { problem.to_owned() }
}

fn read_weights(text: &str) -> Result<Weights, String> {
    match text {
        "internet-users" => Ok(Weights::InternetUsers),
        "people" => Ok(Weights::People),
        "even" => Ok(Weights::Even),
        path => {
            let csv = std::fs::read_to_string(path).map_err(|error| {
                format!(
                    "cannot read weights from {path:?}: {}; use internet-users, people, even or a CSV file",
                    error.to_string().to_lowercase()
                )
            })?;
            weights_from_csv(&csv).map(Weights::Own).map_err(|error| error.to_string())
        }
    }
}

pub(crate) fn places(codes: &[String]) -> Result<Vec<Place>, String> {
    codes.iter().map(|code| code.parse().map_err(text)).collect()
}

pub(crate) fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}
