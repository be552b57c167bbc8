#include "report/page.h"

namespace stordialog::report {

std::string_view page_style() {
  return R"css(
:root{--ink:#0f2a33;--quiet:#46585e;--hair:#d5cbb8;--edge:#76807d;--paper:#f7f2e8;--sand:#eae2d2;
--action:#0b4a5a;--dot:#ffc53d;--first:#f0b59e;--second:#a9d3d6}
*{box-sizing:border-box}
html{font:500 1.0625rem/1.5 Manrope,"Noto Sans Arabic",system-ui,sans-serif;color:var(--ink);
background:#fff;-webkit-text-size-adjust:100%}
body{margin:0}
.cover,main,footer,.strip{padding-inline:max(1.25rem,calc((100vw - 54rem)/2))}
.strip{background:var(--dot);font-weight:800;max-width:none;padding-block:.4rem;margin:0}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{position:static;display:block;padding:.75rem 1.25rem}
header{background:var(--paper)}
.cover{padding-block:2rem 2.5rem}
.languages{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;justify-content:flex-end;
margin:-1rem 0 1rem;padding:0}
.languages a{display:inline-block;padding:.35rem 0;font-weight:700}
.brand{display:flex;gap:1rem;align-items:center;margin:0 0 2.5rem;font-weight:800;line-height:1.25}
.brand small{display:block;font-size:.9375rem;font-weight:500;color:var(--quiet)}
.brand svg{width:3.5rem;height:3.5rem;flex:none}
.kicker{font-weight:700;color:var(--quiet);margin:0;font-size:1.25rem}
h1{font-size:clamp(2.1rem,7vw,3.75rem);line-height:1.06;letter-spacing:-.02em;font-weight:800;
margin:.2em 0 .4em;text-wrap:balance}
.lead{font-size:1.25rem;max-width:36em;margin:0 0 2rem}
dl{margin:0;display:grid;grid-template-columns:minmax(8rem,14rem) 1fr}
dt,dd{margin:0;padding:.5rem 0;border-top:1px solid var(--hair)}
dt{font-weight:700;padding-inline-end:1rem}
dd{overflow-wrap:anywhere}
h2{font-size:1.75rem;line-height:1.2;letter-spacing:-.01em;font-weight:800;margin:3.5rem 0 .5rem}
h3{font-size:1.25rem;line-height:1.3;font-weight:800;margin:2.25rem 0 .25rem}
h4{font-size:1.0625rem;margin:1.5rem 0 .25rem}
h2,h3,h4,p{text-wrap:pretty;overflow-wrap:anywhere}
:target{scroll-margin-top:1rem}
p{margin:.5rem 0 1rem;max-width:42em;white-space:pre-line}
.quiet,.detail{color:var(--quiet)}
.notice{background:var(--sand);border-radius:.75rem;padding:.75rem 1rem;border-inline-start:.375rem
solid var(--action)}
.missing{border:2px dashed var(--edge);border-radius:.75rem;padding:.75rem 1rem}
nav ol{padding:0;margin:0;list-style:none;columns:18rem;column-gap:2rem}
nav li{break-inside:avoid}
nav h2{margin-top:2rem;font-size:1.25rem}
a{color:var(--action);text-underline-offset:.2em;overflow-wrap:anywhere}
nav a{display:inline-block;padding:.35rem 0}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
.scroll{overflow-x:auto;margin:1rem 0 1.5rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.6rem .75rem .6rem 0;text-align:start;vertical-align:top;border-top:1px solid
var(--hair);overflow-wrap:break-word}
thead th{border-top:0;font-size:.9375rem;font-weight:700;color:var(--quiet);vertical-align:bottom}
tbody tr:last-child>*{border-bottom:3px solid var(--ink)}
tbody th{font-weight:700}
.number{text-align:end;padding-inline-end:0;padding-inline-start:.75rem;white-space:nowrap}
th.number{white-space:normal}
.bars td,.bars th{vertical-align:middle}
.bars .rank{width:3rem;font-weight:800}
.bars .bar{width:34%;padding-inline-start:1rem}
.bars svg{display:block;width:100%;height:1.125rem}
[dir=rtl] .bars svg{transform:scaleX(-1)}
.bars .value{font-weight:800}
.points{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.75rem}
.points li{background:var(--paper);border-radius:1rem;padding:.9rem 1.1rem;white-space:pre-line;
overflow-wrap:anywhere}
.points .detail{display:block;font-size:.9375rem;margin-top:.3rem}
.references{font-size:.875rem;white-space:nowrap}
.blanks{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));margin:1rem 0}
.blanks div{border:2px dashed var(--edge);border-radius:1rem;padding:1rem;min-height:8rem}
.blanks p{margin:.25rem 0}
.sources{display:grid;grid-template-columns:minmax(3rem,auto) 1fr}
footer{border-top:3px solid var(--ink);padding-block:1.5rem 3rem;margin-top:4rem;
color:var(--quiet);font-size:.9375rem}
@media (max-width:40rem){
 .bars thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 .bars tr{display:grid;grid-template-columns:2.5rem 1fr auto;column-gap:.5rem;padding:.6rem 0;border-top:1px solid
 var(--hair)}
 .bars tbody th,.bars td{border:0!important;padding:0}
 .bars .votes{display:none}
 .bars .bar{grid-column:2/4;grid-row:2;width:auto;padding:.35rem 0 0}
 dl{grid-template-columns:1fr}
 dd{border:0;padding-top:0}
 dt{padding-bottom:0}
}
@media (forced-colors:active){.bars svg rect{fill:CanvasText}}
@media print{
 html{font-size:10pt}
 header{background:none}
 nav,.skip{display:none}
 h2,h3,h4{break-after:avoid}
 tr,.points li{break-inside:avoid}
}
)css";
}

}  // namespace stordialog::report
