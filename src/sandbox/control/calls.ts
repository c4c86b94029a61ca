import { html } from "hono/html";
import { platformNames } from "../shared/faults";
import type { Exchange } from "../shared/journal";
import type { Html } from "../shared/page";

const shown = 40;

/** The last calls, newest first. */
export function callsTable(exchanges: Exchange[]): Html {
  const last = exchanges.slice(-shown).reverse();
  if (last.length === 0) return html`<p class="muted">Nobody has called yet.</p>`;
  return html`<table class="calls"><thead><tr><th scope="col">Time</th><th scope="col" class="who">With</th>
<th scope="col">Call</th><th scope="col" class="end">Status</th><th scope="col" class="end">ms</th></tr></thead>
<tbody>${last.map(callRow)}</tbody></table>`;
}

function callRow({ at, platform, direction, method, path, status, ms }: Exchange): Html {
  const failed = status >= 400 || (status === 0 && ms !== null);
  const outcome = status > 0 ? String(status) : ms === null ? "…" : "cut";
  return html`<tr><td><time datetime="${at}">${at.slice(11, 19)}</time></td>
<td class="who">${platformNames[platform]}</td>
<td><span class="call" title="${withoutToken(path)}">${direction === "out" ? "sent: " : ""}${method} ${withoutToken(path)}</span></td>
<td class="${failed ? "end failed" : "end"}">${outcome}</td><td class="end">${ms ?? ""}</td></tr>`;
}

/** A bot's token is part of Telegram's addresses. */
const withoutToken = (path: string) => path.replace(/^\/bot(\d+):[^/]+/, "/bot$1:…");
