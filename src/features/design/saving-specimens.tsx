import { SaveBar } from "@/ui/patterns/save-bar";
import { Input } from "@/ui/primitives/input";
import { Label } from "@/ui/primitives/label";
import { Textarea } from "@/ui/primitives/textarea";
import { Specimen } from "./design-section";

const ignore = () => undefined;

/** Controls without a Field, and what stands under a form that has changed. */
export function SavingSpecimens({ idPrefix }: { idPrefix: string }) {
  return (
    <>
      <Specimen name="Label, Input, Textarea: switched off, a number">
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <div className="grid gap-1.5">
            <Label htmlFor={`${idPrefix}-off`}>Switched off</Label>
            <Input id={`${idPrefix}-off`} disabled defaultValue="Comes from Etsy" />
          </div>
          <div className="grid gap-1.5">
            <Label htmlFor={`${idPrefix}-number`}>In stock</Label>
            <Input id={`${idPrefix}-number`} type="number" defaultValue={12} />
          </div>
          <div className="grid gap-1.5 sm:col-span-2">
            <Label htmlFor={`${idPrefix}-notes`}>Notes</Label>
            <Textarea id={`${idPrefix}-notes`} disabled defaultValue="Nobody may write here now." />
          </div>
        </div>
      </Specimen>
      <Specimen name="SaveBar: changed, being saved">
        <div>
          <SaveBar dirty onSave={ignore} onDiscard={ignore} />
          <SaveBar
            dirty
            saving
            onSave={ignore}
            onDiscard={ignore}
            message="A new version of the instructions"
            saveLabel="Save version"
          />
        </div>
      </Specimen>
    </>
  );
}
