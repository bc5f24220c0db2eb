//! Getting a search ready between frames: a slice of work, then the browser has its turn.
//!
//! What a minute costs is kept as long as audience, daytime, events and range stay; a newer request drops the one
//! under way. Knows nothing of what the answer is for.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::{Timer, milliseconds};
use crate::calendar::Almanac;
use crate::plan::{Audience, Daytime, OwnEvent, Plan, Profile, SetAside};
use crate::search::{Preparation, Prepared};
use crate::time::Span;

/// One slice of work takes about so long at most.
const SLICE_MILLISECONDS: f64 = 6.0;
/// Work that takes longer than this shows how far it is.
const PATIENCE_MILLISECONDS: f64 = 250.0;

/// What the cost of a minute depends on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Basis {
    pub range: Span,
    audience: Audience,
    daytime: Daytime,
    profile: Profile,
    own_events: Vec<OwnEvent>,
    set_aside: SetAside,
    almanac: &'static Almanac,
}

impl Basis {
    pub(super) fn of(plan: &Plan, range: Span, almanac: &'static Almanac) -> Self {
        Self {
            range,
            audience: plan.audience.clone(),
            daytime: plan.daytime_rule(),
            profile: plan.profile,
            own_events: plan.own_events.clone(),
            set_aside: plan.set_aside.clone(),
            almanac,
        }
    }
}

/// What is told of the work.
pub(super) enum Progress {
    /// Percent done, where it takes long.
    Percent(u8),
    Ready(Rc<Prepared>),
}

#[derive(Default)]
struct Held {
    kept: Option<(Basis, Rc<Prepared>)>,
    /// What is under way; a newer request drops it.
    running: Option<Timer>,
}

/// Gets one search ready at a time and keeps the last.
#[derive(Clone, Default)]
pub(super) struct Slices(Rc<RefCell<Held>>);

/// Work under way.
struct Work {
    slices: Slices,
    basis: Basis,
    preparation: Preparation,
    began: f64,
    tell: Box<dyn Fn(Progress)>,
}

impl Slices {
    /// Drops what is under way.
    pub(super) fn stop(&self) {
        self.0.borrow_mut().running = None;
    }

    /// Calls after so many milliseconds, unless something newer comes.
    pub(super) fn after(&self, milliseconds: u32, call: impl FnOnce() + 'static) {
        self.0.borrow_mut().running = Some(Timer::after(milliseconds, call));
    }

    /// Gets `basis` ready, which is that of `plan`, and tells how it goes; what is kept is told at once.
    pub(super) fn prepare(
        &self,
        plan: &Plan,
        basis: Basis,
        checked: bool,
        tell: impl Fn(Progress) + 'static,
    ) {
        let known =
            self.0.borrow().kept.as_ref().filter(|(known, _)| *known == basis).map(|(_, kept)| kept.clone());
        if let Some(prepared) = known {
            return tell(Progress::Ready(prepared));
        }
        let preparation = Preparation::new(plan, basis.range, checked, basis.almanac);
        let tell = Box::new(tell);
        Work { slices: self.clone(), basis, preparation, began: milliseconds(), tell }.go_on();
    }
}

impl Work {
    /// A slice of work, and the next one after the browser had its turn.
    fn go_on(mut self) {
        let slice = milliseconds();
        loop {
            if self.preparation.advance(1) {
                let prepared = Rc::new(self.preparation.finish());
                self.slices.0.borrow_mut().kept = Some((self.basis, prepared.clone()));
                // What becomes of it is work as well.
                return self.slices.after(0, move || (self.tell)(Progress::Ready(prepared)));
            }
            if milliseconds() - slice > SLICE_MILLISECONDS {
                break;
            }
        }
        if milliseconds() - self.began > PATIENCE_MILLISECONDS {
            let (done, all) = self.preparation.progress();
            (self.tell)(Progress::Percent((done * 100 / all.max(1)) as u8));
        }
        let slices = self.slices.clone();
        slices.after(0, move || self.go_on());
    }
}
