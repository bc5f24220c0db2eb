//! The two words of the verdict.

use yew::prelude::*;

use crate::present::{Standing, Verdict, level_words, load_words, standing_words};
use crate::ui::widgets::{icon, level_icon, load_icon};

pub fn chips(verdict: &Verdict, standing: Standing) -> Html {
    let Verdict { level, load, .. } = *verdict;
    html! {
        <div class="chips">
            <span class="pair">
                <span class="what">{ "Events" }</span>
                <span class="chip" id="level" data-level={level.word()}>
                    { icon(level_icon(level)) }
                    { level_words(level) }
                </span>
            </span>
            <span class="pair">
                <span class="what">{ "Load" }</span>
                <span class="chip" id="load" data-load={load.word()}>
                    { icon(load_icon(load)) }
                    { load_words(load) }
                </span>
            </span>
            <span class="hint">{ standing_words(standing) }</span>
        </div>
    }
}
