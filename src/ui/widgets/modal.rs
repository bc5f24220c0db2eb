//! A dialog over the page: the browser's own, so that the focus stays inside and Escape closes it.

use yew::prelude::*;

use super::icon;
use crate::session::{Action, close_dialog, finish_dialog, open_dialog};
use crate::ui::use_handle;

/// Closes a dialog in which nothing is left to decide; another word leaves the main button to the dialog.
const DONE: &str = "Done";
/// There is one dialog at a time.
pub const MODAL: &str = "modal";

#[derive(Properties, PartialEq)]
pub struct ModalProps {
    pub title: &'static str,
    /// A field in the place of the title, which is only spoken then; nothing stands at the foot.
    #[prop_or_default]
    pub field: Option<Html>,
    pub children: Html,
    /// What speaks while the rest of the page is silent.
    pub speaker: Html,
    /// What the button is called that closes it.
    #[prop_or(DONE)]
    pub done: &'static str,
    /// Whether the main button leaves a field that holds what cannot be used, instead of going to it.
    #[prop_or(true)]
    pub leaves_wrong: bool,
    /// Whether the focus begins at the title; else it begins at what has `autofocus`.
    #[prop_or(true)]
    pub at_title: bool,
}

#[component]
pub fn Modal(props: &ModalProps) -> Html {
    let handle = use_handle();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast() {
                open_dialog(&dialog);
            }
        });
    }
    let close = |leaves_wrong: bool| {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| match dialog.cast() {
            Some(dialog) if leaves_wrong => close_dialog(&dialog),
            Some(dialog) => finish_dialog(&dialog),
            None => {}
        })
    };
    // What the palette did may have opened another dialog before the browser tells that the palette is closed.
    let closed = if props.field.is_some() { Action::ClosePalette } else { Action::CloseDialog };
    html! {
        <dialog
            id={MODAL}
            class={classes!("modal", props.field.is_some().then_some("palette"))}
            ref={dialog.clone()}
            aria-labelledby="modal-title"
            onclose={handle.on(closed)}
        >
            <div class="modal-head">
                <h2
                    id="modal-title"
                    class={props.field.is_some().then_some("vh")}
                    tabindex="-1"
                    autofocus={props.at_title}
                >
                    { props.title }
                </h2>
                { for props.field.clone() }
                <button class="button icon" type="button" aria-label="Close" onclick={close(true)}>
                    { icon("close") }
                </button>
            </div>
            { props.children.clone() }
            { props.speaker.clone() }
            if props.field.is_none() {
                <p class="modal-foot">
                    <button class={if props.done == DONE { "button primary" } else { "button small" }} type="button" onclick={close(props.leaves_wrong)}>{ props.done }</button>
                </p>
            }
        </dialog>
    }
}
