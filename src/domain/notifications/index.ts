export { countOpenNotices, listOpenNotices, openNoticeBody } from "./list-notices";
export { type Notice, notifySeller, resolveNotices } from "./notify-seller";
