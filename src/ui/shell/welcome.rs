//! A first visit: the question, answered at once for tonight, beside the example.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::Plan;
use crate::present::{Almanac, Assessed, Instant, headline, night_words};
use crate::session::{Action, Dialog};
use crate::ui::use_handle;
use crate::ui::widgets::prose;

/// The same while nobody knows yet when and where it is tonight: what the build writes into the page.
pub fn welcome_at_first() -> Html {
    let tonight = html! {
        <>
            <b>{ "Tonight, 22:00–23:00 where you are: " }</b>
            { "who would lose daytime service, and what is happening there, as soon as the page runs." }
        </>
    };
    welcome(tonight, Callback::noop(), Callback::noop())
}

#[derive(Properties, PartialEq)]
pub struct WelcomeProps {
    pub tonight: Plan,
    pub now: Instant,
    pub almanac: &'static Almanac,
}

#[component]
pub fn Welcome(props: &WelcomeProps) -> Html {
    let handle = use_handle();
    let assessed: Rc<Assessed> =
        use_memo((props.tonight.clone(), props.almanac), |(plan, almanac)| Assessed::of(plan, almanac));
    let Some(Ok(assessment)) = assessed.windows.first() else { return html! {} };
    let window = &assessment.window;
    let begun = Box::new(props.tonight.clone());
    let tonight = html! {
        <>
            <b>{ prose(&night_words(window, props.now)) }{ ": " }</b>
            { prose(&headline(assessment, &props.tonight.audience)) }
        </>
    };
    welcome(tonight, handle.on(Action::Begin(begun)), handle.on(Action::Show(Dialog::Gallery)))
}

fn welcome(tonight: Html, begin: Callback<MouseEvent>, more: Callback<MouseEvent>) -> Html {
    html! {
        <aside class="welcome" aria-labelledby="welcome-title">
            <h2 id="welcome-title">{ "When do you plan to go down?" }</h2>
            <p>{ tonight }</p>
            <button class="button primary" type="button" onclick={begin}>{ "Plan your own" }</button>
            <p class="hint">
                { "Below: Twitter in June 2009, four days after Iran’s election, planned and moved. " }
                <button class="link" type="button" onclick={more}>{ "More historic cases" }</button>
            </p>
        </aside>
    }
}
