export { listOpenNotices } from "./list-notices";
export { type Notice, notifySeller, resolveNotices } from "./notify-seller";
