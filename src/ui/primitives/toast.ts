"use client";

import type { ExternalToast, toast as SonnerToast } from "sonner";

export type ToastOptions = ExternalToast;
type Sonner = typeof SonnerToast;
type Kind = "message" | "success" | "info" | "warning" | "error" | "loading";

let wanted = false;
const watchers = new Set<() => void>();
const mounted = Promise.withResolvers<Sonner>();
let count = 0;

/** Whether the toaster's code is needed yet; the `Toaster` loads it then. */
export const isToasterWanted = () => wanted;

export function watchToaster(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Fetches the toaster's code: at the first toast, or at the first touch so that it is there by then. */
export function wantToaster() {
  if (wanted) return;
  wanted = true;
  for (const watcher of watchers) watcher();
}

/** The toaster listens now; what was said before is shown. */
export const toasterIsMounted = (sonner: Sonner) => mounted.resolve(sonner);

function raise(kind: Kind, message: string, options: ToastOptions = {}): string | number {
  wantToaster();
  const id = options.id ?? `toast-${++count}`;
  void mounted.promise.then((sonner) => sonner[kind](message, { ...options, id }));
  return id;
}

const of = (kind: Kind) => (message: string, options?: ToastOptions) => raise(kind, message, options);

/** Says something in a corner for a few seconds; returns its id. What can be taken back: `undoToast`. */
export const toast = Object.assign(of("message"), {
  success: of("success"),
  info: of("info"),
  warning: of("warning"),
  error: of("error"),
  loading: of("loading"),
  dismiss: (id?: string | number) => void mounted.promise.then((sonner) => sonner.dismiss(id)),
});
