-- Search operators are not leakproof: under a policy they could not use their index. So the owner searches,
-- and the tenant (read from the transaction, never a parameter) is the first condition.

CREATE SCHEMA IF NOT EXISTS search;
REVOKE ALL ON SCHEMA search FROM PUBLIC;
GRANT USAGE ON SCHEMA search TO {{app}};

-- "blue mugs" → every word (or, with '|', any of them), each also as the beginning of a longer one.
CREATE OR REPLACE FUNCTION search.words(p_query text, p_operator text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT coalesce(
    (SELECT string_agg(format('(%s | %s:*)', plainto_tsquery('english', w)::text, quote_literal(w)), format(' %s ', p_operator))
     FROM (SELECT DISTINCT w FROM regexp_split_to_table(lower(p_query), '[^[:alnum:]]+') AS w WHERE w <> '' LIMIT 12) t
     WHERE numnode(plainto_tsquery('english', w)) > 0), '')::tsquery
$$;

-- Products of the tenant by words, best first: with every word, or else with any. The planner sees constants.
CREATE OR REPLACE FUNCTION search.products_by_words(p_query text, p_limit int)
RETURNS TABLE (product_id text, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE tenant text := current_setting('app.seller_id', true); q tsquery; operator text;
BEGIN
  IF coalesce(tenant, '') = '' THEN RETURN; END IF;
  FOREACH operator IN ARRAY ARRAY['&', '|'] LOOP
    q := search.words(p_query, operator);
    IF numnode(q) = 0 THEN RETURN; END IF;
    RETURN QUERY
      SELECT p.id, ts_rank(p.search_vector, q)::real AS r FROM products p
      WHERE p.seller_id = tenant AND p.search_vector @@ q
      ORDER BY r DESC, p.id LIMIT least(p_limit, 2000);
    IF FOUND THEN RETURN; END IF;
  END LOOP;
END $$;

-- For typos: trigrams, only asked when words find little, over a bounded number of candidates.
CREATE OR REPLACE FUNCTION search.products_by_likeness(p_query text, p_limit int)
RETURNS TABLE (product_id text, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET pg_trgm.word_similarity_threshold = '0.45' AS $$
DECLARE tenant text := current_setting('app.seller_id', true);
BEGIN
  IF coalesce(tenant, '') = '' OR length(trim(p_query)) < 3 THEN RETURN; END IF;
  RETURN QUERY
    SELECT c.id, word_similarity(p_query, c.search_text) AS r
    FROM (SELECT p.id, p.search_text FROM products p
          WHERE p.seller_id = tenant AND p_query <% p.search_text LIMIT 500) c
    ORDER BY r DESC, c.id LIMIT least(p_limit, 200);
END $$;

-- Every word, each also as the beginning of a longer one, cut as `to_tsvector` cuts: "$36.00" and "bwl-0042" stay whole.
CREATE OR REPLACE FUNCTION search.plain_words(p_query text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT coalesce(
    (SELECT string_agg(format('''%s'':*', regexp_replace(w, '([''\\])', '\1\1', 'g')), ' & ')
     FROM (SELECT lexeme AS w FROM unnest(to_tsvector('simple', left(p_query, 200))) LIMIT 12) t), '')::tsquery
$$;

-- Conversations of the tenant, newest first, whose contact's name has every word or that have a message with every
-- word; then with the newest such message. Common words end at the newest 5 000 messages. Constants for the planner.
CREATE OR REPLACE FUNCTION search.conversations_by_words(p_query text, p_limit int)
RETURNS TABLE (conversation_id text, message_id text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  tenant text := current_setting('app.seller_id', true);
  q tsquery := search.plain_words(p_query);
  patterns text[] := ARRAY(
    SELECT '%' || regexp_replace(w, '([\\%_])', '\\\1', 'g') || '%'
    FROM regexp_split_to_table(left(p_query, 200), '\s+') AS w WHERE w <> '' ORDER BY length(w) DESC LIMIT 12);
  longest text := patterns[1];
BEGIN
  IF coalesce(tenant, '') = '' OR longest IS NULL THEN RETURN; END IF;
  RETURN QUERY
    WITH named AS (
      SELECT n.id FROM contacts n
      WHERE n.seller_id = tenant AND n.name ILIKE longest AND n.name ILIKE ALL (patterns) LIMIT 5000
    ), said AS (
      SELECT m.conversation_id AS conversation, m.id FROM messages m
      WHERE m.seller_id = tenant AND to_tsvector('simple', left(m.text, 2000)) @@ q
      ORDER BY m.created_at DESC LIMIT 5000
    ), hits AS (
      SELECT conversation, id AS message FROM said
      UNION ALL
      SELECT c.id, NULL FROM named JOIN conversations c ON c.seller_id = tenant AND c.contact_id = named.id
    )
    SELECT c.id, CASE WHEN count(*) = count(h.message) THEN max(h.message) END
    FROM hits h JOIN conversations c ON c.seller_id = tenant AND c.id = h.conversation
    GROUP BY c.id, c.last_message_at
    ORDER BY c.last_message_at DESC NULLS LAST, c.id LIMIT least(p_limit, 1000);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.products_by_words(text, int), search.products_by_likeness(text, int),
  search.conversations_by_words(text, int) TO {{app}};
