/** A link between sign-in and registration that keeps where the visitor wanted to go. */
export function withNext(path: "/login" | "/register", next: string | null): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}
