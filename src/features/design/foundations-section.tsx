import { cn } from "@/ui/class-names";
import { Specimen } from "./design-section";

const grounds = [
  ["canvas", "bg-canvas"],
  ["surface", "bg-surface"],
  ["raised", "bg-raised"],
  ["sunken", "bg-sunken"],
  ["hairline", "bg-hairline"],
  ["outline", "bg-outline"],
] as const;

const tones = [
  ["accent", "bg-accent text-accent-ink", "bg-accent-soft text-accent"],
  ["good", "bg-good text-canvas", "bg-good-soft text-good"],
  ["warn", "bg-warn text-canvas", "bg-warn-soft text-warn"],
  ["bad", "bg-bad text-bad-ink", "bg-bad-soft text-bad"],
] as const;

const sizes = [
  ["text-xl", "28/36", "text-xl font-semibold"],
  ["text-lg", "20/28", "text-lg font-semibold"],
  ["text-base", "16/24", "text-base"],
  ["text-sm", "14/20", "text-sm"],
  ["text-xs", "12/16", "text-xs"],
] as const;

const corners = [
  ["rounded-sm 6", "rounded-sm"],
  ["rounded-md 8", "rounded-md"],
  ["rounded-lg 10", "rounded-lg"],
  ["rounded-xl 16", "rounded-xl"],
] as const;

const spaces = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16];

const motions = [
  ["--motion-quick", "120 ms: appears, changes colour"],
  ["--motion-calm", "200 ms: slides, rises"],
  ["--motion-leave", "120 ms: goes"],
  ["--motion-in, --motion-out", "the curves of coming and going"],
] as const;

/** The tokens, seen. */
export function FoundationsSection() {
  return (
    <>
      <Specimen name="grounds and lines">
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-6">
          {grounds.map(([name, style]) => (
            <li key={name} className="grid gap-1.5 text-muted text-xs">
              <span className={cn("block h-14 rounded-md border border-hairline", style)} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="tones: full and soft">
        <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {tones.map(([name, full, soft]) => (
            <li key={name} className="overflow-hidden rounded-md font-medium text-sm">
              <span className={cn("block px-3 py-2.5", full)}>{name}</span>
              <span className={cn("block px-3 py-2.5", soft)}>{name} on soft</span>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="type and ink">
        <ul className="grid gap-3">
          {sizes.map(([name, size, style]) => (
            <li key={name} className="flex flex-wrap items-baseline gap-x-4">
              <span className="w-28 shrink-0 font-mono text-faint text-xs">
                {name} {size}
              </span>
              <span className={style}>Answers before you’re back at the stall</span>
            </li>
          ))}
        </ul>
        <p className="text-sm">
          <span className="text-text">text for what is read,</span>{" "}
          <span className="text-muted">muted for what stands beside it,</span>{" "}
          <span className="text-faint">faint for what is looked up.</span>{" "}
          <span className="tabular-nums">0123456789</span> <code className="font-mono">mono 0O1lI</code>
        </p>
      </Specimen>
      <Specimen name="corners, space, lift">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          {corners.map(([name, style]) => (
            <span
              key={name}
              className={cn("border border-outline bg-raised px-3 py-2 text-muted text-xs", style)}
            >
              {name}
            </span>
          ))}
          <span className="rounded-lg border border-hairline bg-raised px-3 py-2 text-muted text-xs shadow-lift">
            shadow-lift
          </span>
        </div>
        <div className="flex flex-wrap items-end gap-3" aria-hidden>
          {spaces.map((step) => (
            <span key={step} className="grid justify-items-center gap-1 text-faint text-xs">
              <span className="block h-3 bg-accent-soft" style={{ width: step * 4 }} />
              {step * 4}
            </span>
          ))}
        </div>
      </Specimen>
      <Specimen name="motion">
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
          {motions.map(([name, use]) => (
            <div key={name} className="flex gap-3">
              <dt className="w-48 shrink-0 font-mono text-xs leading-5">{name}</dt>
              <dd className="text-muted">{use}</dd>
            </div>
          ))}
        </dl>
      </Specimen>
    </>
  );
}
