//! `kikitori present --web`: the same as a page for a browser on this machine.

use std::process::ExitCode;
use std::sync::mpsc::channel;

use super::super::Context;
use crate::cli;
use crate::desk::{LOOK, Wall};
use crate::dialogue::room::Room;
use crate::failure::Failure;
use crate::machine::{self, Ended};
use crate::term;
use crate::web::Server;

/// Serves the page until the person or the system ends it.
pub fn serve(context: &Context, args: &cli::Present) -> Result<ExitCode, Failure> {
    let mut wall = super::wall(context, args)?;
    let (sender, signals) = channel();
    // Kept where signals are not told of: the wait between two looks stays one.
    let tell = sender.clone();
    machine::on_signal(move |signal| {
        let _ = tell.send(signal);
    });
    let server = Server::open(args.port.unwrap_or_default(), &context.locale)?;
    let mut told = follow(&mut wall, &server, context, None);
    term::raw(&format!("{}\n", server.address()))?;
    term::err(context.locale.text("web-how"));
    loop {
        match signals.recv_timeout(LOOK) {
            Ok(signal) => return Ok(Ended::Signal(signal).into()),
            Err(_) => told = follow(&mut wall, &server, context, told),
        }
    }
}

/// Shows what the room sees, if it is something else; says once why it cannot be read. Gives what was
/// said last.
fn follow(
    wall: &mut Wall,
    server: &Server,
    context: &Context,
    told: Option<Failure>,
) -> Option<Failure> {
    match wall.look() {
        Ok(Some(room)) => server.show(room),
        Ok(None) => {}
        Err(failure) => {
            if told.as_ref() != Some(&failure) {
                server.show(&Room::default());
                term::fail(&context.locale, &failure);
            }
            return Some(failure);
        }
    }
    None
}
