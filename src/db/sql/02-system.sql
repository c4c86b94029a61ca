-- The second door past the tenant (the first is tenant_routes): owner's functions that return pairs of ids, bounded.
-- They are named in src/db/system.ts, and nowhere else called. `pg_temp` stands last, or a caller's temporary table
-- could take a real one's place.

-- Inbox tasks that are due, or whose worker died (its lease ran out). Those of paused agents would fill the page, but
-- for previews, which a pause doesn't concern.
CREATE OR REPLACE FUNCTION system.due_inbox(p_now timestamptz, p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i.seller_id, i.id FROM agent_inbox i JOIN agents a ON a.seller_id = i.seller_id AND a.id = i.agent_id
  WHERE (i.status = 'queued' AND i.available_at <= p_now
         AND (a.status = 'active' OR (a.status = 'paused' AND i.kind = 'preview')))
     OR (i.status = 'processing' AND i.lease_expires_at < p_now)
  ORDER BY i.available_at LIMIT least(p_limit, 1000)
$$;

-- Messages that should have gone out, or whose sender died while sending.
CREATE OR REPLACE FUNCTION system.due_outbox(p_now timestamptz, p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT o.seller_id, o.id FROM outbox o
  WHERE (o.status = 'pending' AND o.available_at <= p_now)
     OR (o.status = 'sending' AND o.lease_expires_at < p_now)
  ORDER BY o.available_at LIMIT least(p_limit, 1000)
$$;

-- Sync runs that wait without a job, or whose worker died.
CREATE OR REPLACE FUNCTION system.stalled_syncs(p_now timestamptz, p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT r.seller_id, r.id FROM sync_runs r
  WHERE (r.status = 'idle' AND r.created_at < p_now - interval '10 seconds' AND r.available_at <= p_now)
     OR (r.status = 'in_progress' AND r.lease_expires_at < p_now)
  ORDER BY r.created_at LIMIT least(p_limit, 1000)
$$;

-- Changes that wait to be written to a channel without a job, or whose worker died. Those of a shop whose access has
-- ended wait until it is connected again.
CREATE OR REPLACE FUNCTION system.due_changes(p_now timestamptz, p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.seller_id, c.id FROM change_requests c
  JOIN listings l ON l.seller_id = c.seller_id AND l.id = c.listing_id
  JOIN connections o ON o.seller_id = l.seller_id AND o.id = l.connection_id AND o.status = 'active'
  WHERE (c.status = 'queued' AND c.available_at <= p_now)
     OR (c.status = 'publishing' AND c.lease_expires_at < p_now)
  ORDER BY c.available_at LIMIT least(p_limit, 1000)
$$;

-- Live connections whose turn has come, after the given pair, page by page. Each has its own moment within the interval,
-- by a hash of its id: a thousand shops don't start together, also not after an outage, since a turn that is missed by
-- a twelfth of the interval is left to the next. One pass a turn. Behind a sample shop there is no platform.
DROP FUNCTION IF EXISTS system.connections_to_sync(timestamptz, text, int);
CREATE OR REPLACE FUNCTION system.connections_to_sync(
  p_now timestamptz, p_interval interval, p_after_seller text, p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.seller_id, c.id FROM connections c JOIN sellers s ON s.id = c.seller_id
  CROSS JOIN LATERAL (SELECT greatest(extract(epoch FROM p_interval)::bigint, 1) AS every) i
  CROSS JOIN LATERAL (SELECT ('x' || substr(md5(c.id), 1, 8))::bit(32)::bigint % i.every AS ahead) h
  CROSS JOIN LATERAL (
    SELECT to_timestamp(floor((extract(epoch FROM p_now) + h.ahead) / i.every) * i.every - h.ahead) AS at) turn
  WHERE c.channel = 'etsy' AND c.status = 'active' AND s.status = 'active' AND c.seller_id > p_after_seller
    AND p_now < turn.at + greatest(interval '5 minutes', p_interval / 12)
    AND (c.last_sync_at IS NULL OR c.last_sync_at < turn.at)
    AND NOT EXISTS (SELECT FROM sync_runs r
      WHERE r.seller_id = c.seller_id AND r.connection_id = c.id AND r.created_at >= turn.at)
  ORDER BY c.seller_id LIMIT least(p_limit, 1000)
$$;

-- Live connections to a platform, after the given seller, page by page: their orders are read every few minutes.
CREATE OR REPLACE FUNCTION system.live_connections(p_after_seller text, p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.seller_id, c.id FROM connections c JOIN sellers s ON s.id = c.seller_id
  WHERE c.channel = 'etsy' AND c.status = 'active' AND s.status = 'active' AND c.seller_id > p_after_seller
  ORDER BY c.seller_id LIMIT least(p_limit, 1000)
$$;

-- Messenger channels whose updates are fetched rather than delivered.
CREATE OR REPLACE FUNCTION system.polled_channels(p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.seller_id, c.id FROM messaging_channels c
  WHERE c.delivery = 'polling' AND c.status IN ('connected', 'error')
  ORDER BY c.seller_id, c.id LIMIT least(p_limit, 1000)
$$;

-- Rows past their use, a bounded number a call; returns how many went.
CREATE OR REPLACE FUNCTION system.sweep_expired(p_now timestamptz, p_limit int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE gone int := 0; n int;
BEGIN
  DELETE FROM rate_limits WHERE ctid IN
    (SELECT ctid FROM rate_limits WHERE window_start < p_now - interval '1 hour' LIMIT p_limit);
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone + n;
  DELETE FROM oauth_states s WHERE (s.seller_id, s.id) IN
    (SELECT o.seller_id, o.id FROM oauth_states o WHERE o.expires_at < p_now LIMIT p_limit);
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone + n;
  DELETE FROM tenant_routes r WHERE r.kind = 'oauth_state' AND r.created_at < p_now - interval '1 hour';
  DELETE FROM sessions s WHERE (s.seller_id, s.id) IN
    (SELECT o.seller_id, o.id FROM sessions o WHERE o.expires_at < p_now LIMIT p_limit);
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone + n;
  DELETE FROM idempotency_keys k WHERE (k.seller_id, k.id) IN
    (SELECT o.seller_id, o.id FROM idempotency_keys o WHERE o.created_at < p_now - interval '1 day' LIMIT p_limit);
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone + n;
  DELETE FROM spend_periods p WHERE (p.seller_id, p.id) IN
    (SELECT o.seller_id, o.id FROM spend_periods o WHERE o.updated_at < p_now - interval '62 days'
     AND o.scope = 'contact_day' LIMIT p_limit);
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone + n;
  DELETE FROM call_counts WHERE hour < p_now - interval '8 days';
  DELETE FROM worker_heartbeats WHERE seen_at < p_now - interval '1 day';
  RETURN gone;
END $$;

-- How many visitors' throw-away shops there are.
CREATE OR REPLACE FUNCTION system.count_samples(p_now timestamptz) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*)::int FROM sellers s WHERE s.sample_expires_at > p_now
$$;

-- Throw-away shops that ended before the given moment, with every row of theirs in every table, a bounded number of
-- shops a call; returns whose they were. What has no end is no sample and is never chosen.
CREATE OR REPLACE FUNCTION system.delete_expired_samples(p_now timestamptz, p_limit int)
RETURNS TABLE (seller_id text, id text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE chosen text[]; t record;
BEGIN
  SELECT array_agg(s.id) INTO chosen FROM (
    SELECT o.id FROM sellers o WHERE o.sample_expires_at IS NOT NULL AND o.sample_expires_at < p_now
    ORDER BY o.sample_expires_at LIMIT least(p_limit, 100) FOR UPDATE SKIP LOCKED) s;
  IF chosen IS NULL THEN RETURN; END IF;
  FOR t IN
    SELECT c.oid::regclass AS rel FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'seller_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    ORDER BY c.relname
  LOOP
    EXECUTE format('DELETE FROM %s WHERE seller_id = ANY ($1)', t.rel) USING chosen;
  END LOOP;
  RETURN QUERY DELETE FROM sellers s WHERE s.id = ANY (chosen) AND s.sample_expires_at IS NOT NULL
    RETURNING s.id, s.id;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA system FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA system TO {{app}};
