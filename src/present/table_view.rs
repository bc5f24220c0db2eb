//! What the reader makes of the table of regions: the viewer's own, and no part of a plan.

use std::cmp::Ordering;

use super::folded::folded;
use super::region_row::RegionRow;
use crate::world::RegionId;

/// Rows drawn at first, and more of them at each "show more".
pub const PAGE: usize = 30;

/// A column to sort by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    LocalTime,
    InDay,
    Weight,
    Loss,
}

/// An order of the rows; ties by rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub column: Column,
    pub descending: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    #[default]
    Nothing,
    Country,
    Continent,
}

/// What the reader has made of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    pub search: String,
    pub sort: Sort,
    pub grouping: Grouping,
    /// Keys of the groups that are folded.
    pub closed: Vec<&'static str>,
    /// The most lines that are drawn; a folded group is one.
    pub lines: usize,
    /// Regions whose details are open.
    pub open: Vec<RegionId>,
}

/// A wish of the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum TableChange {
    Search(String),
    Sort(Sort),
    Group(Grouping),
    /// Folds a group or opens it again.
    Fold(&'static str),
    More,
    All,
    /// Opens a region's details or closes them.
    Detail(RegionId),
}

impl Sort {
    pub const ALL: [Self; 10] = [
        Self::by(Column::Loss, true),
        Self::by(Column::Loss, false),
        Self::by(Column::Weight, true),
        Self::by(Column::Weight, false),
        Self::by(Column::InDay, true),
        Self::by(Column::InDay, false),
        Self::by(Column::LocalTime, false),
        Self::by(Column::LocalTime, true),
        Self::by(Column::Name, false),
        Self::by(Column::Name, true),
    ];

    const fn by(column: Column, descending: bool) -> Self {
        Self { column, descending }
    }

    /// The order after the head of `column` was pressed: the natural one first, then the other way round.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        if self.column == column {
            Self::by(column, !self.descending)
        } else {
            Self::by(column, matches!(column, Column::InDay | Column::Weight | Column::Loss))
        }
    }

    pub fn is_by_weight(self) -> bool {
        self.column == Column::Weight
    }

    pub const fn words(self) -> &'static str {
        match (self.column, self.descending) {
            (Column::Loss, true) => "share of the loss",
            (Column::Loss, false) => "share of the loss, least first",
            (Column::Weight, true) => "weight, most first",
            (Column::Weight, false) => "weight, least first",
            (Column::InDay, true) => "time in day or activity, most first",
            (Column::InDay, false) => "time in day or activity, least first",
            (Column::LocalTime, false) => "local time, earliest first",
            (Column::LocalTime, true) => "local time, latest first",
            (Column::Name, false) => "name, A to Z",
            (Column::Name, true) => "name, Z to A",
        }
    }

    pub(super) fn compare(self, a: &RegionRow, b: &RegionRow) -> Ordering {
        let ascending = match self.column {
            Column::Name => by_name(a.country, b.country).then(a.part.cmp(b.part)),
            Column::LocalTime => a.offset.cmp(&b.offset),
            Column::InDay => {
                a.daytime_share.total_cmp(&b.daytime_share).then(a.edge_minutes.cmp(&b.edge_minutes))
            }
            Column::Weight => a.weight.total_cmp(&b.weight),
            Column::Loss => a.loss_share.total_cmp(&b.loss_share),
        };
        self.directed(ascending)
    }

    pub(super) fn directed(self, ascending: Ordering) -> Ordering {
        if self.descending { ascending.reverse() } else { ascending }
    }
}

impl Default for Sort {
    fn default() -> Self {
        Self::by(Column::Loss, true)
    }
}

impl Default for TableView {
    fn default() -> Self {
        Self {
            search: String::new(),
            sort: Sort::default(),
            grouping: Grouping::Nothing,
            closed: vec![],
            lines: PAGE,
            open: vec![],
        }
    }
}

impl TableView {
    /// How the table begins; on a phone what stands below it should not be too far.
    pub fn begun(narrow: bool) -> Self {
        Self { lines: if narrow { PAGE / 3 } else { PAGE }, ..Self::default() }
    }

    #[must_use]
    pub fn after(&self, change: TableChange) -> Self {
        let mut next = self.clone();
        match change {
            TableChange::Search(text) => next.search = text,
            TableChange::Sort(sort) => next.sort = sort,
            TableChange::Group(grouping) => {
                next.grouping = grouping;
                next.closed.clear();
            }
            TableChange::Fold(key) => toggle(&mut next.closed, key),
            TableChange::More => next.lines += PAGE,
            TableChange::All => next.lines = usize::MAX,
            TableChange::Detail(id) => toggle(&mut next.open, id),
        }
        next
    }
}

/// Names in the order of a dictionary: Åland before Zambia.
pub(super) fn by_name(a: &str, b: &str) -> Ordering {
    folded(a).cmp(&folded(b))
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    match list.iter().position(|each| *each == item) {
        Some(index) => drop(list.remove(index)),
        None => list.push(item),
    }
}
