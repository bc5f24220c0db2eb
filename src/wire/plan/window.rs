//! A window as JSON. Its local time carries the offset in force, which tells two equal times apart.

use super::fields::{Fields, Told};
use crate::json::Json;
use crate::plan::{Fold, Impact, Role, Window, one_line};
use crate::time::{Civil, CivilError, Instant, Resolution, Zone, clock_time, parse_civil, resolve};

const FIELDS: [&str; 10] = [
    "start_local",
    "zone",
    "start",
    "minutes",
    "interruption_minutes",
    "impact",
    "name",
    "role",
    "fold",
    "interruption_chosen",
];

const FOLDS: [(&str, Fold); 2] = [("first", Fold::First), ("second", Fold::Second)];

/// `start_local` has no offset, and `start` is null, where the window names no instant. `fold` and
/// `interruption_chosen` are there only where the others do not tell.
pub(super) fn to_json(window: &Window) -> Json {
    let resolved = window.resolve().ok();
    let start_local = resolved
        .as_ref()
        .map_or_else(|| format!("{:?}", window.start), |resolved| resolved.start.to_string());
    let told = local(&start_local).ok().and_then(|(civil, offset)| fold_of(civil, window.zone, offset));
    let interruption = window.interruption.unwrap_or(window.minutes).min(window.minutes);
    let mut fields = vec![
        ("start_local", start_local.into()),
        ("zone", window.zone.name().into()),
        ("start", resolved.map(|resolved| resolved.span.start.to_string()).into()),
        ("minutes", window.minutes.into()),
        ("interruption_minutes", interruption.into()),
        ("impact", window.impact.word().into()),
        ("name", window.name.as_str().into()),
        ("role", window.role.word().into()),
    ];
    if let Some((word, _)) = FOLDS.iter().find(|(_, fold)| told != window.fold && Some(*fold) == window.fold)
    {
        fields.push(("fold", (*word).into()));
    }
    if window.interruption.is_some() && interruption == window.minutes {
        fields.push(("interruption_chosen", Json::Flag(true)));
    }
    Json::object(fields)
}

/// Reads a window. Where its instant is written down and is another today, the local time counts, and a note says
/// so.
pub(super) fn from_json(json: &Json, path: String, told: &Told) -> Window {
    let fields = Fields::of(json, path, &FIELDS, told);
    fields.must("start_local", "2009-06-15T21:45");
    fields.must("zone", "America/Los_Angeles");
    let (start, offset) = fields.parsed("start_local", local).unwrap_or_default();
    let zone = fields.zone("zone").unwrap_or(Zone::UTC);
    if fields.get("minutes").is_none() {
        fields.missing("minutes", "90");
    }
    let minutes = fields.whole("minutes", u32::MAX).unwrap_or_default();
    let fold = fields.parsed("fold", |word| {
        let found = FOLDS.iter().find(|(known, _)| *known == word);
        found.map(|(_, fold)| *fold).ok_or_else(|| format!("{word:?} is not one: use first or second"))
    });
    let interruption = fields.whole("interruption_minutes", u32::MAX);
    let chosen = fields.flag("interruption_chosen");
    let window = Window {
        fold: fold.or_else(|| fold_of(start, zone, offset)),
        interruption: interruption.filter(|within| chosen || *within != minutes),
        impact: fields.parsed("impact", str::parse::<Impact>).unwrap_or_default(),
        name: one_line(&fields.words("name")),
        role: fields
            .parsed("role", |word| {
                let found = Role::ALL.into_iter().find(|role| role.word() == word);
                found.ok_or_else(|| format!("{word:?} is not a role: use primary or backup"))
            })
            .unwrap_or_default(),
        ..Window::of(start, zone, minutes)
    };
    let by_offset = offset.map(|offset| Instant::from_utc(start).plus_minutes(-offset));
    let now = window.resolve_start().ok();
    let mut written = fields.parsed("start", str::parse::<Instant>).into_iter().chain(by_offset);
    if let Some(meant) = written.find(|meant| Some(*meant) != now) {
        let now = now.map_or_else(|| "no single time".to_owned(), utc_text);
        let meant = utc_text(meant);
        told.note(format!(
            "{}: it was written as {meant}, and its local time is {now} by today's rules: the local time counts",
            fields.path
        ));
    }
    window
}

/// A local time, with the minutes of its offset where it has one.
fn local(text: &str) -> Result<(Civil, Option<i64>), CivilError> {
    let cut = text.len().saturating_sub(6);
    if let Some(civil) = text.strip_suffix(['Z', 'z']) {
        return Ok((parse_civil(civil)?, Some(0)));
    }
    match text.get(cut..).and_then(offset) {
        Some(offset) => Ok((parse_civil(&text[..cut])?, Some(offset))),
        None => Ok((parse_civil(text)?, None)),
    }
}

/// The minutes of `+04:30`.
fn offset(text: &str) -> Option<i64> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    let (hours, minutes) = digits.split_once(':')?;
    let number = |part: &str| -> Option<i64> {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
    };
    Some(sign * (number(hours)? * 60 + number(minutes)?))
}

/// Which of two equal local times has the offset.
fn fold_of(civil: Civil, zone: Zone, offset: Option<i64>) -> Option<Fold> {
    let Resolution::Ambiguous(first, second) = resolve(civil, zone) else { return None };
    let is = |instant: Instant| offset == Some(Instant::from_utc(civil).since(instant));
    if is(first) { Some(Fold::First) } else { is(second).then_some(Fold::Second) }
}

/// `2009-06-16 04:45 UTC`
fn utc_text(instant: Instant) -> String {
    let utc = instant.utc();
    format!("{} {} UTC", utc.date(), clock_time(utc))
}
