//! The table of regions as the reader wants it: searched, sorted, in groups, with the pinned ones on top.
//!
//! A pure function of the rows and a [`TableView`].

use std::cmp::Ordering;

use super::folded::folded;
use super::number::{count, short_percent};
use super::place_words::continent_name;
use super::region_row::RegionRow;
use super::table_view::{Column, Grouping, Sort, TableView, by_name};
use crate::assess::Level;
use crate::plan::Weights;
use crate::world::{RegionId, region};

/// The rows as they are to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionTable {
    pub groups: Vec<RegionGroup>,
    /// Regions that match the search; the pinned ones stay even when they do not.
    pub found: usize,
    pub total: usize,
    /// Lines beyond those drawn.
    pub hidden: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RegionGroup {
    /// Unique in the table, and the same however it is sorted.
    pub key: &'static str,
    /// The name and the sums above its rows; the pinned ones and a country of one region need none.
    pub head: Option<GroupHead>,
    pub closed: bool,
    pub rows: Vec<RegionRow>,
    /// How many of its lines are drawn.
    pub shown: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GroupHead {
    pub name: &'static str,
    /// `6 regions`
    pub regions: String,
    /// Their share of the whole loss.
    pub loss: String,
    /// People (or users …), where head counts are shown.
    pub people: Option<String>,
}

impl RegionTable {
    /// Lays out `rows`, which come ranked by loss.
    pub fn of(rows: Vec<RegionRow>, view: &TableView, pins: &[RegionId]) -> Self {
        let total = rows.len();
        let wanted = searchable(&view.search);
        let matches = |row: &RegionRow| {
            let names = if wanted.is_empty() { String::new() } else { names_of(row) };
            wanted.split(' ').filter(|word| !word.is_empty()).all(|word| names.contains(&format!(" {word}")))
        };
        // Under any other order an event on top would be a fault in that order.
        let serious_first = view.sort == Sort::default();
        let rows = sorted(rows, |a, b| {
            let serious = b.is_serious().cmp(&a.is_serious());
            let order = view.sort.compare(a, b);
            if serious_first { serious.then(order) } else { order }
        });
        let (mut found, mut pinned, mut others) = (0, vec![], vec![]);
        for row in rows {
            let matching = matches(&row);
            found += usize::from(matching);
            if pins.contains(&row.region) {
                pinned.push(row);
            } else if matching {
                others.push(row);
            }
        }
        let mut groups = vec![];
        if !pinned.is_empty() {
            groups.push(RegionGroup::of("pinned", pinned));
        }
        groups.extend(grouped(others, view));
        let hidden = cut(&mut groups, view.lines);
        Self { groups, found, total, hidden }
    }

    /// Every region in the order of the table, drawn or not.
    pub fn order(&self) -> Vec<RegionId> {
        self.groups.iter().flat_map(|group| &group.rows).map(|row| row.region).collect()
    }
}

impl RegionGroup {
    fn of(key: &'static str, rows: Vec<RegionRow>) -> Self {
        Self { key, head: None, closed: false, rows, shown: 0 }
    }

    /// What it takes of the drawn lines.
    pub fn lines(&self) -> usize {
        if self.closed { 1 } else { self.rows.len() }
    }

    fn sum(&self, figure: fn(&RegionRow) -> f64) -> f64 {
        self.rows.iter().map(figure).sum()
    }

    fn total_head(&self) -> GroupHead {
        let regions = match self.rows.len() {
            1 => "1 region".to_owned(),
            several => format!("{several} regions"),
        };
        let heads = self.rows.iter().any(|row| row.people.is_some());
        GroupHead {
            name: self.key,
            regions,
            loss: short_percent(self.sum(|row| row.loss_share)),
            people: heads.then(|| count(self.sum(|row| row.weight))),
        }
    }
}

impl RegionRow {
    /// Whether an event there is worth a place on top.
    pub fn is_serious(&self) -> bool {
        self.level.is_some_and(|level| level >= Level::Watch)
    }
}

/// The head of the column of weights; none where all weigh the same.
pub const fn weight_head(weights: &Weights) -> Option<&'static str> {
    match weights {
        Weights::InternetUsers | Weights::Withheld(_) => Some("Users"),
        Weights::People => Some("People"),
        Weights::Own(_) => Some("Weight"),
        Weights::Even => None,
    }
}

/// Equal ones stay as they stand. By insertion, which is small: the library's sort would bring some kB into the
/// page for each type that is sorted.
fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut sorted = Vec::with_capacity(items.len());
    for item in items {
        let place = sorted.partition_point(|other| compare(other, &item).is_le());
        sorted.insert(place, item);
    }
    sorted
}

/// All that a search looks through, each word after a space: a search finds words by their beginnings, so that
/// `iran` does not find Tirana.
fn names_of(row: &RegionRow) -> String {
    let here = region(row.region);
    let mut names = format!(" {} {} {}", here.name, here.city, here.zone);
    for zone in &here.also {
        names.push(' ');
        names.push_str(zone.name());
    }
    searchable(&names)
}

fn searchable(text: &str) -> String {
    let letter = |c: char| if c.is_ascii_punctuation() || matches!(c, '’' | '‘') { ' ' } else { c };
    folded(text).chars().map(letter).collect()
}

/// Groups in the order of their first rows, or of their sums or names where the table is sorted by those.
fn grouped(rows: Vec<RegionRow>, view: &TableView) -> Vec<RegionGroup> {
    let mut groups: Vec<RegionGroup> = vec![];
    for row in rows {
        let key = match view.grouping {
            Grouping::Nothing => "all",
            Grouping::Country => row.country,
            Grouping::Continent => continent_name(region(row.region).continent),
        };
        match groups.iter_mut().find(|group| group.key == key) {
            Some(group) => group.rows.push(row),
            None => groups.push(RegionGroup::of(key, vec![row])),
        }
    }
    let mut groups = sorted(groups, |a, b| {
        let by_sum = |figure: fn(&RegionRow) -> f64| a.sum(figure).total_cmp(&b.sum(figure));
        view.sort.directed(match view.sort.column {
            Column::Loss => by_sum(|row| row.loss_share),
            Column::Weight => by_sum(|row| row.weight),
            Column::Name => by_name(a.key, b.key),
            Column::InDay | Column::LocalTime => Ordering::Equal,
        })
    });
    for group in &mut groups {
        let alone = view.grouping == Grouping::Country && group.rows.len() == 1;
        if view.grouping != Grouping::Nothing && !alone {
            group.closed = view.closed.contains(&group.key);
            group.head = Some(group.total_head());
        }
    }
    groups
}

/// Shares out the lines to be drawn, first come first served, and tells how many are left over.
fn cut(groups: &mut [RegionGroup], lines: usize) -> usize {
    let (mut left, mut hidden) = (lines, 0);
    for group in groups {
        group.shown = group.lines().min(left);
        left -= group.shown;
        hidden += group.lines() - group.shown;
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::super::region_row::region_rows;
    use super::super::table_view::{PAGE, TableChange};
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::examples::founding_case;
    use crate::world::region_by_id;

    fn rows() -> Vec<RegionRow> {
        let plan = founding_case();
        region_rows(
            &Assessor::for_plan(&plan, Almanac::bundled())
                .assess(&plan.windows[0].resolve().unwrap(), |_| None),
        )
    }

    fn table(view: &TableView) -> RegionTable {
        RegionTable::of(rows(), view, &[])
    }

    fn by(column: Column, descending: bool) -> TableView {
        TableView { sort: Sort { column, descending }, ..TableView::default() }
    }

    fn searched(text: &str) -> Vec<&'static str> {
        let view = TableView { search: text.to_owned(), ..TableView::default() };
        let table = table(&view);
        let names: Vec<_> = table.order().iter().map(|id| region(*id).name).collect();
        assert_eq!(names.len(), table.found, "{text}");
        names
    }

    fn grouped_by(grouping: Grouping) -> TableView {
        TableView { grouping, lines: usize::MAX, ..TableView::default() }
    }

    #[test]
    fn at_first_the_serious_event_is_on_top_and_the_rest_by_rank() {
        let table = table(&TableView::default());
        let rows = &table.groups[0].rows;
        assert_eq!(rows[..4].iter().map(|row| row.rank).collect::<Vec<_>>(), [9, 1, 2, 3]);
        assert_eq!((table.groups[0].shown, table.hidden), (PAGE, rows.len() - PAGE));
    }

    #[test]
    fn every_column_sorts_both_ways_and_ties_keep_their_rank() {
        for sort in Sort::ALL {
            let rows = table(&TableView { sort, ..TableView::default() }).groups[0].rows.clone();
            // The first may be the event, which stands above any order by loss.
            for pair in rows[1..].windows(2) {
                let order = sort.compare(&pair[0], &pair[1]);
                assert!(order.is_lt() || (order.is_eq() && pair[0].rank < pair[1].rank), "{}", sort.words());
            }
        }
    }

    #[test]
    fn names_are_in_the_order_of_a_dictionary() {
        let rows = table(&by(Column::Name, false)).groups[0].rows.clone();
        assert_eq!(
            rows[..3].iter().map(|row| row.country).collect::<Vec<_>>(),
            ["Afghanistan", "Åland Islands", "Albania"]
        );
    }

    #[test]
    fn a_head_sorts_its_natural_way_first_and_turns_when_it_is_pressed_again() {
        let loss = Sort::default();
        assert!(!loss.pressed(Column::Loss).descending);
        assert!(loss.pressed(Column::InDay).descending && loss.pressed(Column::Weight).descending);
        assert!(!loss.pressed(Column::Name).descending && !loss.pressed(Column::LocalTime).descending);
        assert!(loss.pressed(Column::Name).pressed(Column::Name).descending);
    }

    #[test]
    fn the_earliest_local_start_comes_first_by_local_time() {
        let rows = table(&by(Column::LocalTime, false)).groups[0].rows.clone();
        let place = |zone: &str| rows.iter().position(|row| region(row.region).zone.name() == zone).unwrap();
        assert!(place("Pacific/Pago_Pago") < place("America/Los_Angeles"));
        assert!(place("America/Los_Angeles") < place("Asia/Tehran"));
        assert!(place("Asia/Tehran") < place("Pacific/Auckland"));
    }

    #[test]
    fn a_search_looks_at_countries_parts_cities_and_zones_by_the_beginnings_of_words() {
        assert_eq!(searched("iran"), ["Iran"], "and not Tirana");
        assert_eq!(searched("Tehran"), ["Iran"]);
        assert_eq!(searched("bogota"), ["Colombia"]);
        assert_eq!(searched("CÔTE D'IVOIRE"), ["Côte d’Ivoire"]);
        assert_eq!(searched("america/los_angeles"), ["United States, Pacific"]);
        assert_eq!(searched(" angeles  los "), ["United States, Pacific"]);
        assert!(searched("busingen").contains(&"Germany"), "a zone that a region also stands for");
        assert!(searched("xyzzy").is_empty());
        assert_eq!(searched("  ").len(), rows().len());
    }

    #[test]
    fn pinned_regions_stay_on_top_under_any_order_search_and_grouping() {
        let pins = ["DE/Europe/Berlin", "JP/Asia/Tokyo"].map(|id| region_by_id(id).unwrap());
        for grouping in [Grouping::Nothing, Grouping::Country, Grouping::Continent] {
            for sort in Sort::ALL {
                let view = TableView { search: "india".to_owned(), sort, grouping, ..TableView::default() };
                let table = RegionTable::of(rows(), &view, &pins);
                let top: Vec<_> = table.groups[0].rows.iter().map(|row| row.region).collect();
                assert_eq!(table.groups[0].key, "pinned");
                assert!(top.len() == 2 && pins.iter().all(|id| top.contains(id)));
                assert_eq!(table.found, table.order().len() - 2, "the pinned ones do not match");
            }
        }
    }

    #[test]
    fn continents_hold_every_region_once_and_sum_up_its_loss() {
        let table = table(&grouped_by(Grouping::Continent));
        assert_eq!(table.groups.len(), 6);
        assert_eq!(table.order().len(), rows().len());
        let first = table.groups[0].head.as_ref().unwrap();
        assert_eq!((first.name, first.regions.as_str()), ("Asia", "62 regions"));
        let losses: Vec<f64> = table.groups.iter().map(|group| group.sum(|row| row.loss_share)).collect();
        assert!(losses.is_sorted_by(|a, b| a >= b), "{losses:?}");
        assert!((losses.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_country_of_one_region_needs_no_row_above_it() {
        let table = table(&grouped_by(Grouping::Country));
        let group = |name: &str| table.groups.iter().find(|group| group.key == name).unwrap();
        assert!(group("Iran").head.is_none());
        assert!(group("United States").head.as_ref().unwrap().regions.ends_with(" regions"));
        assert!(table.groups.iter().all(|group| group.head.is_some() == (group.rows.len() > 1)));
    }

    #[test]
    fn a_folded_group_is_one_line_and_keeps_its_rows_in_the_order() {
        let view = grouped_by(Grouping::Continent).after(TableChange::Fold("Asia"));
        let folded = table(&view);
        let asia = &folded.groups[0];
        assert!(asia.closed && asia.shown == 1);
        assert_eq!(folded.order().len(), rows().len());
        assert_eq!(table(&view.after(TableChange::Fold("Asia"))), table(&grouped_by(Grouping::Continent)));
    }

    #[test]
    fn more_lines_come_by_the_page_until_none_is_hidden() {
        let mut view = TableView { grouping: Grouping::Continent, ..TableView::default() };
        let shown = |view: &TableView| table(view).groups.iter().map(|group| group.shown).sum::<usize>();
        assert_eq!(shown(&view), PAGE);
        view = view.after(TableChange::More);
        assert_eq!(shown(&view), 2 * PAGE);
        view = view.after(TableChange::All);
        assert_eq!((shown(&view), table(&view).hidden), (rows().len(), 0));
    }
}
