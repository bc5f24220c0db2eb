//! The properties of a notice.

use super::{Notice, NoticeImpact, NoticeObject, NoticeStatus};
use crate::import::calendar_file::{MAINTNOTE, Property, Single};

pub(super) fn notice(single: Single) -> Notice {
    let Single { line, title, uid, called_off, window, mut notes, properties } = single;
    let all = |name: &'static str| {
        properties.iter().filter(move |property| property.name.strip_prefix(MAINTNOTE) == Some(name))
    };
    let text = |name| all(name).next().map(Property::text).unwrap_or_default();
    let plain = |name: &str| properties.iter().find(|property| property.name == name).map(Property::text);
    let objects = all("OBJECT-ID").filter_map(|property| {
        let impact = property.parameter("X-MAINTNOTE-OBJECT-IMPACT").unwrap_or_default();
        let id = property.text();
        (!id.is_empty())
            .then(|| NoticeObject { id, impact: word(impact, NoticeImpact::from_word, "impact", &mut notes) })
    });
    let objects: Vec<NoticeObject> = objects.collect();
    let mut ids: Vec<(bool, String)> = all("MAINTENANCE-ID")
        .map(|property| {
            let precedence = property.parameter("X-MAINTNOTE-PRECEDENCE").unwrap_or_default();
            (!precedence.eq_ignore_ascii_case("PRIMARY"), property.text())
        })
        .filter(|(_, id)| !id.is_empty())
        .collect();
    crate::sorting::sort_by_key(&mut ids, |(secondary, _)| *secondary);
    let said = word(&text("IMPACT"), NoticeImpact::from_word, "impact", &mut notes);
    let impact = said.or_else(|| objects.iter().filter_map(|object| object.impact).max());
    if impact.is_none() {
        notes.push("it says no impact: it is taken for an outage".to_owned());
    }
    let status = match text("STATUS").as_str() {
        "" if called_off => Some(NoticeStatus::Cancelled),
        "" => {
            notes.push("it says no status".to_owned());
            None
        }
        said => word(said, status, "status", &mut notes),
    };
    if called_off && status != Some(NoticeStatus::Cancelled) {
        notes.push("its calendar calls it off, which its own status does not say: ask its sender".to_owned());
    }
    Notice {
        line,
        uid,
        sequence: plain("SEQUENCE").and_then(|text| text.parse().ok()),
        summary: title,
        provider: text("PROVIDER"),
        account: text("ACCOUNT"),
        maintenance_ids: ids.into_iter().map(|(_, id)| id).collect(),
        objects,
        impact,
        status,
        organizer: address(&plain("ORGANIZER").unwrap_or_default()),
        window,
        notes,
    }
}

fn status(word: &str) -> Option<NoticeStatus> {
    match word {
        "canceled" => Some(NoticeStatus::Cancelled),
        "rescheduled" => Some(NoticeStatus::Rescheduled),
        "in-progress" => Some(NoticeStatus::InProcess),
        _ => NoticeStatus::from_word(word),
    }
}

/// A word of the standard, in any case of letters; another one is a note.
fn word<T>(said: &str, known: fn(&str) -> Option<T>, what: &str, notes: &mut Vec<String>) -> Option<T> {
    let found = known(&said.to_ascii_lowercase());
    if found.is_none() && !said.is_empty() {
        notes.push(format!("its {what} {said:?} is none of the standard’s and not counted"));
    }
    found
}

/// `mailto:noc@example.net` without what stands before the address.
fn address(organizer: &str) -> String {
    let scheme = organizer.get(..7).is_some_and(|head| head.eq_ignore_ascii_case("mailto:"));
    if scheme { organizer[7..].to_owned() } else { organizer.to_owned() }
}
