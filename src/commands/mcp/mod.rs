//! `tfgate mcp`: tools for coding agents, over the Model Context Protocol on standard input and output.
//!
//! The tools read plans and policies and answer; none applies, writes, or lets the client choose what a verdict depends on.
//! The protocol is that of `rmcp`. The engine stays on one thread: calls wait for each other, and the thread of the protocol
//! answers in the meantime. Nothing but the protocol is written to standard output.

mod check_plan;
mod explain;
mod heard;
mod limits;
mod policies_for;
mod report_part;
mod result;
mod server;
mod settings;
mod tool;
mod what_may_i_apply;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, bail};
use rmcp::ServiceExt as _;
use rmcp::service::ServerInitializeError;
use rmcp::transport::async_rw::AsyncRwTransport;

use self::heard::Heard;
use self::server::Server;
use self::settings::Settings;
use crate::cli::McpArgs;
use crate::exit::ExitStatus;

/// The longest message of a client, in bytes. Longer lines are dropped.
const LONGEST_MESSAGE: usize = 1 << 20;

/// Runs the command: serves until the client closes standard input.
pub(super) fn run(args: &McpArgs) -> anyhow::Result<ExitStatus> {
    let server = Server::new(Settings::new(args)?);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .context("failed to prepare the server")?;
    let ended = runtime.block_on(serve(server));
    // A read of standard input cannot be called off, and with the client gone no answer is waited for.
    runtime.shutdown_background();
    ended.map(|()| ExitStatus::Pass)
}

async fn serve(server: Server) -> anyhow::Result<()> {
    let heard = Arc::new(AtomicBool::new(false));
    let transport =
        AsyncRwTransport::new_server(Heard::new(tokio::io::stdin(), Arc::clone(&heard)), tokio::io::stdout())
            .with_max_line_length(LONGEST_MESSAGE);
    let running = match server.serve(transport).await {
        Ok(running) => running,
        // The client went away before it said a word.
        Err(ServerInitializeError::ConnectionClosed(_)) if !heard.load(Ordering::Relaxed) => return Ok(()),
        // The SDK drops lines that are not JSON without an answer, so this is the only sign of them.
        Err(ServerInitializeError::ConnectionClosed(_)) => {
            bail!(
                "standard input ended before a session: expected lines of JSON-RPC, the first with the method `initialize`"
            )
        }
        Err(error) => return Err(error).context("failed to agree on the protocol with the client"),
    };
    running.waiting().await.context("the server stopped")?;
    Ok(())
}
