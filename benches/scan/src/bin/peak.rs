//! Runs a command and writes its peak memory in KiB into a file: `peak FILE COMMAND [ARGUMENT…]`.
//!
//! A small process of its own, because the kernel counts the memory of whoever starts the command as the command's.

use std::io;
use std::process::{Command, ExitCode};

use nix::sys::resource::{UsageWho, getrusage};

fn main() -> io::Result<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(file), Some(command)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: peak FILE COMMAND [ARGUMENT...]");
        return Ok(ExitCode::from(2));
    };
    let status = Command::new(command).args(arguments).status()?;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    std::fs::write(file, usage.max_rss().to_string())?;
    // A signal is not an answer.
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2)))
}
