//! `tfgate man`: manual pages, made from the command line itself.

use anyhow::Context as _;
use clap::CommandFactory as _;

use crate::cli::{Cli, ManArgs};
use crate::exit::ExitStatus;
use crate::host::{files, output};

/// Prints or writes manual pages.
pub(super) fn run(args: &ManArgs) -> anyhow::Result<ExitStatus> {
    let mut command = Cli::command();
    // Builds the arguments that wait for their subcommand to be called.
    command.build();
    let Some(folder) = &args.out else {
        return output::text_to_stdout(&page(&command, "tfgate")?, ExitStatus::Pass);
    };
    let mut pages = vec![("tfgate".to_owned(), command)];
    while let Some((name, command)) = pages.pop() {
        let path = folder.join(format!("{name}.1"));
        files::write(&path, page(&command, &name)?.as_bytes())
            .with_context(|| format!("failed to write `{}`", path.display()))?;
        for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
            pages.push((format!("{name}-{}", below.get_name()), below.clone()));
        }
    }
    Ok(ExitStatus::Pass)
}

fn page(command: &clap::Command, name: &str) -> anyhow::Result<String> {
    let mut text = Vec::new();
    let command = command.clone().name(name.to_owned()).display_name(name.to_owned());
    clap_mangen::Man::new(command).render(&mut text).context("failed to write the page")?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}
