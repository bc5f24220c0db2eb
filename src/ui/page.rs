//! The whole page for a workspace.

use std::rc::Rc;

use yew::prelude::*;

use super::announcer::Announcer;
use super::dialogs::dialog;
use super::events::Events;
use super::regions::Regions;
use super::shell::{Welcome, broken_link, foot, notices, questions, top_bar};
use super::suggest::BetterWindows;
use super::tide::Tide;
use super::use_handle;
use super::verdict::VerdictPanel;
use super::window::WindowPanel;
use crate::plan::examples;
use crate::present::{Zone, headline, looking_words, scope_words};
use crate::session::{Origin, Workspace, use_assessed, use_calm, use_shown};

#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub workspace: Rc<Workspace>,
}

#[component]
pub fn Page(props: &PageProps) -> Html {
    let handle = use_handle();
    let workspace = &props.workspace;
    let plan = workspace.plan();
    let assessed = use_assessed(plan, workspace.almanac);
    let shown = use_shown(&assessed, workspace);
    // The long lists follow a drag when it rests.
    let calm = use_calm(&shown, workspace.is_held());
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
    let looked_at: Option<AttrValue> = match &shown.windows[workspace.selected] {
        Ok(found) if workspace.previewed_span().is_some() => {
            Some(looking_words(workspace.previewed_number(), found).into())
        }
        _ => None,
    };
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
                if current.is_ok() {
                    <Tide
                        assessed={assessed.clone()}
                        shown={shown.clone()}
                        window={workspace.selected}
                        planned={plan.windows[workspace.selected].clone()}
                        held={workspace.is_held()}
                        weights={plan.audience.weights.clone()}
                        set_aside={plan.set_aside.clone()}
                        zoom={workspace.reader.viewer.zoom}
                        {read_only}
                        marks={workspace.low_water()}
                        preview={workspace.previewed_span()}
                    />
                }
                // The order is that of a phone; wide, these two are the right column.
                <div class="side">
                    if current.is_ok() {
                        <BetterWindows
                            search={workspace.search.clone()}
                            window={workspace.selected}
                            reader={workspace.reader.zone}
                            twelve_hours={workspace.reader.twelve_hours}
                            {read_only}
                        />
                    }
                    if let Some(Ok(_)) = calm.windows.get(workspace.selected) {
                        <Regions
                            assessed={calm.clone()}
                            looked_at={looked_at.clone()}
                            window={workspace.selected}
                            weights={plan.audience.weights.clone()}
                            pins={workspace.reader.viewer.pins.clone()}
                        />
                    }
                </div>
                if let Some(Ok(assessment)) = calm.windows.get(workspace.selected) {
                    <Events assessment={assessment.clone()} {read_only} held={plan.own_events.len()} {looked_at} />
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
