"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/ui/primitives/button";
import { Card, CardBody, CardFooter } from "@/ui/primitives/card";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { Textarea } from "@/ui/primitives/textarea";
import { ListingPicker } from "./listing-picker";
import type { Pasted } from "./use-draft";

export interface PastedFormProps {
  writing: boolean;
  onAsk: (pasted: Pasted) => void;
}

/** The buyer's message, and what the seller knows about it. */
export function PastedForm({ writing, onAsk }: PastedFormProps) {
  const [message, setMessage] = useState("");
  const [buyerName, setBuyerName] = useState("");
  const [productId, setProductId] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = message.trim();
    setError(words ? undefined : "Paste the buyer’s message first.");
    if (!words || writing) return;
    const name = buyerName.trim();
    onAsk({ message: words, ...(name ? { buyerName: name } : {}), ...(productId ? { productId } : {}) });
  };
  return (
    <Card>
      <form onSubmit={submit} noValidate>
        <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Field label="The buyer’s message" error={error}>
            <Textarea
              dir="auto"
              rows={6}
              maxLength={4_000}
              placeholder="Paste it from Etsy…"
              value={message}
              onChange={(event) => setMessage(event.target.value)}
            />
          </Field>
          <Field label="Who asks" optional>
            <Input
              dir="auto"
              maxLength={80}
              autoComplete="off"
              value={buyerName}
              onChange={(event) => setBuyerName(event.target.value)}
            />
          </Field>
          <ListingPicker onChoose={setProductId} />
        </CardBody>
        <CardFooter>
          <Button type="submit" variant="primary" loading={writing}>
            Write a draft
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}
