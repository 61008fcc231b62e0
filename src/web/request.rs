//! What a browser asked for, and whether it may.
