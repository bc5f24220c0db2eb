//! The ranked table of regions.

use std::rc::Rc;

use yew::prelude::*;

use super::group::group_head;
use super::heads::heads;
use super::more::{first_hidden, more};
use super::row::Row;
use super::tools::{SEARCH, tools};
use crate::plan::Weights;
use crate::present::{
    Assessed, Grouping, RegionId, RegionTable, TableChange, TableView, around_window, day_head,
    region_detail, region_rows, weight_head,
};
use crate::session::focus_soon;
use crate::ui::suggest::looking;
use crate::ui::use_handle;

#[derive(Properties)]
pub struct RegionsProps {
    pub assessed: Rc<Assessed>,
    pub window: usize,
    pub weights: Weights,
    pub pins: Vec<RegionId>,
    /// The region that is picked on the page: it stands on top too.
    #[prop_or_default]
    pub picked: Option<RegionId>,
    /// The suggestion whose regions these are.
    #[prop_or_default]
    pub looked_at: Option<AttrValue>,
    /// How the table begins.
    #[prop_or_default]
    pub view: TableView,
}

impl PartialEq for RegionsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.assessed, &other.assessed)
            && self.window == other.window
            && self.pins == other.pins
            && self.picked == other.picked
            && self.looked_at == other.looked_at
    }
}

impl Reducible for TableView {
    type Action = TableChange;

    fn reduce(self: Rc<Self>, change: TableChange) -> Rc<Self> {
        Rc::new(self.after(change))
    }
}

#[component]
pub fn Regions(props: &RegionsProps) -> Html {
    let handle = use_handle();
    let view = use_reducer(|| props.view.clone());
    let change = use_callback(view.dispatcher(), |change, dispatcher| dispatcher.dispatch(change));
    let Some(Ok(assessment)) = props.assessed.windows.get(props.window) else { return html! {} };
    let rows = region_rows(assessment);
    let weight = weight_head(&props.weights).filter(|_| rows.iter().any(|row| row.people.is_some()));
    let unit = weight.map(|head| AttrValue::from(head.to_ascii_lowercase()));
    let in_day = day_head(assessment.daytime);
    let largest = rows.iter().map(|row| row.loss_share).fold(f64::MIN_POSITIVE, f64::max);
    let around = around_window(assessment);
    let headed = if view.grouping == Grouping::Country { "headed of-country" } else { "headed" };
    let top: Vec<RegionId> = props.pins.iter().copied().chain(props.picked).collect();
    let table = RegionTable::of(rows, &view, &top);
    let looking = looking(&handle, props.looked_at.as_ref());
    let copy = {
        let (assessment, order) = (assessment.clone(), table.order());
        Callback::from(move |_: MouseEvent| {
            handle.copy_regions(assessment.clone(), order.clone());
        })
    };
    let show = {
        let (first, change) = (first_hidden(&table), change.clone());
        Callback::from(move |wanted: TableChange| {
            if let Some(first) = &first {
                focus_soon(first.clone(), true);
            }
            change.emit(wanted);
        })
    };
    let clear = change.reform(|_: MouseEvent| {
        focus_soon(SEARCH.to_owned(), true);
        TableChange::Search(String::new())
    });
    html! {
        <section class="regions" aria-labelledby="regions-title">
            { looking }
            <div class="head">
                <h2 id="regions-title">{ "Regions" }</h2>
                if table.total > 0 {
                    { tools(&view, &table, weight.is_some(), &change, copy) }
                }
            </div>
            if table.total == 0 {
                <p class="empty">{ "Nobody lives in the chosen scope." }</p>
            } else {
                <table
                    class={classes!("region-table", weight.map(|_| "with-people"))}
                    role="table"
                    aria-labelledby="regions-title"
                >
                    { heads(view.sort, weight, in_day, &change) }
                    for group in table.groups.iter().filter(|group| group.shown > 0) {
                        <tbody key={group.key} role="rowgroup" class={group.head.as_ref().map(|_| headed)}>
                            { group_head(group, weight.is_some(), &change) }
                            for row in group.rows.iter().take(if group.closed { 0 } else { group.shown }) {
                                <Row
                                    key={row.region.index()}
                                    cells={around.bar(props.assessed.assessor.rule(), row.region)}
                                    window={around.window}
                                    unit={unit.clone()}
                                    in_day={in_day.to_ascii_lowercase()}
                                    {largest}
                                    pinned={props.pins.contains(&row.region)}
                                    picked={props.picked == Some(row.region)}
                                    detail={view.open.contains(&row.region).then(|| region_detail(assessment, row.region))}
                                    change={change.clone()}
                                    row={row.clone()}
                                />
                            }
                        </tbody>
                    }
                </table>
                if table.found == 0 {
                    <p class="empty">
                        { format!("Nothing is called “{}” among the countries, regions, cities and zones of this audience. ", view.search.trim()) }
                        <button class="button small" type="button" onclick={clear}>{ "Clear the search" }</button>
                    </p>
                }
            }
            { more(&table, &show) }
        </section>
    }
}
