//! The part `x`: all that the readable part has no place for.
//!
//! base64url without padding of one tag byte (0 raw, 1 deflate) and the postcard form of [`Extra`].
//! Release 0.1 freezes `V1`; from then on variants are added and never changed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::LinkError;
use super::beside::{self, Beside, ExportedV1, SentV1};
use super::field::{FIRST_MINUTE, LAST_MINUTE, wrong};
use super::own_event::{self, OwnEventV1};
use super::record::{self, RecordV1};
use super::rules::{self, RulesV1};
use super::weights::{self, WeightsV1};
use crate::plan::{
    Activity, Audience, Daytime, Fold, Impact, OwnHours, Place, Plan, Profile, Record, Role, Window, one_line,
};
use crate::time::{Instant, Zone};
use crate::world::Weekdays;

const RAW: u8 = 0;
const DEFLATE: u8 = 1;
/// The most that `x` may inflate to.
const MAX_INFLATED: usize = 64 * 1024;

#[derive(Serialize, Deserialize)]
enum Extra {
    V1(ExtraV1),
}

#[derive(Serialize, Deserialize, Default, PartialEq)]
struct ExtraV1 {
    title: String,
    note: String,
    interruption: Option<u32>,
    impact: u8,
    more_windows: Vec<WindowV1>,
    weights: WeightsV1,
    scope: Vec<String>,
    except: Vec<String>,
    daytime: Option<DaytimeV1>,
    profile: u8,
    set_aside: Vec<(String, String)>,
    own_events: Vec<OwnEventV1>,
    rules: Option<RulesV1>,
    labels: Vec<LabelV1>,
    record: Option<RecordV1>,
    exported: Option<ExportedV1>,
    sent: Option<SentV1>,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct WindowV1 {
    /// The local start as minutes since 1970-01-01T00:00 on the window's own clock.
    start: i64,
    /// Empty for the zone of the first window.
    zone: String,
    fold: u8,
    minutes: u32,
    interruption: Option<u32>,
    impact: u8,
}

/// Name and role of a window, counted from 0, where one of them is not at its default.
#[derive(Serialize, Deserialize, PartialEq)]
struct LabelV1 {
    window: u8,
    name: String,
    role: u8,
}

#[derive(Serialize, Deserialize, PartialEq)]
enum DaytimeV1 {
    Waking,
    Office,
    Daylight,
    Own {
        from: u16,
        to: u16,
        days: u8,
    },
    /// The published curve, as this version has it.
    Activity,
    OwnActivity([u8; Activity::HOURS]),
}

/// `None` when every choice is at its default and nothing is said beside the plan.
pub(super) fn encode(plan: &Plan, beside: &Beside) -> Option<String> {
    let extra = project(plan, beside);
    if extra == ExtraV1::default() {
        return None;
    }
    let raw = postcard::to_allocvec(&Extra::V1(extra)).expect("plain lists and text always encode");
    let deflated = miniz_oxide::deflate::compress_to_vec(&raw, 9);
    let (tag, body) = if deflated.len() < raw.len() { (DEFLATE, deflated) } else { (RAW, raw) };
    let mut bytes = vec![tag];
    bytes.extend(body);
    Some(URL_SAFE_NO_PAD.encode(bytes))
}

/// Fills `plan`, which holds the first window, from `x`; tells what stands beside it.
pub(super) fn decode(text: &str, plan: &mut Plan) -> Result<Beside, LinkError> {
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| LinkError::Damaged)?;
    let (tag, body) = bytes.split_first().ok_or(LinkError::Damaged)?;
    let raw = match *tag {
        RAW => body.to_vec(),
        DEFLATE => miniz_oxide::inflate::decompress_to_vec_with_limit(body, MAX_INFLATED)
            .map_err(|_| LinkError::Damaged)?,
        _ => return Err(LinkError::Newer(2)),
    };
    // The seal holds, so it is another variant and no damage.
    if raw.first().is_some_and(|variant| *variant != 0) {
        return Err(LinkError::Newer(2));
    }
    let (Extra::V1(extra), rest) =
        postcard::take_from_bytes::<Extra>(&raw).map_err(|_| LinkError::Damaged)?;
    if !rest.is_empty() {
        return Err(LinkError::Damaged);
    }
    validate(extra, plan)
}

fn project(plan: &Plan, beside: &Beside) -> ExtraV1 {
    let first = &plan.windows[0];
    let codes = |places: &[Place]| places.iter().map(|place| place.code().to_owned()).collect();
    ExtraV1 {
        title: plan.title.clone(),
        note: plan.note.clone(),
        interruption: within(first),
        impact: index(&Impact::ALL, &first.impact),
        more_windows: plan.windows[1..]
            .iter()
            .map(|window| WindowV1 {
                start: Instant::from_utc(window.start).minutes(),
                zone: if window.zone == first.zone { String::new() } else { window.zone.to_string() },
                fold: match window.fold {
                    None => 0,
                    Some(Fold::First) => 1,
                    Some(Fold::Second) => 2,
                },
                minutes: window.minutes,
                interruption: within(window),
                impact: index(&Impact::ALL, &window.impact),
            })
            .collect(),
        weights: weights::project(&plan.audience.weights),
        scope: codes(&plan.audience.scope),
        except: codes(&plan.audience.except),
        daytime: plan.daytime.map(|daytime| match daytime {
            Daytime::Waking => DaytimeV1::Waking,
            Daytime::Office => DaytimeV1::Office,
            Daytime::Daylight => DaytimeV1::Daylight,
            Daytime::Own(OwnHours { from, to, days }) => DaytimeV1::Own { from, to, days: days.bits() },
            Daytime::Activity(Activity::PUBLISHED) => DaytimeV1::Activity,
            Daytime::Activity(own) => DaytimeV1::OwnActivity(*own.percentages()),
        }),
        profile: index(&Profile::ALL, &plan.profile),
        set_aside: plan.set_aside.iter().cloned().collect(),
        own_events: plan.own_events.iter().map(own_event::project).collect(),
        rules: rules::project(&plan.rules),
        labels: plan
            .windows
            .iter()
            .enumerate()
            .filter(|(_, window)| !window.name.is_empty() || window.role != Role::default())
            .map(|(place, window)| LabelV1 {
                window: place as u8,
                name: window.name.clone(),
                role: index(&Role::ALL, &window.role),
            })
            .collect(),
        record: record::project(&plan.record),
        exported: beside.exported.map(beside::project_exported),
        sent: beside.sent.as_ref().map(beside::project_sent),
    }
}

/// The interruption as far as the window holds it.
fn within(window: &Window) -> Option<u32> {
    window.interruption.map(|minutes| minutes.min(window.minutes))
}

pub(super) fn index<T: PartialEq>(all: &[T], one: &T) -> u8 {
    all.iter().position(|each| each == one).expect("every variant is listed") as u8
}

fn validate(extra: ExtraV1, plan: &mut Plan) -> Result<Beside, LinkError> {
    let first_zone = plan.windows[0].zone;
    plan.title = extra.title;
    plan.note = extra.note;
    plan.windows[0].interruption = extra.interruption;
    plan.windows[0].impact = variant(&Impact::ALL, extra.impact)?;
    for window in extra.more_windows {
        plan.windows.push(read_window(&window, first_zone)?);
    }
    for label in extra.labels {
        let window = plan.windows.get_mut(usize::from(label.window)).ok_or(LinkError::Damaged)?;
        window.name = one_line(&label.name);
        window.role = variant(&Role::ALL, label.role)?;
    }
    plan.audience = Audience {
        weights: weights::read(extra.weights)?,
        scope: places(&extra.scope)?,
        except: places(&extra.except)?,
    };
    plan.daytime = extra.daytime.as_ref().map(read_daytime).transpose()?;
    plan.profile = variant(&Profile::ALL, extra.profile)?;
    for own in extra.own_events {
        plan.own_events.push(own_event::read(own)?);
    }
    for (event, reason) in extra.set_aside {
        plan.set_aside.insert(event, reason);
    }
    plan.rules = extra.rules.map_or(Ok(plan.rules.clone()), rules::read)?;
    plan.record = extra.record.map_or(Ok(Record::default()), record::read)?;
    plan.check().map_err(|fault| wrong("x", &fault))?;
    Ok(Beside {
        sent: extra.sent.map(|sent| beside::read_sent(sent, plan.windows.len())).transpose()?,
        exported: extra.exported.as_ref().map(beside::read_exported),
    })
}

pub(super) fn variant<T: Copy>(all: &[T], index: u8) -> Result<T, LinkError> {
    all.get(usize::from(index)).copied().ok_or(LinkError::Damaged)
}

fn read_window(window: &WindowV1, first_zone: Zone) -> Result<Window, LinkError> {
    // What can be written as a start; that it lies outside the clock data is a problem of the window.
    if !(FIRST_MINUTE..=LAST_MINUTE).contains(&window.start) {
        return Err(LinkError::Damaged);
    }
    let start = Instant::from_minutes(window.start).utc();
    let zone = match window.zone.as_str() {
        "" => first_zone,
        name => super::field::zone(name)?,
    };
    let fold = match window.fold {
        0 => None,
        1 => Some(Fold::First),
        2 => Some(Fold::Second),
        _ => return Err(LinkError::Damaged),
    };
    Ok(Window {
        fold,
        interruption: window.interruption,
        impact: variant(&Impact::ALL, window.impact)?,
        ..Window::of(start, zone, window.minutes)
    })
}

fn read_daytime(daytime: &DaytimeV1) -> Result<Daytime, LinkError> {
    Ok(match *daytime {
        DaytimeV1::Waking => Daytime::Waking,
        DaytimeV1::Office => Daytime::Office,
        DaytimeV1::Daylight => Daytime::Daylight,
        DaytimeV1::Own { from, to, days } => {
            if from >= 1440 || !(1..=1440).contains(&to) || from == to || days > 0x7f {
                return Err(LinkError::Damaged);
            }
            Daytime::Own(OwnHours { from, to, days: Weekdays::from_bits(days) })
        }
        DaytimeV1::Activity => Daytime::Activity(Activity::PUBLISHED),
        DaytimeV1::OwnActivity(percentages) => {
            Daytime::Activity(Activity::of_percentages(percentages).ok_or(LinkError::Damaged)?)
        }
    })
}

pub(super) fn places(codes: &[String]) -> Result<Vec<Place>, LinkError> {
    codes.iter().map(|code| code.parse().map_err(|error| wrong("x", &error))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{decode as open, encode as link};
    use super::*;
    use crate::plan::examples::founding_case;
    use crate::plan::{
        MAX_NAME, MAX_QUOTED, MAX_RECORD_TEXT, MAX_TITLE, OwnFigures, OwnWeight, Status, Weights,
    };

    fn full() -> Plan {
        let mut plan = founding_case();
        plan.note = "Roll-back by 04:00 🌊".to_owned();
        plan.windows[1].interruption = Some(5);
        plan.windows[1].impact = Impact::AtRisk;
        plan.windows[1].zone = Zone::UTC;
        plan.windows[1].role = Role::Backup;
        plan.audience = Audience {
            weights: Weights::from(vec![OwnWeight { place: "DE".parse().unwrap(), figure: 70.5 }]),
            scope: vec!["DE".parse().unwrap(), "US/America/New_York".parse().unwrap()],
            except: vec!["FR".parse().unwrap()],
        };
        plan.daytime = Some("22:00-06:00".parse().unwrap());
        plan.profile = Profile::Finance;
        plan.set_aside.insert("ir-2009-aftermath".to_owned(), "read-only failover".to_owned());
        plan.record = Record {
            service: "Acme Chat".to_owned(),
            provider: "example.net".to_owned(),
            account: "all-customers".to_owned(),
            change: "CHG0031337".to_owned(),
            contact: "#ops".to_owned(),
            status: Status::Confirmed,
            buffer: 30,
            roll_back: Some(45),
        };
        plan
    }

    #[test]
    fn every_choice_survives_the_link() {
        assert_eq!(open(&link(&full()).unwrap()).unwrap().plan, full());
    }

    #[test]
    fn figures_survive_whether_a_link_carries_them_or_not_and_so_does_what_was_withheld() {
        let figures = vec![OwnWeight { place: "DE".parse().unwrap(), figure: 70.5 }];
        for weights in [
            Weights::Own(OwnFigures { figures: figures.clone(), in_link: true }),
            Weights::Own(OwnFigures { figures, in_link: false }),
            Weights::Withheld("by the author’s own figures: 12 % in their day".to_owned()),
        ] {
            let mut plan = full();
            plan.audience.weights = weights;
            assert_eq!(open(&link(&plan).unwrap()).unwrap().plan, plan);
        }
        let mut plan = full();
        plan.audience.weights = Weights::Withheld("x".repeat(MAX_QUOTED + 1));
        assert!(link(&plan).is_err());
    }

    #[test]
    fn every_daytime_rule_survives_the_link() {
        let own = format!("activity:100{}", ",7".repeat(23));
        for rule in ["waking", "office", "daylight", "07:30-19:00", "activity", &own] {
            let plan = Plan { daytime: Some(rule.parse().unwrap()), ..full() };
            assert_eq!(open(&link(&plan).unwrap()).unwrap().plan, plan);
        }
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let mut bytes = vec![DEFLATE];
        bytes.extend(miniz_oxide::deflate::compress_to_vec(&vec![0_u8; 4_000_000], 9));
        let mut plan = founding_case();
        assert_eq!(decode(&URL_SAFE_NO_PAD.encode(bytes), &mut plan), Err(LinkError::Damaged));
    }

    #[test]
    fn numbers_out_of_range_are_refused() {
        let broken = |change: fn(&mut ExtraV1)| {
            let mut extra = project(&full(), &Beside::default());
            change(&mut extra);
            let mut plan = Plan::of(founding_case().windows[0].clone());
            validate(extra, &mut plan)
        };
        assert!(broken(|_| {}).is_ok());
        assert!(broken(|x| x.profile = 9).is_err());
        assert!(broken(|x| x.impact = 3).is_err());
        assert!(broken(|x| x.interruption = Some(0)).is_err());
        assert!(broken(|x| x.interruption = Some(91)).is_err());
        assert!(broken(|x| x.more_windows[0].minutes = 0).is_err());
        assert!(broken(|x| x.more_windows[0].start = i64::MAX).is_err());
        assert!(broken(|x| x.more_windows[0].start = FIRST_MINUTE - 1).is_err());
        assert!(broken(|x| x.more_windows[0].start = LAST_MINUTE + 1).is_err());
        for start in [FIRST_MINUTE, LAST_MINUTE] {
            let mut extra = project(&full(), &Beside::default());
            extra.more_windows[0].start = start;
            let mut plan = Plan::of(founding_case().windows[0].clone());
            validate(extra, &mut plan).unwrap();
            // A problem of the window, which says so.
            assert!(plan.windows[1].resolve().unwrap_err().to_string().contains("2000 to 2069"));
        }
        assert!(broken(|x| x.scope = vec!["ZZ".to_owned()]).is_err());
        assert!(broken(|x| x.weights = WeightsV1::Own(vec![("DE".to_owned(), f64::NAN)])).is_err());
        assert!(broken(|x| x.daytime = Some(DaytimeV1::Own { from: 5, to: 5, days: 1 })).is_err());
        assert!(broken(|x| x.daytime = Some(DaytimeV1::OwnActivity([7; 24]))).is_err());
        assert!(broken(|x| x.labels[0].name = "x".repeat(MAX_NAME + 1)).is_err());
        assert!(broken(|x| x.labels[1].window = 2).is_err());
        assert!(broken(|x| x.labels[1].role = 2).is_err());
        assert!(broken(|x| x.record.as_mut().unwrap().status = 3).is_err());
        assert!(broken(|x| x.record.as_mut().unwrap().texts[4] = "x".repeat(MAX_RECORD_TEXT + 1)).is_err());
        assert!(broken(|x| x.title = "x".repeat(MAX_TITLE + 1)).is_err());
    }
}
