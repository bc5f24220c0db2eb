//! Who a plan is in other people's calendars.

use super::Plan;
use crate::time::iso_minute;

/// What makes an export take the place of the one before it, where otherwise both would stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarId {
    /// Drawn at random when the plan is first exported, and then kept: it is all that two exports need to have in
    /// common.
    pub uid: u64,
    /// How often the plan was revised since: calendars keep the copy with the highest.
    pub sequence: u32,
}

impl CalendarId {
    /// For programs that keep nothing between two exports: the number of the change and who does it, which stay when
    /// the window moves; without a number what the plan is about and its first start, which may not.
    pub fn of(plan: &Plan, sequence: u32) -> Self {
        let record = &plan.record;
        let said = if record.change.is_empty() {
            let first = plan.windows.first();
            let start =
                first.map_or_else(String::new, |first| format!("{} {}", iso_minute(first.start), first.zone));
            [record.service.as_str(), &plan.title, &start].join("\n")
        } else {
            [record.provider.as_str(), &record.account, &record.change].join("\n")
        };
        // FNV-1a: nobody gains by a collision but the confusion of their own calendar.
        let uid = said.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |uid, byte| {
            (uid ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self { uid, sequence }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::examples::founding_case;

    #[test]
    fn a_change_with_a_number_stays_who_it_is_when_it_moves() {
        let mut plan = founding_case();
        let unnumbered = CalendarId::of(&plan, 0);
        plan.record.change = "CHG-1".to_owned();
        let numbered = CalendarId::of(&plan, 0);
        plan.windows.swap(0, 1);
        plan.title.clear();
        assert_eq!(CalendarId::of(&plan, 7), CalendarId { sequence: 7, ..numbered });
        plan.record.change.clear();
        assert_ne!(CalendarId::of(&plan, 0), unnumbered);
        assert_ne!(numbered, unnumbered);
    }
}
