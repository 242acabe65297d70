// What the HTML report begins with.
#ifndef VIETFACTS_WRITE_HTML_HEAD_H_
#define VIETFACTS_WRITE_HTML_HEAD_H_

#include <string_view>

namespace vietfacts {

// Up to where the articles begin. The policy lets a browser load nothing and run nothing, should an
// article ever get past the escaping.
inline constexpr std::string_view kHtmlHead = R"html(<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Facts of Vietnamese news articles</title>
<style>
:root { color-scheme: light; --decree: #cfe0ff; --date: #cdeed3; --person: #f3d4f1; --count: #ffe6b3; --percentage: #c9eef2; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f4f1; color: #1d1d1f; font: 16px/1.6 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; align-items: center; padding: .6rem 1.5rem; background: #23313f; color: #fff; font-size: .9rem; }
header h1 { margin: 0 auto 0 0; font-size: 1.05rem; }
header a { color: #fff; }
main, nav { max-width: 88rem; margin: 0 auto; padding: 1.5rem; }
article, nav ol { background: #fff; border: 1px solid #deded9; border-radius: 10px; padding: 1.4rem 1.8rem; margin: 0 0 1.5rem; }
article, mark, li { scroll-margin-top: 4rem; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1.35rem; line-height: 1.3; }
.about { margin: .3rem 0 1rem; color: #66666b; font-size: .85rem; display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
.text { white-space: pre-wrap; line-height: 1.85; }
.furniture { color: #a0a0a6; }
mark { color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone; border-radius: 4px; padding: .1em .2em; }
.decree { background: var(--decree); } .date { background: var(--date); } .person { background: var(--person); }
.count { background: var(--count); } .percentage { background: var(--percentage); }
mark mark { box-shadow: 0 0 0 1px #fff; }
mark:target, li:target { outline: 2px solid #d9480f; outline-offset: 2px; border-radius: 4px; }
.number { font-size: .65em; vertical-align: super; line-height: 0; margin-left: .2em; color: #55555a; text-decoration: none; }
.facts { font-size: .9rem; border-left: 1px solid #e6e6e1; padding-left: 1.5rem; }
.facts h3 { margin: 1.1rem 0 .4rem; font-size: .95rem; }
.facts h3:first-child { margin-top: 0; }
.facts small { color: #77777c; font-weight: normal; }
.swatch { display: inline-block; width: .85em; height: .85em; margin-right: .45em; border-radius: 3px; border: 1px solid #0002; vertical-align: -.05em; }
.facts ul { list-style: none; margin: 0; padding: 0; }
.facts li { padding: .4rem .2rem; border-top: 1px solid #eeeeea; line-height: 1.45; }
.facts li a { color: #1a4f8b; font-weight: 600; text-decoration: none; }
.facts li a:hover { text-decoration: underline; }
.which { display: inline-block; min-width: 1.5em; color: #77777c; }
dl { margin: .1rem 0 0 1.7em; display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: .83rem; }
dl div { display: flex; gap: .3rem; } dt { flex: none; color: #88888d; } dd { margin: 0; min-width: 0; }
.failed { border-color: #e8b4a8; } .error { margin: 0; color: #a3290f; } .warning { color: #8a4b00; }
nav h2 { margin-bottom: .8rem; } nav ol { padding-left: 3.5rem; } nav a { color: #1a4f8b; text-decoration: none; } nav small { color: #77777c; }
@media print { header { position: static; } article { break-inside: avoid; } }
</style>
</head>
<body>
<header><h1>vietfacts</h1>
<span><span class="swatch decree"></span>decree</span>
<span><span class="swatch date"></span>date</span>
<span><span class="swatch person"></span>person</span>
<span><span class="swatch count"></span>count</span>
<span><span class="swatch percentage"></span>percentage</span>
<a href="#index">all articles</a></header>
<main>
)html";

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_HEAD_H_
