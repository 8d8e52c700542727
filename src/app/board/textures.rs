//! The few shapes that a board is made of, painted once in white and tinted when drawn.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

/// A shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texture {
    /// All of it.
    Plain,
    /// A box with round corners.
    Box,
    /// The edge of one.
    Ring,
    /// A disc.
    Dot,
    /// A light that fades outwards.
    Glow,
}

/// The width of a shape's picture, and of the corners that are not stretched, in pixels.
const WIDE: u16 = 48;
const CORNER: f32 = 20.0;
/// Pixels of a picture to a point on the screen.
const FINE: f32 = 2.0;
/// The radius of a corner and the width of an edge, in pixels of the picture.
const RADIUS: f32 = 16.0;
const EDGE: f32 = 2.6;

/// The pictures of all shapes.
#[derive(Resource)]
pub(super) struct Textures {
    plain: Handle<Image>,
    block: Handle<Image>,
    ring: Handle<Image>,
    dot: Handle<Image>,
    glow: Handle<Image>,
}

impl FromWorld for Textures {
    fn from_world(world: &mut World) -> Self {
        let mut images = world.resource_mut::<Assets<Image>>();
        let mut paint = |shade: fn(f32, f32) -> f32| images.add(painted(shade));
        Self {
            plain: paint(|_, _| 1.0),
            block: paint(|x, y| cover(to_corner(x, y))),
            ring: paint(|x, y| {
                let out = to_corner(x, y);
                cover(out) * (1.0 - cover(out + EDGE))
            }),
            dot: paint(|x, y| cover(x.hypot(y) - HALF + 1.0)),
            glow: paint(|x, y| (1.0 - x.hypot(y) / HALF).max(0.0).powi(2)),
        }
    }
}

const HALF: f32 = 24.0;

/// How far a point is outside of a box with round corners; less than zero inside.
fn to_corner(x: f32, y: f32) -> f32 {
    let reach = HALF - RADIUS - 0.5;
    let (x, y) = (x.abs() - reach, y.abs() - reach);
    x.max(0.0).hypot(y.max(0.0)) + x.max(y).min(0.0) - RADIUS
}

/// How much of a pixel so far outside of an edge is covered.
fn cover(out: f32) -> f32 {
    (0.5 - out).clamp(0.0, 1.0)
}

/// A picture of a shape: how much of each pixel, counted from the middle, is covered.
fn painted(shade: fn(f32, f32) -> f32) -> Image {
    let size = Extent3d { width: WIDE.into(), height: WIDE.into(), depth_or_array_layers: 1 };
    let mut data = Vec::new();
    for y in 0..WIDE {
        for x in 0..WIDE {
            let alpha = shade(f32::from(x) + 0.5 - HALF, f32::from(y) + 0.5 - HALF);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share from 0 to 1 as a byte"
            )]
            let alpha = (alpha * 255.0).round() as u8;
            data.extend([255, 255, 255, alpha]);
        }
    }
    let format = TextureFormat::Rgba8UnormSrgb;
    Image::new(size, TextureDimension::D2, data, format, RenderAssetUsages::RENDER_WORLD)
}

impl Texture {
    /// Boxes keep their corners whatever their size.
    pub(super) fn mode(self, zoom: f32) -> SpriteImageMode {
        match self {
            Self::Box | Self::Ring => SpriteImageMode::Sliced(TextureSlicer {
                border: BorderRect::all(CORNER),
                max_corner_scale: zoom / FINE,
                ..default()
            }),
            Self::Plain | Self::Dot | Self::Glow => SpriteImageMode::Auto,
        }
    }
}

impl Textures {
    pub(super) fn image(&self, of: Texture) -> Handle<Image> {
        match of {
            Texture::Plain => &self.plain,
            Texture::Box => &self.block,
            Texture::Ring => &self.ring,
            Texture::Dot => &self.dot,
            Texture::Glow => &self.glow,
        }
        .clone()
    }
}
