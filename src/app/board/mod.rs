//! The situation board as Bevy draws it, behind the panels: boxes, links, what flows and what
//! pulses. The panel says where everything stands ([`Picture`]); here it is put on the canvas.
//!
//! Every frame the picture becomes a list of quads, and the quads go to sprites that are kept and
//! used again: nothing is spawned once the board has been seen.

use crate::hall::Hall;
use crate::ui::{Picture, Thing, Tokens, Tone};
use bevy::prelude::*;
use bevy::sprite_render::SpriteSystems;
use bevy::window::PrimaryWindow;
use bevy_egui::EguiPostUpdateSet;

mod textures;

use self::textures::{Texture, Textures};

/// How far apart the pearls on a link are that the incident has taken, in points.
const PEARLS: f32 = 14.0;
/// How fast they move with the exercise clock: points a second.
const FLOW: f32 = 10.0;

pub(super) fn plugin(app: &mut App) {
    let placed = draw
        .after(EguiPostUpdateSet::EndPass)
        .before(SpriteSystems::ComputeSlices)
        .before(TransformSystems::Propagate);
    app.init_resource::<Textures>().add_systems(PostUpdate, placed);
}

/// A sprite of the board. One that was drawn in slices stays so: Bevy 0.19 keeps the slices of a
/// sprite that does without them.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Sliced,
    Whole,
}

/// Something to be drawn, in points of the window.
struct Quad {
    texture: Texture,
    middle: egui::Pos2,
    size: egui::Vec2,
    turn: f32,
    colour: egui::Color32,
}

/// What there is to draw, from back to front.
#[derive(Default)]
struct Canvas(Vec<Quad>);

fn draw(
    mut commands: Commands,
    mut pieces: Query<(&Piece, &mut Sprite, &mut Transform, &mut Visibility)>,
    textures: Res<Textures>,
    mut clear: ResMut<ClearColor>,
    window: Single<&Window, With<PrimaryWindow>>,
    hall: NonSend<Hall>,
    mut contexts: bevy_egui::EguiContexts,
) -> Result {
    let zoom = contexts.ctx_mut()?.zoom_factor();
    let tokens = hall.theme().tokens();
    let background = colour(tokens.background);
    if clear.0 != background {
        clear.0 = background;
    }
    let canvas = hall.picture().map(|it| Canvas::of(it, &tokens)).unwrap_or_default();
    let half = Vec2::new(window.width(), window.height()) / 2.0;
    let (sliced, whole): (Vec<_>, Vec<_>) =
        (0_u16..).zip(canvas.0).partition(|(_, quad)| quad.piece() == Piece::Sliced);
    let (mut sliced, mut whole) = (sliced.into_iter(), whole.into_iter());
    for (piece, mut sprite, mut place, mut seen) in &mut pieces {
        let quads = if *piece == Piece::Sliced { &mut sliced } else { &mut whole };
        match quads.next() {
            Some((z, quad)) => {
                *sprite = quad.sprite(&textures, zoom);
                *place = quad.place(half, zoom, z);
                seen.set_if_neq(Visibility::Visible);
            }
            None => {
                seen.set_if_neq(Visibility::Hidden);
            }
        }
    }
    for (z, quad) in sliced.chain(whole) {
        commands.spawn((quad.piece(), quad.sprite(&textures, zoom), quad.place(half, zoom, z)));
    }
    Ok(())
}

impl Canvas {
    fn of(picture: &Picture, tokens: &Tokens) -> Self {
        let mut canvas = Self::default();
        canvas.fill(Texture::Box, picture.area, tokens.panel);
        canvas.fill(Texture::Ring, picture.area, tokens.line);
        for thing in &picture.things {
            canvas.halo(thing, tokens);
        }
        for link in &picture.links {
            let (edge, wide) = if link.is_hot { (tokens.unable, 1.5) } else { (tokens.edge, 1.0) };
            canvas.line(link.from, link.to, wide, edge);
            if link.is_hot {
                canvas.pearls(link.from, link.to, picture.seconds(), tokens);
            }
        }
        for thing in &picture.things {
            canvas.thing(thing, tokens);
        }
        canvas
    }

    fn fill(&mut self, texture: Texture, rect: egui::Rect, colour: egui::Color32) {
        let (middle, size) = (rect.center(), rect.size());
        self.0.push(Quad { texture, middle, size, turn: 0.0, colour });
    }

    /// A glow behind what the incident has, and a wave where something has just changed.
    fn halo(&mut self, thing: &Thing, tokens: &Tokens) {
        let edge = thing.tone.edge(tokens);
        if thing.tone == Tone::Harm {
            self.fill(Texture::Glow, thing.rect.expand(26.0), edge.gamma_multiply(0.22));
        }
        if let Some(pulse) = thing.pulse() {
            let out = 4.0 + 30.0 * (1.0 - (1.0 - pulse) * (1.0 - pulse));
            let faint = edge.gamma_multiply(0.7 * (1.0 - pulse));
            self.fill(Texture::Ring, thing.rect.expand(out), faint);
        }
    }

    fn thing(&mut self, thing: &Thing, tokens: &Tokens) {
        self.fill(Texture::Box, thing.rect, thing.tone.fill(tokens));
        let lit = if thing.is_lit { tokens.text } else { thing.tone.edge(tokens) };
        self.fill(Texture::Ring, thing.rect, lit);
    }

    fn line(&mut self, from: egui::Pos2, to: egui::Pos2, wide: f32, colour: egui::Color32) {
        let way = to - from;
        self.0.push(Quad {
            texture: Texture::Plain,
            middle: from + way / 2.0,
            size: egui::vec2(way.length(), wide),
            turn: -way.angle(),
            colour,
        });
    }

    /// Pearls that run along a link, the way the incident has gone.
    fn pearls(&mut self, from: egui::Pos2, to: egui::Pos2, seconds: f32, tokens: &Tokens) {
        let way = to - from;
        let long = way.length().max(1.0);
        let mut at = (seconds * FLOW) % PEARLS;
        while at < long {
            let middle = from + way * (at / long);
            let rect = egui::Rect::from_center_size(middle, egui::Vec2::splat(5.0));
            self.fill(Texture::Dot, rect, tokens.unable);
            at += PEARLS;
        }
    }
}

impl Quad {
    const fn piece(&self) -> Piece {
        match self.texture {
            Texture::Box | Texture::Ring => Piece::Sliced,
            Texture::Plain | Texture::Dot | Texture::Glow => Piece::Whole,
        }
    }

    fn sprite(&self, textures: &Textures, zoom: f32) -> Sprite {
        Sprite {
            image: textures.image(self.texture),
            color: colour(self.colour),
            custom_size: Some(Vec2::new(self.size.x, self.size.y) * zoom),
            image_mode: self.texture.mode(zoom),
            ..default()
        }
    }

    /// From points that count from the window's corner to the canvas, which counts from its middle.
    fn place(&self, half: Vec2, zoom: f32, z: u16) -> Transform {
        let at = Vec2::new(self.middle.x, self.middle.y) * zoom;
        let middle = Vec3::new(at.x - half.x, half.y - at.y, f32::from(z) * 0.01);
        Transform::from_translation(middle).with_rotation(Quat::from_rotation_z(self.turn))
    }
}

fn colour(of: egui::Color32) -> Color {
    let [red, green, blue, alpha] = of.to_srgba_unmultiplied();
    Color::srgba_u8(red, green, blue, alpha)
}
