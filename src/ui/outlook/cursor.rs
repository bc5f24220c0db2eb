//! Where a key leads in a table of which one cell at a time takes part in the order of Tab.

use crate::present::HeatGrid;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    To(usize),
    /// The pages before (−1) and after (1).
    Page(i64),
    /// The start of this cell.
    Take,
}

/// `None` for a key that means nothing here, or leads out of the table.
pub(super) fn step(key: &str, control: bool, at: usize, grid: &HeatGrid) -> Option<Step> {
    let columns = grid.columns.len();
    let column = at.checked_rem(columns)?;
    let (row, last) = (at - column, grid.rows.len() * columns - 1);
    let to = match key {
        "ArrowLeft" if column > 0 => at - 1,
        "ArrowRight" if column + 1 < columns => at + 1,
        "ArrowUp" => at.checked_sub(columns)?,
        "ArrowDown" => at + columns,
        "Home" => (if control { 0..=last } else { row..=at }).find(|at| grid.cell(*at).is_some())?,
        "End" => {
            let end = if control { last } else { row + columns - 1 };
            (at..=end).rev().find(|at| grid.cell(*at).is_some())?
        }
        "PageUp" => return Some(Step::Page(-1)),
        "PageDown" => return Some(Step::Page(1)),
        "Enter" | " " => return Some(Step::Take),
        _ => return None,
    };
    grid.cell(to).map(|_| Step::To(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::{ColumnHead, HeatCell, HeatRow, HeatScale};

    /// Three columns and two rows; the first cell and the last are not there.
    fn grid() -> HeatGrid {
        let cell = |number: usize| {
            (!number.is_multiple_of(5)).then(|| HeatCell {
                start: None,
                heat: 0,
                text: number.to_string(),
                mark: String::new(),
                level: None,
                chosen: false,
                words: String::new(),
            })
        };
        let row = |numbers: [usize; 3]| HeatRow {
            head: String::new(),
            detail: String::new(),
            cells: numbers.map(cell).to_vec(),
        };
        let column = || ColumnHead { label: String::new(), spoken: "" };
        HeatGrid {
            groups: vec![],
            columns: vec![column(), column(), column()],
            rows: vec![row([0, 1, 2]), row([3, 4, 5])],
            scale: HeatScale::WHOLE,
        }
    }

    #[test]
    fn arrows_walk_within_the_table_and_never_onto_nothing() {
        let to = |key, at| step(key, false, at, &grid());
        assert_eq!(to("ArrowRight", 1), Some(Step::To(2)));
        assert_eq!(to("ArrowRight", 2), None, "the next row is not to the right");
        assert_eq!(to("ArrowLeft", 1), None, "nothing is there");
        assert_eq!(to("ArrowDown", 1), Some(Step::To(4)));
        assert_eq!(to("ArrowDown", 2), None);
        assert_eq!(to("ArrowUp", 4), Some(Step::To(1)));
        assert_eq!(to("ArrowUp", 1), None);
        assert_eq!(to("Tab", 1), None);
    }

    #[test]
    fn home_and_end_are_those_of_the_row_and_with_control_those_of_the_table() {
        let to = |key, control, at| step(key, control, at, &grid());
        assert_eq!(to("Home", false, 2), Some(Step::To(1)));
        assert_eq!(to("End", false, 3), Some(Step::To(4)));
        assert_eq!(to("Home", true, 4), Some(Step::To(1)));
        assert_eq!(to("End", true, 1), Some(Step::To(4)));
    }

    #[test]
    fn an_empty_table_has_no_way() {
        let empty = HeatGrid { columns: vec![], rows: vec![], ..grid() };
        assert_eq!(step("ArrowDown", false, 0, &empty), None);
    }
}
