import type { Topic, TopicMode } from "@/db/schema";
import type { SpendCaps } from "../../credits";

/** What a careful shop would choose: money, trouble and the law are a person's. */
export const defaultTopics: Record<Topic, TopicMode> = {
  product: "auto",
  shipping: "auto",
  order_status: "auto",
  returns: "auto",
  discount: "auto",
  refund: "hand_over",
  complaint: "hand_over",
  custom_order: "hand_over",
  legal: "hand_over",
  other: "auto",
};

/** Millionths of a US dollar: $5 a day, $60 a month, $0.50 a day for one customer. */
export const defaultCaps: SpendCaps = {
  dayMicros: 5_000_000,
  monthMicros: 60_000_000,
  contactDayMicros: 500_000,
};
