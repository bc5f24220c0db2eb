//! What goes out for other programs: text made of an assessment, without words for people.
//!
//! Knows no browser: [`crate::session`] puts the text into the clipboard.

mod picture;
mod regions_csv;

pub use picture::{
    HEIGHT, Paint, Picture, PictureAxis, PictureBand, PictureClock, PictureLand, PictureMap, PictureTide,
    WIDTH, picture,
};
pub use regions_csv::regions_csv;
