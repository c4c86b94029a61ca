export { type Asker, type CheckedOrder, checkOrder, type OrderCheck } from "./check-order";
export { fetchOrder } from "./fetch-order";
export { getOrderFeed } from "./get-order-feed";
export { listOrderStates } from "./list-order-states";
export { listOrders, type OrderLine } from "./list-orders";
export { pollOrders } from "./poll-orders";
export { receiveChannelEvent } from "./receive-event";
export { schedulePolls } from "./schedule-polls";
export { type SalesLine, type SalesSummary, summarizeSales } from "./summarize-sales";
