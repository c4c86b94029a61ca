import { Brand, BrandMark } from "@/ui/patterns/brand";
import { Row, Specimen } from "./design-section";

/** Mark and name, large and small, on every ground. */
export function BrandSection() {
  return (
    <>
      <Specimen name="BrandMark 96, 48, 32, 24, 20, 16">
        <div className="flex flex-wrap items-end gap-5">
          <BrandMark className="size-24" />
          <BrandMark className="size-12" />
          <BrandMark className="size-8" />
          <BrandMark className="size-6" />
          <BrandMark className="size-5" />
          <BrandMark className="size-4" />
        </div>
      </Specimen>
      <Specimen name="Brand, on each ground and in one colour">
        <Row>
          <span className="rounded-md border border-hairline bg-canvas px-4 py-3">
            <Brand />
          </span>
          <span className="rounded-md border border-hairline bg-raised px-4 py-3">
            <Brand />
          </span>
          <span className="rounded-md bg-accent px-4 py-3 text-accent-ink [&_*]:text-accent-ink">
            <Brand />
          </span>
          <span className="rounded-md bg-text px-4 py-3 text-canvas [&_*]:text-canvas">
            <Brand />
          </span>
        </Row>
      </Specimen>
    </>
  );
}
