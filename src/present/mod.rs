//! View models: an assessment in words and numbers, for the page and the command line alike.
//!
//! Text only, no HTML. Every sentence that the tool says stands below this module, so that one tone and
//! one set of figures hold everywhere. Knows the layers below; reads no clock: "now" and the reader's
//! zone are arguments. Start with [`headline`].

mod announcement;
mod assessed;
mod cases;
mod choice_words;
mod clock_notes;
mod compare;
mod daytime_words;
mod distance;
mod event_card;
mod event_days;
mod event_group;
mod events_view;
mod folded;
mod handout;
mod headline;
mod holiday_group;
mod import_preview;
mod incoming;
mod level_words;
mod map;
mod method;
mod number;
mod outlook;
mod overrun;
mod own_event_form;
mod own_events_words;
mod picture;
mod place_words;
mod profile_table;
mod reading;
mod reason;
mod record;
mod region_detail;
mod region_row;
mod region_table;
mod reply;
mod rules_form;
mod sent;
mod source;
mod suggestions;
mod table_view;
mod tide;
mod timeline;
mod uncovered;
mod when;
mod window_form;
mod withheld;

// What the views name of the layers below: they know no other layer than this one and the plan.
pub use crate::assess::{Assessment, Assessor, Band, Level, Load, Standing, Totals, Verdict, band_of};
pub use crate::calendar::{Almanac, ReachPart};
pub use crate::export::Handout;
pub use crate::import::Calendar;
pub use crate::plan::one_line;
pub use crate::search::{Prepared, Suggestion};
pub use crate::time::{Instant, Span, TZDB_VERSION, Zone};
pub use crate::world::{DATA_AS_OF, RegionId, Weekdays, place_of_zone};

pub use announcement::{
    Announcement, Considered, DayStrip, Fact, StripTick, announced_facts, announcement, considered, day_strip,
};
pub use assessed::Assessed;
pub use cases::{HistoricCase, historic_cases};
pub use choice_words::{WEEKDAY_INITIALS, figures_text, profile_words, weights_words};
pub use clock_notes::{ClockMark, other_clock_rules, window_notes};
pub use compare::{Compared, Swing, Swings, WindowFacts, compared, swings, swings_caption};
pub use daytime_words::{
    DAYTIMES, activity_peaks, activity_source, counted_words, day_head, day_noun, daytime_name,
    daytime_words, is_curve,
};
pub use distance::distance_words;
pub use event_card::{EventCard, event_cards};
pub use event_days::{EventDay, days_words};
pub use event_group::{EventGroup, group_counts, kind_words};
pub use events_view::{EventsChange, EventsView, can_fold};
pub use folded::folded;
pub use handout::{
    Offer, Telling, calendar_of_all, calendar_offer, handout, link_hints, offer, regions_offer,
};
pub use headline::{MAX_HEADLINE, headline};
pub use holiday_group::{HolidayGroup, HolidayLine, holiday_group};
pub use import_preview::{ImportLine, ImportPreview, import_preview, room_words, share_words, take_words};
pub use incoming::{Incoming, IncomingPlan, add_words, plan_file_name};
pub use level_words::{level_words, load_words, standing_words};
pub use map::{
    Atlas, Camera, CameraMove, Direction, Fill, Hatch, MARK_TEXT, MapCard, MapColours, MapView, Mark,
    NightSide, Outline, PLATE_HEIGHT, Plate, heaviest, map_card, marks, neighbour, night_side, plates,
};
pub use method::{MethodPart, method};
pub use number::{count, length, percent, tenths};
pub use outlook::{
    ColumnHead, HABITS, HabitAnswer, HeatCell, HeatGrid, HeatRow, HeatScale, Marks, Year, YearTrack,
    day_grid, habit_answer, habit_example, week_grid, year_around, year_grid,
};
pub use overrun::{Longer, Morning, Overrun, overrun};
pub use own_event_form::{
    Moment, OwnDating, OwnEventChange, OwnEventForm, OwnField, OwnFieldProblem, own_when_words,
};
pub use own_events_words::{own_edit_words, own_events_met, own_events_words};
pub use picture::{Pictured, picture, picture_name};
pub use place_words::{in_country, place_name, places_words, scope_words};
pub use profile_table::{ProfileRow, profile_table};
pub use reading::{Reading, bands_words, readings};
pub use reason::reasons;
pub use record::{minutes_or_none, notice_words, record_facts, record_words, status_words};
pub use region_detail::region_detail;
pub use region_row::{Around, BandCell, RegionRow, around_window, region_rows};
pub use region_table::{GroupHead, RegionGroup, RegionTable, weight_head};
pub use reply::{Change, change, replied, reply_change, reply_words};
pub use rules_form::{RulesForm, rules_form, rules_over};
pub use sent::{made_words, sent, since_words};
pub use source::{SafeUrl, Source};
pub use suggestions::{
    Payers, SuggestionCard, Told, Worth, against_words, day_names, folded_cards, habit_words, looking_words,
    near_miss_words, none_better_words, nothing_left_words, payers, proposal_words, rank_words, rule_words,
    ruled_out_words, search_caption, short_start, shown_lows, slack_words, spares_words, split_words,
    starts_left_words, step_words, suggested_spans, suggestion_cards, when_words, who_pays, worth,
};
pub use table_view::{Column, Grouping, PAGE, Sort, TableChange, TableView};
pub use tide::{
    AxisRow, LaneMark, Stretch, Tick, TideBlock, TideView, TideZoom, away_words, length_words, snap,
    start_words, tide_blocks, tide_caption, tide_ghost, tide_span,
};
pub use timeline::{Midnight, Timeline, timelines};
pub use uncovered::{uncovered_lines, uncovered_text};
pub use when::{day_mark, local_span, long_date, night_words, short_date};
pub use window_form::{
    WayOut, WindowForm, faulty_field, fold_choice, impact_words, interruption_note, ways_out, window_form,
    window_label, window_letter,
};
pub use withheld::{for_link, withheld, withheld_words};

/// A text with its first letter raised. All our texts begin with a letter of ASCII or a name.
pub fn sentence_case(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// Whether head counts may be shown for a window: the figures are of the 2020s.
pub fn shows_people(assessment: &crate::assess::Assessment) -> bool {
    assessment.window.span.start.year() >= crate::world::FIGURES_SINCE
}
