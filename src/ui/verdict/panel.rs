//! The place of the verdict: the largest thing on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::chips::Chips;
use super::choices::AudienceChoices;
use super::problem::Problem;
use super::split::Split;
use crate::plan::{Audience, Daytime, Profile, WindowProblem};
use crate::present::{Assessment, Level, headline};
use crate::session::use_settled;
use crate::ui::widgets::Prose;

#[derive(Properties)]
pub struct VerdictProps {
    pub assessment: Result<Rc<Assessment>, WindowProblem>,
    /// Which window of the plan, counted from 0.
    pub window: usize,
    pub audience: Audience,
    pub daytime: Daytime,
    pub profile: Profile,
}

impl PartialEq for VerdictProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.assessment, &other.assessment) {
            (Ok(a), Ok(b)) => Rc::ptr_eq(a, b),
            (Err(a), Err(b)) => a == b,
            _ => false,
        };
        same && self.window == other.window
            && self.audience == other.audience
            && self.daytime == other.daytime
            && self.profile == other.profile
    }
}

#[component]
pub fn VerdictPanel(props: &VerdictProps) -> Html {
    let said = props
        .assessment
        .as_ref()
        .map_or_else(|problem| format!("{problem}"), |assessment| headline(assessment, &props.audience));
    let spoken = use_settled(AttrValue::from(said.clone()));
    html! {
        <section class="verdict" aria-label="Verdict">
            <p class="vh" role="status">{ spoken }</p>
            {match &props.assessment {
                Err(problem) => html! {
                    <Problem problem={problem.clone()} window={props.window} />
                },
                Ok(assessment) => html! {
                    <>
                        <Chips verdict={assessment.verdict.clone()} standing={assessment.standing} />
                        { sentence(&said, assessment.verdict.level_with_set_aside) }
                        <div class="under">
                            <Split totals={assessment.totals} />
                            <AudienceChoices
                                weights={props.audience.weights.clone()}
                                daytime={props.daytime}
                                profile={props.profile}
                            />
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
            <Prose text={rest} />
        </p>
    }
}
