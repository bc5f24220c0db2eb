//! What a link says beside the plan: when it was made, what the verdict was then, whose answer it is, and the plan's
//! name among calendars. Equal plans may differ in it.

use serde::{Deserialize, Serialize};

use super::extra::{index, variant};
use super::field::LAST_MINUTE;
use super::own_event::EPOCH;
use super::{LinkError, fingerprint};
use crate::assess::{Level, Load};
use crate::plan::{CalendarId, MAX_NAME, MAX_NOTE, Plan, one_line};
use crate::time::{Date, Instant, days_from};

/// All of a share, as a link counts it.
const ALL: u16 = 1_000;

/// What is beside the plan; nothing of it by default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    pub sent: Option<Sent>,
    pub exported: Option<Exported>,
}

/// The moment at which a link was made for others.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    pub made: Instant,
    /// The date of the data that the verdicts rest on.
    pub data: Date,
    /// Of each window, in order; `None` where it names no time.
    pub verdicts: Vec<Option<Judged>>,
    pub reply: Option<Reply>,
}

/// What was said of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    pub level: Level,
    pub load: Load,
    /// In thousandths of the audience.
    pub day_share: u16,
}

/// An answer to a link: its last window is the time that is proposed instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The window that is answered, from 0.
    pub to: usize,
    /// Who answers, at most [`MAX_NAME`] characters.
    pub name: String,
    /// Why, at most [`MAX_NOTE`] characters.
    pub note: String,
}

/// A plan's name among calendars, and the plan that last went there by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    pub id: CalendarId,
    /// The [`super::fingerprint`] of that plan.
    pub plan: u32,
}

impl Exported {
    /// The name by which `plan` goes into a calendar now: the one that it had, counted on where the plan is another
    /// one since. A plan without a name gets one of `chance`, a random number; two plans get two.
    #[must_use]
    pub fn next(before: Option<Self>, plan: &Plan, chance: u64) -> Self {
        let plan = fingerprint(plan);
        match before {
            Some(same) if same.plan == plan => same,
            Some(Self { id: CalendarId { uid, sequence }, .. }) => {
                Self { id: CalendarId { uid, sequence: sequence.saturating_add(1) }, plan }
            }
            None => Self { id: CalendarId { uid: chance ^ u64::from(plan), sequence: 0 }, plan },
        }
    }
}

#[derive(Serialize, Deserialize, PartialEq)]
pub(super) struct SentV1 {
    /// Minutes since 1970-01-01T00:00Z.
    made: i64,
    /// Days since 1970-01-01.
    data: i32,
    /// Level, load and thousandths of the audience in its day.
    verdicts: Vec<Option<(u8, u8, u16)>>,
    /// Window from 0, name, note.
    reply: Option<(u8, String, String)>,
}

#[derive(Serialize, Deserialize, PartialEq)]
pub(super) struct ExportedV1 {
    uid: u64,
    sequence: u32,
    plan: u32,
}

pub(super) fn project_sent(sent: &Sent) -> SentV1 {
    let judged =
        |said: &Judged| (index(&Level::ALL, &said.level), index(&Load::ALL, &said.load), said.day_share);
    SentV1 {
        made: sent.made.minutes(),
        data: (sent.data - EPOCH).num_days() as i32,
        verdicts: sent.verdicts.iter().map(|verdict| verdict.as_ref().map(judged)).collect(),
        reply: sent.reply.as_ref().map(|reply| (reply.to as u8, reply.name.clone(), reply.note.clone())),
    }
}

/// `windows` is how many the plan has.
pub(super) fn read_sent(sent: SentV1, windows: usize) -> Result<Sent, LinkError> {
    if !(0..=LAST_MINUTE).contains(&sent.made) || sent.verdicts.len() != windows {
        return Err(LinkError::Damaged);
    }
    let judged = |(level, load, day_share): (u8, u8, u16)| {
        if day_share > ALL {
            return Err(LinkError::Damaged);
        }
        Ok(Judged { level: variant(&Level::ALL, level)?, load: variant(&Load::ALL, load)?, day_share })
    };
    let verdicts = sent.verdicts.into_iter().map(|verdict| verdict.map(judged).transpose());
    Ok(Sent {
        made: Instant::from_minutes(sent.made),
        data: days_from(EPOCH, i64::from(sent.data)).ok_or(LinkError::Damaged)?,
        verdicts: verdicts.collect::<Result<_, _>>()?,
        reply: sent.reply.map(|reply| read_reply(reply, windows)).transpose()?,
    })
}

fn read_reply((to, name, note): (u8, String, String), windows: usize) -> Result<Reply, LinkError> {
    let to = usize::from(to);
    // The last window is the answer itself.
    if to + 1 >= windows {
        return Err(LinkError::Damaged);
    }
    if name.chars().count() > MAX_NAME || note.chars().count() > MAX_NOTE {
        return Err(LinkError::Damaged);
    }
    Ok(Reply { to, name: one_line(&name), note })
}

pub(super) fn project_exported(exported: Exported) -> ExportedV1 {
    let Exported { id: CalendarId { uid, sequence }, plan } = exported;
    ExportedV1 { uid, sequence, plan }
}

pub(super) fn read_exported(exported: &ExportedV1) -> Exported {
    let ExportedV1 { uid, sequence, plan } = *exported;
    Exported { id: CalendarId { uid, sequence }, plan }
}

#[cfg(test)]
mod tests {
    use super::super::{decode, encode_with};
    use super::*;
    use crate::plan::MAX_MINUTES;
    use crate::plan::examples::founding_case;
    use crate::time::parse_date;

    fn beside() -> Beside {
        let judged = Judged { level: Level::Watch, load: Load::Mixed, day_share: 181 };
        Beside {
            sent: Some(Sent {
                made: "2026-11-22T14:05Z".parse().unwrap(),
                data: parse_date("2026-11-22").unwrap(),
                verdicts: vec![Some(judged), None],
                reply: Some(Reply { to: 0, name: "Kim 🌊".to_owned(), note: "Two\nlines".to_owned() }),
            }),
            exported: Some(Exported { id: CalendarId { uid: u64::MAX, sequence: 3 }, plan: 7 }),
        }
    }

    #[test]
    fn what_is_beside_the_plan_survives_the_link_and_is_no_part_of_it() {
        let plan = founding_case();
        let opened = decode(&encode_with(&plan, &beside()).unwrap()).unwrap();
        assert_eq!(opened.beside, beside());
        assert_eq!(opened.plan, plan);
    }

    #[test]
    fn what_cannot_have_been_sent_is_refused() {
        let broken = |change: fn(&mut SentV1)| {
            let mut sent = project_sent(&beside().sent.unwrap());
            change(&mut sent);
            read_sent(sent, 2).is_err()
        };
        assert!(!broken(|_| {}));
        assert!(broken(|sent| sent.made = LAST_MINUTE + 1));
        assert!(broken(|sent| sent.made = -1));
        assert!(broken(|sent| sent.data = i32::MAX));
        assert!(broken(|sent| _ = sent.verdicts.pop()));
        assert!(broken(|sent| sent.verdicts[0] = Some((6, 0, 0))));
        assert!(broken(|sent| sent.verdicts[0] = Some((0, 3, 0))));
        assert!(broken(|sent| sent.verdicts[0] = Some((0, 0, ALL + 1))));
        assert!(broken(|sent| sent.reply = Some((1, String::new(), String::new()))));
        assert!(broken(|sent| sent.reply = Some((0, "x".repeat(MAX_NAME + 1), String::new()))));
        assert!(broken(|sent| sent.reply = Some((0, String::new(), "x".repeat(MAX_NOTE + 1)))));
    }

    #[test]
    fn the_last_minute_has_a_date() {
        assert_eq!(Instant::from_minutes(LAST_MINUTE).to_string(), "9999-12-31T23:59:00Z");
    }

    #[test]
    fn a_plan_keeps_its_name_and_counts_its_changes() {
        let mut plan = founding_case();
        let first = Exported::next(None, &plan, 42);
        assert_eq!(first.id.sequence, 0);
        assert_eq!(Exported::next(Some(first), &plan, 43), first);
        plan.windows[0].minutes = MAX_MINUTES;
        let second = Exported::next(Some(first), &plan, 43);
        assert_eq!(second.id, CalendarId { sequence: 1, ..first.id });
        assert_ne!(Exported::next(None, &plan, 42).id.uid, first.id.uid, "two plans by one name");
    }
}
