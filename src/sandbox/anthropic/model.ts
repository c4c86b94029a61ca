import { nextTurn } from "./brain/plan";
import { readSituation, type Situation } from "./brain/situation";
import { leak, obeyInjection } from "./disobedience";
import type { Modes } from "./modes";
import type { Turn } from "./reply";
import type { MessagesRequest } from "./request";

/** What the stand-in model does next: the obedient answer, or what the modes make of it. */
export function runModel(request: MessagesRequest, modes: Modes): Turn {
  const situation = readSituation(request);
  return (
    scripted(modes) ??
    misbehave(request, situation, modes) ??
    betray(request, situation, modes) ??
    worded(situation, modes)
  );
}

function scripted(modes: Modes): Turn | null {
  const said = modes.take("say");
  if (said) return { text: said.text, calls: [] };
  return modes.take("empty") ? { text: "", calls: [] } : null;
}

function misbehave(request: MessagesRequest, situation: Situation, modes: Modes): Turn | null {
  const first = request.tools[0]?.name ?? "search_products";
  if (modes.take("endless_loop")) {
    const { search } = situation.tools;
    const input = search ? { [search.parameter]: `mug ${situation.results.length + 1}` } : {};
    return { text: "", calls: [{ name: search?.name ?? first, input }] };
  }
  if (modes.take("malformed_arguments")) {
    const name = situation.tools.search?.name ?? first;
    return { text: "", calls: [{ name, input: { query: { nested: [1] } }, rawInput: '{"query": "mug' }] };
  }
  const forbidden = modes.has("forbidden_tool") && !situation.results.some((result) => result.error);
  const tool = forbidden ? modes.take("forbidden_tool") : undefined;
  if (tool) return { text: "", calls: [{ name: tool.name, input: { id: "lst_1", confirm: true } }] };
  if (modes.take("invented_item")) {
    const text = "Yes, we have the “Moonlight Unicorn Lamp” for 19.00 USD, with 2 in stock.";
    return { text, calls: [] };
  }
  return null;
}

/** After having looked things up as an obedient model would: what it read may be what leads it astray. */
function betray(request: MessagesRequest, situation: Situation, modes: Modes): Turn | null {
  if (!modes.has("obey_injection") && !modes.has("leak") && !modes.has("promise")) return null;
  const honest = nextTurn(situation, (value) => (value.fact === null ? value.text : `{{${value.fact}}}`));
  if (honest.calls.length > 0) return null;
  if (modes.take("obey_injection")) return obeyInjection(request, situation);
  if (modes.take("leak")) return leak(request, situation);
  const promise = modes.take("promise");
  return promise ? { text: `${honest.text} ${promise.text}`, calls: [] } : null;
}

function worded(situation: Situation, modes: Modes): Turn {
  const price = modes.list().find((mode) => mode.mode === "wrong_price")?.price;
  const bare = price !== undefined || modes.has("bare");
  const turn = nextTurn(situation, (value, kind) => {
    if (price !== undefined && kind === "price") return price;
    return bare || value.fact === null ? value.text : `{{${value.fact}}}`;
  });
  if (turn.calls.length > 0 || !bare) return turn;
  modes.take("bare");
  if (price === undefined) return turn;
  modes.take("wrong_price");
  return turn.text.includes(price) ? turn : { text: `${turn.text} It costs ${price}.`, calls: [] };
}
