//! The program as a person meets it: its own binary in a real terminal, keys in, screen out, and
//! what the database holds afterwards.
#![cfg(unix)]

mod flows {
    pub mod beside;
    pub mod damage;
    pub mod doctor;
    pub mod elsewhere;
    pub mod endings;
    pub mod evidence;
    #[path = "../audience/facilitator.rs"]
    pub mod facilitator;
    pub mod hostile;
    pub mod interview;
    pub mod kinds;
    #[cfg(feature = "encryption")]
    pub mod leaks;
    #[cfg(any(feature = "encryption", feature = "encryption-system"))]
    pub mod lock;
    pub mod opinions;
    pub mod partner;
    #[cfg(feature = "encryption")]
    pub mod passphrase;
    pub mod pasting;
    pub mod place;
    pub mod practice;
    pub mod present;
    pub mod review;
    pub mod screen;
    #[path = "../partner/trainee.rs"]
    pub mod trainee;
    pub mod two_windows;
    pub mod window;
}
