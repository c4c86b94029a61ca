const global = globalThis as { stallhandAppUrl?: string };

/** Tells the proxy where people reach us: it must answer pages without opening a database of its own. */
export function rememberAppUrl(appUrl: string): void {
  global.stallhandAppUrl = appUrl;
}

/** The remembered address; until the process has started, the one the request came to. */
export function appUrlOr(requestOrigin: string): string {
  return global.stallhandAppUrl ?? requestOrigin;
}
