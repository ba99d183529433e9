//! Signals: before `terraform apply` runs they remove the copy of the plan and end the program; while it runs they are
//! its own to obey, since it stops in order and saves the state.
//!
//! A terminal sends its signals to both programs. Terraform takes a second interrupt as an order to drop everything, so
//! what came from the terminal is not passed on.

#[cfg(unix)]
pub(crate) use self::unix::Guard;

#[cfg(not(unix))]
pub(crate) use self::other::Guard;

#[cfg(unix)]
mod unix {
    use std::io;
    use std::path::{Path, PathBuf};
    use std::process::{Child, ExitStatus};
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

    use anyhow::Context as _;
    use rustix::process::{Pid, Signal, getpgrp, kill_process};
    use rustix::termios::tcgetpgrp;
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    use crate::host::files;

    /// What a signal is for.
    #[derive(Default)]
    struct State {
        folder: Option<PathBuf>,
        child: Option<Pid>,
    }

    /// Waits for signals as long as the program runs.
    pub(crate) struct Guard {
        state: Arc<Mutex<State>>,
    }

    impl Guard {
        /// Starts to wait.
        pub(crate) fn new() -> io::Result<Self> {
            let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
            let state = Arc::new(Mutex::new(State::default()));
            let shared = Arc::clone(&state);
            std::thread::Builder::new().spawn(move || {
                for signal in signals.forever() {
                    obey(&lock(&shared), signal);
                }
            })?;
            Ok(Guard { state })
        }

        /// Names a folder that goes with the program.
        pub(crate) fn remove(&self, folder: &Path) {
            lock(&self.state).folder = Some(folder.to_owned());
        }

        /// Starts a program and waits for its end; signals are for it meanwhile.
        pub(crate) fn while_running(
            &self,
            start: impl FnOnce() -> anyhow::Result<(String, Child)>,
        ) -> anyhow::Result<(String, ExitStatus)> {
            // No signal is obeyed between the start and its note.
            let mut state = lock(&self.state);
            let (name, mut child) = start()?;
            state.child = Some(Pid::from_child(&child));
            drop(state);
            let status = child.wait().with_context(|| format!("failed to wait for `{name}`"));
            lock(&self.state).child = None;
            Ok((name, status?))
        }
    }

    fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
        // A panic in the other thread must not keep the copy on the disk.
        state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn obey(state: &State, signal: i32) {
        if let Some(child) = state.child {
            // A terminal never sends SIGTERM, so Terraform has not seen it.
            if signal == SIGTERM || !is_of_the_terminal() {
                // It may have ended just now.
                let _ = Signal::from_named_raw(signal).map(|signal| kill_process(child, signal));
            }
            return;
        }
        if let Some(folder) = &state.folder {
            drop(files::remove_folder(folder));
        }
        // The parent has to see an end by signal, and not an exit code.
        drop(emulate_default_handler(signal));
    }

    /// Whether the terminal sends its signals to this program and what it started.
    fn is_of_the_terminal() -> bool {
        let own = getpgrp();
        let foreground = [tcgetpgrp(io::stdin()), tcgetpgrp(io::stdout()), tcgetpgrp(io::stderr())];
        foreground.into_iter().any(|group| group.is_ok_and(|group| group == own))
    }
}

#[cfg(not(unix))]
mod other {
    use std::io;
    use std::path::Path;
    use std::process::{Child, ExitStatus};

    use anyhow::Context as _;

    /// Without signals there is nothing to wait for.
    pub(crate) struct Guard;

    impl Guard {
        pub(crate) fn new() -> io::Result<Self> {
            Ok(Guard)
        }

        pub(crate) fn remove(&self, _: &Path) {}

        pub(crate) fn while_running(
            &self,
            start: impl FnOnce() -> anyhow::Result<(String, Child)>,
        ) -> anyhow::Result<(String, ExitStatus)> {
            let (name, mut child) = start()?;
            let status = child.wait().with_context(|| format!("failed to wait for `{name}`"))?;
            Ok((name, status))
        }
    }
}
