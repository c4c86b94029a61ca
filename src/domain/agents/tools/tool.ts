import type { z } from "zod";
import type { ToolSpec } from "@/integrations/agent-runtime/port";
import { AppError } from "@/kernel/errors";
import type { Ctx } from "../../context";

/** A tool whose input is parsed, and whose bugs we hear of: the model only gets a neutral sentence. */
export function tool<S extends z.ZodType>(
  ctx: Ctx,
  spec: { name: string; description: string; input: S; run(input: z.output<S>): Promise<unknown> },
): ToolSpec {
  return {
    ...spec,
    async run(input) {
      try {
        return await spec.run(spec.input.parse(input));
      } catch (error) {
        if (!(error instanceof AppError)) ctx.log.error({ error, tool: spec.name }, "a tool failed");
        throw error;
      }
    },
  };
}
