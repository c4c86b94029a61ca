"use client";

import { useEffect, useState } from "react";
import { formatAbsolute, formatRelative } from "./format-time";
import { usePlace } from "./place";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all the times on a page. */
function onTick(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 15_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** "3 min ago", kept up to date; the exact moment on hover. */
export function RelativeTime({
  date,
  className,
}: {
  date: Date | string | number;
  className?: string | undefined;
}) {
  const place = usePlace();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => onTick(() => setNow(new Date())), []);
  const moment = new Date(date);
  return (
    <time
      dateTime={moment.toISOString()}
      title={formatAbsolute(moment, place)}
      suppressHydrationWarning
      className={className}
    >
      {formatRelative(moment, now, place)}
    </time>
  );
}
