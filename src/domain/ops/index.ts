export { countWaiting } from "./count-waiting";
export { compareDays, type Day, getDay } from "./get-day";
export { getOverview } from "./get-overview";
export { checkHealth, type Health } from "./health";
export { beatHeart, sweepExpired } from "./housekeeping";
export { listActivity } from "./list-activity";
export { overdueRows, polledChannels } from "./overdue-rows";
