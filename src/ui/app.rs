//! Joins the page to the session.

use std::rc::Rc;

use yew::prelude::*;

use super::page::Page;
use crate::session::{Handle, use_workspace};

#[component]
fn App() -> Html {
    let (workspace, handle) = use_workspace();
    html! {
        <ContextProvider<Handle> context={handle}>
            <Page workspace={Rc::new((*workspace).clone())} />
        </ContextProvider<Handle>>
    }
}

/// Mounts the app on `#app`, whose static text it replaces.
#[cfg(feature = "app")]
pub fn mount() {
    let root = crate::session::element("app").expect("index.html has an element with the id app");
    yew::Renderer::<App>::with_root(root).render();
}
