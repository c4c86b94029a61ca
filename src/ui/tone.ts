/** What a colour says. `neutral` says nothing, and is the default everywhere. */
export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";

/** Text in the tone's colour; legible on canvas, surface, raised and on its own soft ground. */
export const toneText = {
  neutral: "text-muted",
  accent: "text-accent",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
} satisfies Record<Tone, string>;

/** The tone's quiet ground. */
export const toneSoft = {
  neutral: "bg-sunken",
  accent: "bg-accent-soft",
  good: "bg-good-soft",
  warn: "bg-warn-soft",
  bad: "bg-bad-soft",
} satisfies Record<Tone, string>;

/** The tone at full strength, for dots and bars. */
export const toneSolid = {
  neutral: "bg-outline",
  accent: "bg-accent",
  good: "bg-good",
  warn: "bg-warn",
  bad: "bg-bad",
} satisfies Record<Tone, string>;
