//! What a search found, in words: for the page and the command line.
//!
//! Everything said follows from the assessments of the starts: whose day ends before and begins after, which events
//! are met and which are not, who loses more and who less. Where nothing can be said, the share is. Start with
//! [`suggestion_cards`].

mod against;
mod avoided;
mod between;
mod card;
mod habit_words;
mod missed;
mod rank;
mod ruled_out;
mod same_low;
mod short;
mod slack;
mod spares_words;
mod split_words;
mod step_words;
mod summary;
mod who_pays;
mod worth;

pub use against::against_words;
pub use card::{SuggestionCard, Told, folded_cards, suggested_spans, suggestion_cards};
pub use habit_words::habit_words;
pub use missed::{near_miss_words, nothing_left_words, when_words};
pub use rank::rank_words;
pub use ruled_out::{rule_words, ruled_out_words};
pub use same_low::shown_lows;
pub use short::{day_names, short_start};
pub use slack::slack_words;
pub use spares_words::spares_words;
pub use split_words::split_words;
pub use step_words::{looking_words, step_words};
pub use summary::{proposal_words, search_caption, starts_left_words};
pub use who_pays::{Payers, payers, who_pays};
pub use worth::{Worth, none_better_words, worth};
