"use client";

import { useEffect, useRef, useState } from "react";
import { kindOf } from "./errors";
import { sessionLost, useFlag } from "./flags";
import { type Line, openStream } from "./open-stream";
import type { ApiOutputs } from "./outputs";

type Told<T> = T extends AsyncIterable<infer V> ? V : never;

/** Subscriptions by path, with what each tells. */
interface Streams {
  "live.changes": Told<ApiOutputs["live"]["changes"]>;
  "agents.events": ApiOutputs["agents"]["run"]["events"][number];
}

/** Hears a subscription while the component is mounted, and whether the line stands. */
export function useStream<P extends keyof Streams>(path: P, onData: (data: Streams[P]) => void): Line {
  const [line, setLine] = useState<Line>("opening");
  const signedOut = useFlag(sessionLost);
  const latest = useRef(onData);
  useEffect(() => {
    latest.current = onData;
  });
  useEffect(() => {
    if (signedOut) return;
    return openStream(path, undefined, {
      onData: (data) => latest.current(data as Streams[P]),
      onLine: setLine,
      onRefused: (error) => {
        setLine("down");
        if (kindOf(error) === "unauthenticated") sessionLost.raise();
      },
    });
  }, [path, signedOut]);
  return line;
}
