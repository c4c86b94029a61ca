/** Remembers a collapsed sidebar. A cookie, because the server has to render the right width at once. */
export const sidebarCookie = "stallhand_sidebar";

/** For the layout: `defaultCollapsed={isSidebarCollapsed((await cookies()).get(sidebarCookie)?.value)}`. */
export function isSidebarCollapsed(cookieValue: string | undefined): boolean {
  return cookieValue === "collapsed";
}

/** The cookie to write after a toggle: one year, same site, nothing personal in it. */
export function sidebarCookieText(collapsed: boolean): string {
  return `${sidebarCookie}=${collapsed ? "collapsed" : "open"}; path=/; max-age=31536000; samesite=lax`;
}
