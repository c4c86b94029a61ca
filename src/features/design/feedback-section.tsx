"use client";

import { FlaskConical, Package, Store, WifiOff } from "lucide-react";
import { useState } from "react";
import { DelayedSkeleton } from "@/ui/patterns/delayed-skeleton";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { NoticeBar, noticeActionStyle } from "@/ui/patterns/notice-bar";
import { undoToast } from "@/ui/patterns/undo-toast";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Skeleton } from "@/ui/primitives/skeleton";
import { toast } from "@/ui/primitives/toaster";
import { Row, Specimen } from "./design-section";
import { samples } from "./samples";

/** What a page says when it has nothing to show, or something to say. */
export function FeedbackSection() {
  return (
    <>
      <Specimen name="EmptyState: no data, no results">
        <div className="grid gap-4 md:grid-cols-2">
          <Card>
            <EmptyState
              kind="no-data"
              icon={<Package />}
              title="Your listings will be here"
              description="They arrive by themselves once Etsy is connected."
              action={<Button variant="primary">Connect Etsy</Button>}
            />
          </Card>
          <Card>
            <EmptyState
              kind="no-results"
              title="Nothing matches “blue teapot”"
              description="Try fewer words, or look at all products."
              action={<Button>Clear search</Button>}
            />
          </Card>
        </div>
      </Specimen>
      <Specimen name="ErrorState; DelayedSkeleton, Skeleton">
        <div className="grid gap-4 md:grid-cols-2">
          <Card>
            <ErrorState
              title="Your products could not be loaded"
              description="Nothing is lost. Check the connection and try again."
              onRetry={() => undefined}
              code="unavailable · req_8f3k2"
            />
          </Card>
          <Card>
            <ErrorState
              title="Etsy doesn’t let us in any more"
              action={<Button variant="primary">Connect again</Button>}
            />
          </Card>
          <Card className="p-5">
            <DelayedSkeleton label="Loading products" />
          </Card>
          <Card className="p-5">
            <DelayedSkeleton label="Loading a product">
              <div className="flex gap-4">
                <Skeleton className="size-20 rounded-md" />
                <div className="grid flex-1 content-start gap-3">
                  <Skeleton className="h-6 w-3/5" />
                  <Skeleton />
                  <Skeleton className="w-2/5" />
                </div>
              </div>
            </DelayedSkeleton>
          </Card>
        </div>
      </Specimen>
      <Notices />
      <Specimen name="toast, undoToast">
        <Row>
          <Button onClick={() => toast("Conversation closed")}>Message</Button>
          <Button
            onClick={() => toast.success("Saved", { description: "It counts from the next answer on." })}
          >
            Success
          </Button>
          <Button onClick={() => toast.info("Etsy is being read again")}>News</Button>
          <Button onClick={() => toast.warning("Saved, but Telegram doesn’t answer")}>Warning</Button>
          <Button onClick={() => toast.loading("Saving…", { duration: 2_000 })}>Busy</Button>
          <Button onClick={() => toast.error("Not saved", { description: samples.fortyWords })}>Error</Button>
          <UndoExample />
        </Row>
      </Specimen>
    </>
  );
}

function UndoExample() {
  const [closed, setClosed] = useState(false);
  const close = () => {
    setClosed(true);
    undoToast({ message: "Conversation closed", undo: () => setClosed(false) });
  };
  return (
    <Button onClick={close} disabled={closed}>
      {closed ? "Closed" : "Close with undo"}
    </Button>
  );
}

function Notices() {
  const [shown, setShown] = useState(true);
  return (
    <Specimen name="NoticeBar">
      <div className="grid gap-3 [&>aside]:rounded-md [&>aside]:border">
        <NoticeBar label="Offline" tone="warn" icon={<WifiOff />}>
          You’re offline. What you see is from 14:05; changes wait until you’re back.
        </NoticeBar>
        <NoticeBar
          label="Plan"
          tone="bad"
          action={
            <a href="#feedback" className={noticeActionStyle}>
              See plans
            </a>
          }
        >
          This month’s 500 replies are used up: your agent is silent.
        </NoticeBar>
        <NoticeBar label="Sandbox" tone="warn" icon={<FlaskConical />}>
          Sandbox: Etsy, Telegram and the model are local stand-ins
        </NoticeBar>
        {shown ? (
          <NoticeBar
            label="Sample shop"
            tone="accent"
            icon={<Store />}
            action={
              <a href="#feedback" className={noticeActionStyle}>
                Connect your own
              </a>
            }
            onDismiss={() => setShown(false)}
          >
            You’re looking at a sample shop.
          </NoticeBar>
        ) : null}
        <NoticeBar label="Back" tone="good">
          You’re back online: everything is saved.
        </NoticeBar>
        <NoticeBar label="Long">{samples.fortyWords}</NoticeBar>
      </div>
    </Specimen>
  );
}
