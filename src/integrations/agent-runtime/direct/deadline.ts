/** One signal for all reasons to stop a run. */
export interface Deadline {
  signal: AbortSignal;
  /** What ended it; null while it runs. */
  endedBy(): "caller" | "time" | "done" | null;
  /** Ends what is still going on and lets go of timer and caller, so that a finished run keeps no memory. */
  done(): void;
}

/** Ends when the caller's signal does, or after `timeoutMs`. */
export function startDeadline(caller: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  let reason: "caller" | "time" | "done" | null = null;
  const end = (why: "caller" | "time" | "done") => {
    clearTimeout(timer);
    caller.removeEventListener("abort", onCaller);
    reason ??= why;
    controller.abort();
  };
  const onCaller = () => end("caller");
  const timer = setTimeout(() => end("time"), timeoutMs);
  if (caller.aborted) onCaller();
  else caller.addEventListener("abort", onCaller);
  return { signal: controller.signal, endedBy: () => reason, done: () => end("done") };
}
