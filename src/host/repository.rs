//! The root of the repository that a directory is in.
//!
//! One rule: a directory is a root if something in it is called `.git`. It is a folder in a plain checkout, a file in a
//! worktree and in a submodule. A link to nowhere counts, and so does what cannot be looked at, since a search that goes
//! past a root would take files of the directories above for files of the repository.

use std::path::Path;

use super::files;

/// The nearest root, upwards from a directory. In a submodule that is the submodule.
pub(crate) fn innermost_root(directory: &Path) -> Option<&Path> {
    directory.ancestors().find(|above| is_root(above))
}

/// The outermost root between a directory and a folder above it. In a submodule that is the checkout that has it, which
/// shows the folder of the submodule for what it is: its files are not those of the commit.
#[cfg(feature = "github")]
pub(crate) fn outermost_root<'d>(directory: &'d Path, within: &Path) -> Option<&'d Path> {
    directory.ancestors().take_while(|above| above.starts_with(within)).filter(|above| is_root(above)).last()
}

/// The path from the root of the repository to a directory in it, with forward slashes; empty at the root.
pub(crate) fn path_from_root(directory: &Path) -> Option<String> {
    innermost_root(directory).map(|root| files::below_path(directory, root))
}

fn is_root(directory: &Path) -> bool {
    files::present(&directory.join(".git"))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test makes repositories")]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn whatever_is_called_git_makes_a_root() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        let stack = top.join("module").join("stack");
        fs::create_dir_all(&stack).unwrap();
        fs::create_dir(top.join(".git")).unwrap();
        assert_eq!(innermost_root(&stack), Some(top.as_path()), "a plain checkout");
        assert_eq!(path_from_root(&stack).as_deref(), Some("module/stack"));
        assert_eq!(path_from_root(&top).as_deref(), Some(""));

        // A submodule and a worktree have a file that names the real folder.
        let module = top.join("module");
        fs::write(module.join(".git"), "gitdir: ../.git/modules/module\n").unwrap();
        assert_eq!(innermost_root(&stack), Some(module.as_path()), "a submodule");
        assert_eq!(path_from_root(&stack).as_deref(), Some("stack"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_nowhere_ends_the_search() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        fs::create_dir(top.join(".git")).unwrap();
        let below = top.join("below");
        fs::create_dir(&below).unwrap();
        std::os::unix::fs::symlink("nowhere", below.join(".git")).unwrap();
        assert_eq!(innermost_root(&below), Some(below.as_path()));
    }

    #[cfg(feature = "github")]
    #[test]
    fn the_outermost_root_stays_within_the_workspace() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        let workspace = top.join("workspace");
        let module = workspace.join("module");
        fs::create_dir_all(&module).unwrap();
        for root in [&top, &workspace, &module] {
            fs::create_dir(root.join(".git")).unwrap();
        }
        assert_eq!(outermost_root(&module, &workspace), Some(workspace.as_path()));
        assert_eq!(innermost_root(&module), Some(module.as_path()));
        assert_eq!(outermost_root(&top, &workspace), None);
    }
}
