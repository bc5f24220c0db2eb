//! "Is my quiet hour quiet?": a weekly window, asked about by itself.

use std::rc::Rc;

use yew::prelude::*;

use crate::plan::{Edit, Plan, Window};
use crate::present::{
    HABITS, WEEKDAY_INITIALS, Weekdays, Year, Zone, habit_answer, habit_example, window_form,
};
use crate::session::{Field, Handle};
use crate::ui::use_handle;
use crate::ui::widgets::{Entry, prose, zone_list};

/// How long the window is at first.
const HABIT_MINUTES: u32 = 120;

#[derive(Properties)]
pub struct HabitProps {
    pub year: Rc<Year>,
    pub plan: Plan,
    /// What the window that is asked about is made of.
    pub window: Window,
}

impl PartialEq for HabitProps {
    fn eq(&self, other: &Self) -> bool {
        self.year == other.year && self.plan == other.plan
    }
}

#[component]
pub fn HabitForm(props: &HabitProps) -> Html {
    let handle = use_handle();
    let asked = use_state(|| {
        let window = Window { minutes: HABIT_MINUTES, interruption: None, ..props.window.clone() };
        (habit_example(&window, HABITS[0]), HABITS[0].1)
    });
    let (window, days) = &*asked;
    let answer = {
        let asked = (props.year.clone(), window.clone(), *days);
        use_memo(asked, |(year, window, days)| habit_answer(year, &props.plan, window, *days))
    };
    // The fields are those of a plan's window; their edits go to the window that is asked about.
    let edited = {
        let asked = asked.clone();
        Callback::from(move |edit: Edit| {
            let mut plan = Plan::of(asked.0.clone()).edited(&edit);
            asked.set((plan.windows.remove(0), asked.1));
        })
    };
    let choose = {
        let edited = edited.clone();
        Callback::from(move |zone: Zone| edited.emit(Edit::Zone { window: 0, zone }))
    };
    let form = window_form(window);
    let entry = |field: Field, id: &'static str, label: &'static str, value: String| {
        html! { <Entry {field} {id} {label} value={value} index={0} window={window.clone()} /> }
    };
    let day = |(day, (initial, name)): (usize, (&'static str, &'static str))| {
        let (asked, days) = (asked.clone(), Weekdays::from_bits(days.bits() ^ (1 << day)));
        html! {
            <label class="day" title={name}>
                <input
                    type="checkbox"
                    aria-label={name}
                    checked={asked.1.contains(day)}
                    onchange={Callback::from(move |_: Event| asked.set((asked.0.clone(), days)))}
                />
                { initial }
            </label>
        }
    };
    let example = |example: (&'static str, Weekdays, &'static str, i64)| {
        let asked = asked.clone();
        let onclick =
            Callback::from(move |_: MouseEvent| asked.set((habit_example(&asked.0, example), example.1)));
        html! { <button class="button small" type="button" {onclick}>{ example.0 }</button> }
    };
    html! {
        <section class="habit" aria-labelledby="habit-title">
            <div class="head">
                <h3 id="habit-title">{ "Is my quiet hour quiet?" }</h3>
                { for HABITS.map(example) }
            </div>
            <ContextProvider<Handle> context={handle.with_edits(edited)}>
                <div class="habit-fields">
                    <span class="days" role="group" aria-label="On these days">
                        { for WEEKDAY_INITIALS.into_iter().enumerate().map(day) }
                    </span>
                    { entry(Field::Time, "habit-time", "Start", form.time) }
                    { entry(Field::Length, "habit-length", "Length", form.length) }
                    { zone_list("habit-zone", "Zone", window.zone.name(), &choose) }
                </div>
            </ContextProvider<Handle>>
            <div class="answer" role="status">
                if let Some(answer) = &*answer {
                    <p class="lead">{ prose(&format!("{}: {}.", props.year.number, answer.text)) }</p>
                    if !answer.payers.is_empty() {
                        <p class="hint">{ prose(&format!("Who pays: {}.", answer.payers.join("; "))) }</p>
                    }
                } else {
                    <p class="lead">{ "Choose a day of the week." }</p>
                }
            </div>
        </section>
    }
}
