export { changeListing } from "./actions";
export { discardChange, retryChange } from "./drop-change";
export { type ChangeLine, listChanges } from "./list-changes";
export { publishChange } from "./publish-change";
export { type ChangeRequest, requestChange } from "./request-change";
export { resolveChange } from "./resolve-change";
export { undoChange } from "./undo-change";
