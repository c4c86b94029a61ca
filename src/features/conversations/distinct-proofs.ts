/** A value in a reply and the row that it rests on. */
interface Tied {
  start: number;
  end: number;
  fact: { id: string };
  offer: { id: string } | null;
}

/** A proof with the words it stands for. */
export interface WordedProof<P> {
  key: string;
  words: string;
  proof: P;
}

/** Each value once per row, in the order of the text: a price that a reply repeats is one chip. */
export function distinctProofs<P extends Tied>(text: string, proofs: readonly P[]): WordedProof<P>[] {
  const seen = new Map<string, WordedProof<P>>();
  for (const proof of [...proofs].sort((a, b) => a.start - b.start)) {
    const words = text.slice(proof.start, proof.end).trim();
    const key = `${proof.offer?.id ?? proof.fact.id}:${words}`;
    if (words && !seen.has(key)) seen.set(key, { key, words, proof });
  }
  return [...seen.values()];
}
