/** Shared by dialogs and sheets: what lies under them, and what floats. */
export const scrimStyle =
  "fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in";

export const floatStyle =
  "z-50 rounded-lg border border-hairline bg-raised text-text shadow-lift data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in";
