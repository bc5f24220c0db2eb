//! An answer to the link that is shown: the plan with another time, to be sent back.

use super::workspace::Workspace;
use crate::link::{self, Beside, LinkError, Reply, Sent};
use crate::plan::{MAX_NAME, MAX_NOTE, Window};
use crate::present::{replied, sent};

/// What a reader answers: another time for the window looked at, by whom, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    pub proposed: Window,
    pub name: String,
    pub note: String,
}

/// The link of an answer: the plan that was opened with the proposed time as its last window.
pub(super) fn answering(workspace: &Workspace, answered: &Answered) -> Result<String, LinkError> {
    let (plan, to) = replied(workspace.plan(), workspace.selected, &answered.proposed);
    let fit = |text: &str, most| text.chars().take(most).collect();
    let reply = Reply { to, name: fit(&answered.name, MAX_NAME), note: fit(&answered.note, MAX_NOTE) };
    let made = workspace.reader.now.ok_or(LinkError::Empty)?;
    let sent = Sent { reply: Some(reply), ..sent(&plan, workspace.almanac, made) };
    let beside = Beside { sent: Some(sent), exported: workspace.exported() };
    Ok(format!("{}#{}", workspace.reader.page, link::encode_with(&plan, &beside)?))
}
