//! Files and folders that programs fetch, copy or unpack into.

/// The options of a program that name where it writes: letters, and long names.
fn options(name: &str) -> Option<(&'static str, &'static [&'static str])> {
    Some(match name {
        "curl" => ("oD", &["--output", "--output-dir", "--dump-header", "--create-file-mode"]),
        "wget" | "wget2" => {
            ("OPoa", &["--output-document", "--directory-prefix", "--output-file", "--append-output"])
        }
        "aria2c" => ("do", &["--dir", "--out"]),
        "tar" | "bsdtar" | "gtar" => ("C", &["--directory"]),
        "unzip" => ("d", &[]),
        "7z" | "7za" | "7zz" | "7zr" => ("o", &[]),
        "cpio" | "pax" => ("D", &["--directory"]),
        "gh" | "glab" => ("DO", &["--dir", "--output"]),
        "http" | "https" | "xh" => ("o", &["--output"]),
        _ => return None,
    })
}

/// Letters of programs whose value is another word: what is behind one of them is no option.
fn valued(name: &str) -> &'static str {
    match name {
        "curl" => "AbCceEdFhHKmPQrTtuUwXxyYz",
        "wget" | "wget2" => "eilBtTwQDAR",
        "tar" | "bsdtar" | "gtar" => "fTXbgKNVLHI",
        _ => "",
    }
}

/// What the options of a program name as places for what it writes; nothing if the program is not known.
pub(super) fn targets<'t>(name: &str, texts: &'t [String]) -> Vec<&'t str> {
    let Some((letters, long)) = options(name) else { return Vec::new() };
    let mut found = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let next = || texts.get(index + 1).map(String::as_str);
        if text.starts_with("--") {
            match text.split_once('=') {
                Some((option, value)) if long.contains(&option) => found.push(value),
                None if long.contains(&text.as_str()) => found.extend(next()),
                _ => {}
            }
            continue;
        }
        let Some(cluster) = text.strip_prefix('-') else { continue };
        for (at, letter) in cluster.char_indices() {
            if letters.contains(letter) {
                let joined = cluster.get(at + letter.len_utf8()..).unwrap_or_default();
                if joined.is_empty() {
                    found.extend(next());
                } else {
                    found.push(joined);
                }
                break;
            }
            if valued(name).contains(letter) {
                break;
            }
        }
    }
    found
}

/// Whether a program writes into the folder in which it runs.
pub(super) fn fills_folder(name: &str, texts: &[String]) -> bool {
    let has = |wanted: &[&str]| texts.iter().any(|text| wanted.contains(&text.as_str()));
    let short = |letter: char| {
        texts.iter().any(|text| text.starts_with('-') && !text.starts_with("--") && text.contains(letter))
    };
    let elsewhere = targets(name, texts).iter().any(|target| target.starts_with(['/', '~', '-']));
    let fetches = match name {
        "curl" => {
            short('O') || has(&["--remote-name", "--remote-name-all"]) || !targets(name, texts).is_empty()
        }
        "wget" | "wget2" => !has(&["--spider", "--version"]),
        "aria2c" => true,
        "tar" | "bsdtar" | "gtar" => extracts(texts),
        "unzip" => !has(&["-l", "-p", "-t", "-Z"]),
        "7z" | "7za" | "7zz" | "7zr" => has(&["x", "e"]),
        "cpio" => short('i') || has(&["--extract"]),
        "gh" => has(&["download", "clone"]),
        "git" => has(&["clone", "apply", "am", "init"]),
        "gunzip" | "unxz" | "bunzip2" | "unzstd" => !short('c') && !has(&["--stdout"]),
        _ => false,
    };
    fetches && !elsewhere
}

/// Whether `tar` extracts.
pub(super) fn extracts(texts: &[String]) -> bool {
    if texts.iter().any(|text| matches!(text.as_str(), "--extract" | "--get")) {
        return true;
    }
    // The first word may be letters without a hyphen; later ones are options.
    let mode = |(index, text): (usize, &String)| {
        let letters = text.strip_prefix('-').or_else(|| (index == 0).then_some(text.as_str()));
        letters.is_some_and(|letters| {
            !letters.starts_with('-')
                && letters.contains('x')
                && letters.chars().all(|c| c.is_ascii_alphabetic())
        })
    };
    let creates = texts
        .first()
        .is_some_and(|text| !text.starts_with("--") && text.contains(['c', 't']) && !text.contains('x'));
    !creates && texts.iter().enumerate().any(mode)
}
