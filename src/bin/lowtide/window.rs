//! From arguments to a plan.

use lowtide::calendar::Almanac;
use lowtide::import::{MAX_WEIGHTS_BYTES, weights_from_csv};
use lowtide::plan::{Fold, Impact, OwnFigures, Place, Plan, Weights, Window, WindowProblem, minutes_until};
use lowtide::time::{Civil, Instant, Zone, parse_civil};

use crate::arguments::{Which, WindowArguments};
use crate::file::read_limited;
use crate::freezes::{Wanted, add_freezes};
use crate::opened::{Brought, opened};

/// The plan of a link or a plan file, or of the window that the arguments describe, and what is to be known of it.
pub(crate) fn given(plan: Option<&str>, arguments: &WindowArguments) -> Result<Brought, String> {
    let Some(plan) = plan else { return Ok(Brought::of(Plan::of(window(arguments)?))) };
    if names_a_window(arguments) {
        return Err("a link and a window were given: use one of them".to_owned());
    }
    opened(plan)
}

/// The window of that number, from 1, with its place in the plan.
pub(crate) fn numbered(plan: &Plan, number: usize) -> Result<(usize, &Window), String> {
    let index = number.wrapping_sub(1);
    let window = plan.windows.get(index).ok_or_else(|| {
        let count = plan.windows.len();
        format!("the plan has no window {number}: use --window 1 to {count}")
    })?;
    Ok((index, window))
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

/// Puts the arguments about audience, daytime, profile, freezes and set-asides over a plan. The answer is what is
/// to be known of the freezes.
pub(crate) fn choices(
    arguments: &WindowArguments,
    wanted: Wanted,
    plan: &mut Plan,
) -> Result<Vec<String>, String> {
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
    let notes = add_freezes(&arguments.freezes, wanted, plan)?;
    for pair in &arguments.set_aside {
        let (event, reason) = pair
            .split_once('=')
            .map(|(event, reason)| (event.trim(), reason.trim()))
            .filter(|(_, reason)| !reason.is_empty())
            .ok_or_else(|| format!("{pair:?} sets nothing aside: write it like EVENT=REASON"))?;
        let own = plan.own_events.iter().any(|own| own.id() == event);
        if !own && Almanac::bundled().find(event).is_none() {
            return Err(format!("no event is called {event:?}: see lowtide events for the ids"));
        }
        plan.set_aside.insert(event.to_owned(), reason.to_owned());
    }
    Ok(notes)
}

fn window(arguments: &WindowArguments) -> Result<Window, String> {
    let start =
        arguments.start.as_deref().ok_or("no window given: use --start, --zone and --minutes, or a link")?;
    let zone = arguments.zone.as_deref().map(Zone::parse).transpose().map_err(text)?;
    let fold = arguments.fold.map(|which| match which {
        Which::First => Fold::First,
        Which::Second => Fold::Second,
    });
    let mut window = Window {
        fold,
        interruption: arguments.interruption,
        impact: arguments.impact.as_deref().map_or(Ok(Impact::Outage), str::parse)?,
        ..Window::of(Civil::default(), zone.unwrap_or(Zone::UTC), 1)
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
        (None, Some(end)) => minutes_to(end, &window, fold)?,
        (None, None) => return Err("the window has no length: use --minutes or --end".to_owned()),
    };
    window.resolve().map_err(|problem| with_flag(&problem))?;
    if let Some(minutes) = window.interruption.filter(|minutes| *minutes > window.minutes) {
        return Err(WindowProblem::Interruption { minutes, window: window.minutes }.to_string());
    }
    Ok(window)
}

/// Elapsed minutes to an end given as local time, or as an instant.
fn minutes_to(end: &str, window: &Window, fold: Option<Fold>) -> Result<u32, String> {
    let minutes = if end.ends_with(['Z', 'z']) {
        let start = window.resolve().map_err(|problem| with_flag(&problem))?.span.start;
        let minutes = end.parse::<Instant>().map_err(text)?.since(start);
        u32::try_from(minutes).map_err(|_| WindowProblem::Length { minutes })
    } else {
        minutes_until(window, parse_civil(end).map_err(text)?, fold)
    };
    minutes.map_err(|problem| with_flag(&problem))
}

/// On the command line the choice between two instants is a flag.
fn with_flag(problem: &WindowProblem) -> String {
    match problem {
        WindowProblem::Ambiguous { .. } => format!("{problem} with --fold"),
        _ => problem.to_string(),
    }
}

fn read_weights(text: &str) -> Result<Weights, String> {
    match text {
        "internet-users" => Ok(Weights::InternetUsers),
        "people" => Ok(Weights::People),
        "even" => Ok(Weights::Even),
        path => {
            let csv = read_text(path).map_err(|error| {
                format!(
                    "cannot read weights from {path:?}: {error}; use internet-users, people, even or a CSV file"
                )
            })?;
            // Whoever names a file for a link wants it in the link; --withhold says otherwise.
            let own = |figures| Weights::Own(OwnFigures { figures, in_link: true });
            weights_from_csv(&csv).map(own).map_err(|error| error.to_string())
        }
    }
}

fn read_text(path: &str) -> Result<String, String> {
    let bytes = read_limited(path, MAX_WEIGHTS_BYTES)?;
    String::from_utf8(bytes).map_err(|_| "stream did not contain valid utf-8".to_owned())
}

pub(crate) fn places(codes: &[String]) -> Result<Vec<Place>, String> {
    codes.iter().map(|code| code.parse().map_err(text)).collect()
}

pub(crate) fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}
