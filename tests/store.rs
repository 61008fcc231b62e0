//! The store as its users notice it: what is kept comes back, what is refused stays as it was.

mod store {
    pub mod views;
    pub mod refusals;
    pub mod keeping;
    pub mod finding;
    pub mod copies;
    pub mod words;
    pub mod given;
}
