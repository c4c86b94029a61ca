"use client";

import { Fragment, useSyncExternalStore } from "react";
import { cn } from "../class-names";
import { Kbd } from "../primitives/kbd";
import { keyNames } from "./key-names";

const never = () => () => undefined;
const onApple = () => /mac|iphone|ipad/i.test(navigator.userAgent);

/** The keys of a shortcut as they are named on this machine: `<Keys of="mod+k" />`. */
export function Keys({ of, className }: { of: string; className?: string | undefined }) {
  const steps = keyNames(
    of,
    useSyncExternalStore(never, onApple, () => false),
  );
  return (
    <span className={cn("inline-flex shrink-0 items-center gap-1 text-faint text-xs", className)}>
      {steps.map((names, at) => (
        <Fragment key={names.join("+")}>
          {at > 0 ? <span>then</span> : null}
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
