"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { scrollParent } from "@/ui/patterns/scroll-parent";
import { MarkedWords } from "./marked-words";

/** More than this is folded; a few lines over are not worth a fold. */
const FOLDED = 800;
const WORTH_IT = 1_100;
const LINES = 24;

interface FoldedTextProps {
  text: string;
  words: string;
  /** Something to decide on must be seen whole. */
  startsWhole: boolean;
}

/** A text as it was written, of which a very long one shows its beginning; the words of a search are marked. */
export function FoldedText({ text, words, startsWhole }: FoldedTextProps) {
  const [isWhole, setIsWhole] = useState(startsWhole);
  const top = useRef<number | null>(null);
  const element = useRef<HTMLSpanElement>(null);
  const folded = foldOf(text);
  // The thread grows from its end: without this, its beginning would jump up out of sight.
  useLayoutEffect(() => {
    const box = scrollParent(element.current);
    if (box && element.current && top.current !== null)
      box.scrollTop += element.current.getBoundingClientRect().top - top.current;
    top.current = null;
  });
  if (folded === null) return <MarkedWords text={text} words={words} />;
  const toggle = () => {
    top.current = element.current?.getBoundingClientRect().top ?? null;
    setIsWhole(!isWhole);
  };
  return (
    <span ref={element} className="block">
      <MarkedWords text={isWhole ? text : `${folded}…`} words={words} />
      <button
        type="button"
        aria-expanded={isWhole}
        onClick={toggle}
        className="mt-1 block min-h-6 rounded-sm font-medium text-accent text-xs hover:underline pointer-coarse:min-h-10"
      >
        {isWhole ? "Show less" : "Show all"}
      </button>
    </span>
  );
}

function foldOf(text: string): string | null {
  const lines = text.split("\n");
  const long = lines.length > LINES + 6 ? lines.slice(0, LINES).join("\n") : text;
  if (long.length > WORTH_IT) return long.slice(0, FOLDED).trimEnd();
  return long === text ? null : long;
}
