//! Workspaces and components as markup.

use std::rc::Rc;

use lowtide::session::{Workspace, start};
use lowtide::time::Zone;
use lowtide::ui::page::{Page, PageProps};
use yew::BaseComponent;

/// The markup of the page that opens with `fragment` for a reader in `zone`.
pub(crate) fn page(fragment: &str, zone: Option<&str>) -> String {
    render(Workspace::new(start(fragment), zone.map(|name| Zone::parse(name).expect("a zone of the data"))))
}

/// The markup of a workspace.
pub(crate) fn render(workspace: Workspace) -> String {
    of_component::<Page>(PageProps { workspace: Rc::new(workspace) })
}

/// The markup of a component alone.
pub(crate) fn of_component<C: BaseComponent>(props: C::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime of one thread");
    let tasks = tokio::task::LocalSet::new();
    tasks.block_on(&runtime, async {
        yew::LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
    })
}
