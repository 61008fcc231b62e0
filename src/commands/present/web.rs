//! `kikitori present --web`: the same as a page for a browser on this machine.

use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::super::{Context, show};
use crate::cli;
use crate::desk::Wall;
use crate::failure::Failure;
use crate::machine;
use crate::store::Store;
use crate::term;
use crate::web::Server;

/// Every so often it is looked whether the room sees something else.
const LOOK: Duration = Duration::from_millis(100);

/// Serves the page until the person or the system ends it.
pub fn serve(context: &Context, args: &cli::Present) -> Result<ExitCode, Failure> {
    let (real, practice) = (&context.places.database, &context.places.practice);
    let wanted = args.interview.as_deref().map(|it| number(context, it));
    let mut wall = Wall::new(real, practice, wanted.transpose()?);
    let (sender, signals) = channel();
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
            Ok(signal) => return Ok(ExitCode::from(128 + signal as u8)),
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
                term::fail(&context.locale, &failure);
            }
            return Some(failure);
        }
    }
    None
}

/// The interview that is meant, by its number.
fn number(context: &Context, wanted: &str) -> Result<i64, Failure> {
    let store = Store::open_read_only(&context.places.database).map_err(|it| it.failure)?;
    show::find(&store, wanted)
}
