//! Keeps address, storage and page in step, and carries out what needs the browser.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::action::{Action, Dialog};
use super::address::{Address, arrive, use_write_address};
use super::almanac::{OnTheWay, load_holidays, use_holidays};
use super::delivery::{Dispatcher, State, copy_answer, copy_link, deliver, save_plan};
use super::figures_file::{FIGURES, fill_figures};
use super::forget::{forget_data, on_forgotten_elsewhere};
use super::handle::Handle;
use super::import::{Against, Import};
use super::notice::Notice;
use super::outlook::use_outlook;
use super::picture::save_picture;
use super::search::{SUGGESTIONS, use_search};
use super::viewer::Reader;
use super::workspace::{EVENTS, VERDICT, Workspace};
use super::{draft, import};
use crate::browser::{self, Pasted, Picked, Timer};
use crate::calendar::Almanac;
use crate::link;
use crate::plan::Plan;
use crate::time::{Instant, Zone};
use crate::world::current_zone;

/// How long a note in the corner stays.
const SAID_MILLISECONDS: u32 = 4_000;

/// The page's state, begun from address and storage and kept in step with both. `holidays` are on
/// their way or there, where they were asked for before.
#[hook]
pub fn use_workspace(holidays: Option<OnTheWay>) -> (State, Handle) {
    let workspace = use_reducer(|| begin(holidays.as_ref().and_then(OnTheWay::almanac)));
    let address = use_memo((), |()| Address::new());
    // The newest state, for listeners that are set up once.
    let latest = use_mut_ref(|| Rc::new((*workspace).clone()));
    latest.replace(Rc::new((*workspace).clone()));

    use_listeners(&workspace, &address, &latest);
    use_write_address(&workspace, &address);
    use_keep(&workspace);
    use_show(&workspace);
    use_holidays(&workspace, holidays);
    use_search(&workspace);
    use_outlook(&workspace);

    let handle = use_handle(&workspace, latest);
    (workspace, handle)
}

fn begin(almanac: Option<&'static Almanac>) -> Workspace {
    let unreadable = draft::set_unreadable_aside();
    let reader = Reader {
        zone: browser::reader_zone_name().and_then(|name| Zone::parse(&name).ok()).map(current_zone),
        now: Some(now()),
        chance: browser::random(),
        viewer: draft::load_viewer(),
        system_is_dark: browser::prefers_dark(),
        narrow: browser::is_narrow(),
        twelve_hours: browser::reads_twelve_hours(),
        page: browser::page(),
        shares: browser::can_share(),
    };
    let mut workspace = Workspace::new(arrive(&browser::fragment()), reader);
    workspace.almanac = almanac.unwrap_or(workspace.almanac);
    workspace.notices.extend(unreadable.map(Notice::Unreadable));
    if draft::stored_draft().is_err() {
        workspace = workspace.after(Action::NotKept);
    }
    workspace
}

/// The one place where the page reads a clock.
pub(super) fn now() -> Instant {
    Instant::from_minutes(browser::now_minutes())
}

/// What comes from outside: links, other tabs, keys, the clock.
#[hook]
fn use_listeners(workspace: &State, address: &Rc<Address>, latest: &Rc<RefCell<Rc<Workspace>>>) {
    let dispatcher = workspace.dispatcher();
    let (address, latest) = (address.clone(), latest.clone());
    use_effect_with((), move |()| {
        let address = {
            let dispatcher = dispatcher.clone();
            address.on_arrival(move |start| dispatcher.dispatch(Action::Open(start)))
        };
        let tabs = {
            let dispatcher = dispatcher.clone();
            browser::on_stored_elsewhere(draft::DRAFT, move |text| {
                if let Ok(opened) = link::decode(&text) {
                    dispatcher.dispatch(Action::ChangedElsewhere(Box::new(opened.into())));
                }
            })
        };
        let deletion = on_forgotten_elsewhere(dispatcher.clone());
        let files = {
            let (dispatcher, latest) = (dispatcher.clone(), latest.clone());
            browser::on_file_drop(move |picked, onto| match onto.as_str() {
                _ if !browser::is_in_front() => {}
                FIGURES => fill_figures(picked, dispatcher.clone()),
                _ => import_file(picked, &latest, dispatcher.clone()),
            })
        };
        let pastes = {
            let (dispatcher, latest) = (dispatcher.clone(), latest.clone());
            browser::on_paste(move |pasted| match pasted {
                _ if !browser::is_in_front() => {}
                Pasted::Text(text) => dispatcher.dispatch(import::pasted(&text, &latest.borrow())),
                Pasted::File(file) => import_file(Some(file), &latest, dispatcher.clone()),
            })
        };
        let keys = {
            let dispatcher = dispatcher.clone();
            browser::on_key(move |key| {
                let action = browser::is_in_front().then(|| latest.borrow().asked(&key)).flatten();
                let taken = action.is_some();
                if let Some(action) = action {
                    dispatcher.dispatch(action);
                }
                taken
            })
        };
        let clock = browser::every_minute(move || dispatcher.dispatch(Action::Tick(now())));
        move || drop((address, tabs, deletion, files, pastes, keys, clock))
    });
}

/// The draft and the viewer's settings are kept at every change.
#[hook]
fn use_keep(workspace: &State) {
    let dispatcher = workspace.dispatcher();
    let exported = workspace.exported();
    let elsewhere = workspace.notices.iter().any(|notice| matches!(notice, Notice::Elsewhere(_)));
    let kept = use_mut_ref(|| None::<Plan>);
    use_effect_with((workspace.draft().cloned(), exported), move |(plan, exported)| {
        let Some(plan) = plan else { return };
        // Another tab has a newer one, which only an edit here is newer than.
        if elsewhere && kept.borrow().as_ref() == Some(plan) {
            return;
        }
        kept.replace(Some(plan.clone()));
        if draft::keep(plan, *exported).is_err() {
            dispatcher.dispatch(Action::NotKept);
        }
    });
    // Whoever keeps this plan against that of another tab wants to find it on the next visit.
    let draft = workspace.draft().cloned();
    use_effect_with(elsewhere, move |elsewhere| {
        if let Some(plan) = draft.filter(|_| !elsewhere) {
            let _told = draft::keep(&plan, exported);
        }
    });
    // Told by the draft already where nothing can be kept.
    use_effect_with(workspace.reader.viewer.clone(), |viewer| {
        let _refused = draft::keep_viewer(viewer);
    });
    let unreadable = workspace.notices.iter().any(|notice| matches!(notice, Notice::Unreadable(_)));
    use_effect_with(unreadable, |unreadable| {
        if !unreadable {
            draft::forget_unreadable();
        }
    });
}

/// What the state asks of the page itself: theme, focus, and a note that goes away.
#[hook]
fn use_show(workspace: &State) {
    use_effect_with(workspace.reader.viewer.theme, |theme| browser::set_theme(theme.word()));
    use_effect_with(workspace.focus, |focus| {
        if let Some((_, id)) = focus {
            browser::focus_soon((*id).to_owned(), true);
        }
    });
    // What opened a dialog may have gone while it was open, and the button back to the plan goes with what was looked at.
    let last = use_mut_ref(|| (None, false));
    use_effect_with((workspace.dialog, workspace.search.preview.is_some()), move |now| {
        match (last.replace(*now), *now) {
            ((Some(Dialog::OwnEvents(_) | Dialog::Import), _), (None, _)) => browser::rescue_focus(EVENTS),
            ((Some(_), _), (None, _)) => browser::rescue_focus(VERDICT),
            ((_, true), (_, false)) => browser::rescue_focus(SUGGESTIONS),
            _ => {}
        }
    });
    let dispatcher = workspace.dispatcher();
    use_effect_with(workspace.said.clone(), move |said| {
        let timer = said
            .as_ref()
            .map(|_| Timer::after(SAID_MILLISECONDS, move || dispatcher.dispatch(Action::Say(None))));
        move || drop(timer)
    });
}

#[hook]
fn use_handle(workspace: &State, latest: Rc<RefCell<Rc<Workspace>>>) -> Handle {
    let dispatcher = workspace.dispatcher();
    let handle = use_memo((), move |()| {
        let act = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |action| dispatcher.dispatch(action))
        };
        let import = {
            let (dispatcher, latest) = (dispatcher.clone(), latest.clone());
            Callback::from(move |event: Event| {
                import_file(browser::chosen_file(&event), &latest, dispatcher.clone());
            })
        };
        let figures = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |event: Event| {
                fill_figures(browser::chosen_file(&event), dispatcher.clone());
            })
        };
        let pictured = latest.clone();
        let answering_in = latest.clone();
        let read = {
            let (dispatcher, latest) = (dispatcher.clone(), latest.clone());
            Callback::from(move |text: String| {
                let import = Import::of(String::new(), text.as_bytes(), &Against::of(&latest.borrow()));
                dispatcher.dispatch(Action::Imported(import.into()));
            })
        };
        let take_plan = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |plan| {
                dispatcher.dispatch(Action::TakePlan(Box::new(plan), draft::drafted()));
            })
        };
        let save_plan = {
            let (dispatcher, latest) = (dispatcher.clone(), latest.clone());
            Callback::from(move |()| save_plan(latest.borrow().plan(), &dispatcher))
        };
        let copy_link = {
            let (dispatcher, latest) = (dispatcher.clone(), latest.clone());
            Callback::from(move |()| copy_link(&latest.borrow(), dispatcher.clone()))
        };
        let deliver = {
            let (dispatcher, latest) = (dispatcher.clone(), latest.clone());
            Callback::from(move |delivery| deliver(delivery, &latest.borrow(), dispatcher.clone()))
        };
        let holidays = {
            let dispatcher = dispatcher.clone();
            // The button that asked goes with the notice.
            Callback::from(move |()| {
                load_holidays(latest.borrow().plan(), dispatcher.clone(), || browser::rescue_focus(VERDICT));
            })
        };
        let picture = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |kind| {
                let dispatcher = dispatcher.clone();
                save_picture(&pictured.borrow(), kind, move |action| dispatcher.dispatch(action));
            })
        };
        let answer = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |answered| copy_answer(&answering_in.borrow(), &answered, dispatcher.clone()))
        };
        let take_reply = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |()| dispatcher.dispatch(Action::TakeReply(draft::drafted())))
        };
        let forget = {
            let dispatcher = dispatcher.clone();
            Callback::from(move |()| forget_data(&dispatcher))
        };
        let adopt = Callback::from(move |()| dispatcher.dispatch(Action::Adopt(draft::drafted())));
        Handle {
            act,
            copy_link,
            deliver,
            adopt,
            take_reply,
            answer,
            holidays,
            import,
            figures,
            read,
            take_plan,
            save_plan,
            picture,
            forget,
        }
    });
    (*handle).clone()
}

fn import_file(picked: Option<Picked>, latest: &RefCell<Rc<Workspace>>, dispatcher: Dispatcher) {
    let workspace = latest.borrow().clone();
    import::import(picked, &workspace, move |action| dispatcher.dispatch(action));
}
