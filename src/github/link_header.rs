//! The header `Link` of lists, which has the address of the next page: RFC 8288 and
//! <https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api>.

/// The address of the link with the relation `next`.
pub(super) fn next(header: &str) -> Option<&str> {
    let mut rest = header;
    while let Some((_, after)) = rest.split_once('<') {
        let (address, after) = after.split_once('>')?;
        // Addresses may hold commas; the parameters of a link end where the next address begins.
        let (parameters, following) = match after.find('<') {
            Some(end) => after.split_at(end),
            None => (after, ""),
        };
        if parameters.split([';', ',']).any(is_next) {
            return Some(address);
        }
        rest = following;
    }
    None
}

fn is_next(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else { return false };
    name.trim().eq_ignore_ascii_case("rel")
        && value.trim().trim_matches('"').split_whitespace().any(|word| word.eq_ignore_ascii_case("next"))
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn the_next_page_is_found() {
        let two = "<https://a/?page=1>; rel=\"prev\", <https://a/?x=1,2&page=3>; rel=\"next\", <https://a/?page=9>; rel=\"last\"";
        for (header, expected) in [
            (two, Some("https://a/?x=1,2&page=3")),
            ("<https://a/2>; rel=next", Some("https://a/2")),
            ("<https://a/2>; title=\"x\"; rel=\"last next\"", Some("https://a/2")),
            ("<https://a/1>; rel=\"prev\"", None),
            ("<https://a/1>; title=\"next\"", None),
            ("<https://a/1; rel=\"next\"", None),
            ("", None),
        ] {
            assert_eq!(next(header), expected, "{header}");
        }
    }
}
