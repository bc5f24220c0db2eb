//! What goes out for other programs and for paper: text made of an assessment or of a view, laid out and escaped here.
//!
//! Knows no browser: [`crate::session`] puts the text into the clipboard.

mod picture;
mod regions_csv;

pub use picture::{
    HEIGHT, Paint, Picture, PictureAxis, PictureBand, PictureClock, PictureLand, PictureMap, PictureTide,
    WIDTH, picture,
};
pub use regions_csv::regions_csv;
