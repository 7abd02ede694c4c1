// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/html_style.hpp"

namespace coding::report {

// Levers and barriers have the blue and the vermilion of Okabe and Ito, which all kinds of colour vision tell
// apart; place, hatching and words tell the same again.
std::string_view html_style() {
    return R"css(
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --ink: #1c2127; --soft: #56606b; --line: #d6dad5; --wash: #f2f4f0;
  --accent: #3d6d8c; --lever: #0072b2; --barrier: #d55e00; --ambivalent: #75678f; --ambivalent-wash: #ded9e8;
  --warn: #7a4f00; --warn-wash: #fcf4e1; --warn-line: #d9a441;
  --sans: "Inter", "Source Sans 3", "Segoe UI", -apple-system, "Noto Sans", "Liberation Sans", system-ui, sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --ink: #e6e7e3; --soft: #a6aeb5; --line: #343a40; --wash: #1e2226;
    --accent: #82b1d1; --lever: #4ca7e0; --barrier: #f28b47; --ambivalent: #b5a8d0; --ambivalent-wash: #3d374b;
    --warn: #eccb86; --warn-wash: #2a2416; --warn-line: #8f6c22;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 var(--sans); font-kerning: normal; text-rendering: optimizeLegibility;
}
main { max-width: 80rem; margin: 0 auto; padding: clamp(1.5rem, 4vw, 4rem) clamp(1rem, 4vw, 3rem) 3rem; }
.prose, .methods { max-width: 46rem; }
.project { margin: 0 0 .5rem; color: var(--soft); font-size: .95rem; letter-spacing: .02em; }
h1, h2, h3, h4 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { margin: 0 0 1.25rem; font-size: clamp(2rem, 4.5vw, 2.75rem); letter-spacing: -.01em; }
h2 { margin: 3.5rem 0 1rem; font-size: 1.5rem; }
h3 { margin: 2.25rem 0 .75rem; font-size: 1.15rem; }
h4 { margin: 1.5rem 0 .35rem; font-size: 1rem; }
h2.part { margin-top: 5rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); font-size: 2rem; }
h2 + h3, h3 + h4 { margin-top: 1rem; }
.totals { margin: 0 0 .5rem; font-size: 1.15rem; font-variant-numeric: lining-nums; }
.totals span { white-space: nowrap; }
.scope, .note, footer { color: var(--soft); font-size: .9rem; }
.scope { margin: 0; max-width: 46rem; }
.scope span { font-weight: 600; }
.note { max-width: 46rem; margin: .75rem 0 0; }
.warnings {
  max-width: 46rem; margin: 2rem 0 0; padding: .9rem 1.25rem; border-left: 4px solid var(--warn-line);
  background: var(--warn-wash); color: var(--warn);
}
.warnings h2 { margin: 0 0 .25rem; font: 600 1rem/1.5 var(--sans); }
.warnings ul { margin: 0; padding-left: 1.1rem; }
nav { max-width: 46rem; margin: 2rem 0 0; }
nav ol { margin: 0; padding-left: 1.6rem; columns: 16rem; }
nav a { color: var(--accent); }
figure { margin: 0; }
figure.plot { margin: 3rem 0 0; max-width: 60rem; }
figure.plot.wide { max-width: none; }
figure.plot figcaption { margin-bottom: .75rem; font: 600 1.15rem/1.3 var(--serif); }
.plot .scroll { overflow-x: auto; }
.scroll:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.chart { display: block; overflow: visible; width: 100%; min-width: 38rem; height: auto; font-family: var(--sans); font-size: 14px; }
.chart text { fill: var(--ink); }
.chart .value { font-variant-numeric: lining-nums tabular-nums; font-weight: 600; }
.chart .haloed { stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.chart .bar { fill: var(--accent); }
.chart .lever, .key.lever { fill: var(--lever); }
.chart .barrier, .key.barrier { fill: var(--barrier); }
.chart .hatch-ground { fill: var(--ambivalent-wash); }
.chart .hatch-line { fill: var(--ambivalent); }
.chart .whisker { stroke: var(--ink); stroke-width: 1.5; }
.chart .axis { stroke: var(--soft); stroke-width: 1; }
.chart .cell { fill: var(--accent); }
.chart .on-cell { fill: var(--paper); }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .lane { fill: var(--wash); }
.chart .track { fill: var(--wash); }
.chart .other { fill: var(--soft); fill-opacity: .26; }
.chart .neither { fill: var(--soft); fill-opacity: .65; }
.chart .curve { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.chart .second { stroke: var(--ink); stroke-dasharray: 9 4; }
.chart .faint { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; }
.chart .band { fill: var(--soft); fill-opacity: .16; }
.chart .stroke { fill: none; stroke: var(--accent); stroke-opacity: .55; }
.chart .arrow { fill: var(--accent); }
.chart .node { fill: var(--accent); stroke: var(--paper); stroke-width: 1.5; }
.chart .quiet { fill: var(--soft); font-size: 12px; }
.chart .small { font-size: 11px; }
.chart .swatch { stroke: var(--soft); stroke-width: 1; }
table { min-width: min(100%, 28rem); border-collapse: collapse; font-size: .875rem; font-variant-numeric: lining-nums tabular-nums; }
caption { padding: 0 0 .75rem; text-align: left; font: 600 1.5rem/1.2 var(--serif); }
caption.small { font-size: 1.15rem; }
.table { margin: 3.5rem 0 0; }
.table + .table { margin-top: 2.5rem; }
th, td { padding: .38rem .45rem; vertical-align: baseline; text-align: right; }
.roomy th, .roomy td { padding-left: .9rem; padding-right: .9rem; }
.dense { font-size: .8rem; }
.dense th, .dense td { padding-left: .35rem; padding-right: .35rem; }
th { font-weight: 400; }
table th:first-child, table td:first-child { padding-left: 0; }
table th:last-child, table td:last-child { padding-right: 0; }
td { white-space: nowrap; }
td.text, th.text, th[scope="row"], th[scope="rowgroup"] { text-align: left; white-space: normal; }
td.whole, tbody th.whole { white-space: nowrap; }
thead th {
  position: sticky; top: 0; z-index: 1; background: var(--paper); vertical-align: bottom;
  color: var(--soft); font-size: .8rem; font-weight: 600; line-height: 1.25; box-shadow: inset 0 -1.5px var(--ink);
}
thead tr.groups th { position: static; box-shadow: none; padding-bottom: .1rem; color: var(--ink); text-align: left; }
thead tr.groups th[scope="colgroup"] { border-bottom: 1px solid var(--line); }
table th.first, table td.first { padding-left: 1.5rem; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody tr:hover { background: var(--wash); }
table tbody th[scope="row"] { min-width: 12rem; padding-left: calc(var(--depth, 0) * 1.3rem); }
table tbody th.plain[scope="row"] { min-width: 0; }
table tbody.dotted th[scope="row"] { padding-left: calc(var(--depth, 0) * 1.3rem + 1.2em); text-indent: -1.2em; }
tr.strong th, tr.strong td { font-weight: 650; }
tr.strong td.text { font-weight: 400; }
tr.section, tr.section:hover { background: none; }
table tr.section th { padding-top: 1.4rem; font: 600 1rem/1.3 var(--serif); }
.dot {
  display: inline-block; width: .7em; height: .7em; margin-right: .5em; border: 1px solid var(--soft); border-radius: 2px; text-indent: 0;
}
.dot.none { visibility: hidden; }
.quotes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 2rem; align-items: start; }
.quote { padding: .1rem 0 .1rem 1.1rem; border-left: 3px solid var(--line); }
.quote.lever { border-color: var(--lever); }
.quote.barrier { border-color: var(--barrier); border-left-style: double; border-left-width: 5px; }
.quote.ambivalent { border-color: var(--ambivalent); border-left-style: dashed; }
.quote blockquote { margin: 0; font: 1.05rem/1.5 var(--serif); white-space: pre-line; overflow-wrap: anywhere; }
.quote figcaption { margin-top: .4rem; color: var(--soft); font-size: .85rem; line-height: 1.4; }
.quote figcaption b { color: var(--ink); font-weight: 600; }
cite { font-style: italic; }
dl { margin: 0; font-size: .95rem; }
dt { margin-top: .8rem; font-weight: 600; }
dd { margin: 0; color: var(--soft); }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
footer p { margin: 0 0 .25rem; }
@media screen and (max-width: 80rem) {
  .table .scroll { overflow-x: auto; }
  thead th { position: static; }
  tbody th[scope="row"]:not(.long), thead th.head:first-child:not(.long) { position: sticky; left: 0; z-index: 1; background: var(--paper); }
  tbody tr:hover th[scope="row"] { background: var(--wash); }
}
@media screen and (max-width: 48rem) {
  thead th.long { min-width: 17rem; }
  thead th.fair { min-width: 11rem; }
  .scroll {
    background:
      linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% local,
      linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% local,
      linear-gradient(to right, var(--line), transparent) left / .9rem 100% scroll,
      linear-gradient(to left, var(--line), transparent) right / .9rem 100% scroll;
    background-repeat: no-repeat;
  }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --wash: #fff;
    --accent: #3d6d8c; --lever: #0072b2; --barrier: #d55e00; --ambivalent: #75678f; --ambivalent-wash: #ded9e8;
    --warn: #000; --warn-wash: #fff; --warn-line: #888;
  }
  html { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .chart, .dot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .chart { min-width: 0 !important; max-width: 165mm; max-height: 205mm; }
  .wide .chart { max-width: 182mm; }
  .chart .lane, .chart .track { fill: #f2f2f2; }
  .scroll { overflow: visible; }
  .half .chart { max-height: 114mm; }
  figure, tr, dl > div, .warnings, .kept { break-inside: avoid; }
  h1, h2, h3, h4, caption, thead, tr.section { break-after: avoid; }
  p, dd { orphans: 3; widows: 3; }
  .note { break-before: avoid; }
  h2.part + .prose, h2.part + .prose + .prose, h2.part + .prose + .prose + .prose { break-after: avoid; }
  h2.part { margin-top: 12mm; padding-top: 4mm; font-size: 1.8rem; }
  tbody:first-of-type tr:nth-child(-n + 3), tbody:last-of-type tr:nth-last-child(-n + 2) { break-before: avoid; }
  thead { display: table-header-group; }
  thead th { position: static; font-size: 7.5pt; box-shadow: none; border-bottom: 1pt solid var(--ink); }
  table { font-size: 8.5pt; line-height: 1.35; }
  table.broad { font-size: 7.2pt; }
  table.broad thead th { font-size: 6.5pt; }
  table.broad th, table.broad td { padding: .22rem .17rem; }
  table.dense { font-size: 6.3pt; }
  table.dense thead th { font-size: 6pt; }
  table.broad tr.section th { padding-top: .9rem; }
  table.broad tbody th[scope="row"]:not(.plain) { min-width: 26mm; }
  th, td, .roomy th, .roomy td { padding: .25rem .3rem; }
  table th.first, table td.first { padding-left: .8rem; }
  tbody th[scope="row"] { min-width: 34mm; }
  h2, figure.plot, .table, .table + .table { margin-top: 1.8rem; }
  .halves .scroll { columns: 2; column-gap: 8mm; }
  .halves table { width: 100%; min-width: 0; }
  .halves tbody th[scope="row"] { min-width: 0; }
  .methods { max-width: none; }
  .methods dl { columns: 2; column-gap: 8mm; font-size: .8rem; line-height: 1.4; }
  dl > div { margin-bottom: .5rem; }
  dt { margin-top: 0; }
  footer { margin-top: .8rem; padding-top: .3rem; font-size: .65rem; line-height: 1.3; break-inside: avoid; break-before: avoid; }
  footer p { display: inline; }
  footer p + p::before { content: " \00B7  "; }
  .quotes { display: block; }
  .quote { margin-bottom: 1rem; }
  .quote blockquote { font-size: 10.5pt; }
}
)css";
}

}  // namespace coding::report
