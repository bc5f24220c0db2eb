//! What goes out for other programs and for paper: text and files made of a [`Handout`], an assessment or a view.
//!
//! Lays out and escapes, and says nothing of its own: every word for people comes in from [`crate::present`]. What
//! comes in is untrusted, whatever it was made of, so each format escapes every text that it writes; `docs/exports.md`
//! has the rules. Knows no browser, no clock and no plan as a whole. In reading order: `handout`, then a file for each
//! format.

mod address;
mod calendar;
mod chat;
mod content_line;
mod discord;
mod format;
mod handout;
mod markdown;
mod mentions;
mod message;
mod picture;
mod plain_text;
mod regions_csv;
mod slack;

pub use calendar::{CalendarFile, calendar, calendar_uid};
pub use format::Format;
pub use handout::{Handout, Section};
pub use picture::{
    HEIGHT, Paint, Picture, PictureAxis, PictureBand, PictureClock, PictureLand, PictureMap, PictureTide,
    WIDTH, picture,
};
pub use regions_csv::regions_csv;
