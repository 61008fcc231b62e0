//! Frames from TOML: those the program carries, and the user's; schemes of support (支援策) of the user's own.
