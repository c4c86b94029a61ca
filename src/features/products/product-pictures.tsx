"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { cn } from "@/ui/class-names";
import { Button } from "@/ui/primitives/button";
import { ProductPicture } from "./product-picture";

interface Picture {
  url: string;
  thumbnailUrl: string | null;
  altText: string | null;
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** One picture large, the others to choose from; arrow keys go through them. */
export function ProductPictures({ title, images: given }: { title: string; images: Picture[] }) {
  const [chosen, setChosen] = useState(0);
  const images = [...new Map(given.map((image) => [image.url, image])).values()];
  const count = images.length;
  const at = chosen < count ? chosen : 0;
  const shown = images[at];
  const press = (key: string) => setChosen(steps[key]?.(at, count) ?? at);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.key in steps) || event.metaKey || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    press(event.key);
  };
  return (
    <section aria-label="Pictures" className="grid grid-cols-[minmax(0,1fr)] gap-2 lg:sticky lg:top-6">
      <div className="relative" {...(count > 1 ? { onKeyDown } : {})}>
        <ProductPicture
          src={shown?.url}
          alt={shown?.altText || title}
          eager
          whole
          className="aspect-[4/3] w-full rounded-lg lg:aspect-square"
        />
        {count > 1 ? (
          <>
            <Turn label="Previous picture" className="left-2" onClick={() => press("ArrowLeft")}>
              <ChevronLeft aria-hidden />
            </Turn>
            <Turn label="Next picture" className="right-2" onClick={() => press("ArrowRight")}>
              <ChevronRight aria-hidden />
            </Turn>
            <p
              role="status"
              className="absolute right-2 bottom-2 rounded-full bg-raised/90 px-2.5 py-0.5 text-muted text-xs tabular-nums"
            >
              <span className="sr-only">Picture </span>
              {at + 1} of {count}
            </p>
          </>
        ) : null}
      </div>
      {count > 1 ? (
        <ul onKeyDown={onKeyDown} className="-m-1 flex gap-2 overflow-x-auto p-1 lg:grid lg:grid-cols-6">
          {images.map((image, index) => (
            <li key={image.url} className="shrink-0">
              <button
                type="button"
                aria-label={`Picture ${index + 1} of ${count}`}
                aria-pressed={index === at}
                onClick={() => setChosen(index)}
                className={cn(
                  "block w-16 rounded-sm lg:w-full",
                  index === at && "outline-2 outline-accent outline-offset-1",
                )}
              >
                <ProductPicture
                  src={image.thumbnailUrl ?? image.url}
                  alt=""
                  className="aspect-square w-full"
                />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface TurnProps {
  label: string;
  className: string;
  onClick: () => void;
  children: ReactNode;
}

function Turn({ label, className, onClick, children }: TurnProps) {
  return (
    <Button
      size="icon"
      aria-label={label}
      onClick={onClick}
      className={cn("absolute top-1/2 -translate-y-1/2 rounded-full bg-raised/90", className)}
    >
      {children}
    </Button>
  );
}
