"use client";

import { CircleCheck, Info, OctagonX, TriangleAlert } from "lucide-react";
import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";
import { Spinner } from "./spinner";

export { toast } from "sonner";

const themes = new Map<string | undefined, "light" | "dark" | "system">([
  ["light", "light"],
  ["dark", "dark"],
]);

const toastClasses = {
  toast:
    "flex w-full items-start gap-3 rounded-lg border border-hairline bg-raised p-4 text-sm text-text shadow-lift font-sans",
  title: "font-medium",
  description: "text-muted mt-0.5",
  content: "flex-1 min-w-0",
  icon: "mt-0.5 shrink-0",
  actionButton:
    "shrink-0 h-8 rounded-md border border-hairline px-3 text-xs font-medium hover:border-outline bg-surface",
  cancelButton: "shrink-0 h-8 rounded-md px-3 text-xs font-medium text-muted hover:text-text",
};

/** Where toasts appear: at the top, since writing and saving happen at the bottom. Once, in `UiProvider`.
 * Raise one with `toast("Saved", { action: { label: "Undo", … } })`. */
export function Toaster() {
  const { theme } = useTheme();
  return (
    <Sonner
      theme={themes.get(theme) ?? "system"}
      position="top-right"
      gap={8}
      offset={{ top: 68, right: 16 }}
      mobileOffset={{ top: 64, left: 12, right: 12 }}
      containerAriaLabel="Notifications"
      toastOptions={{ unstyled: true, classNames: toastClasses }}
      icons={{
        success: <CircleCheck className="size-4 text-good" />,
        info: <Info className="size-4 text-accent" />,
        warning: <TriangleAlert className="size-4 text-warn" />,
        error: <OctagonX className="size-4 text-bad" />,
        loading: <Spinner className="text-muted" />,
      }}
    />
  );
}
