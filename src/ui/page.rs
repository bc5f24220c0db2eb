//! The whole page for a workspace.

use std::rc::Rc;

use yew::prelude::*;

use super::announcer::Announcer;
use super::dialogs::dialog;
use super::sheet::{Pictures, sheet};
use super::shell::{Welcome, broken_link, foot, notices, questions, top_bar, welcome_at_first};
use super::tide::use_view;
use super::use_handle;
use crate::plan::examples;
use crate::present::{Zone, headline, scope_words};
use crate::session::{Origin, Part, Workspace, use_assessed, use_calm, use_parts, use_shown};

#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub workspace: Rc<Workspace>,
    /// Told once all is drawn, by a page that nobody sees before.
    #[prop_or_default]
    pub whole: Option<Callback<()>>,
}

#[component]
pub fn Page(props: &PageProps) -> Html {
    let handle = use_handle();
    let workspace = &props.workspace;
    let drawn = use_parts(props.whole.clone());
    let plan = workspace.plan();
    let assessed = use_assessed(plan, workspace.almanac);
    let shown = use_shown(&assessed, workspace);
    // The long lists follow a drag when it rests.
    let calm = use_calm(&shown, workspace.is_held());
    let span = assessed.windows[workspace.selected].as_ref().ok().map(|found| found.window.span);
    let view = use_view(workspace.reader.viewer.zoom, span, workspace.is_held(), workspace.previewed_span());
    let hint = workspace.hint.clone().map(AttrValue::from);
    let speaker = |verdict: AttrValue| html! { <Announcer {verdict} {hint} said={workspace.said.clone()} /> };
    if drawn == Part::Nothing {
        return html! {};
    }
    if let Some(broken) = &workspace.broken {
        let speaker = speaker(broken.why.clone().into());
        return html! {
            <>
                { top_bar(&handle, workspace) }
                { broken_link(broken) }
                { foot(&handle) }
                if workspace.dialog.is_none() {
                    { speaker.clone() }
                }
                { dialog(&handle, workspace, &assessed, speaker) }
            </>
        };
    }
    let current = &assessed.windows[workspace.selected];
    let said: AttrValue = match current {
        Ok(assessment) => headline(assessment, &plan.audience).into(),
        Err(problem) => format!("{problem}.").into(),
    };
    let speaker = speaker(said.clone());
    html! {
        <>
            { top_bar(&handle, workspace) }
            { notices(&handle, workspace) }
            if workspace.origin == Origin::Example {
                { tonight(workspace) }
            }
            if workspace.asking {
                { questions(&handle, plan.profile, &scope_words(&plan.audience)) }
            }
            { sheet(&handle, workspace, &Pictures { assessed: assessed.clone(), shown, calm, view, drawn }, &said) }
            { foot(&handle) }
            <p class="drop-hint">{ "Drop a plan (.json), a notice or a calendar (.ics): you see what it is first" }</p>
            if workspace.dialog.is_none() {
                { speaker.clone() }
            }
            { dialog(&handle, workspace, &assessed, speaker) }
        </>
    }
}

/// The question of a first visit, answered for tonight.
fn tonight(workspace: &Workspace) -> Html {
    let Some(now) = workspace.reader.now else { return welcome_at_first() };
    let tonight = examples::tonight(now, workspace.reader.zone.unwrap_or(Zone::UTC));
    html! { <Welcome {tonight} {now} almanac={workspace.almanac} /> }
}
