//! What a thing costs: processor time and memory, of this very program or of one that it starts.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Milliseconds that this thread had a processor, whatever else the machine was doing; 0 where the
/// system does not tell.
pub fn on_the_processor() -> f64 {
    schedstat("/proc/thread-self/schedstat")
}

/// The most memory this program ever had resident, kilobytes; 0 where the system does not tell.
pub fn most_memory() -> u64 {
    memory("self")
}

fn memory(process: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().split(' ').next()?.parse().ok())
        .unwrap_or(0)
}

fn schedstat(file: &str) -> f64 {
    let told = std::fs::read_to_string(file).unwrap_or_default();
    let first = told.split(' ').next().and_then(|it| it.parse::<f64>().ok());
    first.unwrap_or(0.0) / 1_000_000.0
}

/// What a program took that ran to its end.
pub struct Ran {
    pub time: Duration,
    /// Of all its threads together on the processor, milliseconds.
    pub processor: f64,
    /// Of its first thread alone.
    pub first: f64,
    /// Kilobytes at most.
    pub memory: u64,
}

/// Runs a program; what it says goes to `output`. It is looked at every millisecond: what it
/// takes in its very last one is not seen.
pub fn run(command: &mut Command, output: &Path) -> Ran {
    let output = std::fs::File::create(output).expect("a file");
    let began = Instant::now();
    let mut child = command
        .stdout(output)
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let own = child.id().to_string();
    let mut threads = std::collections::BTreeMap::new();
    let mut most = 0;
    let status = loop {
        most = memory(&own).max(most);
        let tasks = std::fs::read_dir(format!("/proc/{own}/task"))
            .into_iter()
            .flatten();
        for task in tasks.flatten() {
            let file = task.path().join("schedstat");
            let told = schedstat(&file.to_string_lossy());
            let known: &mut f64 = threads.entry(task.file_name()).or_default();
            *known = known.max(told);
        }
        match child.try_wait().expect("is there") {
            Some(status) => break status,
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    };
    let time = began.elapsed();
    assert!(status.success(), "{command:?}: {status}");
    Ran {
        time,
        processor: threads.values().sum(),
        first: threads.get(OsStr::new(&own)).copied().unwrap_or(0.0),
        memory: most,
    }
}
