"use client";

import { useEffect, useRef } from "react";
import { useTypedValue } from "@/ui/patterns/use-typed-value";
import { Input } from "@/ui/primitives/input";
import { readPrice } from "./product-list-url";

export interface PriceRangeProps {
  min: number | null;
  max: number | null;
  onChange: (changed: { min?: number | null; max?: number | null }) => void;
}

const REST_MS = 400;

/** Prices from … to …; in force after a rest in typing, at once on Enter. */
export function PriceRange({ min, max, onChange }: PriceRangeProps) {
  return (
    <fieldset className="flex items-center gap-1.5 max-md:min-w-0 max-md:flex-1">
      <legend className="sr-only">Price</legend>
      <PriceEnd
        label="Price from"
        placeholder="Price from"
        value={min}
        onChange={(next) => onChange({ min: next })}
      />
      <span aria-hidden className="text-faint">
        –
      </span>
      <PriceEnd label="Price to" placeholder="to" value={max} onChange={(next) => onChange({ max: next })} />
    </fieldset>
  );
}

interface PriceEndProps {
  label: string;
  placeholder: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

function PriceEnd({ label, placeholder, value, onChange }: PriceEndProps) {
  const { text, setText, expect } = useTypedValue(textOf(value));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const apply = (next: string) => {
    clearTimeout(timer.current);
    const price = readPrice(next);
    if (price === null && next.trim() !== "") return;
    expect(textOf(price));
    onChange(price);
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => apply(next), REST_MS);
  };
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={text}
      aria-invalid={text.trim() !== "" && readPrice(text) === null}
      onChange={(event) => type(event.target.value)}
      onKeyDown={(event) => event.key === "Enter" && apply(text)}
      className="w-full min-w-0 tabular-nums md:w-24"
    />
  );
}

const textOf = (value: number | null) => (value === null ? "" : String(value));
