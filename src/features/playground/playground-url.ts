/** What the playground shows, as its address says. */
export const playgroundViews = { chat: "Try it", tests: "Tests", replay: "Replay" } as const;
export type PlaygroundView = keyof typeof playgroundViews;

/** Reads `?view=tests`; what makes no sense is the chat. */
export function readPlaygroundView(params: { get(name: string): string | null }): PlaygroundView {
  const view = params.get("view");
  return view !== null && Object.hasOwn(playgroundViews, view) ? (view as PlaygroundView) : "chat";
}

/** The address of a view. */
export const playgroundHref = (view: PlaygroundView) =>
  view === "chat" ? "/agent/playground" : `/agent/playground?view=${view}`;
