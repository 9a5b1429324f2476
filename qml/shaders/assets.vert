// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec2 place;  // metres of the city frame, relative to the part's corner
layout(location = 1) in vec2 corner; // points from the place to this corner of the sprite
layout(location = 2) in vec2 texel;  // 0..1 in the atlas
layout(location = 3) in vec4 way;    // from the place to where it began, metres; when, seconds; how long it takes

layout(location = 0) out vec2 vTexel;

layout(std140, binding = 0) uniform Block {
    mat4 matrix;
    vec2 shift;    // where the part's corner is on the screen, points
    float scale;   // points per metre
    float density; // pixels per point
    float opacity;
    float now;     // seconds
};

void main()
{
    float rest = way.w > 0.0 ? clamp(1.0 - (now - way.z) / way.w, 0.0, 1.0) : 0.0;
    // On whole pixels, so that a sprite looks as it was drawn.
    vec2 at = floor(((place + way.xy * rest) * scale + shift) * density + 0.5) / density;
    vTexel = texel;
    gl_Position = matrix * vec4(at + corner, 0.0, 1.0);
}
