//! The browser's clock rules beside ours: either may be the older, and neither is silently taken for the other.

use crate::browser;
use crate::plan::ResolvedWindow;
use crate::present::other_clock_rules;
use crate::time::Zone;

/// What to tell a reader whose own clock says another time of a window than the page does.
pub fn own_clock_note(window: &ResolvedWindow, reader: Option<Zone>) -> Option<String> {
    let offset = |minutes| browser::own_offset(minutes);
    let (start, end) = (offset(window.span.start.minutes())?, offset(window.span.end.minutes())?);
    other_clock_rules(window.span, reader?, [start, end])
}
