//! What every document of this program shares: the frame of a page and its style, sheets for other
//! programs, and how numbers, lists and ratings are put into words.

pub(crate) mod page;
pub(crate) mod sheet;
pub(crate) mod words;
