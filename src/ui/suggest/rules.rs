//! One typed field of the rules: it follows every key, and says at once what is wrong.

use yew::prelude::*;

use crate::plan::{Edit, Rules, Window};
use crate::present::Instant;
use crate::session::{Action, RuleField, read_rule, typed, use_hint};
use crate::ui::use_handle;

#[derive(Properties, PartialEq)]
pub struct RuleEntryProps {
    pub field: RuleField,
    /// Unique on the page.
    pub id: &'static str,
    pub label: &'static str,
    /// What the plan holds, in the field's own spelling.
    pub value: String,
    /// What an empty field means.
    pub placeholder: String,
    pub rules: Rules,
    pub window: Window,
    pub now: Option<Instant>,
}

/// What is being typed, and why it is not taken.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    problem: Option<String>,
}

#[component]
pub fn RuleEntry(props: &RuleEntryProps) -> Html {
    let handle = use_handle();
    let draft = use_state(|| None::<Draft>);
    // What the plan held when typing began: an unfinished text leaves no trace of its beginning.
    let base = use_mut_ref(|| props.rules.clone());
    let onfocus = {
        let (base, rules) = (base.clone(), props.rules.clone());
        Callback::from(move |_: FocusEvent| {
            base.replace(rules.clone());
        })
    };
    let oninput = {
        let (handle, draft) = (handle.clone(), draft.clone());
        let (field, rules, window, now) = (props.field, props.rules.clone(), props.window.clone(), props.now);
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            let problem = match read_rule(field, &text, &rules, &window, now) {
                Ok(rules) => {
                    handle.act(Action::Type(Edit::Rules(Box::new(rules))));
                    None
                }
                Err(problem) => {
                    handle.act(Action::Type(Edit::Rules(Box::new(base.borrow().clone()))));
                    Some(problem)
                }
            };
            draft.set(Some(Draft { text, problem }));
        })
    };
    let onblur = {
        let (handle, draft) = (handle.clone(), draft.clone());
        Callback::from(move |_: FocusEvent| {
            handle.act(Action::Settle);
            if draft.as_ref().is_some_and(|draft| draft.problem.is_none()) {
                draft.set(None);
            }
        })
    };
    let problem = draft.as_ref().and_then(|draft| draft.problem.clone());
    use_hint(&handle, problem.clone());
    let problem_id = format!("{}-problem", props.id);
    let value = draft.as_ref().map_or_else(|| props.value.clone(), |draft| draft.text.clone());
    html! {
        <span class="rule-entry">
            <input
                id={props.id}
                type="text"
                aria-label={props.label}
                {value}
                {onfocus}
                placeholder={props.placeholder.clone()}
                autocomplete="off"
                spellcheck="false"
                maxlength="400"
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby={problem.is_some().then(|| problem_id.clone())}
                {oninput}
                {onblur}
            />
            if let Some(problem) = problem {
                <span class="problem" id={problem_id}>{ problem }</span>
            }
        </span>
    }
}
