//! Signals that ask the program to end: told to a loop, or held back while the terminal is not as it
//! was found.

use std::ffi::c_int;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGWINCH};
use signal_hook::{flag, low_level};

const ENDING: [c_int; 3] = [SIGHUP, SIGINT, SIGTERM];

/// What a process has once, like the signals themselves: whether one of them ends it at once.
static AT_ONCE: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| Arc::new(AtomicBool::new(true)));

/// The signal that came last, 0 for none, noted down once somebody held one back.
static NOTED: LazyLock<Arc<AtomicUsize>> = LazyLock::new(|| {
    let noted = Arc::new(AtomicUsize::new(0));
    for signal in ENDING {
        let number = usize::try_from(signal).unwrap_or_default();
        let _ = flag::register_usize(signal, Arc::clone(&noted), number);
        let _ = flag::register_conditional_default(signal, Arc::clone(&AT_ONCE));
    }
    noted
});

/// Tells of each signal that asks the program to end, by its number.
pub fn on_signal(tell: impl Fn(i32) + Send + 'static) {
    let Ok(mut signals) = signal_hook::iterator::Signals::new(ENDING) else {
        return;
    };
    AT_ONCE.store(false, Ordering::SeqCst);
    std::thread::spawn(move || signals.forever().for_each(tell));
}

/// Writes a byte whenever the terminal may have another size.
///
/// # Errors
/// The system takes no more handlers.
pub fn on_size(tell: UnixStream) -> std::io::Result<()> {
    low_level::pipe::register(SIGWINCH, tell).map(drop)
}

/// While this lives, a signal that asks the program to end is only noted down; it does its work when
/// this is dropped, after what had to be put in order.
pub struct HeldBack {
    at_once: bool,
}

impl HeldBack {
    pub fn begin() -> HeldBack {
        NOTED.store(0, Ordering::SeqCst);
        HeldBack {
            at_once: AT_ONCE.swap(false, Ordering::SeqCst),
        }
    }

    /// Whether one came.
    pub fn came(&self) -> bool {
        NOTED.load(Ordering::SeqCst) != 0
    }
}

impl Drop for HeldBack {
    fn drop(&mut self) {
        AT_ONCE.store(self.at_once, Ordering::SeqCst);
        let signal = c_int::try_from(NOTED.load(Ordering::SeqCst)).unwrap_or_default();
        // A loop was told of it.
        if self.at_once && signal != 0 {
            let _ = low_level::emulate_default_handler(signal);
        }
    }
}
