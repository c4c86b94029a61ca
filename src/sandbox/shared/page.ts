import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { platformNames } from "./faults";
import type { StandInDeps, SwitchedOn } from "./stand-in";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The sentence that every HTML page of the sandbox shows. */
export const standInNotice = "Sandbox: local stand-in, no real service is contacted";

/** Where the shared stylesheet is served. */
export const stylesheetPath = "/control/assets/sandbox.css";

/** What the frame around every page needs to know. */
export type Frame = Pick<StandInDeps, "appUrl" | "switchedOn">;

const places = { phone: ["/", "Phone"], shop: ["/etsy", "Shop"], faults: ["/control", "Faults"] } as const;

interface Page {
  title: string;
  body: Html;
  head?: Html;
  bodyClass?: string;
  /** Which of the sandbox's pages it is, if one that the links on top lead to. */
  here?: keyof typeof places;
}

/** A whole page: notice and links on top, what is switched on, then the body. */
export function page(frame: Frame, { title, body, head, bodyClass, here }: Page): Html {
  const links = Object.entries(places).map(
    ([name, [address, label]]) =>
      html`<a href="${address}" ${name === here ? html`aria-current="page"` : ""}>${label}</a>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${title} · Sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheetPath}">
${head ?? ""}
</head>
<body class="${bodyClass ?? ""}">
<header class="notice">
<p>${standInNotice}</p>
<nav aria-label="Sandbox">${links}${frame.appUrl ? html`<a href="${frame.appUrl}">Dashboard</a>` : ""}</nav>
</header>
${switchedOnStrip(frame.switchedOn())}
${body}
</body>
</html>`;
}

/** One thing that is on, in a few words: "Etsy: slow (2 left)". */
export function inWords({ platform, label, left }: SwitchedOn): string {
  const count = left === undefined ? "" : ` (${left} left)`;
  return `${platformNames[platform]}: ${label}${count}`;
}

/** Stands on every page, hidden while nothing is on, so that a script can fill it later. */
function switchedOnStrip(active: SwitchedOn[]): Html {
  return html`<section class="trouble" id="trouble" aria-label="Switched on" ${active.length === 0 ? "hidden" : ""}>
<p><strong>Switched on</strong> <span id="trouble-list">${active.map(inWords).join(" · ")}</span></p>
<form method="post" action="/control"><button name="action" value="clear">Clear all</button></form>
</section>`;
}
