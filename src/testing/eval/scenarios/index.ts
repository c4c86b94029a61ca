import type { Scenario } from "../scenario";
import { answers } from "./answers";
import { haggling } from "./haggling";
import { injections } from "./injections";
import { offTopic } from "./off-topic";
import { orders } from "./orders";
import { persons } from "./persons";
import { prices } from "./prices";
import { shipping } from "./shipping";
import { sizes } from "./sizes";
import { stock } from "./stock";
import { talks } from "./talks";
import { variants } from "./variants";

/** All scripted conversations, by theme. */
export const scenarios: readonly Scenario[] = [
  ...[stock, prices, variants, sizes, shipping, answers, orders].flat(),
  ...[haggling, persons, offTopic, talks, injections].flat(),
];
