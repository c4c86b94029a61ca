import { z } from "zod";
import { type StandInContext, validated } from "../shared/stand-in";
import { refused } from "./refusals";
import type { EtsyState, Shop } from "./state";

export const base = "/v3/application";

export const Id = z.coerce.number().int().min(1);

export const SortOrder = z.enum(["asc", "ascending", "desc", "descending", "up", "down"]).default("desc");

export const isAscending = (order: z.output<typeof SortOrder>) => ["asc", "ascending", "up"].includes(order);

export const badInput = (problem: string, field: string) => refused(400, `${field}: ${problem}`);

export const pathId = (c: StandInContext, name: string) =>
  validated(Id, c.req.param(name), (problem) => badInput(problem, name));

export function getShop(state: EtsyState, c: StandInContext): Shop {
  const shopId = pathId(c, "shop_id");
  const shop = state.shops.find((candidate) => candidate.shopId === shopId);
  if (!shop) throw refused(404, `Could not find a Shop with shop_id = ${shopId}`);
  return shop;
}
