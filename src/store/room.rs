//! The row that says what the room may see.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::Store;
use super::rows::{put, text};
use super::trouble::Trouble;
use crate::dialogue::room::Room;
use crate::failure::Failure;

/// From now on the room sees this, of this interview.
pub(super) fn put_room(connection: &Connection, number: i64, room: &Room) -> Result<(), Trouble> {
    let json = serde_json::to_string(room).expect("text and numbers");
    put(
        connection,
        "INSERT OR REPLACE INTO room (id, interview, json, checksum) VALUES (?1, ?2, ?3, ?4)",
        &[ValueRef::Integer(1), ValueRef::Integer(number), text(&json)],
    )?;
    Ok(())
}

impl Store {
    /// What the room may see, and of which interview; nothing else is read. `None`: nothing was
    /// ever shown, or the interview was removed or put into the bin.
    ///
    /// # Errors
    /// The file cannot be read, or what is kept is damaged.
    pub fn room(&self) -> Result<Option<(i64, Room)>, Failure> {
        let read = || {
            let sql = "SELECT id, interview, json, checksum FROM room WHERE interview NOT IN \
                       (SELECT number FROM interview WHERE binned IS NOT NULL)";
            let rooms = self.rows(sql, [], ("room", 3, 0), |row| {
                let json: String = row.get(2)?;
                let room = serde_json::from_str(&json).map_err(|_| Trouble::Row {
                    table: "room",
                    interview: 0,
                })?;
                Ok((row.get(1)?, room))
            })?;
            Ok(rooms.into_iter().next())
        };
        read().map_err(|trouble: Trouble| trouble.about(&self.file))
    }
}
