// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec2 place;  // metres of the city frame, relative to the part's corner
layout(location = 1) in vec2 side;   // from the middle of the line to this edge, in half widths
layout(location = 2) in vec4 style;  // half width, points; which edge, -1 or 1; metres along; dash, points (0: none)
layout(location = 3) in vec4 tint;

layout(location = 0) out vec4 vTint;
layout(location = 1) out vec2 vAcross; // points from the middle; half width
layout(location = 2) out vec2 vAlong;  // points along; dash

layout(std140, binding = 0) uniform Block {
    mat4 matrix;
    vec2 shift;    // where the part's corner is on the screen, points
    float scale;   // points per metre
    float density; // pixels per point
    float opacity;
};

void main()
{
    float reach = style.x + 0.5 / density; // half a pixel more, for a soft edge
    vTint = vec4(tint.rgb * tint.a, tint.a) * opacity;
    vAcross = vec2(style.y * reach, style.x);
    vAlong = vec2(style.z * scale, style.w);
    gl_Position = matrix * vec4(place * scale + shift + side * reach, 0.0, 1.0);
}
