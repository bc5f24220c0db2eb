//! What is shown once the year is known.

use std::rc::Rc;

use yew::prelude::*;

use super::habit::HabitForm;
use super::week::{WeekView, week};
use super::year::year;
use crate::plan::{Plan, Window};
use crate::present::{Instant, Marks, Prepared, Year, day_grid, week_grid, year_grid};

#[derive(Properties, PartialEq)]
pub struct OutlookProps {
    pub prepared: Rc<Prepared>,
    pub plan: Plan,
    pub index: usize,
    pub suggestions: Vec<(usize, Instant)>,
    pub read_only: bool,
}

#[component]
pub fn OutlookPanel(props: &OutlookProps) -> Html {
    let OutlookProps { prepared, plan, index, suggestions, read_only } = props;
    let window: &Window = &plan.windows[*index];
    let of_year = (prepared.clone(), window.minutes, window.zone);
    let shown = use_memo(of_year, |(prepared, minutes, zone)| {
        Rc::new(Year::of(prepared.clone(), *minutes as i32, *zone))
    });
    let marks = Marks { start: window.resolve_start().ok(), suggestions: suggestions.clone() };
    let quarters = use_state(|| false);
    // How many weeks or days on from the window's, until the window moves.
    let pages = use_state(|| (None::<Instant>, 0));
    {
        // An undo comes back to a start, not to the pages that were turned there.
        let pages = pages.clone();
        use_effect_with(marks.start, move |start| pages.set((*start, 0)));
    }
    let page = Some(*pages).filter(|(of, _)| *of == marks.start).map_or(0, |(_, page)| page);
    let first = shown.first_date(window, *quarters, page);
    let of_page = ((*shown).clone(), marks.clone(), first, *quarters);
    let grid = use_memo(of_page, |(shown, marks, first, quarters)| {
        Rc::new(if *quarters { day_grid(shown, marks, *first) } else { week_grid(shown, marks, *first) })
    });
    let days = use_memo(((*shown).clone(), marks.clone()), |(shown, marks)| Rc::new(year_grid(shown, marks)));
    let view = WeekView {
        grid: (*grid).clone(),
        title: shown.title(first, *quarters),
        caption: shown.caption(&plan.audience.weights, plan.daytime_rule()),
        quarters: *quarters,
        onquarters: Callback::from(move |on| quarters.set(on)),
        onpage: {
            let (pages, start) = (pages.clone(), marks.start);
            Callback::from(move |by: i64| pages.set((start, page + by)))
        },
    };
    html! {
        <>
            { week(view, &shown, *index, window, *read_only) }
            { year(&shown, (*days).clone(), *index, window, *read_only) }
            <HabitForm year={(*shown).clone()} plan={plan.clone()} window={window.clone()} />
        </>
    }
}
