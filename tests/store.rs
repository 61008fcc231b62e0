//! The store as its users notice it: what is kept comes back, what is refused stays as it was.

mod store {
    pub mod companies;
    pub mod finding;
    pub mod following;
    pub mod given;
    pub mod held;
    pub mod hurry;
    pub mod keeping;
    pub mod refusals;
    pub mod reviews;
    pub mod rounds;
    pub mod trail;
    pub mod views;
    pub mod words;
}
