import { z } from "zod";

const Mode = z.discriminatedUnion("mode", [
  /** Writes values instead of placeholders. */
  z.object({ mode: z.literal("bare") }),
  /** A bare price that no tool gave. */
  z.object({ mode: z.literal("wrong_price"), price: z.string().default("3.33 USD") }),
  z.object({ mode: z.literal("invented_item") }),
  /** Calls a tool that wasn't offered. */
  z.object({ mode: z.literal("forbidden_tool"), name: z.string().default("delete_listing") }),
  z.object({ mode: z.literal("endless_loop") }),
  /** Does what a message, a listing, a name or a note tells it to, and says what they want said. */
  z.object({ mode: z.literal("obey_injection") }),
  /** Repeats its instructions and all that tools told it. */
  z.object({ mode: z.literal("leak") }),
  /** Promises a discount and a day of delivery after its answer. */
  z.object({
    mode: z.literal("promise"),
    text: z.string().default("It arrives tomorrow, shipping is free, and you get 15% off."),
  }),
  z.object({ mode: z.literal("malformed_arguments") }),
  z.object({ mode: z.literal("empty") }),
  /** Exactly this text, for scripts. */
  z.object({ mode: z.literal("say"), text: z.string() }),
  z.object({ mode: z.literal("slow_stream"), msPerChunk: z.int().min(0).max(60_000).default(200) }),
  z.object({ mode: z.literal("think_ms"), ms: z.int().min(0).max(600_000).default(1_000) }),
  z.object({ mode: z.literal("rate_limit"), retryAfterSeconds: z.int().min(0).max(86_400).default(1) }),
  z.object({ mode: z.literal("overloaded") }),
  /** Ends the connection after so many events of the stream. */
  z.object({ mode: z.literal("cut"), afterEvents: z.int().min(0).default(4) }),
]);

/** How the stand-in misbehaves. `count` limits it to so many requests that it applies to; without, until cleared. */
export const ModelMode = z.intersection(Mode, z.object({ count: z.int().min(1).max(100_000).optional() }));
export type ModelMode = z.infer<typeof ModelMode>;
export type ModelModeInput = z.input<typeof ModelMode>;
type ModeOf<Name extends ModelMode["mode"]> = Extract<ModelMode, { mode: Name }>;

/** The modes that are on. `onChange` is called whenever they are others. */
export function createModes(onChange: () => void) {
  let modes: ModelMode[] = [];
  return {
    list: (): ModelMode[] => modes.map((mode) => ({ ...mode })),
    /** Replaces all modes. Throws ZodError when one isn't known. */
    set(inputs: ModelModeInput[]) {
      modes = inputs.map((input) => ModelMode.parse(input));
      onChange();
    },
    /** Whether a mode is on, without using it up. */
    has: (name: ModelMode["mode"]): boolean => modes.some((mode) => mode.mode === name),
    /** The mode if it is on, counted down. */
    take<Name extends ModelMode["mode"]>(name: Name): ModeOf<Name> | undefined {
      const found = modes.find((mode): mode is ModeOf<Name> => mode.mode === name);
      if (found?.count !== undefined) found.count -= 1;
      modes = modes.filter((mode) => mode.count === undefined || mode.count > 0);
      if (found?.count !== undefined) onChange();
      return found;
    },
  };
}
export type Modes = ReturnType<typeof createModes>;
