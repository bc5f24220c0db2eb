//! What the browser keeps of this page, and the button that deletes it.

use yew::prelude::*;

use crate::session::Handle;
use crate::ui::widgets::Modal;

/// `link` says whether somebody's link is open, which is not the reader's own.
pub fn forget_dialog(handle: &Handle, link: bool, speaker: Html) -> Html {
    html! {
        <Modal key="forget" title="Delete my data" done="Keep it" {speaker}>
            <p>{ "This browser keeps, for you alone:" }</p>
            <ul>
                <li>{ "your plan, with your own figures and events, and one that could not be read any more, if there is one" }</li>
                <li>{ "your settings: theme, shortcuts, zones used lately, pinned regions, what the tide shows" }</li>
                <li>{ "a copy of the page for use without a network; the next visit makes a new one" }</li>
            </ul>
            <p>
                { "All of it is deleted, in every open tab, and no undo brings it back. What has left the browser stays \
                   where it is: links and files that you sent or saved, and addresses in the browser’s history." }
            </p>
            if link {
                <p>{ "The link that is open is not kept, and stays open." }</p>
            }
            <div class="begin">
                <button class="button primary" type="button" onclick={handle.forget()}>{ "Delete all of it" }</button>
            </div>
        </Modal>
    }
}
