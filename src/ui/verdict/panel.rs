//! The place of the verdict: the largest thing on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::chips::chips;
use super::choices::audience_choices;
use super::problem::problem;
use super::split::split;
use crate::plan::{Audience, Daytime, Profile, WindowProblem};
use crate::present::{Assessment, Level};
use crate::session::{Action, Dialog, Workspace};
use crate::ui::use_handle;
use crate::ui::widgets::prose;

#[derive(Properties)]
pub struct VerdictProps {
    pub assessment: Result<Rc<Assessment>, WindowProblem>,
    /// The sentence, or what is wrong with the window.
    pub said: AttrValue,
    /// Which window of the plan, counted from 0.
    pub window: usize,
    pub audience: Audience,
    pub daytime: Daytime,
    pub profile: Profile,
    pub read_only: bool,
}

/// The panel of the window that is looked at; `said` is the sentence, or what is wrong with the window.
pub fn verdict_panel(
    workspace: &Workspace,
    assessment: &Result<Rc<Assessment>, WindowProblem>,
    said: &AttrValue,
) -> Html {
    let plan = workspace.plan();
    html! {
        <VerdictPanel
            assessment={assessment.clone()}
            said={said.clone()}
            window={workspace.selected}
            audience={plan.audience.clone()}
            daytime={plan.daytime_rule()}
            profile={plan.profile}
            read_only={workspace.read_only()}
        />
    }
}

impl PartialEq for VerdictProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.assessment, &other.assessment) {
            (Ok(a), Ok(b)) => Rc::ptr_eq(a, b),
            (Err(a), Err(b)) => a == b,
            _ => false,
        };
        same && self.said == other.said
            && self.window == other.window
            && self.read_only == other.read_only
            && self.audience == other.audience
            && self.daytime == other.daytime
            && self.profile == other.profile
    }
}

#[component]
pub fn VerdictPanel(props: &VerdictProps) -> Html {
    let handle = use_handle();
    html! {
        <section class="verdict" id="verdict" tabindex="-1" aria-labelledby="verdict-title" aria-describedby="say">
            <h2 class="vh" id="verdict-title">{ "Verdict" }</h2>
            {match &props.assessment {
                Err(wrong) => problem(&handle, wrong, props.window, props.read_only),
                Ok(assessment) => html! {
                    <>
                        { chips(&assessment.verdict, assessment.standing) }
                        { sentence(&props.said, assessment.verdict.level_with_set_aside) }
                        <div class="under">
                            { split(assessment) }
                            <button
                                class="choice-open how"
                                type="button"
                                onclick={handle.on(Action::Show(Dialog::Method))}
                            >
                                { "How this is computed" }
                            </button>
                            { audience_choices(&handle, &props.audience, props.daytime, props.profile, props.read_only) }
                        </div>
                    </>
                },
            }}
        </section>
    }
}

/// The sentence with its opening words in the level's colour.
fn sentence(said: &str, level: Level) -> Html {
    let severe = matches!(level, Level::Block | Level::Avoid);
    let (opening, rest) = match said.split_once(':') {
        Some((opening, rest)) if severe => (format!("{opening}:"), rest.to_owned()),
        _ => (String::new(), said.to_owned()),
    };
    html! {
        <p class="say" id="say" data-level={level.word()}>
            if !opening.is_empty() {
                <span class="opening">{ opening }</span>
            }
            { prose(&rest) }
        </p>
    }
}
