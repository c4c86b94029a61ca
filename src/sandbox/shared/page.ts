import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The sentence that every HTML page of the sandbox shows. */
export const standInNotice = "Sandbox: local stand-in, no real service is contacted";

/** Where the shared stylesheet is served. */
export const stylesheetPath = "/control/assets/sandbox.css";

/** A whole page: notice on top, links between the sandbox's pages, shared stylesheet. */
export function page(options: { title: string; body: Html; head?: Html; bodyClass?: string }): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${options.title} · Sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheetPath}">
${options.head ?? ""}
</head>
<body class="${options.bodyClass ?? ""}">
<header class="notice">
<p>${standInNotice}</p>
<nav aria-label="Sandbox"><a href="/">Phone</a> <a href="/etsy">Shop</a> <a href="/control">Faults</a></nav>
</header>
<main>${options.body}</main>
</body>
</html>`;
}
