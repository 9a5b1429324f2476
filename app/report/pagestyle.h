// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigie::report {

/// Of the page. Colours: text on its ground at 7:1 and more, bars at 3:1 and more, light and dark.
inline constexpr const char* kPageStyle = R"css(
:root { color-scheme: light dark; --ground: #fdfdfb; --panel: #f1f2ee; --text: #1b1f24; --quiet: #49535e; --line: #c9cec6;
  --bar: #245f8f; --hatch: #245f8f; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14181c; --panel: #1e242a; --text: #e9ecee; --quiet: #b4bec8; --line: #3b444d; --bar: #79b4e0;
    --hatch: #79b4e0; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 46rem; background: var(--ground); color: var(--text);
  font: 1.0625rem/1.6 Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums;
  overflow-wrap: break-word; }
header { border-bottom: 3px solid var(--bar); padding-bottom: 1rem; margin-bottom: 1.5rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.2; margin: 0; text-wrap: balance; }
header p { margin: .4rem 0 0; font-size: 1.2rem; color: var(--quiet); }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.75rem 0 .75rem; }
p { margin: .75rem 0; max-width: 38rem; }
p.aside { font-size: .925rem; color: var(--quiet); }
ul { padding-left: 1.25rem; }
li { margin: .4rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.25rem 0;
  padding: 0; list-style: none; }
.figures li { margin: 0; padding: .9rem 1rem; background: var(--panel); border-radius: .5rem; }
.figures strong { display: block; font-size: 1.7rem; line-height: 1.2; font-weight: 650; }
.figures span { display: block; font-size: .925rem; line-height: 1.35; color: var(--quiet); }
.wide { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .975rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: bottom;
  unicode-bidi: isolate; }
th:first-child, td:first-child { padding-left: 0; text-align: left; }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 7rem; vertical-align: top; }
td { vertical-align: top; }
thead th { border-bottom: 2px solid var(--quiet); color: var(--quiet); font-weight: 600; font-size: .9rem; hyphens: auto; }
figure { margin: 1.5rem 0; }
figcaption { font-weight: 600; margin-bottom: .4rem; }
figure p { margin: .25rem 0 0; }
svg { display: block; width: 100%; height: auto; }
svg text { font-size: 13px; fill: var(--quiet); }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .bar { fill: var(--bar); }
svg .hatch { stroke: var(--hatch); stroke-width: 2; }
svg .few { stroke: var(--bar); stroke-width: 1; }
dl { margin: 1rem 0; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; max-width: 38rem; }
dl.code { display: grid; grid-template-columns: auto 1fr; gap: .35rem 1rem; background: var(--panel); border-radius: .5rem;
  padding: .9rem 1rem; }
dl.code dt { margin: 0; color: var(--quiet); }
dl.code dd { min-width: 0; }
code { font: .925rem/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.few-columns { max-width: 30rem; }
@media (min-width: 42rem) { .figures { grid-template-columns: repeat(3, 1fr); } }
@media (max-width: 42rem) { svg text { font-size: 17px; } }
@media (max-width: 30rem) {
  body { padding: 1.5rem 1rem 3rem; font-size: 1rem; }
  svg text { font-size: 23px; }
  th, td { padding: .4rem .35rem; }
  thead th { font-size: .8rem; }
  table { font-size: .9rem; }
  dl.code { grid-template-columns: 1fr; gap: 0; }
  dl.code dd { margin-bottom: .5rem; }
}
@media print {
  :root { --ground: #fff; --panel: #f1f2ee; --text: #000; --quiet: #3b444d; --line: #bbb; --bar: #245f8f; --hatch: #245f8f; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; }
  figure, tr, .figures li, dl.code { break-inside: avoid; }
  .wide { overflow: visible; }
}
)css";

} // namespace vigie::report
