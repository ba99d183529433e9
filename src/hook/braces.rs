//! Brace expansion of bash, zsh and fish: `{terraform,apply}` is two words.

/// The most words that one word becomes; a word with more stays as it is.
const MOST: usize = 64;

/// The words of a word. `plain` has the places of its braces and commas that are not quoted.
pub(super) fn expand(text: &str, plain: &[usize]) -> Vec<String> {
    let mut open = vec![(text.to_owned(), plain.to_vec())];
    let mut done = Vec::new();
    while let Some((text, plain)) = open.pop() {
        let Some((start, commas, end)) = group(&text, &plain) else {
            done.push(text);
            continue;
        };
        if open.len() + done.len() + commas.len() > MOST {
            return vec![text];
        }
        let mut parts: Vec<_> = std::iter::once(start).chain(commas.iter().copied()).collect();
        let ends: Vec<_> = commas.into_iter().chain([end]).collect();
        // The first alternative comes last onto the stack, so that it leaves first.
        parts.reverse();
        for (from, to) in parts.into_iter().zip(ends.into_iter().rev()) {
            open.push(alternative(&text, &plain, (start, from + 1, to, end + 1)));
        }
    }
    done
}

/// What is before a group, one of its alternatives, and what is after it, with the places that are left.
fn alternative(
    text: &str,
    plain: &[usize],
    (start, from, to, end): (usize, usize, usize, usize),
) -> (String, Vec<usize>) {
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let word = [part(0, start), part(from, to), part(end, text.len())].concat();
    let inside = from..to;
    let moved = plain.iter().filter_map(|at| match *at {
        at if at < start => Some(at),
        at if inside.contains(&at) => Some(at - from + start),
        at if at >= end => Some(at - end + start + (to - from)),
        _ => None,
    });
    (word, moved.collect())
}

/// The first group with a comma: where it starts, its commas, where it ends.
fn group(text: &str, plain: &[usize]) -> Option<(usize, Vec<usize>, usize)> {
    let mut starts: Vec<(usize, Vec<usize>)> = Vec::new();
    for at in plain {
        match text.as_bytes().get(*at) {
            Some(b'{') => starts.push((*at, Vec::new())),
            Some(b',') => {
                if let Some((_, commas)) = starts.last_mut() {
                    commas.push(*at);
                }
            }
            _ => match starts.pop() {
                Some((start, commas)) if !commas.is_empty() => return Some((start, commas, *at)),
                _ => {}
            },
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let plain: Vec<usize> =
            text.char_indices().filter(|(_, c)| "{,}".contains(*c)).map(|(at, _)| at).collect();
        expand(text, &plain)
    }

    #[test]
    fn alternatives_become_words_in_their_order() {
        assert_eq!(words("{terraform,apply}"), ["terraform", "apply"]);
        assert_eq!(words("a{b,c}d{e,f}"), ["abde", "abdf", "acde", "acdf"]);
        assert_eq!(words("terr{,}aform"), ["terraform", "terraform"]);
        assert_eq!(words("{a,{b,c}}"), ["a", "b", "a", "c"]);
    }

    #[test]
    fn what_is_no_group_stays() {
        for text in ["{}", "{a}", "HEAD@{u}", "a,b", "}a,b{", "{a,b", ""] {
            assert_eq!(words(text), [text]);
        }
        let many = "{a,b}".repeat(20);
        assert_eq!(words(&many).len(), 1);
    }
}
