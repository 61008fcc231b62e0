//! One interview as it is held, without screen or database: what is kept and when, marks, probes,
//! time, and the decisions on keys.

#[path = "session/apart.rs"]
mod apart;
#[path = "session/beside.rs"]
mod beside;
#[path = "session/decisions.rs"]
mod decisions;
#[path = "session/keeping.rs"]
mod keeping;
#[path = "session/room.rs"]
mod room;
#[path = "session/room_private.rs"]
mod room_private;
#[path = "session/table.rs"]
mod table;
#[path = "session/visits.rs"]
mod visits;
