//! The two words of the verdict.

use yew::prelude::*;

use crate::present::{Standing, Verdict, level_words, load_words, standing_words};
use crate::ui::widgets::{Icon, level_icon, load_icon};

#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    pub verdict: Verdict,
    pub standing: Standing,
}

#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    let Verdict { level, load, .. } = props.verdict;
    html! {
        <div class="chips">
            <span class="pair">
                <span class="what">{ "Events" }</span>
                <span class="chip" id="level" data-level={level.word()}>
                    <Icon name={level_icon(level)} />
                    { level_words(level) }
                </span>
            </span>
            <span class="pair">
                <span class="what">{ "Load" }</span>
                <span class="chip" id="load" data-load={load.word()}>
                    <Icon name={load_icon(load)} />
                    { load_words(load) }
                </span>
            </span>
            <span class="hint">{ standing_words(props.standing) }</span>
        </div>
    }
}
