//! The whole page for a workspace.

use std::rc::Rc;

use yew::prelude::*;

use super::events::Events;
use super::regions::Regions;
use super::shell::{BrokenLink, Foot, Notes, TopBar};
use super::verdict::VerdictPanel;
use super::window::WindowPanel;
use crate::plan::examples;
use crate::present::Assessed;
use crate::session::Workspace;

#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub workspace: Rc<Workspace>,
}

#[component]
pub fn Page(props: &PageProps) -> Html {
    let workspace = &props.workspace;
    let assessed = use_memo(workspace.plan.clone(), Assessed::of);
    let title = AttrValue::from(workspace.plan.title.clone());
    if let Some(broken) = &workspace.broken {
        return html! {
            <>
                <TopBar title="" theme={workspace.theme} example=false shareable=false />
                <BrokenLink broken={broken.clone()} />
                <Foot />
            </>
        };
    }
    let windows = &workspace.plan.windows;
    let current = &assessed.windows[workspace.selected];
    html! {
        <>
            <TopBar {title} theme={workspace.theme} example={workspace.plan == examples::founding_case()} shareable=true />
            <Notes notes={workspace.notes.clone()} can_choose={workspace.meant.is_some()} />
            <main class="page">
                <VerdictPanel
                    assessment={current.clone()}
                    window={workspace.selected}
                    audience={workspace.plan.audience.clone()}
                    daytime={workspace.plan.daytime_rule()}
                    profile={workspace.plan.profile}
                />
                <WindowPanel
                    windows={windows.clone()}
                    levels={assessed.windows.iter().map(|each| each.as_ref().ok().map(|a| a.verdict.level)).collect::<Vec<_>>()}
                    selected={workspace.selected}
                    reader={workspace.reader}
                />
                if let Ok(assessment) = current {
                    <Events assessment={assessment.clone()} />
                    <Regions
                        assessed={assessed.clone()}
                        window={workspace.selected}
                        weights={workspace.plan.audience.weights.clone()}
                        pins={workspace.pins.clone()}
                    />
                }
            </main>
            <Foot />
            <p class="toast" role="status">{ workspace.said.unwrap_or_default() }</p>
        </>
    }
}
