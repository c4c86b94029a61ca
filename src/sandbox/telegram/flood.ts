/** Which of Telegram's limits the stand-in keeps. */
export interface FloodLimits {
  /** About one message a second to one chat, short bursts allowed. */
  perChat: boolean;
  /** About 30 messages a second from one bot. */
  perBot: boolean;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

const chatRule = { perSecond: 1, burst: 5 };
const botRule = { perSecond: 30, burst: 30 };

/** Token buckets per bot and per chat (source: "Broadcasting to users" of Telegram's bot FAQ; the burst is a guess). */
export function createFlood(nowMs: () => number) {
  const buckets = new Map<string, Bucket>();
  const limits: FloodLimits = { perChat: true, perBot: true };

  function refill(key: string, rule: typeof chatRule): Bucket {
    const now = nowMs();
    const bucket = buckets.get(key) ?? { tokens: rule.burst, atMs: now };
    const gained = (Math.max(0, now - bucket.atMs) / 1_000) * rule.perSecond;
    const next = { tokens: Math.min(rule.burst, bucket.tokens + gained), atMs: now };
    buckets.set(key, next);
    return next;
  }

  return {
    limits,
    /** Counts one message; answers the seconds to wait when it is one too many (then it doesn't count). */
    take(botId: number, chatId: number): number | null {
      const checks = [
        ...(limits.perChat ? [{ bucket: refill(`${botId}:${chatId}`, chatRule), rule: chatRule }] : []),
        ...(limits.perBot ? [{ bucket: refill(String(botId), botRule), rule: botRule }] : []),
      ];
      const full = checks.find(({ bucket }) => bucket.tokens < 1);
      if (full) return Math.max(1, Math.ceil((1 - full.bucket.tokens) / full.rule.perSecond));
      for (const { bucket } of checks) bucket.tokens -= 1;
      return null;
    },
  };
}
export type Flood = ReturnType<typeof createFlood>;
