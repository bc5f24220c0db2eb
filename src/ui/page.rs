//! The whole page for a workspace.

use std::rc::Rc;

use yew::prelude::*;

use super::announcer::Announcer;
use super::audience::audience_dialog;
use super::events::Events;
use super::outlook::outlook_dialog;
use super::own_events::{import_dialog, own_events_dialog};
use super::regions::Regions;
use super::shell::{Welcome, broken_link, foot, help_dialog, method_dialog, notices, questions, top_bar};
use super::suggest::{BetterWindows, rules_dialog};
use super::tide::Tide;
use super::use_handle;
use super::verdict::VerdictPanel;
use super::window::WindowPanel;
use crate::plan::examples;
use crate::present::{Assessed, Assessment, Assessor, Span, Zone, headline, scope_words, suggested_spans};
use crate::session::{Dialog, Handle, Origin, Workspace};

#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub workspace: Rc<Workspace>,
}

#[component]
pub fn Page(props: &PageProps) -> Html {
    let handle = use_handle();
    let workspace = &props.workspace;
    let plan = workspace.plan();
    // What one needs to assess any window changes rarely; the windows may change with every frame.
    let basis = (
        plan.audience.clone(),
        plan.daytime_rule(),
        plan.profile,
        plan.own_events.clone(),
        workspace.almanac,
    );
    let assessor = use_memo(basis, |_| Assessor::for_plan(plan, workspace.almanac));
    let assessed = use_memo((plan.clone(), workspace.almanac), |(plan, _)| Assessed::by(&assessor, plan));
    // What tide and table show: the plan, or a suggestion in the place of its window.
    let looked_at = (plan.clone(), workspace.almanac, workspace.selected, workspace.search.preview);
    let shown = use_memo(looked_at, |(plan, _, window, preview)| {
        preview.and_then(|start| assessed.at(plan, *window, start)).map_or_else(|| assessed.clone(), Rc::new)
    });
    if let Some(broken) = &workspace.broken {
        return html! {
            <>
                { top_bar(&handle, workspace) }
                { broken_link(broken) }
                { foot() }
                { dialog(&handle, workspace, &assessed, html! {}) }
            </>
        };
    }
    let current = &assessed.windows[workspace.selected];
    let levels: Vec<_> =
        assessed.windows.iter().map(|each| each.as_ref().ok().map(|a| a.verdict.level)).collect();
    let said: AttrValue = match current {
        Ok(assessment) => headline(assessment, &plan.audience).into(),
        Err(problem) => format!("{problem}.").into(),
    };
    let hint = workspace.hint.clone().map(AttrValue::from);
    let speaker = html! { <Announcer verdict={said.clone()} {hint} said={workspace.said.clone()} /> };
    let read_only = workspace.read_only();
    html! {
        <>
            { top_bar(&handle, workspace) }
            { notices(&handle, workspace) }
            if let (Origin::Example, Some(now)) = (workspace.origin, workspace.reader.now) {
                <Welcome
                    tonight={examples::tonight(now, workspace.reader.zone.unwrap_or(Zone::UTC))}
                    {now}
                    almanac={workspace.almanac}
                />
            }
            if workspace.asking {
                { questions(&handle, plan.profile, &scope_words(&plan.audience)) }
            }
            <main class="page">
                <VerdictPanel
                    assessment={current.clone()}
                    said={said.clone()}
                    window={workspace.selected}
                    audience={plan.audience.clone()}
                    daytime={plan.daytime_rule()}
                    profile={plan.profile}
                    {read_only}
                />
                <WindowPanel
                    windows={plan.windows.clone()}
                    {levels}
                    selected={workspace.selected}
                    reader={workspace.reader.zone}
                    recent={workspace.reader.viewer.recent.clone()}
                    now={workspace.reader.now}
                    twelve_hours={workspace.reader.twelve_hours}
                    {read_only}
                />
                if let Ok(assessment) = current {
                    <Tide
                        assessed={assessed.clone()}
                        window={workspace.selected}
                        weights={plan.audience.weights.clone()}
                        set_aside={plan.set_aside.clone()}
                        zoom={workspace.reader.viewer.zoom}
                        {read_only}
                        marks={low_water(workspace)}
                        preview={preview(workspace, assessment)}
                    />
                    <BetterWindows
                        search={workspace.search.clone()}
                        window={workspace.selected}
                        reader={workspace.reader.zone}
                        twelve_hours={workspace.reader.twelve_hours}
                        {read_only}
                    />
                    <Regions
                        assessed={(*shown).clone()}
                        window={workspace.selected}
                        weights={plan.audience.weights.clone()}
                        pins={workspace.reader.viewer.pins.clone()}
                    />
                    <Events assessment={assessment.clone()} {read_only} held={plan.own_events.len()} />
                }
            </main>
            { foot() }
            if !read_only {
                <p class="drop-hint">{ "Drop a calendar file (.ics): you choose what is taken" }</p>
            }
            if workspace.dialog.is_none() {
                { speaker.clone() }
            }
            { dialog(&handle, workspace, &assessed, speaker) }
        </>
    }
}

/// The suggested spans with their numbers: a low that comes on several days bears the number of its card.
fn low_water(workspace: &Workspace) -> Vec<(usize, Span)> {
    let answer = workspace.search.answer_for(workspace.selected);
    answer.map(|answer| suggested_spans(&answer.found)).unwrap_or_default()
}

/// The span that is looked at, of the window's own length.
fn preview(workspace: &Workspace, assessment: &Assessment) -> Option<Span> {
    Some(Span::starting(workspace.search.preview?, assessment.window.minutes()))
}

/// What lies over the page.
///
/// A dialog makes deaf what lies outside it, so it takes the speaker in.
fn dialog(handle: &Handle, workspace: &Workspace, assessed: &Assessed, speaker: Html) -> Html {
    let plan = workspace.plan();
    match workspace.dialog {
        Some(Dialog::Help) => {
            let zone = workspace.reader.zone.unwrap_or(Zone::UTC);
            let tonight = workspace.reader.now.map(|now| examples::tonight(now, zone));
            help_dialog(handle, workspace.reader.viewer.keys, tonight, workspace.read_only(), speaker)
        }
        Some(Dialog::Method) => match &assessed.windows[workspace.selected] {
            Ok(assessment) => method_dialog(assessment, plan, speaker),
            Err(_) => html! {},
        },
        Some(Dialog::Audience) => audience_dialog(handle, &plan.audience, plan.daytime_rule(), speaker),
        Some(Dialog::OwnEvents(begin)) => own_events_dialog(workspace, begin, speaker),
        Some(Dialog::Outlook) => outlook_dialog(handle, workspace, speaker),
        Some(Dialog::Rules) => rules_dialog(handle, workspace, speaker),
        Some(Dialog::Import) => match &workspace.import {
            Some(import) => import_dialog(import, plan, speaker),
            None => html! {},
        },
        None => html! {},
    }
}
