//! Paths that cannot leave the directory where the search starts.

/// Folders that Terraform and Terragrunt download into: nothing in them is code of the repository.
const DOWNLOADED: [&str; 2] = [".terraform", ".terragrunt-cache"];

/// A path, followed from a directory; both are relative to the top. `None` where it leaves the top, is absolute, or leads
/// into what was downloaded.
pub(crate) fn join(directory: &str, path: &str) -> Option<String> {
    // On Windows both are separators, so `..\..` must not get past the check below.
    let path = path.replace('\\', "/");
    // A colon: a drive of Windows, or a URL.
    if path.starts_with('/') || path.contains([':', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = directory.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            // More steps up than there are directories leave the top: no file outside of the repository is opened.
            ".." => drop(parts.pop()?),
            part if DOWNLOADED.contains(&part) => return None,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The path of a file in a directory.
pub(super) fn file(directory: &str, name: &str) -> String {
    if directory.is_empty() { name.to_owned() } else { format!("{directory}/{name}") }
}
