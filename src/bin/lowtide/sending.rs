//! What a link says beside the plan.

use lowtide::calendar::Almanac;
use lowtide::link::{Beside, Exported, fingerprint};
use lowtide::plan::{CalendarId, Plan};
use lowtide::present::sent;

use crate::arguments::SendingArguments;
use crate::rules::instant;

/// What the arguments say of the moment at which the link of `plan` is made, and of the plan's name among calendars,
/// which is otherwise the one that it had before.
pub(crate) fn beside(
    arguments: &SendingArguments,
    plan: &Plan,
    before: Option<Exported>,
) -> Result<Beside, String> {
    let now = arguments.now.as_deref().map(instant).transpose()?;
    let uid = arguments.id.as_deref().map(uid).transpose()?;
    let exported = |uid| {
        let id = CalendarId { uid, sequence: arguments.sequence.unwrap_or(0) };
        Exported { id, plan: fingerprint(plan) }
    };
    if uid.is_none() && arguments.sequence.is_some() {
        return Err("--sequence counts the changes of a plan with a name: add --id".to_owned());
    }
    Ok(Beside {
        sent: now.map(|now| sent(plan, Almanac::bundled(), now)),
        exported: uid.map(exported).or(before),
    })
}

/// Sixteen hex digits.
fn uid(text: &str) -> Result<u64, String> {
    let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    digits
        .then(|| u64::from_str_radix(text, 16).ok())
        .flatten()
        .ok_or_else(|| format!("--id {text:?} is not a name of a plan: use 16 hex digits"))
}
