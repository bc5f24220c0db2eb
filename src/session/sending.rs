//! The link as others get it: with the day it was made, what was said that day, and the plan's name among calendars.

use super::sync::now;
use super::workspace::Workspace;
use crate::browser;
use crate::link::{self, Beside, Exported, LinkError, Reply, Sent};
use crate::plan::{MAX_NAME, MAX_NOTE, Window};
use crate::present::{for_link, replied, sent};

/// A link for others, and the name that the plan has by it from now on.
pub(super) struct Sending {
    pub link: String,
    /// `None` for a link that is passed on as it came.
    pub exported: Option<Exported>,
    /// Whether the plan has figures that the link leaves out.
    pub leaves_out_figures: bool,
}

/// Somebody's link is passed on as it came.
pub(super) fn sending(workspace: &Workspace) -> Result<Sending, LinkError> {
    if workspace.read_only() {
        let link = whole(&browser::fragment());
        return Ok(Sending { link, exported: None, leaves_out_figures: false });
    }
    let own = workspace.plan();
    let plan = for_link(own, workspace.almanac);
    let exported = Some(Exported::next(workspace.exported, own, browser::random));
    let sent = Some(sent(&plan, workspace.almanac, now()));
    let fragment = link::encode_with(&plan, &Beside { sent, exported })?;
    Ok(Sending { link: whole(&fragment), exported, leaves_out_figures: plan != *own })
}

fn whole(fragment: &str) -> String {
    format!("{}#{fragment}", browser::page())
}

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
    let sent = Sent { reply: Some(reply), ..sent(&plan, workspace.almanac, now()) };
    let beside = Beside { sent: Some(sent), exported: workspace.exported };
    Ok(whole(&link::encode_with(&plan, &beside)?))
}
