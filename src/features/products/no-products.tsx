"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Package } from "lucide-react";
import { useTRPC } from "@/server/client/api-provider";
import { messageOf } from "@/server/client/errors";
import { EmptyState } from "@/ui/patterns/empty-state";
import { ErrorState } from "@/ui/patterns/error-state";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { filterWords } from "./filter-words";
import { isNarrowed, noFilters, type ProductListView, plainView } from "./product-list-url";
import { changeView } from "./show-view";
import { useShopSync } from "./use-shop-sync";

/** Why the list is empty, and the one way on. */
export function NoProducts({ view }: { view: ProductListView }) {
  if (isNarrowed(view) || view.state) return <NothingFound view={view} />;
  return <NothingYet />;
}

/** Filters go first, since the words are what was asked for; then the words. */
function NothingFound({ view }: { view: ProductListView }) {
  const { search } = view;
  const sections = useQuery({
    ...useTRPC().catalogue.sections.queryOptions(),
    enabled: view.section !== null,
  });
  const filters = filterWords(view, sections.data ?? []);
  const isFiltered = filters.length > 0;
  return (
    <EmptyState
      kind="no-results"
      title={search ? `Nothing matches “${search}”` : "No products here"}
      description={isFiltered ? filters.join(" · ") : "Try fewer or other words."}
      action={
        <Button
          onClick={() =>
            changeView(
              isFiltered ? { ...noFilters, state: null } : { ...plainView, hidden: view.hidden },
              "push",
            )
          }
        >
          {isFiltered && search ? "Search without filters" : "Show all products"}
        </Button>
      }
    />
  );
}

function NothingYet() {
  const sync = useShopSync();
  switch (sync.phase) {
    case "unknown":
      return <div className="h-64" />;
    case "unconnected":
      return (
        <EmptyState
          kind="no-data"
          icon={<Package />}
          title="Your products will be here"
          description="Connect your Etsy shop, and its listings arrive within a minute."
          action={
            <ButtonLink variant="primary" href="/channels">
              Connect Etsy
            </ButtonLink>
          }
        />
      );
    case "expired":
      return (
        <ErrorState
          title="Etsy no longer lets us read your shop"
          description="Connect it again, and your products come back."
          action={<ButtonLink href="/channels">Connect again</ButtonLink>}
        />
      );
    case "reading":
      return (
        <EmptyState
          kind="no-data"
          icon={<Package />}
          title="Your products are on their way"
          description="The first ones appear here in a few seconds."
        />
      );
    case "failed":
      return <ReadAgain problem={sync.problem} />;
    case "done":
      return (
        <EmptyState
          kind="no-data"
          icon={<Package />}
          title="Your shop has no products yet"
          description="What you list on Etsy appears here after the next sync."
          action={<ButtonLink href="/channels">See the sync</ButtonLink>}
        />
      );
  }
}

function ReadAgain({ problem }: { problem: string | null }) {
  const again = useMutation(useTRPC().channels.syncNow.mutationOptions());
  return (
    <ErrorState
      title="Your shop could not be read"
      description={again.isError ? messageOf(again.error) : problem}
      onRetry={() => again.mutateAsync()}
      action={<ButtonLink href="/channels">See what happened</ButtonLink>}
    />
  );
}
