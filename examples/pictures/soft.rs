//! Draws what egui would draw, without a GPU: triangles, one texture, alpha.

#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    clippy::float_cmp,
    clippy::iter_over_hash_type,
    reason = "it reckons with pixels, and textures are taken in any order"
)]

use egui::epaint::{ImageData, Primitive, Vertex};
use egui::{ClippedPrimitive, Color32, ColorImage, TextureId, TexturesDelta};
use std::collections::BTreeMap;

/// Textures by their id, as egui hands them out.
#[derive(Default)]
pub(crate) struct Painter {
    textures: BTreeMap<TextureId, ColorImage>,
}

/// A picture, row by row.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pixels: Vec<Color32>,
}

impl Painter {
    /// Takes in new and changed textures.
    pub(crate) fn take(&mut self, mut delta: TexturesDelta) {
        for (id, deltas) in delta.set.drain() {
            for delta in deltas {
                let ImageData::Color(image) = &delta.image;
                match delta.pos {
                    None => {
                        self.textures.insert(id, ColorImage::clone(image));
                    }
                    Some([left, top]) => {
                        let texture = self.textures.get_mut(&id).unwrap();
                        for y in 0..image.height() {
                            for x in 0..image.width() {
                                texture[(left + x, top + y)] = image[(x, y)];
                            }
                        }
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    /// Draws a frame, so many pixels to a point.
    pub(crate) fn draw(
        &self,
        primitives: &[ClippedPrimitive],
        size: [usize; 2],
        scale: f32,
    ) -> Picture {
        let [width, height] = size;
        let mut picture = Picture { width, height, pixels: vec![Color32::BLACK; width * height] };
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let edge =
                |value: f32, most: usize| ((value * scale).round().max(0.0) as usize).min(most);
            let clip = [
                edge(clip_rect.min.x, width),
                edge(clip_rect.min.y, height),
                edge(clip_rect.max.x, width),
                edge(clip_rect.max.y, height),
            ];
            for corners in mesh.indices.chunks_exact(3) {
                let corners = [0, 1, 2].map(|at| {
                    let vertex = mesh.vertices[corners[at] as usize];
                    Vertex { pos: vertex.pos * scale, ..vertex }
                });
                picture.triangle(texture, clip, corners);
            }
        }
        picture
    }
}

type Point = (f32, f32);

fn edge(a: Point, b: Point, c: Point) -> f32 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

impl Picture {
    fn triangle(&mut self, texture: &ColorImage, clip: [usize; 4], mut v: [Vertex; 3]) {
        let point = |vertex: &Vertex| (vertex.pos.x, vertex.pos.y);
        let mut area = edge(point(&v[0]), point(&v[1]), point(&v[2]));
        if area == 0.0 {
            return;
        }
        if area < 0.0 {
            v.swap(1, 2);
            area = -area;
        }
        let [a, b, c] = [0, 1, 2].map(|at| point(&v[at]));
        // Shared edges are painted once: the top and the left one belong to a triangle.
        let owns = |a: Point, b: Point| (a.1 == b.1 && b.0 > a.0) || b.1 < a.1;
        let owned = [owns(b, c), owns(c, a), owns(a, b)];
        let low = |values: [f32; 3]| values.into_iter().fold(f32::INFINITY, f32::min).floor();
        let high = |values: [f32; 3]| values.into_iter().fold(0.0, f32::max).ceil();
        let columns = (low([a.0, b.0, c.0]).max(0.0) as usize).max(clip[0])
            ..(high([a.0, b.0, c.0]) as usize).min(clip[2]);
        let rows = (low([a.1, b.1, c.1]).max(0.0) as usize).max(clip[1])
            ..(high([a.1, b.1, c.1]) as usize).min(clip[3]);
        let plain = v[0].uv == v[1].uv && v[1].uv == v[2].uv;
        for y in rows {
            for x in columns.clone() {
                let q = (x as f32 + 0.5, y as f32 + 0.5);
                let edges = [edge(b, c, q), edge(c, a, q), edge(a, b, q)];
                let inside = |at: usize| edges[at] > 0.0 || (edges[at] == 0.0 && owned[at]);
                if !(inside(0) && inside(1) && inside(2)) {
                    continue;
                }
                let share = edges.map(|edge| edge / area);
                let mix = |of: fn(&Vertex) -> f32| {
                    of(&v[0]) * share[0] + of(&v[1]) * share[1] + of(&v[2]) * share[2]
                };
                let uv =
                    if plain { (v[0].uv.x, v[0].uv.y) } else { (mix(|v| v.uv.x), mix(|v| v.uv.y)) };
                let texel = sample(texture, uv);
                let colour = [
                    mix(|v| f32::from(v.color.r())),
                    mix(|v| f32::from(v.color.g())),
                    mix(|v| f32::from(v.color.b())),
                    mix(|v| f32::from(v.color.a())),
                ];
                let source: [f32; 4] = std::array::from_fn(|at| colour[at] * texel[at] / 255.0);
                let under = &mut self.pixels[y * self.width + x];
                let keep = 1.0 - source[3] / 255.0;
                let over = |s: f32, d: u8| (s + f32::from(d) * keep + 0.5).clamp(0.0, 255.0) as u8;
                *under = Color32::from_rgb(
                    over(source[0], under.r()),
                    over(source[1], under.g()),
                    over(source[2], under.b()),
                );
            }
        }
    }

    /// The picture as a PNG, its rows stored as they are.
    pub(crate) fn png(&self) -> Vec<u8> {
        let mut rows = Vec::with_capacity(self.height * (self.width * 3 + 1));
        for row in self.pixels.chunks(self.width) {
            rows.push(0);
            rows.extend(row.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]));
        }
        let mut head = Vec::new();
        head.extend(u32::try_from(self.width).unwrap().to_be_bytes());
        head.extend(u32::try_from(self.height).unwrap().to_be_bytes());
        head.extend([8, 2, 0, 0, 0]);
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        chunk(&mut png, *b"IHDR", &head);
        chunk(&mut png, *b"IDAT", &stored(&rows));
        chunk(&mut png, *b"IEND", &[]);
        png
    }
}

/// Bilinear, the edge held, as a GPU would sample egui's texture.
fn sample(texture: &ColorImage, (u, v): Point) -> [f32; 4] {
    let (width, height) = (texture.width() as f32, texture.height() as f32);
    let x = (u * width - 0.5).clamp(0.0, width - 1.0);
    let y = (v * height - 0.5).clamp(0.0, height - 1.0);
    let (left, top) = (x.floor() as usize, y.floor() as usize);
    let (right, below) = ((left + 1).min(texture.width() - 1), (top + 1).min(texture.height() - 1));
    let (across, down) = (x - left as f32, y - top as f32);
    let at = |x: usize, y: usize| texture[(x, y)].to_array().map(f32::from);
    let (a, b, c, d) = (at(left, top), at(right, top), at(left, below), at(right, below));
    std::array::from_fn(|i| {
        (a[i] * (1.0 - across) + b[i] * across) * (1.0 - down)
            + (c[i] * (1.0 - across) + d[i] * across) * down
    })
}

/// Bytes as a zlib stream of stored blocks.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(0xFFFF).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap();
        stream.push(u8::from(blocks.peek().is_none()));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    stream.extend((high << 16 | low).to_be_bytes());
    stream
}

fn chunk(png: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
    let mut sum = !0_u32;
    for byte in name.iter().chain(data) {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    png.extend(name);
    png.extend(data);
    png.extend((!sum).to_be_bytes());
}
