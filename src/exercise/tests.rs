//! The engine: rules as given, when, then.
