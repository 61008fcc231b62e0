//! What each change of a review leaves.
