"use client";

import { Hand, Zap } from "lucide-react";
import { useId, useState } from "react";
import { ChoiceCards } from "@/ui/patterns/choice-cards";
import { FormError } from "@/ui/patterns/form-error";
import { SearchInput } from "@/ui/patterns/search-input";
import { Button } from "@/ui/primitives/button";
import { Checkbox } from "@/ui/primitives/checkbox";
import { Field } from "@/ui/primitives/field";
import { Input } from "@/ui/primitives/input";
import { SegmentedControl } from "@/ui/primitives/segmented-control";
import { Select } from "@/ui/primitives/select";
import { Switch } from "@/ui/primitives/switch";
import { Textarea } from "@/ui/primitives/textarea";
import { Specimen } from "./design-section";
import { samples } from "./samples";
import { SavingSpecimens } from "./saving-specimens";

/** Every control, empty, filled, wrong and switched off. */
export function FormsSection() {
  return (
    <>
      <Specimen name="Field with Input, Textarea, Select">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Shop name">
            <Input placeholder="Juniper & Clay" />
          </Field>
          <Field label="Phone" optional hint="Only you see it.">
            <Input defaultValue="+44 20 7946 0000" />
          </Field>
          <Field label="E-mail" required error="This e-mail has an account already. Sign in instead?">
            <Input defaultValue="juniper@example.com" />
          </Field>
          <Field label="A long name">
            <Input defaultValue={samples.unbroken} />
          </Field>
          <Field label="Language">
            <Select defaultValue="en">
              <option value="en">English</option>
              <option value="de">German</option>
            </Select>
          </Field>
          <Field label="Time zone" hint="Switched off.">
            <Select disabled defaultValue="utc">
              <option value="utc">UTC</option>
            </Select>
          </Field>
          <Field label="From right to left">
            <Textarea dir="auto" defaultValue={samples.arabic} />
          </Field>
          <Field label="Instructions" error="Keep it under 4,000 characters.">
            <Textarea defaultValue="Be warm and brief." />
          </Field>
        </div>
      </Specimen>
      <Specimen name="FormError">
        <FormError
          action={
            <a
              href="#forms"
              className="inline-flex min-h-6 items-center font-medium underline underline-offset-2 pointer-coarse:min-h-10"
            >
              Sign in again
            </a>
          }
        >
          Your session has ended, so nothing was saved.
        </FormError>
      </Specimen>
      <Choices />
      <Switches />
      <SavingSpecimens idPrefix={useId()} />
    </>
  );
}

const tones = [
  { value: "warm", label: "Warm", description: "“Hello Maya! Yes, the oat bowl is here, two of them.”" },
  { value: "plain", label: "Plain", description: "“Yes, in stock: 2.”" },
  {
    value: "formal",
    label: "Formal",
    description: "“Good afternoon. The bowl is available.”",
    disabled: true,
  },
] as const;

function Choices() {
  const [tone, setTone] = useState<"warm" | "plain" | "formal">("warm");
  const [length, setLength] = useState("short");
  return (
    <>
      <Specimen name="ChoiceCards">
        <ChoiceCards
          label="Tone"
          hint="How your agent speaks."
          columns={3}
          choices={tones}
          value={tone}
          onChange={setTone}
        />
        <ChoiceCards
          label="Nothing chosen yet"
          columns={2}
          choices={[
            { value: "a", label: "Answer at once", picture: <Zap /> },
            { value: "b", label: "Ask me first", picture: <Hand /> },
          ]}
          value={null}
          onChange={() => undefined}
          error="Choose one to go on."
        />
      </Specimen>
      <Specimen name="SegmentedControl, SearchInput">
        <div className="flex flex-wrap items-end gap-5">
          <Field label="Length of answers">
            <SegmentedControl
              label="Length of answers"
              value={length}
              onChange={setLength}
              segments={[
                { value: "short", label: "Short" },
                { value: "medium", label: "Medium" },
                { value: "long", label: "Long", disabled: true },
              ]}
            />
          </Field>
          <SearchInput value="oat" onSearch={() => undefined} label="Search products" slashFocuses={false} />
          <SearchInput value="" onSearch={() => undefined} label="Search orders" />
        </div>
      </Specimen>
    </>
  );
}

function Switches() {
  return (
    <Specimen name="Switch, Checkbox">
      <div className="grid max-w-md gap-4">
        <Field layout="row" label="Answer at night" hint="Between 22:00 and 7:00.">
          <Switch defaultChecked />
        </Field>
        <Field layout="row" label="Answer in German">
          <Switch />
        </Field>
        <Field layout="row" label="Switched off">
          <Switch disabled />
        </Field>
        <div className="flex gap-5">
          <Checkbox aria-label="Not ticked" />
          <Checkbox aria-label="Ticked" defaultChecked />
          <Checkbox aria-label="Some" checked="indeterminate" />
          <Checkbox aria-label="Off" disabled />
          <Checkbox aria-label="Wrong" aria-invalid />
        </div>
        <div className="flex gap-2">
          <Button variant="primary">Save</Button>
          <Button variant="ghost">Discard</Button>
        </div>
      </div>
    </Specimen>
  );
}
