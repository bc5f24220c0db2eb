//! The window as it is for the reader: what stops, when that is for them, and what they can do.

use yew::prelude::*;

use super::reply::reply;
use super::strip::strip;
use crate::plan::ResolvedWindow;
use crate::present::{
    Announcement, Assessed, Fact, announced_facts, announcement, day_strip, made_words, since_words,
};
use crate::session::{Action, Dialog, Handle, Workspace};
use crate::ui::widgets::{icon, icon_of, prose};

/// Nothing where the window names no time: the verdict says so.
pub fn announced(handle: &Handle, workspace: &Workspace, assessed: &Assessed) -> Html {
    let Ok(assessment) = &assessed.windows[workspace.selected] else { return html! {} };
    let (plan, window) = (workspace.plan(), &assessment.window);
    let reader = &workspace.reader;
    let told = announcement(plan, window, reader.zone, reader.twelve_hours, reader.now);
    let since = workspace.sent.as_ref().and_then(|sent| since_words(sent, workspace.selected, assessment));
    html! {
        <div class="announced">
            { reply(handle, workspace, assessed) }
            <section class="for-you" aria-labelledby="for-you">
                { state(&told) }
                { headline(&told) }
                <p class="clock">{ icon_of("person", 14) }{ &told.clock }</p>
                { for day_strip_of(workspace, window) }
                if let Some((band, said)) = &told.band {
                    <p class="band">{ icon(band.word()) }{ said }</p>
                }
            </section>
            <section class="beside" aria-label="What there is to know, and to do">
                <dl class="told">{ for announced_facts(plan, window).iter().map(fact) }</dl>
                <p class="made">
                    { "All names and texts were written by whoever made this link. " }
                    { made_words(workspace.sent.as_ref(), reader.zone) }{ "." }
                    if let Some(since) = since {
                        { " " }{ since }{ "." }
                    }
                </p>
                <div class="answers">
                    <button class="button small" type="button" onclick={handle.on(Action::Show(Dialog::Propose))}>
                        { icon("clock") }{ "Propose another time" }
                    </button>
                    <button class="button small" type="button" onclick={handle.adopt()}>{ "Make it mine" }</button>
                </div>
                <p class="made">{ "You look at it; your own plan stays as it is." }</p>
            </section>
        </div>
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

fn day_strip_of(workspace: &Workspace, window: &ResolvedWindow) -> Option<Html> {
    workspace.reader.zone.and_then(|zone| day_strip(window, zone)).map(|day| strip(&day))
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
