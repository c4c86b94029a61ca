"use client";

import { ArrowUpRight, CloudOff, FlaskConical, Hourglass, KeyRound, WifiOff } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { quotaReached, sessionLost, useFlag } from "@/server/client/flags";
import type { Line } from "@/server/client/open-stream";
import { NoticeBar, noticeActionStyle } from "@/ui/patterns/notice-bar";
import { RelativeTime } from "@/ui/patterns/relative-time";
import { standInSentence } from "./stand-in-sentence";
import { topNotice } from "./top-notice";
import { useAgentState } from "./use-agent-state";
import { useOnline } from "./use-online";
import { useSeller } from "./use-seller";

const StoppedBar = dynamic(() => import("../agent/stopped-bar").then((module) => module.StoppedBar));

interface ShellNoticeProps {
  line: Line;
  standIns: string[];
  phoneUrl: string | null;
  onSignIn: () => void;
}

const ownAccount = (
  <Link href="/register" className={noticeActionStyle}>
    Create your own account
  </Link>
);

/** The line over the page: one thing at a time, the most important. */
export function ShellNotice({ line, standIns, phoneUrl, onSignIn }: ShellNoticeProps) {
  const seller = useSeller();
  const notice = topNotice({
    online: useOnline(),
    line,
    signedOut: useFlag(sessionLost),
    isStopped: useAgentState() === "paused",
    isSample: seller?.isSample ?? false,
    quotaReached: useFlag(quotaReached),
    hasStandIns: standIns.length > 0,
  });
  switch (notice) {
    case "offline":
      return (
        <NoticeBar label="Offline" tone="warn" icon={<WifiOff />} announce>
          You are offline. What you see may be out of date; what you type is kept.
        </NoticeBar>
      );
    case "signed-out":
      return (
        <NoticeBar
          label="Session"
          tone="warn"
          icon={<KeyRound />}
          action={
            <button type="button" onClick={onSignIn} className={noticeActionStyle}>
              Sign in again
            </button>
          }
        >
          You are signed out. What you see is no longer kept up to date.
        </NoticeBar>
      );
    case "interrupted":
      return (
        <NoticeBar label="Connection" tone="warn" icon={<CloudOff />} announce>
          We can’t reach the server just now and keep trying. Your agent goes on answering.
        </NoticeBar>
      );
    case "stopped":
      return <StoppedBar />;
    case "used-up":
      return (
        <NoticeBar label="Sample shop" tone="warn" icon={<Hourglass />} action={ownAccount} announce>
          This sample shop’s answers are used up.
        </NoticeBar>
      );
    case "sample":
      return (
        <NoticeBar label="Sample shop" tone="accent" icon={<Hourglass />} action={ownAccount}>
          This is a sample shop
          {/* No full stop: where the time ends with one ("in 23 hr."), there would be two. */}
          {seller?.sampleExpiresAt ? (
            <>
              , gone <RelativeTime date={seller.sampleExpiresAt} />
            </>
          ) : null}
        </NoticeBar>
      );
    case "sandbox":
      return (
        <NoticeBar
          label="Sandbox"
          tone="warn"
          icon={<FlaskConical />}
          action={phoneUrl ? <PhoneLink href={phoneUrl} /> : null}
        >
          Sandbox: {standInSentence(standIns)}
        </NoticeBar>
      );
    case null:
      return null;
  }
}

function PhoneLink({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={noticeActionStyle}>
      Open the customer’s phone <ArrowUpRight aria-hidden />
    </a>
  );
}
