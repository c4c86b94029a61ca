-- One application's calls to a platform, over all processes. No seller is named here, so these run as whoever asks. All
-- times are the database's: processes on several hosts don't agree on theirs.

CREATE SCHEMA IF NOT EXISTS calls;
REVOKE ALL ON SCHEMA calls FROM PUBLIC;
GRANT USAGE ON SCHEMA calls TO {{app}};

-- What the platform's replies said; figures that are null stay as they were.
CREATE OR REPLACE FUNCTION calls.told(
  p_channel text, p_per_second int, p_per_day int, p_remaining int, p_wait_seconds int) RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO call_budgets AS b (channel, limit_per_second, limit_per_day, remaining_today, blocked_until)
  VALUES (p_channel, p_per_second, p_per_day, p_remaining, clock_timestamp() + make_interval(secs => p_wait_seconds))
  ON CONFLICT (channel) DO UPDATE SET
    limit_per_second = coalesce(excluded.limit_per_second, b.limit_per_second),
    limit_per_day = coalesce(excluded.limit_per_day, b.limit_per_day),
    remaining_today = coalesce(excluded.remaining_today, b.remaining_today),
    blocked_until = coalesce(greatest(excluded.blocked_until, b.blocked_until), b.blocked_until)
$$;

-- Takes the next free moment for a call and says how long to wait for it; or takes none and says how long to wait
-- before asking again, with the reason. In any 1.03 s there start no more calls than the platform allows a second. The
-- background takes only moments that are near, so that whoever is waited for comes before it; and with less than half
-- of the day's calls left it goes no faster than the day's average, with less than a quarter half as fast, and with less
-- than a tenth it rests. The last hundredth is nobody's.
CREATE OR REPLACE FUNCTION calls.take(p_channel text, p_purpose text, p_background boolean)
RETURNS TABLE (taken boolean, wait_ms int, reason text)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  b call_budgets; at timestamptz; slot timestamptz; per_second int; share numeric; n int;
BEGIN
  INSERT INTO call_budgets (channel) VALUES (p_channel) ON CONFLICT DO NOTHING;
  SELECT * INTO b FROM call_budgets c WHERE c.channel = p_channel FOR UPDATE;
  at := clock_timestamp();
  -- Before the platform has told us, we are careful.
  per_second := greatest(coalesce(b.limit_per_second, 5), 1);
  share := CASE WHEN b.limit_per_day > 0 THEN b.remaining_today::numeric / b.limit_per_day ELSE 1 END;
  IF share < (CASE WHEN p_background THEN 0.1 ELSE 0.01 END) THEN
    RETURN QUERY SELECT false, 900000, 'day'; RETURN;
  END IF;
  slot := greatest(at, b.blocked_until);
  IF p_background AND share < 0.5 THEN slot := greatest(slot, b.background_at); END IF;
  n := cardinality(b.recent);
  IF n >= per_second THEN slot := greatest(slot, b.recent[n - per_second + 1] + interval '1030 milliseconds'); END IF;
  IF slot - at > (CASE WHEN p_background THEN interval '250 milliseconds' ELSE interval '10 seconds' END) THEN
    RETURN QUERY SELECT false, ceil(extract(epoch FROM slot - at) * 1000)::int,
      CASE WHEN b.blocked_until > at THEN 'blocked' ELSE 'busy' END;
    RETURN;
  END IF;
  UPDATE call_budgets c SET
    recent = (b.recent || slot)[greatest(1, n + 2 - per_second):],
    remaining_today = greatest(b.remaining_today - 1, 0),
    background_at = CASE WHEN p_background AND b.limit_per_day > 0
      THEN slot + make_interval(secs => 86400.0 / b.limit_per_day * CASE WHEN share < 0.25 THEN 2 ELSE 1 END)
      ELSE b.background_at END
  WHERE c.channel = p_channel;
  INSERT INTO call_counts AS c (channel, purpose, hour, calls)
  VALUES (p_channel, p_purpose, date_trunc('hour', at), 1)
  ON CONFLICT (channel, hour, purpose) DO UPDATE SET calls = c.calls + 1;
  RETURN QUERY SELECT true, ceil(extract(epoch FROM slot - at) * 1000)::int, NULL::text;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA calls FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA calls TO {{app}};
