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
    Audience, Daytime, MAX_MINUTES, OwnHours, Plan, PlanFault, Profile, Record, RecordField, Rules, SetAside,
    Status, one_line,
};
use crate::world::Weekdays;
use fields::{Fields, Told};

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
    let told = Told::default();
    let plan = plan_from(json, &told);
    let (unknown, mut notes) = told.end()?;
    plan.check()?;
    notes.extend(unknown_words(&unknown));
    Ok(PlanRead { plan, notes })
}

fn plan_from(json: &Json, told: &Told) -> Plan {
    let known = [&FIELDS[..], &beside::FIELDS].concat();
    let fields = Fields::of(json, String::new(), &known, told);
    if let Some(other) = fields.text("format").filter(|format| *format != FORMAT) {
        fields.wrong("format", &format!("it is {other:?}, not {FORMAT}: open a plan of Lowtide"));
    }
    if fields.whole("version", u32::MAX).is_some_and(|version| version > VERSION) {
        fields.wrong("version", &"it was made by a newer Lowtide: get the newest to open it");
    }
    if fields.get("windows").is_none() {
        let like = r#"[{"start_local": "2009-06-15T21:45", "zone": "America/Los_Angeles", "minutes": 90}]"#;
        fields.missing("windows", like);
    }
    let profile = fields.parsed("profile", str::parse::<Profile>).unwrap_or_default();
    Plan {
        title: fields.words("title"),
        note: fields.words("note"),
        windows: fields
            .items("windows")
            .map(|(path, window)| window::from_json(window, path, told))
            .collect(),
        audience: fields
            .get("audience")
            .map_or_else(Audience::default, |found| audience::from_json(found, told)),
        daytime: daytime(&fields, profile),
        profile,
        own_events: own_event::own_events(fields.items("own_events"), told),
        set_aside: set_aside(&fields, told),
        rules: fields.get("rules").map_or_else(Rules::default, |found| rules::from_json(found, told)),
        record: fields.get("record").map_or_else(Record::default, |found| record(found, told)),
    }
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

fn daytime(fields: &Fields, profile: Profile) -> Option<Daytime> {
    let chosen = fields.flag("daytime_chosen");
    let mut rule = fields.parsed("daytime", str::parse::<Daytime>);
    let days = rules::weekdays(fields, "daytime_days");
    if let (Some(Daytime::Own(hours)), true) = (&mut rule, days != Weekdays::default()) {
        hours.days = days;
    }
    rule.filter(|rule| chosen || *rule != profile.daytime())
}

fn set_aside(fields: &Fields, told: &Told) -> SetAside {
    let mut aside = SetAside::default();
    for (path, item) in fields.items("set_aside") {
        let item = Fields::of(item, path, &["event", "reason"], told);
        let event = item.must("event", "ir-2009-president");
        let reason = item.must("reason", "a failover is ready");
        if aside.get(event).is_some() {
            item.wrong("event", &format!("{event:?} is there twice: keep one of them"));
        }
        aside.insert(event.to_owned(), reason.to_owned());
    }
    aside
}

const STATUS: &str = "status";
const BUFFER: &str = "buffer_minutes";
const ROLL_BACK: &str = "roll_back_minutes";

fn record(json: &Json, told: &Told) -> Record {
    let mut known = RecordField::ALL.map(RecordField::word).to_vec();
    known.extend([STATUS, BUFFER, ROLL_BACK]);
    let fields = Fields::of(json, "record".to_owned(), &known, told);
    let text = |field: RecordField| one_line(&fields.words(field.word()));
    Record {
        service: text(RecordField::Service),
        provider: text(RecordField::Provider),
        account: text(RecordField::Account),
        change: text(RecordField::Change),
        contact: text(RecordField::Contact),
        status: fields.parsed(STATUS, str::parse::<Status>).unwrap_or_default(),
        buffer: fields.whole(BUFFER, MAX_MINUTES).unwrap_or(0),
        roll_back: fields.whole(ROLL_BACK, MAX_MINUTES).filter(|minutes| *minutes > 0),
    }
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
