"use client";

import { CircleCheck, Info, OctagonX, TriangleAlert } from "lucide-react";
import { useTheme } from "next-themes";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { Spinner } from "./spinner";
import { toasterIsMounted } from "./toast";

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

/** The toasts themselves; at the top, since writing and saving happen at the bottom. Loaded by `Toaster`. */
export function ToasterView() {
  const { theme } = useTheme();
  // After the effects of the child, which subscribes to toasts in one.
  useEffect(() => toasterIsMounted(toast), []);
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
