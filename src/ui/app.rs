//! Joins the page to the session.

use std::rc::Rc;

use yew::prelude::*;

use super::page::Page;
use crate::session::{Handle, OnTheWay, use_workspace};

#[derive(Properties, PartialEq)]
struct AppProps {
    /// Where they were asked for before the page began.
    holidays: Option<OnTheWay>,
    /// Told once all is drawn, by a page that nobody sees before.
    whole: Option<Callback<()>>,
}

#[component]
fn App(props: &AppProps) -> Html {
    let (workspace, handle) = use_workspace(props.holidays.clone());
    html! {
        <ContextProvider<Handle> context={handle}>
            <Page workspace={Rc::new((*workspace).clone())} whole={props.whole.clone()} />
        </ContextProvider<Handle>>
    }
}

/// Mounts the app on its place, whose static text it replaces; the example of a first visit stays until all of the
/// app can take its place at once.
#[cfg(feature = "app")]
pub fn mount() {
    use crate::session::{Stage, get_ready, say_that_it_stands, stage, step_forward};

    let Stage { root, behind } = stage().expect("index.html has a place for the app");
    let begin = |root, props| yew::Renderer::<App>::with_root_and_props(root, props).render();
    let Some(place) = behind else {
        begin(root, AppProps { holidays: None, whole: None });
        return say_that_it_stands();
    };
    get_ready(move |holidays| {
        let whole = {
            let root = root.clone();
            Callback::from(move |()| step_forward(&root, &place))
        };
        begin(root, AppProps { holidays: Some(holidays), whole: Some(whole) });
    });
}
