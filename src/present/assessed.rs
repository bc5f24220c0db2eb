//! A plan with what each of its windows costs.

use std::rc::Rc;

use crate::assess::{Assessment, Assessor, Level};
use crate::calendar::Almanac;
use crate::plan::{Plan, WindowProblem};
use crate::time::Instant;

/// What every part of the page shows: the assessments of a plan's windows, in order.
pub struct Assessed {
    pub windows: Vec<Result<Rc<Assessment>, WindowProblem>>,
    pub assessor: Rc<Assessor>,
}

/// It is equal to itself alone.
impl PartialEq for Assessed {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Assessed {
    pub fn of(plan: &Plan, almanac: &'static Almanac) -> Self {
        Self::by(&Rc::new(Assessor::for_plan(plan, almanac)), plan)
    }

    /// Assesses the windows of a plan by an assessor that was made for the same choices.
    pub fn by(assessor: &Rc<Assessor>, plan: &Plan) -> Self {
        let windows = plan
            .windows
            .iter()
            .map(|window| {
                let resolved = window.resolve()?;
                Ok(Rc::new(assessor.assess(&resolved, |event| plan.set_aside.get(event).cloned())))
            })
            .collect();
        Self { windows, assessor: assessor.clone() }
    }

    /// The level of each window, where it names a time.
    pub fn levels(&self) -> Vec<Option<Level>> {
        self.windows.iter().map(|each| each.as_ref().ok().map(|found| found.verdict.level)).collect()
    }

    /// The same with a window of the plan at another start; nothing where that is outside the clock data.
    pub fn at(&self, plan: &Plan, window: usize, start: Instant) -> Option<Self> {
        let resolved = plan.windows.get(window)?.starting_at(start).resolve().ok()?;
        let moved = self.assessor.assess(&resolved, |event| plan.set_aside.get(event).cloned());
        let mut windows = self.windows.clone();
        windows[window] = Ok(Rc::new(moved));
        Some(Self { windows, assessor: self.assessor.clone() })
    }
}
