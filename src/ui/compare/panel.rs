//! The place of the comparison.

use std::rc::Rc;

use yew::prelude::*;

use super::facts::facts;
use super::heads::Head;
use super::overrun::OverrunPart;
use super::swings::{is_long, swing_table};
use crate::plan::Audience;
use crate::present::{Assessed, Zone, compared, swings, swings_caption, window_letter};
use crate::session::Action;
use crate::ui::use_handle;
use crate::ui::widgets::{List, prose};

#[derive(Properties, PartialEq)]
pub struct CompareProps {
    pub assessed: Rc<Assessed>,
    /// Name and role of each window.
    pub heads: Vec<Head>,
    pub selected: usize,
    /// The window it is held against.
    pub against: usize,
    pub audience: Audience,
    pub reader: Option<Zone>,
    pub read_only: bool,
}

/// The heading, which has the focus when the control that had it is gone.
pub(super) const TITLE: &str = "compare-title";
pub(super) const LONGER: &str = "What if it takes longer?";

#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let handle = use_handle();
    let whole = use_state_eq(|| false);
    let all = {
        let whole = whole.clone();
        Callback::from(move |_: MouseEvent| whole.set(!*whole))
    };
    let (windows, selected) = (&props.assessed.windows, props.selected);
    let several = windows.len() > 1;
    let others: Vec<usize> = (0..windows.len()).filter(|other| *other != selected).collect();
    let other = others.iter().copied().find(|other| *other == props.against).or(others.first().copied());
    let pair = other.and_then(|other| match (windows.get(selected)?, &windows[other]) {
        (Ok(before), Ok(after)) => {
            let swings = swings(before, after);
            Some((swings_caption(before, after, &swings), swings, other))
        }
        _ => None,
    });
    let onchoose = {
        let (handle, others) = (handle.clone(), others.clone());
        Callback::from(move |place: usize| {
            others.get(place).into_iter().for_each(|other| handle.act(Action::Against(*other)));
        })
    };
    let names =
        others.iter().map(|each| (props.label(*each).into(), Some(*each) == other)).collect::<Vec<_>>();
    html! {
        <section class="compare" aria-labelledby={TITLE}>
            <div class="head">
                <h2 id={TITLE} tabindex="-1">{ if several { "Windows compared" } else { LONGER } }</h2>
            </div>
            if several {
                { facts(&handle, &compared(&props.assessed, &props.audience, props.reader), props) }
            }
            <div class="beside">
                if several {
                    <section class="swings" aria-labelledby="swings-title">
                        <div class="head">
                            <h3 id="swings-title">
                                { format!("{} against {}", window_letter(selected), other.map_or('–', window_letter)) }
                            </h3>
                            if let Some((caption, ..)) = &pair {
                                <p>{ prose(caption) }</p>
                            }
                            if others.len() > 1 {
                                <List label="Against" {names} {onchoose} />
                            }
                        </div>
                        if let Some((_, swings, other)) = pair {
                            { swing_table(&swings, window_letter(selected), window_letter(other), *whole) }
                            if is_long(&swings) {
                                <button class="button small" type="button" aria-pressed={whole.to_string()} onclick={all}>
                                    { "All countries" }
                                </button>
                            }
                        } else {
                            <p class="empty">{ "One of the two names no time yet." }</p>
                        }
                    </section>
                }
                if let Some(Ok(planned)) = windows.get(selected) {
                    <OverrunPart
                        key={selected}
                        assessed={props.assessed.clone()}
                        planned={planned.clone()}
                        letter={several.then(|| window_letter(selected))}
                    />
                }
            </div>
        </section>
    }
}

impl CompareProps {
    /// `A Planned`
    pub(super) fn label(&self, window: usize) -> String {
        let name = self.heads.get(window).map_or("", |head| head.name.trim());
        format!("{} {name}", window_letter(window)).trim_end().to_owned()
    }
}
