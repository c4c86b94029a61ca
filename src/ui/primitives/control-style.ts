/** The frame of everything one types into or picks from. 16 px on phones, or iOS zooms in on focus. */
export const controlStyle = [
  "w-full min-w-0 rounded-md border border-outline bg-raised px-3 text-base text-text md:text-sm",
  "placeholder:text-faint hover:border-muted disabled:opacity-50",
  "focus-visible:border-focus focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus",
  "aria-invalid:border-bad",
].join(" ");
