"use client";

import { ApiProvider } from "@/server/client/api-provider";
import { TryChat, type TryChatProps } from "../start/try-chat";
import { sampleQuestions } from "./sample-questions";
import { StallFooter, StallHeader } from "./stall-parts";

export { newSaid } from "../start/use-try-chat";

/** The sample shop at work; loaded when somebody asks. Brings the API along, which the page does without until then. */
export function LiveStall({ first, focus }: Pick<TryChatProps, "first" | "focus">) {
  return (
    <ApiProvider>
      <StallHeader state="live" />
      <TryChat
        suggestions={sampleQuestions}
        first={first}
        focus={focus}
        className="flex-1"
        footer={(answered) => <StallFooter visitor={first ? "stranger" : "sample"} answered={answered} />}
      />
    </ApiProvider>
  );
}
