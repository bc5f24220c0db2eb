//! What a link says beside the plan, as JSON: told to programs, and read back from no file.

use crate::json::Json;
use crate::link::{Beside, Judged, Reply, Sent};

/// The fields of it, in order.
pub(super) const FIELDS: [&str; 4] = ["made_at", "as_shared", "reply", "calendar"];

/// Null where the link says nothing of it.
pub(super) fn to_json(beside: &Beside) -> Vec<(&'static str, Json)> {
    let [made_at, as_shared, reply, calendar] = FIELDS;
    let sent = beside.sent.as_ref();
    vec![
        (made_at, sent.map_or(Json::Null, |sent| sent.made.to_string().into())),
        (as_shared, sent.map_or(Json::Null, shared)),
        (reply, sent.and_then(|sent| sent.reply.as_ref()).map_or(Json::Null, replied)),
        (
            calendar,
            beside.exported.map_or(Json::Null, |exported| {
                Json::object(vec![
                    ("id", format!("{:016x}", exported.id.uid).into()),
                    ("sequence", exported.id.sequence.into()),
                ])
            }),
        ),
    ]
}

fn shared(sent: &Sent) -> Json {
    let judged = |said: &Judged| {
        Json::object(vec![
            ("level", said.level.word().into()),
            ("load", said.load.word().into()),
            ("daytime_share", Json::number(f64::from(said.day_share) / 1_000.0)),
        ])
    };
    let windows = sent.verdicts.iter().map(|each| each.as_ref().map_or(Json::Null, judged)).collect();
    Json::object(vec![("data_as_of", sent.data.to_string().into()), ("windows", Json::List(windows))])
}

/// The window that is answered counts from 1, as everywhere on the command line; the proposed one is the last.
fn replied(reply: &Reply) -> Json {
    Json::object(vec![
        ("to_window", (reply.to as u32 + 1).into()),
        ("name", reply.name.as_str().into()),
        ("note", reply.note.as_str().into()),
    ])
}
