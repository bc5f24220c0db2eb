//! The window as it is for the reader: what stops, when that is for them, and what they can do.

use yew::prelude::*;

use super::propose::PROPOSE;
use super::reply::reply;
use super::strip::strip;
use crate::plan::ResolvedWindow;
use crate::present::{
    Announcement, Assessed, Fact, Offer, announced_facts, announcement, day_strip, made_words, since_words,
};
use crate::session::{Action, Delivery, Dialog, Handle, TakenAlong, Workspace};
use crate::ui::share::copy;
use crate::ui::widgets::{icon, icon_of, prose};

/// A window that names no time has no time to show: the verdict says what is wrong with it.
pub fn announced(handle: &Handle, workspace: &Workspace, assessed: &Assessed) -> Html {
    let assessment = assessed.windows[workspace.selected].as_ref().ok();
    let window = assessment.map(|found| &found.window);
    let sent = workspace.sent.as_ref();
    let since = sent.zip(assessment).and_then(|(sent, now)| since_words(sent, workspace.selected, now));
    html! {
        <div class="announced">
            { reply(handle, workspace, assessed) }
            { for window.map(|window| for_you(workspace, window)) }
            <section class="beside" aria-label="What there is to know, and to do">
                if let Some(window) = window {
                    <dl class="told">{ for announced_facts(workspace.plan(), window).iter().map(fact) }</dl>
                }
                <p class="made">
                    { "All names and texts were written by whoever made this link. " }
                    { made_words(sent, workspace.reader.zone) }{ "." }
                    if let Some(since) = since {
                        { " " }{ since }{ "." }
                    }
                </p>
                if let Ok(along) = workspace.taken_along(assessed) {
                    <div class="answers">{ taken_along(handle, along) }</div>
                }
                <div class="answers">
                    <button class="button small" type="button" onclick={handle.on(Action::Show(Dialog::Propose))}>
                        { icon("clock") }{ PROPOSE }
                    </button>
                    <button class="button small" type="button" onclick={handle.adopt()}>{ "Make it mine" }</button>
                </div>
                <p class="made">{ "You look at it; your own plan stays as it is." }</p>
            </section>
        </div>
    }
}

/// Into the reader's calendar, and to whoever else has to know.
fn taken_along(handle: &Handle, along: TakenAlong) -> Html {
    let save = |Offer { file, text, .. }| Delivery::Save { name: file.unwrap_or_default(), text };
    html! {
        <>
            if let Some(calendar) = along.calendar {
                <button class="button primary" type="button" onclick={handle.deliver(save(calendar))}>
                    { icon("calendar") }{ "Add to calendar" }
                </button>
            }
            <button class="button small" type="button" onclick={copy(handle, &along.message)}>
                { icon("copy") }{ "Copy message" }
            </button>
        </>
    }
}

/// The reader's own time.
fn for_you(workspace: &Workspace, window: &ResolvedWindow) -> Html {
    let reader = &workspace.reader;
    let told = announcement(workspace.plan(), window, reader.zone, reader.twelve_hours, reader.now);
    html! {
        <section class="for-you" aria-labelledby="for-you">
            { state(&told) }
            { headline(&told) }
            <p class="clock">{ icon_of("person", 14) }{ &told.clock }</p>
            { for reader.zone.and_then(|zone| day_strip(window, zone)).map(|day| strip(&day)) }
            if let Some((band, said)) = &told.band {
                <p class="band">{ icon(band.word()) }{ said }</p>
            }
        </section>
    }
}

fn state(told: &Announcement) -> Html {
    html! {
        <p class="state">
            <span class={classes!(told.cancelled.then_some("cancelled"))}>
                { icon(if told.cancelled { "close" } else { "none" }) }{ told.status }
            </span>
            if let Some(distance) = &told.distance {
                <span class="ago">{ distance }</span>
            }
        </p>
    }
}

/// The sentence is the layout: what, the time, the day, whose.
fn headline(told: &Announcement) -> Html {
    let (from, to) = told.span.split_once('–').unwrap_or((&told.span, ""));
    html! {
        <h2 id="for-you" class={classes!("announcement", told.cancelled.then_some("cancelled"))}>
            <span class="stops">{ prose(&told.what) }</span>
            { " " }
            <span class="span"><time>{ from }</time>{ "–" }<wbr /><time>{ to }</time></span>
            { " " }
            <span class="day">{ &told.date }{ "," }</span>
            { " " }
            <span class="day">{ &told.whose }{ "." }</span>
            if let Some(twelve) = &told.twelve_hours {
                { " " }
                <span class="twelve">{ twelve }</span>
            }
        </h2>
    }
}

fn fact(fact: &Fact) -> Html {
    html! {
        <div>
            <dt>{ fact.name }</dt>
            <dd>
                if let Some(url) = &fact.url {
                    <a href={url.as_str().to_owned()} rel="noopener noreferrer">{ &fact.text }</a>
                } else {
                    { &fact.text }
                }
            </dd>
        </div>
    }
}
