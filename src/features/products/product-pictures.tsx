"use client";

import { useState } from "react";
import { cn } from "@/ui/class-names";
import { ProductPicture } from "./product-picture";

interface Picture {
  url: string;
  thumbnailUrl: string | null;
  altText: string | null;
}

/** One picture large, the others to choose from. */
export function ProductPictures({ title, images }: { title: string; images: Picture[] }) {
  const [chosen, setChosen] = useState(0);
  const shown = images[chosen] ?? images[0];
  return (
    <div className="grid gap-2">
      <ProductPicture
        src={shown?.url}
        alt={shown?.altText || title}
        eager
        className="aspect-[4/3] w-full rounded-lg lg:aspect-square"
      />
      {images.length > 1 ? (
        <ul aria-label="Pictures" className="grid grid-cols-6 gap-2">
          {images.map((image, index) => (
            <li key={image.url}>
              <button
                type="button"
                aria-label={`Picture ${index + 1} of ${images.length}`}
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
                className={cn(
                  "block w-full rounded-sm",
                  index === chosen && "outline-2 outline-accent outline-offset-1",
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
    </div>
  );
}
