//! What lies over the page.

use std::rc::Rc;

use yew::prelude::*;

use super::audience::audience_dialog;
use super::incoming::{import_dialog, open_dialog};
use super::outlook::outlook_dialog;
use super::own_events::own_events_dialog;
use super::reader::propose_dialog;
use super::share::share_dialog;
use super::shell::{Palette, forget_dialog, gallery_dialog, help_dialog, method_dialog, record_dialog};
use super::suggest::rules_dialog;
use crate::plan::examples;
use crate::present::{Assessed, Zone};
use crate::session::{Dialog, Handle, Workspace};

/// A dialog makes deaf what lies outside it, so it takes the speaker in.
pub(super) fn dialog(handle: &Handle, workspace: &Workspace, assessed: &Rc<Assessed>, speaker: Html) -> Html {
    let plan = workspace.plan();
    match workspace.dialog {
        Some(Dialog::Help) => {
            let zone = workspace.reader.zone.unwrap_or(Zone::UTC);
            let tonight = workspace.reader.now.map(|now| examples::tonight(now, zone));
            help_dialog(handle, workspace, tonight, speaker)
        }
        Some(Dialog::Palette) => html! { <Palette commands={workspace.commands()} {speaker} /> },
        Some(Dialog::Method) => match &assessed.windows[workspace.selected] {
            Ok(assessment) => method_dialog(assessment, plan, speaker),
            Err(_) => html! {},
        },
        Some(Dialog::Gallery) => gallery_dialog(handle, workspace.is_own(), speaker),
        Some(Dialog::Audience) => {
            let left = workspace.figures.clone();
            audience_dialog(handle, &plan.audience, plan.daytime_rule(), left, speaker)
        }
        Some(Dialog::OwnEvents(begin)) => own_events_dialog(workspace, begin, speaker),
        Some(Dialog::Record) => record_dialog(handle, plan, workspace.selected, speaker),
        Some(Dialog::Propose) => propose_dialog(workspace, assessed, speaker),
        Some(Dialog::Share) => share_dialog(handle, workspace, assessed, speaker),
        Some(Dialog::Rules) => rules_dialog(handle, workspace, speaker),
        Some(Dialog::Outlook) => outlook_dialog(handle, workspace, speaker),
        Some(Dialog::Forget) => forget_dialog(handle, workspace.read_only(), speaker),
        Some(Dialog::Open) => open_dialog(speaker),
        Some(Dialog::Import) => match &workspace.import {
            Some(import) => import_dialog(handle, import, workspace, speaker),
            None => html! {},
        },
        None => html! {},
    }
}
