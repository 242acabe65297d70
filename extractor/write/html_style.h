// How pages with articles and their facts look: by day, by night, on narrow screens and on paper.
#ifndef VIETFACTS_WRITE_HTML_STYLE_H_
#define VIETFACTS_WRITE_HTML_STYLE_H_

#include <string_view>

namespace vietfacts {

// CSS, for the report and for pages that a browser is served.
inline constexpr std::string_view kHtmlStyle =
    R"css(:root { color-scheme: light dark; --page: #f4f4f1; --card: #fff; --ink: #1d1d1f; --soft: #66666b; --line: #deded9; --link: #1a4f8b; --bar: #23313f; --at: #d9480f; --bad: #a3290f; --warn: #8a4b00; --decree: #cfe0ff; --date: #cdeed3; --person: #f3d4f1; --count: #ffe6b3; --percentage: #c9eef2; }
@media (prefers-color-scheme: dark) { :root { --page: #16181b; --card: #1f2226; --ink: #e6e6e3; --soft: #a2a2a8; --line: #3a3e44; --link: #8fbcf5; --bar: #0d1116; --at: #ff9d5c; --bad: #ff9c85; --warn: #f0b868; --decree: #2b4673; --date: #235233; --person: #643262; --count: #66490f; --percentage: #1d545b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--at); outline-offset: 2px; border-radius: 3px; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; align-items: center; padding: .6rem 1.5rem; background: var(--bar); color: #fff; font-size: .9rem; }
header h1 { margin: 0 auto 0 0; font-size: 1.05rem; }
header a { color: #fff; text-decoration: none; } header a:hover { text-decoration: underline; }
main { max-width: 88rem; margin: 0 auto; padding: 1.5rem; }
article, .list { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.4rem 1.8rem; margin: 0 0 1.5rem; }
article, .list, mark, li, details { scroll-margin-top: 4rem; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1.35rem; line-height: 1.3; }
small { color: var(--soft); font-weight: normal; }
.about { margin: .3rem 0 1rem; color: var(--soft); font-size: .85rem; display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start; }
.text { white-space: pre-wrap; line-height: 1.85; }
.furniture { color: var(--soft); opacity: .7; }
mark { color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone; border-radius: 4px; padding: .1em .2em; }
.decree { background: var(--decree); } .date { background: var(--date); } .person { background: var(--person); }
.count { background: var(--count); } .percentage { background: var(--percentage); }
mark mark { box-shadow: 0 0 0 1px var(--card); }
mark:target, li:target, details:target { outline: 2px solid var(--at); outline-offset: 2px; border-radius: 4px; }
.number { font-size: .65em; vertical-align: super; line-height: 0; margin-left: .2em; color: inherit; opacity: .75; text-decoration: none; }
.facts { font-size: .9rem; border-left: 1px solid var(--line); padding-left: 1.5rem; }
.facts h3 { margin: 1.1rem 0 .4rem; font-size: .95rem; }
.facts h3:first-child { margin-top: 0; }
.swatch { display: inline-block; width: .85em; height: .85em; margin-right: .45em; border-radius: 3px; border: 1px solid #8884; vertical-align: -.05em; }
.facts ul, .list ul { list-style: none; margin: 0; padding: 0; }
.facts li { padding: .4rem .2rem; border-top: 1px solid var(--line); line-height: 1.45; }
.facts li a, .list li a { text-decoration: none; } .facts li a { font-weight: 600; }
.facts li a:hover, .list li a:hover { text-decoration: underline; }
.facts li .all { margin-left: .4rem; font-size: .85em; font-weight: normal; white-space: nowrap; }
.which { display: inline-block; min-width: 1.5em; color: var(--soft); }
dl { margin: .1rem 0 0 1.7em; display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: .83rem; }
dl div { display: flex; gap: .3rem; } dt { flex: none; color: var(--soft); } dd { margin: 0; min-width: 0; }
.failed { border-color: var(--bad); } .error, li.error a { color: var(--bad); } p.error { margin: 0; } .warning { color: var(--warn); }
.list h2 { margin-bottom: .8rem; } .list ol { margin: 0; padding-left: 3.5rem; }
details { padding: .35rem 0; border-top: 1px solid var(--line); }
summary { cursor: pointer; } summary small { white-space: nowrap; }
.list ul { padding: .2rem 0 .3rem 1.2rem; font-size: .9rem; }
.note { color: var(--soft); } .in { margin-left: .5rem; } .in, .in a { color: var(--soft); } .in::before { content: "— "; }
@media (max-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .facts { border-left: 0; padding-left: 0; border-top: 1px solid var(--line); padding-top: 1rem; }
}
@media (max-width: 40rem) {
  header { position: static; padding: .6rem 1rem; } header h1 { flex-basis: 100%; }
  main { padding: .6rem; } article, .list { padding: 1rem; border-radius: 8px; } dl { margin-left: 0; }
  .list ol { padding-left: 2rem; }
}
@media print { header { position: static; } article { break-inside: avoid; } }
)css";

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_STYLE_H_
