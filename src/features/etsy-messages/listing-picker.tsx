"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { useTRPC } from "@/server/client/api-provider";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";

/** Titles that are offered at once. */
const OFFERED = 8;

/** Which listing a message is about, found by its words. */
export function ListingPicker({ onChoose }: { onChoose: (productId: string | null) => void }) {
  const trpc = useTRPC();
  const listId = useId();
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const { data } = useQuery({
    ...trpc.catalogue.browse.queryOptions({ ...(search ? { search } : {}), limit: OFFERED }),
    placeholderData: (before) => before,
  });
  const products = data?.products ?? [];
  const choose = (words: string) => {
    setText(words);
    onChoose(products.find(({ title }) => title === words)?.id ?? null);
  };
  const isUnknown = search !== "" && !products.some(({ title }) => title === search);
  return (
    <Field
      label="Which listing"
      optional
      hint={isUnknown ? "Choose one from the list, or leave it empty." : undefined}
    >
      <Input
        dir="auto"
        list={listId}
        maxLength={200}
        autoComplete="off"
        placeholder="Type a few words of its title…"
        value={text}
        onChange={(event) => choose(event.target.value)}
      />
      <datalist id={listId}>
        {products.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
    </Field>
  );
}
