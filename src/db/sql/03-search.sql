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

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.products_by_words(text, int), search.products_by_likeness(text, int) TO {{app}};
