//! A form for one event, and the list of those that the plan has.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::draft::Draft;
use super::form::{TITLE, fields};
use super::list::list;
use crate::plan::{Edit, MAX_OWN_EVENTS, Plan, Window};
use crate::present::OwnField;
use crate::session::{Action, Handle, Unfinished, Workspace, focus_soon, use_hint};
use crate::ui::use_handle;
use crate::ui::widgets::Modal;

/// `begin` is the number of the event that is to be changed.
pub fn own_events_dialog(workspace: &Workspace, begin: Option<u16>, speaker: Html) -> Html {
    let plan = workspace.plan();
    let has_form = begin.is_some() || plan.own_events.len() < MAX_OWN_EVENTS;
    html! {
        <Modal key="own" title="Your own events and freezes" done="Close" at_title={!has_form} {speaker}>
            <OwnEvents
                plan={plan.clone()}
                window={plan.windows[workspace.selected].clone()}
                {begin}
                left={workspace.unfinished.clone()}
            />
        </Modal>
    }
}

#[derive(Properties, PartialEq)]
struct OwnEventsProps {
    plan: Plan,
    window: Window,
    begin: Option<u16>,
    left: Option<Box<Unfinished>>,
}

#[component]
fn OwnEvents(props: &OwnEventsProps) -> Html {
    let handle = use_handle();
    // Beside the drawing: the button may be pressed before the last letter is drawn.
    let draft =
        use_mut_ref(|| Draft::of(&props.plan, &props.window, props.begin).resumed(props.left.as_deref()));
    let redraw = use_force_update();
    {
        let (handle, draft) = (handle.clone(), draft.clone());
        use_effect_with((), move |()| move || handle.act(Action::Keep(draft.borrow().unfinished())));
    }
    let change = {
        let (draft, redraw) = (draft.clone(), redraw.clone());
        Callback::from(move |change| {
            let form = draft.borrow().form.after(change);
            draft.borrow_mut().form = form;
            redraw.force_update();
        })
    };
    let begin = {
        let (draft, redraw) = (draft.clone(), redraw.clone());
        let (plan, window) = (props.plan.clone(), props.window.clone());
        Callback::from(move |number: Option<u16>| {
            draft.replace(Draft::of(&plan, &window, number));
            redraw.force_update();
            focus_soon(TITLE.to_owned(), true);
        })
    };
    let onsubmit = {
        let (handle, draft, begin) = (handle.clone(), draft.clone(), begin.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match save(&handle, &draft) {
                Ok(()) => begin.emit(None),
                Err(field) => {
                    redraw.force_update();
                    focus_soon(field.to_owned(), true);
                }
            }
        })
    };
    // What has gone from the plan, by the button below or from elsewhere, is not changed any more.
    let number = draft.borrow().form.number;
    if number != 0 && props.plan.own_events.iter().all(|event| event.number != number) {
        draft.replace(Draft::of(&props.plan, &props.window, None));
    }
    let Draft { form, tried, .. } = &*draft.borrow();
    let mut problems = form.read().err().unwrap_or_default();
    // A form that has just been opened is not wrong yet.
    problems.retain(|problem| *tried || !problem.ways.is_empty());
    use_hint(&handle, problems.first().map(|problem| problem.text.clone()));
    let held = props.plan.own_events.len();
    let is_full = held >= MAX_OWN_EVENTS && form.number == 0;
    html! {
        <>
            <form class="own-form" novalidate=true {onsubmit}>
                if is_full {
                    <p class="hint">
                        { format!("A plan holds {MAX_OWN_EVENTS} events of its own: remove one to add another.") }
                    </p>
                } else {
                    { fields(form, &problems, &change) }
                    <p class="own-save">
                        <button class="button primary" type="submit">
                            { if form.number == 0 { "Add to the plan" } else { "Save the change" } }
                        </button>
                        if form.number != 0 {
                            <button class="button small" type="button" onclick={begin.reform(|_: MouseEvent| None)}>
                                { "Cancel" }
                            </button>
                        }
                    </p>
                }
            </form>
            { list(&handle, &props.plan, &props.window, &begin) }
        </>
    }
}

/// Puts the event into the plan, or names the first field that is wrong.
fn save(handle: &Handle, draft: &Rc<RefCell<Draft>>) -> Result<(), &'static str> {
    let read = draft.borrow().form.read();
    let edit = match read {
        Ok(event) if event.number == 0 => Edit::AddEvents(vec![event]),
        Ok(event) => Edit::ChangeEvent(event),
        Err(problems) => {
            draft.borrow_mut().tried = true;
            return Err(match problems.first().map(|problem| problem.field) {
                Some(OwnField::From) => "own-from",
                Some(OwnField::To) => "own-to",
                _ => TITLE,
            });
        }
    };
    handle.act(Action::Own(edit));
    Ok(())
}
