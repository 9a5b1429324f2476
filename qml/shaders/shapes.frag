// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec4 vTint;
layout(location = 1) in vec2 vAcross;
layout(location = 2) in vec2 vAlong;
layout(location = 0) out vec4 colour;

layout(std140, binding = 0) uniform Block {
    mat4 matrix;
    vec2 shift;
    float scale;
    float density;
    float opacity;
};

void main()
{
    float cover = clamp((vAcross.y - abs(vAcross.x)) * density + 0.5, 0.0, 1.0);
    if (vAlong.y > 0.0)
        cover *= fract(vAlong.x / vAlong.y) < 0.55 ? 1.0 : 0.0;
    colour = vTint * cover;
}
