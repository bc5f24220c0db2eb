//! A typed field of a window: it follows every key, and says at once what is wrong.

use yew::prelude::*;

use crate::plan::{Edit, Window};
use crate::present::Instant;
use crate::session::{Action, Field, read_field, typed, use_hint};
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct EntryProps {
    pub field: Field,
    /// Unique on the page.
    pub id: &'static str,
    pub label: &'static str,
    /// What the plan holds, in the field's own spelling.
    pub value: AttrValue,
    pub index: usize,
    pub window: Window,
    #[prop_or_default]
    pub numeric: bool,
    /// For words such as "tomorrow".
    #[prop_or_default]
    pub now: Option<Instant>,
    /// Whether the plan's problem lies in this field; the verdict says what it is.
    #[prop_or_default]
    pub faulty: bool,
}

/// The longest text that any field has use for.
const MAX_TEXT: &str = "60";

/// What is being typed, and what the plan holds beside it.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    held: AttrValue,
    problem: Option<String>,
}

#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let handle = use_handle();
    let draft = use_state(|| None::<Draft>);
    // What the plan held when typing began: an unfinished text leaves no trace of its beginning.
    let base = use_mut_ref(|| props.value.clone());
    let onfocus = {
        let (base, value) = (base.clone(), props.value.clone());
        Callback::from(move |_: FocusEvent| {
            base.replace(value.clone());
        })
    };
    let read = {
        let (field, index, window, now) = (props.field, props.index, props.window.clone(), props.now);
        move |text: &str| -> Result<Edit, String> { read_field(field, text, index, &window, now) }
    };
    // A draft that the plan has taken, or that an edit from elsewhere has overtaken, gives way.
    let current = (*draft).clone().filter(|draft| {
        if draft.problem.is_some() {
            draft.held == props.value
        } else {
            same(&read, &draft.text, &props.value)
        }
    });
    let settle = handle.clone();
    let oninput = {
        let (draft, held, read) = (draft.clone(), props.value.clone(), read.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            let (held, problem) = match read(&text) {
                Ok(edit) => {
                    handle.act(Action::Type(edit));
                    (held.clone(), None)
                }
                Err(problem) => {
                    let base = base.borrow().clone();
                    if let Ok(edit) = read(&base) {
                        handle.act(Action::Type(edit));
                    }
                    (base, Some(problem))
                }
            };
            draft.set(Some(Draft { text, held, problem }));
        })
    };
    let onblur = {
        let (draft, settle) = (draft.clone(), settle.clone());
        Callback::from(move |_: FocusEvent| {
            settle.act(Action::Settle);
            if draft.as_ref().is_some_and(|draft| draft.problem.is_none()) {
                draft.set(None);
            }
        })
    };
    let problem = current.as_ref().and_then(|draft| draft.problem.clone());
    use_hint(&settle, problem.clone());
    let problem_id = format!("{}-problem", props.id);
    let described = match (&problem, props.faulty) {
        (Some(_), _) => Some(problem_id.clone()),
        (None, true) => Some("say".to_owned()),
        (None, false) => None,
    };
    let value = current.map_or_else(|| props.value.clone(), |draft| draft.text.into());
    html! {
        <div class="field" data-field={props.id}>
            <label for={props.id}>{ props.label }</label>
            <input
                id={props.id}
                type="text"
                {value}
                inputmode={props.numeric.then_some("numeric")}
                autocomplete="off"
                spellcheck="false"
                aria-invalid={(problem.is_some() || props.faulty).then_some("true")}
                aria-describedby={described}
                maxlength={MAX_TEXT}
                {oninput}
                {onfocus}
                {onblur}
            />
            if let Some(problem) = problem {
                <p class="problem" id={problem_id}>{ problem }</p>
            }
        </div>
    }
}

/// Whether `text` asks for what the plan already holds: then it may stay as it was typed.
fn same(read: &impl Fn(&str) -> Result<Edit, String>, text: &str, held: &str) -> bool {
    match (read(text), read(held)) {
        (Ok(typed), Ok(held)) => typed == held,
        _ => false,
    }
}
