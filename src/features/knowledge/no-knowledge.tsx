import { BookOpen } from "lucide-react";
import { EmptyState } from "@/ui/patterns/empty-state";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { type Prefill, suggestions } from "./suggestions";

interface NoKnowledgeProps {
  /** What was searched for, where there is something to be found. */
  search: string;
  onSuggestion: (prefill: Prefill) => void;
  onClear: () => void;
}

/** No answers, or none that match. */
export function NoKnowledge({ search, onSuggestion, onClear }: NoKnowledgeProps) {
  return (
    <Card>
      {search ? (
        <EmptyState
          kind="no-results"
          title="No answer is about that"
          action={<Button onClick={onClear}>Show all answers</Button>}
        />
      ) : (
        <EmptyState
          kind="no-data"
          icon={<BookOpen />}
          title="Nothing written down yet"
          description="Answers to what customers keep asking appear here. Begin with one of these:"
          action={
            <ul className="flex flex-wrap justify-center gap-2">
              {suggestions.map(({ label, ...prefill }) => (
                <li key={label}>
                  <Button size="sm" onClick={() => onSuggestion(prefill)}>
                    {label}
                  </Button>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </Card>
  );
}
