//! Where a start stands among all that were searched: never a bare percentile.

/// `cheaper than 8 of 10 starts`, from the side that is the better half: of so many starts some are cheaper and
/// some are dearer. Fewer than one in twenty are none of ten.
pub fn rank_words(cheaper: u32, dearer: u32, starts: u32) -> String {
    let tenths =
        |part: u32| ((u64::from(part) * 20 + u64::from(starts)) / (2 * u64::from(starts.max(1)))).min(9);
    match () {
        () if cheaper == 0 && dearer == 0 => "the same as every start".to_owned(),
        () if cheaper == 0 => "no start costs less".to_owned(),
        () if dearer == 0 => "no start costs more".to_owned(),
        () if tenths(cheaper.max(dearer)) == 0 => "much the same as most starts".to_owned(),
        () if dearer >= cheaper => format!("cheaper than {} of 10 starts", tenths(dearer)),
        () => format!("dearer than {} of 10 starts", tenths(cheaper)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rank_is_said_from_the_better_side_and_equals_are_on_neither() {
        let said = |cheaper, dearer| rank_words(cheaper, dearer, 10_080);
        assert_eq!(said(500, 8_000), "cheaper than 8 of 10 starts");
        assert_eq!(said(6_200, 3_000), "dearer than 6 of 10 starts");
        assert_eq!(said(10, 10_069), "cheaper than 9 of 10 starts");
        assert_eq!(said(0, 9_000), "no start costs less");
        assert_eq!(said(4_000, 0), "no start costs more");
        assert_eq!(said(0, 0), "the same as every start");
        assert_eq!(said(503, 400), "much the same as most starts");
        assert_eq!(said(400, 504), "cheaper than 1 of 10 starts");
    }
}
