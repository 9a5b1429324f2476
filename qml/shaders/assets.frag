// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec2 vTexel;
layout(location = 0) out vec4 colour;

layout(std140, binding = 0) uniform Block {
    mat4 matrix;
    vec2 shift;
    float scale;
    float density;
    float opacity;
    float now;
};
layout(binding = 1) uniform sampler2D atlas;

void main()
{
    colour = texture(atlas, vTexel) * opacity;
}
