import type { Topic } from "@/db/schema";

/** What a customer wrote about, as a seller's card names it. */
export const topicNames: Record<Topic, string> = {
  product: "A product",
  shipping: "Shipping",
  order_status: "Where an order is",
  returns: "Returns",
  discount: "Discount",
  refund: "Refund",
  complaint: "Complaint",
  custom_order: "Custom order",
  legal: "Legal question",
  other: "Something else",
};
