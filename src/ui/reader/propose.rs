//! Another time as an answer: the reader moves a copy of the window, sees what would change, and copies a link.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::reply::change_list;
use crate::plan::{Edit, MAX_NAME, MAX_NOTE, Plan, Window};
use crate::present::{Assessed, Instant, Zone, change, readings, sentence_case};
use crate::session::{Answered, Handle, Workspace, typed, typed_lines};
use crate::ui::use_handle;
use crate::ui::widgets::{Modal, icon};
use crate::ui::window::{WhenLine, fold, nudges, reading_table};

/// What the dialog is called.
pub(super) const PROPOSE: &str = "Propose another time";

pub fn propose_dialog(workspace: &Workspace, assessed: &Rc<Assessed>, speaker: Html) -> Html {
    let index = workspace.selected;
    html! {
        <Modal key="propose" title={PROPOSE} done="Close" {speaker}>
            <Propose
                assessed={assessed.clone()}
                asked={workspace.plan().windows[index].clone()}
                {index}
                plan={workspace.plan().clone()}
                reader={workspace.reader.zone}
                now={workspace.reader.now}
            />
        </Modal>
    }
}

#[derive(Properties, PartialEq)]
struct ProposeProps {
    assessed: Rc<Assessed>,
    /// The window that is answered.
    asked: Window,
    /// Its place in the plan.
    index: usize,
    plan: Plan,
    reader: Option<Zone>,
    now: Option<Instant>,
}

#[component]
fn Propose(props: &ProposeProps) -> Html {
    let handle = use_handle();
    // Beside the drawing: an edit may come before the last one is drawn.
    let draft = use_mut_ref(|| Answered {
        proposed: props.asked.unnamed(),
        name: String::new(),
        note: String::new(),
    });
    let redraw = use_force_update();
    let change_draft = move |change: &dyn Fn(&mut Answered), draft: &RefCell<Answered>| {
        change(&mut draft.borrow_mut());
        redraw.force_update();
    };
    // The fields are those of a plan's window; their edits go to the proposed one.
    let edited = {
        let (draft, change_draft) = (draft.clone(), change_draft.clone());
        Callback::from(move |edit: Edit| {
            let moved = Plan::of(draft.borrow().proposed.clone()).edited(&edit).windows.remove(0);
            change_draft(&|draft| draft.proposed.clone_from(&moved), &draft);
        })
    };
    let oninput = {
        let (draft, change_draft) = (draft.clone(), change_draft.clone());
        Callback::from(move |event: InputEvent| change_draft(&|draft| draft.name = typed(&event), &draft))
    };
    let onnote = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            change_draft(&|draft| draft.note = typed_lines(&event), &draft);
        })
    };
    let onclick = {
        let (draft, handle) = (draft.clone(), handle.clone());
        Callback::from(move |_: MouseEvent| handle.answer(draft.borrow().clone()))
    };
    let local = handle.with_edits(edited);
    let Answered { proposed, name, note } = draft.borrow().clone();
    let resolved = proposed.resolve();
    let asked = props.assessed.windows[props.index].as_ref().ok();
    let moved = resolved.as_ref().ok().map(|window| {
        props.assessed.assessor.assess(window, |event| props.plan.set_aside.get(event).cloned())
    });
    let same = moved.as_ref().zip(asked).is_some_and(|(moved, asked)| moved.window.span == asked.window.span);
    html! {
        <>
            <p class="about">{ "Move the window, say why, and send the link back: it shows both times side by side. Nothing is sent by itself." }</p>
            <ContextProvider<Handle> context={local.clone()}>
                <div class="propose-when">
                    <WhenLine window={proposed.clone()} index={0} now={props.now} reader={props.reader} />
                    { nudges(&local, 0, resolved.is_ok()) }
                </div>
                { fold(&local, &proposed, 0) }
            </ContextProvider<Handle>>
            {match (&resolved, &moved) {
                (Err(problem), _) => html! { <p class="problem">{ sentence_case(&problem.to_string()) }{ "." }</p> },
                (Ok(window), Some(moved)) => html! {
                    <>
                        { reading_table(&readings(window, props.plan.rules.crew, props.reader, false), props.reader, props.now) }
                        if let Some(asked) = asked.filter(|_| !same) {
                            { change_list(&change(asked, moved, props.reader)) }
                        }
                    </>
                },
                _ => html! {},
            }}
            <div class="record-fields">
                <div class="field">
                    <label for="propose-name">{ "Your name" }</label>
                    <input
                        id="propose-name"
                        type="text"
                        autocomplete="name"
                        maxlength={MAX_NAME.to_string()}
                        value={name}
                        {oninput}
                    />
                </div>
                <div class="field">
                    <label for="propose-note">{ "Why" }</label>
                    <textarea id="propose-note" rows="3" maxlength={MAX_NOTE.to_string()} value={note} oninput={onnote} />
                </div>
            </div>
            <p class="own-save">
                <button class="button primary" type="button" disabled={same || resolved.is_err()} {onclick}>
                    { icon("link") }{ "Copy the reply link" }
                </button>
                <span class="hint">
                    { if same { "Move the window first." } else { "Name and reason are in the link, for whoever has it." } }
                </span>
            </p>
        </>
    }
}
