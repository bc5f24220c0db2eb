//! A table of starts: arrows walk in it, Enter or a click takes a start, and a line says what a cell holds.

use std::rc::Rc;

use yew::prelude::*;

use super::cursor::{Step, step};
use super::heat_rows::{head, row};
use super::legend::legend;
use crate::plan::{Edit, Window};
use crate::present::{HeatGrid, Instant, Year};
use crate::session::{Action, focus_soon, number_of, reveal};
use crate::ui::use_handle;
use crate::ui::widgets::prose;

/// So many columns are a page where pages lead nowhere else.
const COLUMNS_A_PAGE: i64 = 4;

#[derive(Properties)]
pub struct HeatTableProps {
    /// Unique on the page; its cells are `{id}-0` and so on.
    pub id: &'static str,
    pub label: AttrValue,
    pub grid: Rc<HeatGrid>,
    pub year: Rc<Year>,
    /// The window that a press moves, and its number in the plan.
    pub window: Window,
    pub index: usize,
    pub read_only: bool,
    /// The rows under the columns.
    #[prop_or_default]
    pub foot: Html,
    /// What its marks mean.
    pub marks: Vec<(&'static str, &'static str)>,
    /// Shows the page before (−1) or after (1).
    #[prop_or_default]
    pub onpage: Option<Callback<i64>>,
}

/// What is drawn and what a press does follow from the table and the window alone.
impl PartialEq for HeatTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.grid, &other.grid)
            && self.window == other.window
            && self.index == other.index
            && self.read_only == other.read_only
    }
}

#[component]
pub fn HeatTable(props: &HeatTableProps) -> Html {
    let handle = use_handle();
    let HeatTableProps { id, grid, year, window, index, read_only, onpage, .. } = props;
    let id = *id;
    let start = window.resolve_start().ok();
    // The stop of Tab, until the window moves; and the cell under the pointer.
    let stop = use_state(|| None::<(Option<Instant>, usize)>);
    let under = use_state(|| None::<usize>);
    let at = stop
        .filter(|(of, at)| *of == start && grid.cell(*at).is_some())
        .map_or_else(|| grid.first_stop(), |(_, at)| at);
    use_effect_with(start, move |_| reveal(&format!("{id}-box"), &format!("{id}-{at}")));
    let take = {
        let (grid, year, window, index, read_only) =
            (grid.clone(), year.clone(), window.clone(), *index, *read_only);
        move |at: usize| {
            let start = grid.cell(at).and_then(|cell| cell.start);
            if let Some(start) = start.filter(|_| !read_only) {
                handle.act(Action::Edit(Edit::Window { window: index, to: window.starting_at(start) }));
                handle.act(Action::Say(Some(year.moved_words(start).into())));
            }
        }
    };
    let onclick = {
        let take = take.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(at) = number_of(&event) {
                take(at);
            }
        })
    };
    let onkeydown = {
        let (grid, onpage) = (grid.clone(), onpage.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(step) = step(&event.key(), event.ctrl_key(), at, &grid) else { return };
            event.prevent_default();
            let to = match (step, &onpage) {
                (Step::Take, _) => return take(at),
                (Step::Page(by), Some(onpage)) => return onpage.emit(by),
                (Step::Page(by), None) => at.saturating_add_signed((by * COLUMNS_A_PAGE) as isize),
                (Step::To(to), _) => to,
            };
            if grid.cell(to).is_some() {
                focus_soon(format!("{id}-{to}"), true);
            }
        })
    };
    let onfocusin = {
        let stop = stop.clone();
        Callback::from(move |event: FocusEvent| stop.set(number_of(&event).map(|at| (start, at))))
    };
    let onmouseover = {
        let under = under.clone();
        Callback::from(move |event: MouseEvent| under.set(number_of(&event)))
    };
    let said = (*under).unwrap_or(at);
    let onmouseleave = Callback::from(move |_: MouseEvent| under.set(None));
    html! {
        <>
            <div class="heat-box" id={format!("{id}-box")}>
                <table
                    {id}
                    class="heat-table"
                    role="grid"
                    aria-label={props.label.clone()}
                    aria-readonly="true"
                    {onclick}
                    {onkeydown}
                    {onfocusin}
                    {onmouseover}
                    {onmouseleave}
                >
                    { head(grid) }
                    <tbody>
                        { for grid.rows.iter().enumerate().map(|(number, shown)| row(id, number * grid.columns.len(), shown, at)) }
                    </tbody>
                    { props.foot.clone() }
                </table>
            </div>
            <p class="readout" aria-hidden="true">{ for grid.cell(said).map(|cell| prose(&cell.words)) }</p>
            { legend(grid, &props.marks) }
        </>
    }
}
