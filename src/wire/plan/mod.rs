//! A plan as JSON: the document of `lowtide open`, and the file in which a plan is saved.
//!
//! One description for both ways: each part has its `to_json` and its `from_json` beside each other. A file comes
//! from anybody: its types and values are read here and named by their path when they are wrong, its sizes are those
//! of [`Plan::check`]. Text and tree meet elsewhere, since the page has the browser for it. Start with
//! [`saved_plan`] and [`read_plan`].

mod audience;
mod beside;
mod fields;
mod own_event;
mod rules;
mod window;

use crate::json::Json;
use crate::link::Beside;
use crate::plan::{
    Audience, Daytime, OwnHours, Plan, PlanFault, Profile, Record, RecordField, SetAside, Status, one_line,
};
use crate::world::Weekdays;
use fields::{Fields, fault};

/// A larger file is none of a plan.
pub const MAX_PLAN_BYTES: usize = 5_000_000;

/// What a saved plan calls itself.
const FORMAT: &str = "lowtide-plan";
const VERSION: u32 = 1;

/// At most so many fields that are not known are named.
const NAMED: usize = 10;

const FIELDS: [&str; 15] = [
    "format",
    "version",
    "title",
    "note",
    "windows",
    "audience",
    "daytime",
    "daytime_chosen",
    "daytime_days",
    "profile",
    "own_events",
    "set_aside",
    "rules",
    "record",
    "notes",
];

/// A plan from a file, and what its reader should know.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRead {
    pub plan: Plan,
    pub notes: Vec<String>,
}

/// The document of a plan, with what its link says beside it; `notes` are what the reader of the link should know.
pub fn plan_to_json(plan: &Plan, beside: &Beside, notes: Vec<String>) -> Json {
    Json::object(plan_fields(plan, beside, notes))
}

/// The same as a file says it, which names its format.
pub fn saved_plan(plan: &Plan) -> Json {
    let mut fields = vec![("format", FORMAT.into())];
    fields.extend(plan_fields(plan, &Beside::default(), vec![]));
    Json::object(fields)
}

/// The text of a file that may be a plan: limits first. A byte order mark is dropped.
pub fn plan_text(file: &[u8]) -> Result<&str, String> {
    if file.len() > MAX_PLAN_BYTES {
        return Err(format!(
            "the file is larger than {MAX_PLAN_BYTES} bytes, more than any plan: use another"
        ));
    }
    let text = std::str::from_utf8(file);
    let text = text.map_err(|_| "the file is no text in UTF-8: save it in that encoding".to_owned())?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// Reads a document that anybody may have written. What it leaves out is at its default; a window needs
/// `start_local`, `zone` and `minutes`.
pub fn read_plan(json: &Json) -> Result<PlanRead, PlanFault> {
    let mut unknown = vec![];
    let mut notes = vec![];
    let known = [&FIELDS[..], &beside::FIELDS].concat();
    let fields = Fields::of(json, String::new(), &known, &mut unknown)?;
    if let Some(other) = fields.text("format")?.filter(|format| *format != FORMAT) {
        return Err(fields.fault("format", &format!("it is {other:?}, not {FORMAT}: open a plan of Lowtide")));
    }
    if fields.whole::<u32>("version")?.is_some_and(|version| version > VERSION) {
        return Err(fields.fault("version", &"it was made by a newer Lowtide: get the newest to open it"));
    }
    if fields.get("windows").is_none() {
        let like = r#"[{"start_local": "2009-06-15T21:45", "zone": "America/Los_Angeles", "minutes": 90}]"#;
        return Err(fields.missing("windows", like));
    }
    let mut windows = vec![];
    for (path, window) in fields.items("windows")? {
        windows.push(window::from_json(window, path, &mut unknown, &mut notes)?);
    }
    let audience =
        fields.get("audience").map(|found| audience::from_json(found, &mut unknown)).transpose()?;
    let profile = fields.parsed("profile", str::parse::<Profile>)?.unwrap_or_default();
    let mut own_events = vec![];
    for (path, own) in fields.items("own_events")? {
        let next = own_events.len() as u16 + 1;
        own_events.push(own_event::from_json(own, path, next, &mut unknown)?);
    }
    let plan = Plan {
        title: fields.words("title")?,
        note: fields.words("note")?,
        windows,
        audience: audience.unwrap_or_else(Audience::default),
        daytime: daytime(&fields, profile)?,
        profile,
        own_events,
        set_aside: set_aside(&fields, &mut unknown)?,
        rules: fields
            .get("rules")
            .map(|found| rules::from_json(found, &mut unknown))
            .transpose()?
            .unwrap_or_default(),
        record: fields
            .get("record")
            .map(|found| record(found, &mut unknown))
            .transpose()?
            .unwrap_or_default(),
    };
    plan.check()?;
    notes.extend(unknown_words(&unknown));
    Ok(PlanRead { plan, notes })
}

/// `daytime_chosen` and `daytime_days` are there only where `daytime` does not tell.
fn plan_fields(plan: &Plan, beside: &Beside, notes: Vec<String>) -> Vec<(&'static str, Json)> {
    let rule = plan.daytime_rule();
    let mut fields = vec![
        ("version", VERSION.into()),
        ("title", plan.title.as_str().into()),
        ("note", plan.note.as_str().into()),
        ("windows", Json::List(plan.windows.iter().map(window::to_json).collect())),
        ("audience", audience::to_json(&plan.audience)),
        ("daytime", rule.to_string().into()),
    ];
    if plan.daytime == Some(plan.profile.daytime()) {
        fields.push(("daytime_chosen", Json::Flag(true)));
    }
    if let Daytime::Own(OwnHours { days, .. }) = rule
        && days != Weekdays::ALL
    {
        fields.push(("daytime_days", Json::texts(days.names())));
    }
    let aside = |(event, reason): &(String, String)| {
        Json::object(vec![("event", event.as_str().into()), ("reason", reason.as_str().into())])
    };
    let texts = RecordField::ALL.into_iter().zip(plan.record.texts());
    let mut record: Vec<(&str, Json)> = texts.map(|(field, text)| (field.word(), text.into())).collect();
    record.extend([
        (STATUS, plan.record.status.word().into()),
        (BUFFER, plan.record.buffer.into()),
        (ROLL_BACK, plan.record.roll_back.map_or(Json::Null, Json::from)),
    ]);
    fields.extend([
        ("profile", plan.profile.word().into()),
        ("own_events", Json::List(plan.own_events.iter().map(own_event::to_json).collect())),
        ("set_aside", Json::List(plan.set_aside.iter().map(aside).collect())),
        ("rules", rules::to_json(&plan.rules)),
        ("record", Json::object(record)),
    ]);
    fields.extend(beside::to_json(beside));
    fields.push(("notes", Json::List(notes.into_iter().map(Json::from).collect())));
    fields
}

fn daytime(fields: &Fields, profile: Profile) -> Result<Option<Daytime>, PlanFault> {
    let chosen = fields.flag("daytime_chosen")?;
    let mut rule = fields.parsed("daytime", str::parse::<Daytime>)?;
    let mut names = vec![];
    for (path, name) in fields.texts("daytime_days")? {
        let _known: Weekdays = name.parse().map_err(|error| fault(path, &error))?;
        names.push(name);
    }
    if let (Some(Daytime::Own(hours)), false) = (&mut rule, names.is_empty()) {
        hours.days = names.join(",").parse().unwrap_or_default();
    }
    Ok(rule.filter(|rule| chosen || *rule != profile.daytime()))
}

fn set_aside(fields: &Fields, unknown: &mut Vec<String>) -> Result<SetAside, PlanFault> {
    let mut aside = SetAside::default();
    for (path, item) in fields.items("set_aside")? {
        let item = Fields::of(item, path, &["event", "reason"], unknown)?;
        let event = item.text("event")?.ok_or_else(|| item.missing("event", "ir-2009-president"))?;
        let reason = item.text("reason")?.ok_or_else(|| item.missing("reason", "a failover is ready"))?;
        if aside.get(event).is_some() {
            return Err(item.fault("event", &format!("{event:?} is there twice: keep one of them")));
        }
        aside.insert(event.to_owned(), reason.to_owned());
    }
    Ok(aside)
}

const STATUS: &str = "status";
const BUFFER: &str = "buffer_minutes";
const ROLL_BACK: &str = "roll_back_minutes";

fn record(json: &Json, unknown: &mut Vec<String>) -> Result<Record, PlanFault> {
    let mut known = RecordField::ALL.map(RecordField::word).to_vec();
    known.extend([STATUS, BUFFER, ROLL_BACK]);
    let fields = Fields::of(json, "record".to_owned(), &known, unknown)?;
    let text = |field: RecordField| fields.words(field.word()).map(|text| one_line(&text));
    Ok(Record {
        service: text(RecordField::Service)?,
        provider: text(RecordField::Provider)?,
        account: text(RecordField::Account)?,
        change: text(RecordField::Change)?,
        contact: text(RecordField::Contact)?,
        status: fields.parsed(STATUS, str::parse::<Status>)?.unwrap_or_default(),
        buffer: fields.whole(BUFFER)?.unwrap_or(0),
        roll_back: fields.whole(ROLL_BACK)?.filter(|minutes| *minutes > 0),
    })
}

/// What is left out of a document, where there is anything.
fn unknown_words(unknown: &[String]) -> Option<String> {
    let named: Vec<_> = unknown.iter().take(NAMED).map(|path| one_line(path)).collect();
    let more = unknown.len() - named.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let words = format!("made by a newer version, some parts are not shown: {}{more}", named.join(", "));
    (!named.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests;
