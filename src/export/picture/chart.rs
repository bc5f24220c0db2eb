//! The tide in a picture: who is in their day around the window, with the hours of two clocks.

use super::text::{cut, escaped};
use super::{FULL, GREY, INK, LINE, MARGIN, PictureTide, colour, text_at};
use crate::assess::Band;

const TOP: u32 = 496;
const HIGH: u32 = 62;
/// Before the plot, for the names of the clocks.
const NAMES: u32 = 52;

pub(super) fn draw(svg: &mut String, tide: &PictureTide) {
    let (left, wide) = (MARGIN + NAMES, FULL - NAMES);
    text_at(svg, (left, TOP - 10), 13, GREY, &cut(&tide.caption, 13, wide));
    // The two areas are stretched with the plot, what has a place on it is not.
    *svg += &format!(
        "<svg x=\"{left}\" y=\"{TOP}\" width=\"{wide}\" height=\"{HIGH}\" viewBox=\"0 0 {} 1000\" preserveAspectRatio=\"none\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#eef1f5\"/>\n\
         <path d=\"{}V1000H0Z\" fill=\"{}\"/>\n<path d=\"{}V1000H0Z\" fill=\"{}\"/>\n</svg>\n",
        tide.minutes,
        tide.edge,
        colour(Band::Edge),
        tide.day,
        colour(Band::Day),
    );
    *svg += &format!("<svg x=\"{left}\" y=\"{TOP}\" width=\"{wide}\" height=\"{HIGH}\">\n");
    for x in &tide.midnights {
        *svg += &format!(
            "<line x1=\"{x}\" x2=\"{x}\" y2=\"{HIGH}\" stroke=\"{GREY}\" stroke-dasharray=\"3 3\"/>\n"
        );
    }
    let (x, window) = &tide.window;
    for (stroke, thick) in [("#ffffff", 6), (INK, 3)] {
        *svg += &format!(
            "<rect x=\"{x}\" width=\"{window}\" y=\"3\" height=\"{}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{thick}\"/>\n",
            HIGH - 6
        );
    }
    *svg += "</svg>\n";
    for (axis, row) in tide.axes.iter().zip(0..) {
        let y = TOP + HIGH + 18 * row;
        text_at(svg, (MARGIN, y + 14), 13, GREY, &cut(&axis.name, 13, NAMES - 4));
        *svg += &format!(
            "<svg x=\"{left}\" y=\"{y}\" width=\"{wide}\" height=\"18\" font-size=\"12\" fill=\"{GREY}\">\n"
        );
        for (x, label, anchor) in &axis.ticks {
            *svg += &format!("<text x=\"{x}\" y=\"14\" text-anchor=\"{anchor}\">{}</text>\n", escaped(label));
        }
        *svg += "</svg>\n";
    }
    *svg +=
        &format!("<rect x=\"{left}\" y=\"{}\" width=\"{wide}\" height=\"1\" fill=\"{LINE}\"/>\n", TOP + HIGH);
}
