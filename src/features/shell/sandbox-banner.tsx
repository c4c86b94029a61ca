import { ArrowUpRight, FlaskConical } from "lucide-react";

/** "Etsy, Telegram and the model are local stand-ins": nothing on these pages reaches a real service. */
export function SandboxBanner({ standIns, phoneUrl }: { standIns: string[]; phoneUrl: string | null }) {
  return (
    <aside
      aria-label="Sandbox"
      className="flex shrink-0 flex-wrap items-center justify-center gap-x-3 gap-y-0.5 border-hairline border-b bg-warn-soft px-4 py-1.5 text-center text-warn text-xs"
    >
      <span className="inline-flex items-center gap-1.5">
        <FlaskConical aria-hidden className="size-3.5 shrink-0 max-sm:hidden" />
        <span className="text-balance">Sandbox: {sentenceOf(standIns)}</span>
      </span>
      {phoneUrl ? (
        <a
          href={phoneUrl}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 font-medium underline underline-offset-2"
        >
          Open the customer’s phone <ArrowUpRight aria-hidden className="size-3" />
        </a>
      ) : null}
    </aside>
  );
}

function sentenceOf(names: string[]): string {
  const list = new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
  return names.length === 1 ? `${list} is a local stand-in` : `${list} are local stand-ins`;
}
