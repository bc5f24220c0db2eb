//! What the reader should know before reading on: what of a link is not as it was, what became of the draft.

use yew::prelude::*;

use crate::present::sentence_case;
use crate::session::{Action, Forgotten, Handle, Notice, Workspace};
use crate::ui::widgets::icon;

/// What the link says beside the plan, and what the reader can put away.
pub fn notices(handle: &Handle, workspace: &Workspace) -> Html {
    if workspace.notes.is_empty() && workspace.notices.is_empty() {
        return html! {};
    }
    let small = |label: &'static str, onclick: Callback<MouseEvent>| {
        html! { <button class="button small" type="button" {onclick}>{ label }</button> }
    };
    html! {
        <aside class="notes" aria-label="Notes">
            for note in &workspace.notes {
                <div class="note">{ icon("note") }<p>{ sentence_case(note) }{ "." }</p></div>
            }
            if workspace.meant.is_some() {
                { small("Use the time that was meant", handle.on(Action::TakeMeant)) }
            }
            for notice in &workspace.notices {
                <div class="note">
                    { icon("note") }
                    { told(notice) }
                    { for answers(notice, handle).into_iter().map(|(label, onclick)| small(label, onclick)) }
                </div>
            }
        </aside>
    }
}

fn told(notice: &Notice) -> Html {
    match notice {
        Notice::NotKept => html! {
            <p>{ "This browser does not keep your plan: its storage is blocked or full, or the plan is too long. Copy the link before you close the page." }</p>
        },
        Notice::Unreadable(draft) => html! {
            <p>{ "The plan kept from your last visit was set aside: " }{ &draft.why }{ "." }</p>
        },
        Notice::NoHolidays => html! {
            <p>{ "The table of public holidays did not arrive: they are missing below, and office hours count them as working days." }</p>
        },
        Notice::Elsewhere(_) => html! {
            <p>{ "You changed this plan in another tab, and that one is kept. Which shall it be?" }</p>
        },
        Notice::Forgotten(Forgotten::Here) => html! {
            <p>{ "Deleted from this browser: your plan, your settings, and the copy of the page for use without a network." }</p>
        },
        Notice::Forgotten(Forgotten::Elsewhere) => html! {
            <p>{ "You deleted your data in another tab: nothing of it is left in this one." }</p>
        },
        Notice::Forgotten(Forgotten::Refused) => html! {
            <p>{ "This browser lets the page neither keep nor delete anything: look for its own switch for data of pages." }</p>
        },
    }
}

fn answers(notice: &Notice, handle: &Handle) -> Vec<(&'static str, Callback<MouseEvent>)> {
    let dismiss = handle.on(Action::Dismiss(notice.clone()));
    match notice {
        Notice::NotKept => vec![("Copy link", handle.copy_link()), ("Understood", dismiss)],
        Notice::Unreadable(draft) => {
            let (handle, text) = (handle.clone(), draft.text.clone());
            let copy = Callback::from(move |_| handle.copy_text(text.clone(), "Text copied"));
            vec![("Copy its text", copy), ("Put it away", dismiss)]
        }
        Notice::Forgotten(_) => vec![("Understood", dismiss)],
        Notice::NoHolidays => vec![("Try again", handle.load_holidays()), ("Put it away", dismiss)],
        Notice::Elsewhere(draft) => {
            let (handle, draft, notice) = (handle.clone(), draft.clone(), notice.clone());
            let take = Callback::from(move |_| {
                handle.act(Action::Replace(draft.clone()));
                handle.act(Action::Dismiss(notice.clone()));
            });
            vec![("Show the other", take), ("Keep this one", dismiss)]
        }
    }
}
