//! The ranked table of regions.

use std::rc::Rc;

use yew::prelude::*;

use super::row::Row;
use crate::present::{Assessed, Level, RegionRow, around_window, region_rows};

/// Rows drawn at first, and at each "show more".
const PAGE: usize = 30;

#[derive(Properties)]
pub struct RegionsProps {
    pub assessed: Rc<Assessed>,
    pub window: usize,
}

impl PartialEq for RegionsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessed, &other.assessed) && self.window == other.window
    }
}

#[component]
pub fn Regions(props: &RegionsProps) -> Html {
    let shown = use_state(|| PAGE);
    let Some(Ok(assessment)) = props.assessed.windows.get(props.window) else { return html! {} };
    let rows = pinned_first(region_rows(assessment));
    let (total, people) = (rows.len(), rows.iter().any(|row| row.people.is_some()));
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + PAGE))
    };
    let around = around_window(assessment);
    let largest = rows.iter().map(|row| row.loss_share).fold(f64::MIN_POSITIVE, f64::max);
    html! {
        <section class="regions" aria-labelledby="regions-title">
            <div class="head">
                <h2 id="regions-title">{ "Regions" }</h2>
                <p>{ format!("{total}, by share of the loss") }</p>
            </div>
            if total == 0 {
                <p class="empty">{ "Nobody lives in the chosen scope." }</p>
            } else {
                <table class="region-table" aria-labelledby="regions-title">
                    <thead>
                        <tr>
                            <th scope="col" class="rank"><span class="vh">{ "Rank" }</span></th>
                            <th scope="col">{ "Region" }</th>
                            <th scope="col" class="local">{ "Local time" }</th>
                            <th scope="col" class="bar">{ "24 h around" }</th>
                            if people {
                                <th scope="col" class="people">{ "Weight" }</th>
                            }
                            <th scope="col" class="in-day">{ "In day" }</th>
                            <th scope="col" class="loss" aria-sort="descending">{ "Of loss" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for row in rows.iter().take(*shown) {
                            <Row
                                key={row.region.index()}
                                cells={around.bar(&props.assessed.rule, row.region)}
                                window={around.window}
                                {people}
                                {largest}
                                row={row.clone()}
                            />
                        }
                    </tbody>
                </table>
            }
            if total > *shown {
                <p class="more">
                    <button class="button small" type="button" onclick={more}>
                        { format!("Show {} more", PAGE.min(total - *shown)) }
                    </button>
                    { format!("of {total} regions with people") }
                </p>
            }
        </section>
    }
}

/// Regions with an event that matters come first, with their true rank.
fn pinned_first(mut rows: Vec<RegionRow>) -> Vec<RegionRow> {
    rows.sort_by_key(|row| row.level.is_none_or(|level| level < Level::Watch));
    rows
}
