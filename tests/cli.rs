//! The command line as its users notice it: status, standard output and standard error, each time,
//! in both languages.

mod cli {
    pub mod assess;
    #[cfg(unix)]
    pub mod browser;
    #[cfg(unix)]
    pub mod copies;
    pub mod damage;
    pub mod doctor;
    pub mod forms;
    pub mod garbage;
    pub mod given;
    pub mod hostile;
    pub mod interviews;
    pub mod keeping;
    pub mod listening;
    pub mod opinions;
    pub mod outside;
    #[cfg(feature = "encryption")]
    pub mod passphrase;
    pub mod practice;
    #[cfg(unix)]
    pub mod present;
    #[cfg(unix)]
    pub mod present_page;
    #[cfg(unix)]
    pub mod presented;
    pub mod reports;
    pub mod reviews;
    pub mod sets;
    pub mod sheet;
    pub mod sinks;
    pub mod stats;
    pub mod transfer;
    pub mod understand;
    pub mod usage;
    pub mod xlsform;
}
