// What the HTML report begins with.
#ifndef VIETFACTS_WRITE_HTML_HEAD_H_
#define VIETFACTS_WRITE_HTML_HEAD_H_

#include <string_view>

namespace vietfacts {

// Up to the style. The policy lets a browser load nothing and run nothing, should an article ever
// get past the escaping.
inline constexpr std::string_view kHtmlHead = R"html(<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Facts of Vietnamese news articles</title>
<style>
)html";

// Up to where the articles begin; between the two stands kHtmlStyle.
inline constexpr std::string_view kHtmlBodyHead = R"html(</style>
</head>
<body>
<header><h1>vietfacts</h1>
<a href="#all-decree"><span class="swatch decree"></span>decrees</a>
<a href="#all-person"><span class="swatch person"></span>people</a>
<a href="#all-count"><span class="swatch count"></span>counts</a>
<a href="#all-percentage"><span class="swatch percentage"></span>percentages</a>
<a href="#all-date"><span class="swatch date"></span>dates</a>
<a href="#index">articles</a></header>
<main>
)html";

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_HEAD_H_
