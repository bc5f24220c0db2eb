//! What is in a calendar file, to be ticked before anything of it is taken.

use yew::prelude::*;

use crate::plan::{EventKind, Plan};
use crate::present::{
    Calendar, ImportLine, import_preview, one_line, room_words, sentence_case, share_words, take_words,
};
use crate::session::Action;
use crate::ui::use_handle;

pub fn calendar_preview(name: String, calendar: &Calendar, plan: &Plan) -> Html {
    html! { <Preview {name} calendar={calendar.clone()} plan={plan.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct PreviewProps {
    name: String,
    calendar: Calendar,
    plan: Plan,
}

#[component]
fn Preview(props: &PreviewProps) -> Html {
    let handle = use_handle();
    let kind = use_state(|| EventKind::Freeze);
    // The lines that are ticked against what is proposed.
    let turned = use_state(Vec::<usize>::new);
    let PreviewProps { name, calendar, .. } = props;
    let zone = props.plan.windows[0].zone;
    let preview = import_preview(calendar, &props.plan, *kind, zone);
    let ticked = |index: usize| {
        let line = &preview.lines[index];
        !line.present && line.is_short() != turned.contains(&index)
    };
    let (taken, all) = preview.taken(&props.plan, ticked);
    let option = |as_kind: EventKind, words: String| {
        let kind = kind.clone();
        html! {
            <label class="tick">
                <input
                    type="radio"
                    name="taken-as"
                    checked={*kind == as_kind}
                    onchange={Callback::from(move |_: Event| kind.set(as_kind))}
                />
                { " " }{ words }
            </label>
        }
    };
    let entry = |(index, line): (usize, &ImportLine)| {
        let is_ticked = ticked(index);
        let onchange = {
            let turned = turned.clone();
            Callback::from(move |_: Event| {
                let mut lines = (*turned).clone();
                match lines.iter().position(|each| *each == index) {
                    Some(place) => _ = lines.swap_remove(place),
                    None => lines.push(index),
                }
                turned.set(lines);
            })
        };
        html! {
            <li key={index}>
                <label class="tick">
                    <input type="checkbox" checked={is_ticked} disabled={line.present} {onchange} />
                    <span>
                        <b>{ &line.title }</b>{ ", " }{ &line.when }
                        if line.present {
                            <span class="mark">{ "in the plan" }</span>
                        }
                        if let Some(share) = share_words(line, &taken).filter(|_| is_ticked) {
                            <span class="mark">{ share }</span>
                        }
                        if let Some(note) = &line.note {
                            <span class="detail">{ "; " }{ note }</span>
                        }
                    </span>
                </label>
            </li>
        }
    };
    let count = taken.len();
    let entries: Vec<Html> = preview.lines.iter().enumerate().map(entry).collect();
    let take = handle.on(Action::TakeEvents(taken));
    html! {
        <>
            <fieldset>
                <legend>{ name }{ ": take its events" }</legend>
                { option(EventKind::Freeze, format!("as freezes; whole days are those in {}", zone.place())) }
                { option(EventKind::Own, "as events to avoid; whole days are each region’s own".to_owned()) }
            </fieldset>
            <ul class="entries">{ for entries }</ul>
            if preview.lines.is_empty() {
                <p class="hint">{ "It holds no event around the windows of this plan." }</p>
            }
            { for preview.left_out.iter().map(|said| html! { <p class="hint">{ said }{ "." }</p> }) }
            if !calendar.problems.is_empty() {
                <details class="may-fall">
                    <summary><span>{ format!("{} not read, or not as meant", calendar.problems.len()) }</span></summary>
                    <ul>
                        for problem in &calendar.problems {
                            <li>
                                { "Line " }{ problem.line }{ ": " }<b>{ one_line(&problem.what) }</b>{ " " }
                                { one_line(&sentence_case(&problem.why)) }{ "." }
                            </li>
                        }
                    </ul>
                </details>
            }
            <p class="own-save">
                <button class="button primary" type="button" disabled={count == 0} onclick={take}>
                    { take_words(count) }
                </button>
                <span class="hint">
                    { room_words(preview.room, count, all) }
                </span>
            </p>
        </>
    }
}
