import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { onTestFinished } from "vitest";
import { z } from "zod";

type Fragments = Record<string, Record<string, object>>;

const Document = z.looseObject({
  components: z.looseObject({
    schemas: z.record(
      z.string(),
      z.looseObject({ properties: z.record(z.string(), z.looseObject({})).optional() }),
    ),
  }),
});

/**
 * A mock of an OpenAPI document that nobody here wrote: it refuses requests that the document doesn't allow and answers
 * with what the document shows. `fragments` (schema → field → what is added to its schema) say what a document leaves open, such as that a
 * currency has three letters. Stopped when the test ends; returns the origin.
 */
export async function startPrism(document: unknown, fragments: Fragments): Promise<string> {
  const operations = await getHttpOperationsFromSpec(withFragments(document, fragments));
  const server = createServer(operations, {
    cors: false,
    components: { logger: createLogger("prism", { enabled: false }) },
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
  });
  const origin = await server.listen(0, "127.0.0.1");
  onTestFinished(() => server.close());
  return origin;
}

function withFragments(source: unknown, fragments: Fragments): object {
  const document = Document.parse(source);
  for (const [name, fields] of Object.entries(fragments)) {
    for (const [field, fragment] of Object.entries(fields)) {
      const property = document.components.schemas[name]?.properties?.[field];
      if (!property) throw new Error(`${name}.${field} is not in the document`);
      Object.assign(property, fragment);
    }
  }
  return document;
}
