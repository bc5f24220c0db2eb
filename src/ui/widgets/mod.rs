//! Small parts used in several places.

mod choice;
mod combobox;
mod entry;
mod icon;
mod modal;
mod offers;
mod place_list;
mod prose;
mod sources;
mod typing;
mod zone_list;

pub use choice::{Choice, List, choices};
pub use combobox::Combobox;
pub use entry::Entry;
pub use icon::{icon, icon_of, level_icon, load_icon};
pub use modal::{MODAL, Modal};
pub use offers::Offer;
pub use place_list::place_list;
pub use prose::prose;
pub use sources::sources;
pub use zone_list::{zone_list, zone_offers};
