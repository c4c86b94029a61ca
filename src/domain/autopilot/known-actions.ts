import type { Action } from "../action";
import { changeListing } from "../publishing";

/** Everything that can be proposed, by name. */
const actions: readonly Action[] = [changeListing];

/** The action of this name; null when there is none, or none any more. */
export const findAction = (name: string): Action | null =>
  actions.find((action) => action.name === name) ?? null;
