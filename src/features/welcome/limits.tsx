import { X } from "lucide-react";
import { Points } from "./points";

const limits = [
  {
    title: "Invent a price or a stock",
    text: "Such numbers don’t come from the model but from your listings, and are read again just before an answer is sent.",
  },
  {
    title: "Guess when it isn’t sure",
    text: "It says so, passes the conversation to you and stays silent until you hand it back.",
  },
  {
    title: "Pretend to be a person",
    text: "The first message to each customer says that an AI assistant answers.",
  },
  {
    title: "Change your shop behind your back",
    text: "Customers’ questions only make it read. Ask it yourself and it may propose a change; nothing happens without your OK.",
  },
  {
    title: "Do something you can’t see",
    text: "Every answer stands in your dashboard, with the steps that led to it.",
  },
];

/** What the assistant will never do, and what happens in its place. */
export function Limits() {
  return (
    <Points
      id="never"
      title="What it will never do"
      lead="A shop lives from being believed. So the model isn’t trusted with the facts: a check stands between it and your customer."
      icon={<X aria-hidden className="mt-1 size-4 text-bad" />}
      points={limits}
    />
  );
}
