import { type Topic, topics } from "@/db/schema";
import { topicWords } from "./topic-words";

/** What is read of a message. */
const MOST = 4_000;

/** The topics that a customer's words are about, by words alone; none is told of plain talk about products. */
export function findTopics(text: string): Topic[] {
  const plain = text
    .slice(0, MOST)
    .normalize("NFD")
    .replaceAll(/\p{M}|[\u200b-\u200f\u2060\ufeff]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[\s'’`]+/g, " ");
  return topics.filter((topic) => topicWords[topic]?.some((pattern) => pattern.test(plain)));
}
