import { Awning } from "./awning";
import { ExampleThread } from "./example-thread";
import { StallChat } from "./stall-chat";
import type { Visitor } from "./visitor";

/** The sample shop under its awning: an example to read, which answers for real once it is asked. */
export function SampleStall({ visitor }: { visitor: Visitor }) {
  return (
    <section id="try" aria-label="The sample shop" className="mx-auto w-full max-w-md scroll-mt-6 lg:mr-0">
      <Awning />
      <div className="flex h-[37rem] sm:h-[35rem] flex-col overflow-hidden rounded-b-xl border border-hairline border-t-0 bg-surface">
        <StallChat visitor={visitor}>
          <ExampleThread />
        </StallChat>
      </div>
    </section>
  );
}
