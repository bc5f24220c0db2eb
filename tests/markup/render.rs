//! Workspaces and components as markup.

use std::rc::Rc;

use lowtide::session::{Arrival, Reader, Start, Workspace, start};
use lowtide::time::Zone;
use lowtide::ui::markup::markup;
use lowtide::ui::page::{Page, PageProps};
use yew::BaseComponent;

/// The markup of the page that opens with `fragment` for a reader in `zone`.
pub(crate) fn page(fragment: &str, zone: Option<&str>) -> String {
    render(opened(fragment, zone))
}

/// The page that opens with `fragment`, at noon on 22 November 2026.
pub(crate) fn opened(fragment: &str, zone: Option<&str>) -> Workspace {
    let reader = Reader {
        zone: zone.map(|name| Zone::parse(name).expect("a zone of the data")),
        now: "2026-11-22T12:00Z".parse().ok(),
        ..Reader::default()
    };
    Workspace::new(start(Arrival { fragment, ..Arrival::default() }), reader)
}

/// The same as the reader's own plan.
pub(crate) fn own(fragment: &str) -> Workspace {
    with(opened(fragment, None).plan().clone())
}

/// A plan as the reader's own.
pub(crate) fn with(plan: lowtide::plan::Plan) -> Workspace {
    Workspace::new(Start::Draft(plan.into()), Reader::default())
}

/// The markup of a workspace.
pub(crate) fn render(workspace: Workspace) -> String {
    of_component::<Page>(PageProps { workspace: Rc::new(workspace), whole: None })
}

/// The markup of a component alone.
pub(crate) fn of_component<C: BaseComponent>(props: C::Properties) -> String {
    markup::<C>(props).expect("a runtime of one thread")
}
