//! Whether a window can be opened here: a display, and a graphics driver for it.
//!
//! Asked before Bevy starts, because Bevy answers the same questions with a panic.

use std::fmt;

/// Why no window can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// No display to open it on.
    NoDisplay,
    /// No driver to draw with.
    NoDriver,
}

/// One plain sentence, naming what would help.
impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDisplay => f.write_str("there is no display here to open a window on"),
            Self::NoDriver => f.write_str(
                "there is no Vulkan driver here to draw a window with; on Debian and Ubuntu the \
                 package `mesa-vulkan-drivers` brings one",
            ),
        }
    }
}

/// What the environment says about displays, as far as it matters here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Displays {
    /// `DISPLAY`, an X server.
    pub x11: Option<String>,
    /// `WAYLAND_DISPLAY`, a Wayland compositor.
    pub wayland: Option<String>,
}

impl Displays {
    /// Reads the environment.
    pub fn of_environment() -> Self {
        let text = |name| std::env::var_os(name)?.into_string().ok().filter(|it| !it.is_empty());
        Self { x11: text("DISPLAY"), wayland: text("WAYLAND_DISPLAY") }
    }

    /// Whether one of them can be reached. Always, where windows need neither.
    pub fn can_open(&self) -> bool {
        !cfg!(target_os = "linux")
            || self.wayland.is_some()
            || self.x11.as_deref().is_some_and(x_server_listens)
    }
}

/// Whether an X server listens at `host:number.screen`. Remote ones are taken at their word.
fn x_server_listens(display: &str) -> bool {
    let Some((host, rest)) = display.rsplit_once(':') else { return false };
    let number = rest.split('.').next().unwrap_or(rest);
    if !host.is_empty() && host != "unix" {
        return true;
    }
    number.parse::<u16>().is_ok_and(local_socket_answers)
}

#[cfg(unix)]
fn local_socket_answers(number: u16) -> bool {
    std::os::unix::net::UnixStream::connect(format!("/tmp/.X11-unix/X{number}")).is_ok()
}

#[cfg(not(unix))]
fn local_socket_answers(_number: u16) -> bool {
    false
}

/// What stands in the way of a window here; nothing, if one can be opened.
pub fn obstacle(displays: &Displays) -> Option<Obstacle> {
    if !displays.can_open() {
        return Some(Obstacle::NoDisplay);
    }
    (!has_driver()).then_some(Obstacle::NoDriver)
}

fn has_driver() -> bool {
    let instance = wgpu::Instance::new(wgpu::InstanceDescriptor::new_without_display_handle());
    let adapters = instance.enumerate_adapters(wgpu::Backends::PRIMARY);
    !bevy::tasks::block_on(adapters).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_that_nobody_serves_is_none() {
        let displays = |x11: &str| Displays { x11: Some(x11.to_owned()), wayland: None };
        if cfg!(target_os = "linux") {
            for wrong in ["", "nonsense", ":", ":63999", ":99999", "unix:63999.0"] {
                assert_eq!(obstacle(&displays(wrong)), Some(Obstacle::NoDisplay), "{wrong}");
            }
            assert_eq!(obstacle(&Displays::default()), Some(Obstacle::NoDisplay));
        }
    }

    #[test]
    fn each_obstacle_is_one_sentence_and_names_the_package() {
        assert!(Obstacle::NoDriver.to_string().contains("mesa-vulkan-drivers"));
        assert!(Obstacle::NoDisplay.to_string().contains("no display"));
    }
}
