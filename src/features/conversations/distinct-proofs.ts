/** A value in a reply and the row that it rests on. */
interface Tied {
  start: number;
  end: number;
  claim: "value" | "available" | "sold_out";
  fact: { id: string };
  offer: { id: string } | null;
}

/** A proof with the words it stands for. */
export interface WordedProof<P> {
  key: string;
  words: string;
  proof: P;
}

/**
 * Each value once per row, in the order of the text: a price that a reply repeats is one chip, and "in stock" is none
 * where the number stands beside it.
 */
export function distinctProofs<P extends Tied>(text: string, proofs: readonly P[]): WordedProof<P>[] {
  const counted = new Set(proofs.filter((proof) => proof.claim === "value").map((proof) => proof.fact.id));
  const seen = new Map<string, WordedProof<P>>();
  for (const proof of [...proofs].sort((a, b) => a.start - b.start)) {
    if (proof.claim !== "value" && counted.has(proof.fact.id)) continue;
    const words = text.slice(proof.start, proof.end).trim();
    const key = `${proof.offer?.id ?? proof.fact.id}:${words}`;
    if (words && !seen.has(key)) seen.set(key, { key, words, proof });
  }
  return [...seen.values()];
}
