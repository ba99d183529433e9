//! Suggestions for misspelled names.

/// The candidate with the fewest edits from `name`, if that is at most a third of its length.
pub(super) fn closest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    nearest(name, candidates, 1).into_iter().next()
}

/// The candidates with the fewest edits from `name`, at most a third of its length each; the nearest first.
pub(crate) fn nearest<'c>(
    name: &str,
    candidates: impl IntoIterator<Item = &'c str>,
    most: usize,
) -> Vec<&'c str> {
    let name: Vec<char> = name.chars().take(LONGEST + 1).collect();
    if name.len() > LONGEST {
        return Vec::new();
    }
    let mut found: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter_map(|candidate| {
            // A third: with more edits than that the suggestion is another word and not a correction.
            let length = candidate.chars().count();
            let limit = (length.max(name.len()) / 3).max(1);
            // Each edit changes the length by one at the most.
            if length.abs_diff(name.len()) > limit {
                return None;
            }
            let edits = distance(&name, candidate, limit);
            (edits <= limit).then_some((edits, candidate))
        })
        .collect();
    // By edits, then by name, so that the suggestion does not depend on the order of candidates.
    found.sort_unstable();
    found.into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

/// Longer names are not compared: the work grows with the square of the length.
const LONGEST: usize = 120;

/// The edits between two names.
pub(crate) fn edits(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().take(LONGEST).collect();
    distance(&a, b, LONGEST)
}

/// The edit distance of two names, with the exchange of two neighbors as one edit (optimal string alignment); more than the
/// limit where it is more.
fn distance(a: &[char], b: &str, limit: usize) -> usize {
    let b: Vec<char> = b.chars().take(LONGEST).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, &y) in b.iter().enumerate() {
            let at = |cells: &[usize], index: usize| cells.get(index).copied().unwrap_or(usize::MAX - 1);
            let mut best =
                (at(&above, j) + usize::from(x != y)).min(at(&above, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(&y) && b.get(j - 1) == Some(&x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        // No row gets smaller than the two before it.
        let least = |cells: &[usize]| cells.iter().copied().min().unwrap_or(usize::MAX);
        if least(&row) > limit && least(&above) > limit {
            return limit + 1;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_misspelt_name_and_nothing_else() {
        let names = ["types", "type_regex", "reason", "level"];
        assert_eq!(closest("typs", names), Some("types"));
        assert_eq!(closest("levle", names), Some("level"));
        assert_eq!(closest("owner", names), None);
    }
}
