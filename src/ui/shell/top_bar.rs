//! The bar on top.

use yew::prelude::*;

use crate::session::{Action, Theme};
use crate::ui::use_handle;
use crate::ui::widgets::Icon;

#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// The plan's title; may be empty.
    pub title: AttrValue,
    pub theme: Theme,
    /// Whether this is the example of a first visit.
    pub example: bool,
    /// Whether there is a plan to share.
    pub shareable: bool,
}

#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let handle = use_handle();
    let theme = match props.theme {
        Theme::System => "Theme: as the system",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    html! {
        <header class="top">
            <span class="brand">
                <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
                    <circle class="mk-n" cx="11" cy="11" r="10" />
                    <path class="mk-d" d="M5.6 12.8a5.4 5.4 0 0 1 10.8 0z" />
                    <path
                        class="mk-w"
                        d="M2.2 14.3c2-1.3 3.9-1.3 5.9 0s3.900 1.300 5.900 0 3.900-1.300 5.800-.1A9.300 9.300 0 0 1 2.200 14.300z"
                    />
                </svg>
                { "Lowtide" }
            </span>
            if props.title.is_empty() {
                <h1 class="vh">{ "Plan a maintenance window" }</h1>
            } else {
                <h1 class="plan-title">{ &props.title }</h1>
            }
            if props.example {
                <p class="plan-note">{ "An example from June 2009: change any field to plan your own window." }</p>
            }
            <nav class="actions" aria-label="Plan">
                <button
                    class="button icon"
                    type="button"
                    aria-label={theme}
                    title={theme}
                    onclick={handle.on(Action::NextTheme)}
                >
                    <Icon name="theme" />
                </button>
                if props.shareable {
                    <button class="button primary" type="button" onclick={handle.copy_link()}>
                        <Icon name="link" />
                        <span>{ "Copy link" }</span>
                    </button>
                }
            </nav>
        </header>
    }
}
