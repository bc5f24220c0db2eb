//! The page: components that take data by props and send edits by the [`Handle`]. They compute nothing,
//! know no clock and no browser, and render on the server in tests.
//!
//! Folders by place on the page. Start with [`page`].

#![allow(unreachable_pub, reason = "Yew's macros make components and their properties public")]

pub mod announcer;
pub mod app;
pub mod audience;
pub mod compare;
mod dialogs;
pub mod events;
mod incoming;
pub mod map;
#[cfg(feature = "ssr")]
pub mod markup;
pub mod outlook;
pub mod own_events;
pub mod page;
pub mod reader;
pub mod regions;
pub mod share;
mod sheet;
pub mod shell;
mod side;
pub mod suggest;
pub mod tide;
pub mod timeline;
pub mod verdict;
pub mod widgets;
pub mod window;

use crate::session::Handle;

/// Mounts the page on `#app`.
#[cfg(feature = "app")]
pub fn mount() {
    crate::session::announce_panics();
    app::mount();
}

/// The handle from the context.
///
/// Outside a page (a component rendered alone in a test) edits go nowhere.
#[yew::hook]
pub fn use_handle() -> Handle {
    yew::use_context::<Handle>().unwrap_or_else(Handle::noop)
}
