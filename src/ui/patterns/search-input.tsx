"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { cn } from "../class-names";
import { Input } from "../primitives/input";
import { Kbd } from "../primitives/kbd";
import { useShortcut } from "./use-shortcut";
import { useTypedValue } from "./use-typed-value";

export interface SearchInputProps {
  /** The search in force, e.g. from the URL. When it changes from outside, the field follows. */
  value: string;
  /** Called without spaces around, after `delayMs` of rest, at once on Enter and on clear. */
  onSearch: (value: string) => void;
  /** Names the field: "Search products". */
  label: string;
  placeholder?: string | undefined;
  delayMs?: number | undefined;
  /** `/` focuses; off when there are two on a page. */
  slashFocuses?: boolean | undefined;
  className?: string | undefined;
}

/** A search field that waits for a rest in typing. Escape clears. */
export function SearchInput(props: SearchInputProps) {
  const {
    value,
    onSearch,
    label,
    placeholder = label,
    delayMs = 250,
    slashFocuses = true,
    className,
  } = props;
  const { text, setText, expect } = useTypedValue(value);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcut("/", "Search this page", "Everywhere", () => input.current?.focus(), { enabled: slashFocuses });

  const search = (typed: string) => {
    clearTimeout(timer.current);
    const next = typed.trim();
    expect(next);
    onSearch(next);
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    // What stands in the field by then: it may have followed a change from outside.
    timer.current = setTimeout(() => search(input.current?.value ?? next), delayMs);
  };
  const clear = () => {
    setText("");
    search("");
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") search(text);
    if (event.key === "Escape" && text) clear();
  };
  return (
    <search className={cn("group relative block w-full max-w-sm", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint"
      />
      <Input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="pr-9 pl-9"
      />
      {text ? (
        <button
          type="button"
          aria-label="Clear search"
          onClick={clear}
          className="absolute top-1/2 right-1.5 flex size-7 -translate-y-1/2 items-center pointer-coarse:size-10 pointer-coarse:right-0.5 justify-center rounded-sm text-muted hover:text-text"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : slashFocuses ? (
        <Kbd className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 group-focus-within:hidden md:pointer-fine:inline-flex">
          /
        </Kbd>
      ) : null}
    </search>
  );
}
