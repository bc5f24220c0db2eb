//! The bar on top: name, the plan's title, what it is, and what can be done with the whole of it.

use yew::prelude::*;

use crate::plan::{Edit, MAX_TITLE, Plan};
use crate::session::{Action, Dialog, Handle, Origin, TITLE, Theme, Workspace, typed};
use crate::ui::widgets::icon;

pub fn top_bar(handle: &Handle, workspace: &Workspace) -> Html {
    let shows_plan = workspace.broken.is_none();
    let own = shows_plan && !workspace.read_only();
    let theme = match workspace.reader.viewer.theme {
        Theme::System => "Theme: as the system",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    // A button that is off keeps the focus: it is the last undo that switches it off.
    let button = |name: &'static str, label: &'static str, action: Action, off: bool| {
        html! {
            <button
                class="button icon"
                type="button"
                aria-label={label}
                title={label}
                aria-disabled={off.then_some("true")}
                onclick={handle.on(action)}
            >
                { icon(name) }
            </button>
        }
    };
    html! {
        <header class="top">
            <a class="brand" href="#" title="Lowtide: when the world can best spare you">
                { mark() }
                { "Lowtide" }
            </a>
            if shows_plan {
                { title(handle, workspace.plan(), workspace.origin, workspace.kept) }
            } else {
                <h1 class="vh">{ "Lowtide" }</h1>
            }
            <nav class="actions" aria-label="Plan">
                if own {
                    { button("undo", "Undo", Action::Undo, !workspace.history.can_undo()) }
                    { button("redo", "Redo", Action::Redo, !workspace.history.can_redo()) }
                }
                { button("do", "Everything you can do (Ctrl K)", Action::Show(Dialog::Palette), false) }
                { button("theme", theme, Action::NextTheme, false) }
                { button("help", "Help and shortcuts", Action::Show(Dialog::Help), false) }
                if shows_plan {
                    <button class="button" type="button" onclick={handle.on(Action::Show(Dialog::Share))}>
                        { icon("share") }
                        <span>{ "Share" }</span>
                    </button>
                    <button class="button primary" type="button" onclick={handle.copy_link()}>
                        { icon("link") }
                        <span>{ "Copy link" }</span>
                    </button>
                }
            </nav>
        </header>
    }
}

/// The title, to be written in place, and whose plan it is.
fn title(handle: &Handle, plan: &Plan, origin: Origin, kept: bool) -> Html {
    let title = plan.title.as_str();
    let figures = match plan.audience.weights.own() {
        Some(own) if own.in_link => "; the link has your figures",
        Some(_) => "; the link leaves out your figures",
        None => "",
    };
    let whose = match origin {
        Origin::Example => "An example: change anything to plan your own",
        Origin::Draft if kept => "Draft, kept in this browser",
        Origin::Draft => "Draft: copy the link to keep it",
        Origin::Link => "From a link, read-only",
    };
    html! {
        <>
            if origin == Origin::Link {
                <h1 class="plan-title">{ if title.is_empty() { "A shared plan" } else { title } }</h1>
            } else {
                <h1 class="vh">{ "Plan a maintenance window" }</h1>
                <input
                    id={TITLE}
                    class="plan-title"
                    type="text"
                    aria-label="Title of the plan"
                    placeholder="Untitled plan"
                    autocomplete="off"
                    maxlength={MAX_TITLE.to_string()}
                    value={title.to_owned()}
                    oninput={handle.type_from(|event: InputEvent| Edit::Title(typed(&event)))}
                    onblur={handle.on(Action::Settle)}
                />
            }
            <p class="plan-note">{ whose }{ if origin == Origin::Draft { figures } else { "" } }</p>
            if origin != Origin::Link {
                <button class="choice-open ticket" type="button" onclick={handle.on(Action::Show(Dialog::Record))}>
                    { "Change record" }
                </button>
            }
        </>
    }
}

fn mark() -> Html {
    html! {
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <circle class="mk-n" cx="11" cy="11" r="10" />
            <path class="mk-d" d="M5.6 12.8a5.4 5.4 0 0 1 10.8 0z" />
            <path
                class="mk-w"
                d="M2.2 14.3c2-1.3 3.9-1.3 5.9 0s3.900 1.300 5.900 0 3.900-1.300 5.800-.1A9.300 9.300 0 0 1 2.200 14.300z"
            />
        </svg>
    }
}
