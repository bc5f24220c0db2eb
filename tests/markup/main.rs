//! The page's components, rendered on the server: their markup without a browser.
//!
//! Effects do not run here, and a call of the browser would panic: that these pass proves the components
//! pure.

mod compare;
mod events;
mod import;
mod map;
mod outlook;
mod own_events;
mod page;
mod parts;
mod reader;
mod regions;
mod render;
mod share;
mod suggest;
mod tide;
mod timeline;
