"use client";

import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { Badge } from "@/ui/primitives/badge";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";

/** What Etsy takes; a test holds them to the server's. */
export const MOST_TAGS = 13;
export const LONGEST_TAG = 20;

export interface TagsFieldProps {
  tags: string[];
  onChange: (tags: string[]) => void;
  error?: string | undefined;
}

/** Words, one by one: Enter or a comma takes what was typed, Backspace in the empty field the last word. */
export function TagsField({ tags, onChange, error }: TagsFieldProps) {
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const known = new Set(tags.map((tag) => tag.toLowerCase()));
    const added: string[] = [];
    for (const tag of text.split(",").map((part) => part.trim().slice(0, LONGEST_TAG).trim())) {
      if (tag === "" || known.has(tag.toLowerCase())) continue;
      known.add(tag.toLowerCase());
      added.push(tag);
    }
    if (added.length > 0) onChange([...tags, ...added].slice(0, Math.max(MOST_TAGS, tags.length)));
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === ",") && typed.trim() !== "") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "" && tags.length > 0) onChange(tags.slice(0, -1));
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!text.includes(",")) return;
    event.preventDefault();
    add(typed + text);
  };
  const full = tags.length >= MOST_TAGS;
  return (
    <div className="grid gap-2">
      <Field
        label="Tags"
        hint={`${tags.length} of ${MOST_TAGS}. Press Enter after each; up to ${LONGEST_TAG} characters.`}
        error={error}
      >
        <Input
          value={typed}
          maxLength={LONGEST_TAG}
          disabled={full}
          placeholder={full ? "No more tags fit" : "Add a tag"}
          autoComplete="off"
          dir="auto"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => add(typed)}
        />
      </Field>
      {tags.length > 0 ? (
        <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag} className="max-w-full">
              <Badge dir="auto" className="h-auto min-h-6 whitespace-normal pr-0.5">
                <span className="min-w-0 [overflow-wrap:anywhere]">{tag}</span>
                <button
                  type="button"
                  aria-label={`Remove ${tag}`}
                  onClick={() => onChange(tags.filter((other) => other !== tag))}
                  className="relative flex size-5 items-center justify-center rounded-full before:absolute before:-inset-1 hover:text-text pointer-coarse:size-8"
                >
                  <X aria-hidden />
                </button>
              </Badge>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
