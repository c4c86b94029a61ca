-- Search operators are not leakproof: under a policy they could not use their index. So the owner searches,
-- and the tenant (read from the transaction, never a parameter) is the first condition.

CREATE SCHEMA IF NOT EXISTS search;
REVOKE ALL ON SCHEMA search FROM PUBLIC;
GRANT USAGE ON SCHEMA search TO {{app}};

-- What an earlier version made goes: nothing but this file's own functions refers to them.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'search'::regnamespace LOOP
    EXECUTE format('DROP FUNCTION %s', f);
  END LOOP;
END $$;

-- The words of a query in order, without what surrounds them and without those that every text has, unless there is no
-- other: that one may be the beginning of one. At most eight.
CREATE OR REPLACE FUNCTION search.query_words(p_query text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT coalesce(array_agg(w ORDER BY n), '{}') FROM (
    SELECT w, min(n) AS n FROM (
      SELECT left(regexp_replace(given, '^[^[:alnum:]]+|[^[:alnum:]]+$', '', 'g'), 60) AS w, n
      FROM regexp_split_to_table(normalize(lower(left(p_query, 200)), NFC), '\s+') WITH ORDINALITY AS s(given, n)) t
    WHERE w <> '' AND (numnode(plainto_tsquery('english', w)) > 0 OR p_query !~ '\S\s+\S')
    GROUP BY w ORDER BY min(n) LIMIT 8) t
$$;

-- "Café" → "cafe".
CREATE OR REPLACE FUNCTION search.folded(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(p_text) = length(p_text) THEN lower(p_text)
    ELSE normalize(regexp_replace(normalize(lower(p_text), NFD), '[\u0300-\u036f]', '', 'g'), NFC) END
$$;

-- Folded, every word behind a space.
CREATE OR REPLACE FUNCTION search.spaced(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ' ' || replace(replace(replace(search.folded(p_text), '-', ' '), '/', ' '), '(', ' ')
$$;

-- One word as the index knows it: in any form, as a whole ("bwl-0042"), and without its accents.
CREATE OR REPLACE FUNCTION search.exactly(p_word text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT string_agg(q, ' | ')::tsquery FROM (
    SELECT DISTINCT '(' || nullif(made::text, '') || ')' AS q FROM (VALUES
      (plainto_tsquery('english', regexp_replace(p_word, '[^[:alnum:]]+', ' ', 'g'))),
      (plainto_tsquery('simple', p_word)), (plainto_tsquery('english', search.folded(p_word)))) AS t(made)) t
$$;

-- All of them at once.
CREATE OR REPLACE FUNCTION search.every(p_forms tsquery[]) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT string_agg('(' || form::text || ')', ' & ')::tsquery FROM unnest(p_forms) AS form
$$;

-- How a word begins in whatever form: "mugs" → "mug", "pottery" → "potter".
CREATE OR REPLACE FUNCTION search.beginning(p_word text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public AS $$
  SELECT CASE WHEN starts_with(word, stem) AND length(stem) > 2 THEN stem ELSE word END
  FROM (SELECT ltrim(search.spaced(p_word)) AS word) w,
    LATERAL (SELECT regexp_replace((ts_lexize('english_stem', word))[1], '(..)i$', '\1') AS stem) s
$$;

-- The word with one letter left out or two swapped; with `p_letters` also with one replaced or added.
CREATE OR REPLACE FUNCTION search.slips(p_word text, p_letters text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  WITH cuts AS (SELECT left(p_word, i) AS a, substr(p_word, i + 1) AS b FROM generate_series(0, length(p_word)) AS i)
  SELECT a || substr(b, 2) FROM cuts WHERE b <> '' UNION
  SELECT a || substr(b, 2, 1) || left(b, 1) || substr(b, 3) FROM cuts WHERE length(b) > 1 UNION
  SELECT a || letter || substr(b, n) FROM cuts, generate_series(1, 2) AS n, string_to_table(p_letters, NULL) AS letter
$$;

-- Words of these texts that begin with this one, the commonest first; if none does, those that contain it.
CREATE OR REPLACE FUNCTION search.longer(p_word text, p_texts text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  WITH words AS MATERIALIZED (
    SELECT w, count(*) AS times, bool_or(starts_with(w, p_word)) AS begins
    FROM unnest(p_texts) AS t, string_to_table(t, ' ') AS s(given), btrim(given, '.,;:!?()[]"''') AS w
    WHERE strpos(w, p_word) > 0 GROUP BY w)
  SELECT coalesce(array_agg(w), '{}') FROM (
    SELECT w FROM words WHERE begins OR (length(p_word) > 2 AND NOT EXISTS (SELECT FROM words WHERE begins))
    ORDER BY times DESC, w LIMIT 6) t
$$;

-- Of all words in these texts, the ones most like this one.
CREATE OR REPLACE FUNCTION search.alike(p_word text, p_texts text[]) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  WITH words AS MATERIALIZED (
    SELECT w, similarity(w, p_word) AS likeness FROM (
      SELECT DISTINCT btrim(given, '.,;:!?()[]"''') AS w FROM unnest(p_texts) AS t, string_to_table(t, ' ') AS s(given)) d
    WHERE length(w) BETWEEN length(p_word) - 2 AND length(p_word) + 3)
  SELECT coalesce(array_agg(w), '{}') FROM (
    SELECT w FROM words WHERE likeness >= 0.4 AND likeness >= 0.9 * (SELECT max(likeness) FROM words)
    ORDER BY likeness DESC, w LIMIT 4) t
$$;

-- Some products of the tenant, whichever come first: common words show up there.
CREATE OR REPLACE FUNCTION search.some(p_count int) RETURNS TABLE (title text, words tsvector)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp SET enable_indexscan = on AS $$
DECLARE tenant text := current_setting('app.seller_id', true);
BEGIN
  RETURN QUERY SELECT lower(p.title), p.search_vector FROM products p WHERE p.seller_id = tenant ORDER BY p.id LIMIT p_count;
END $$;

-- Whether some product of the tenant has the word.
CREATE OR REPLACE FUNCTION search.is_known(p_word tsquery) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE tenant text := current_setting('app.seller_id', true);
BEGIN
  RETURN EXISTS (SELECT FROM search.some(50) s WHERE s.words @@ p_word)
    OR EXISTS (SELECT FROM products p WHERE p.seller_id = tenant AND p.search_vector @@ p_word);
END $$;

-- Words of the tenant's products that somebody may mean who wrote this one: longer ones, those that contain it, else
-- those that look like it. Each look ends at a number of rows or of words, however large the catalogue is.
CREATE OR REPLACE FUNCTION search.meant(p_word text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  tenant text := current_setting('app.seller_id', true);
  part text := '%' || regexp_replace(p_word, '([\\%_])', '\\\1', 'g') || '%';
  others text[];
BEGIN
  IF length(p_word) < 3 THEN RETURN search.longer(p_word, ARRAY(SELECT title FROM search.some(300))); END IF;
  others := search.longer(p_word, ARRAY(
    SELECT p.search_text FROM products p WHERE p.seller_id = tenant AND p.search_text LIKE part LIMIT 200));
  IF cardinality(others) > 0 OR length(p_word) NOT BETWEEN 4 AND 20 OR p_word ~ '[^[:alpha:]]' THEN RETURN others; END IF;
  others := ARRAY(SELECT w FROM search.slips(p_word, '') AS w
    WHERE EXISTS (SELECT FROM products p WHERE p.seller_id = tenant AND p.search_vector @@ quote_literal(w)::tsquery));
  IF cardinality(others) > 0 THEN RETURN others; END IF;
  others := ARRAY(SELECT w FROM search.slips(p_word, 'abcdefghijklmnopqrstuvwxyz') AS w
    WHERE EXISTS (SELECT FROM products p WHERE p.seller_id = tenant AND p.search_vector @@ quote_literal(w)::tsquery));
  IF cardinality(others) > 0 OR length(p_word) < 8 THEN RETURN others; END IF;
  RETURN search.alike(p_word, ARRAY(
    SELECT p.search_text FROM products p WHERE p.seller_id = tenant AND p.search_text %> p_word LIMIT 30));
END $$;

-- What a folded title names first: of "stoneware mug, gift for mom" the mug, of "mug rack" the rack.
CREATE OR REPLACE FUNCTION search.thing(p_title text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT split_part(rtrim(split_part(split_part(split_part(split_part(split_part(split_part(split_part(split_part(split_part(
    p_title, ',', 1), '|', 1), ' - ', 1), ' – ', 1), '(', 1), ' set', 1), ' for ', 1), ' with ', 1), ' of ', 1)), ' ', -1)
$$;

-- Products of the tenant that a query finds, best first: those with its words early in the title, in their order, then
-- in the title, in tags and SKUs, in the description. Of more than the bound any will do. The planner sees constants.
CREATE OR REPLACE FUNCTION search.ranked(p_found tsquery, p_beginnings text[], p_limit int) RETURNS SETOF text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE tenant text := current_setting('app.seller_id', true); bound int := greatest(p_limit, 500);
BEGIN
  RETURN QUERY
    WITH found AS MATERIALIZED (
      SELECT p.id, p.title, search.spaced(p.title) AS spaced, p.search_text FROM products p
      WHERE p.seller_id = tenant AND p.search_vector @@ p_found LIMIT bound),
    seen AS MATERIALIZED (
      SELECT f.id, f.title, strpos(f.spaced, ' ' || b) AS at, strpos(f.search_text, b) AS anywhere, n
      FROM found f, unnest(p_beginnings) WITH ORDINALITY AS given(b, n)),
    rated AS (
      SELECT seen.id, min(seen.title) AS title,
        sum(CASE WHEN at > 0 THEN 300 - least(at, 100) WHEN anywhere > 0 THEN 100 ELSE 0 END)
        + 30 * coalesce(corr(at, n) FILTER (WHERE at > 0), 0) AS points
      FROM seen GROUP BY seen.id),
    placed AS (
      SELECT r.id, r.points, row_number() OVER (ORDER BY points DESC, r.id) AS place,
        search.thing(search.folded(r.title)) AS thing
      FROM rated r)
    SELECT l.id FROM placed l
    ORDER BY points + CASE WHEN place <= 100 AND EXISTS (
      SELECT FROM unnest(p_beginnings) AS b WHERE starts_with(thing, b)) THEN 60 ELSE 0 END DESC, place
    LIMIT p_limit;
END $$;

-- Products of the tenant for what somebody typed, best first: with every word; with what the words may mean; with all
-- of them but one; with any. Only bitmaps over the search's own indexes stay quick for rare words and for common ones.
CREATE OR REPLACE FUNCTION search.products(p_query text, p_limit int) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_custom_plan SET enable_indexscan = off SET enable_seqscan = off SET jit = off
SET max_parallel_workers_per_gather = 0 SET pg_trgm.word_similarity_threshold = '0.5' AS $$
DECLARE
  wanted int := least(p_limit, 2000);
  words text[] := search.query_words(p_query);
  beginnings text[] := ARRAY(SELECT search.beginning(w) FROM unnest(words) AS w);
  forms tsquery[] := ARRAY(SELECT search.exactly(w) FROM unnest(words) AS w);
  everything tsquery;
  unknown boolean[];
  instead tsquery;
  others text[];
  part tsquery;
  found_rows int;
BEGIN
  IF coalesce(current_setting('app.seller_id', true), '') = '' OR cardinality(words) = 0 THEN RETURN; END IF;
  everything := search.every(forms);
  RETURN QUERY SELECT search.ranked(everything, beginnings, wanted);
  GET DIAGNOSTICS found_rows = ROW_COUNT;
  IF found_rows >= least(wanted, 3) THEN RETURN; END IF;
  unknown := ARRAY(SELECT NOT search.is_known(form) FROM unnest(forms) AS form);
  FOR i IN 1 .. cardinality(words) LOOP
    -- Of nothing but known words, the last one may not be written to its end.
    CONTINUE WHEN NOT unknown[i] AND (i < cardinality(words) OR true = ANY (unknown));
    others := search.meant(words[i]);
    FOR j IN 1 .. cardinality(others) LOOP forms[i] := forms[i] || plainto_tsquery('simple', others[j]); END LOOP;
    beginnings := beginnings || ARRAY(SELECT search.beginning(o) FROM unnest(others) AS o);
  END LOOP;
  RETURN QUERY SELECT search.ranked(search.every(forms) && !!everything, beginnings, wanted - found_rows);
  IF FOUND OR found_rows > 0 OR cardinality(words) = 1 THEN RETURN; END IF;
  FOR i IN 1 .. cardinality(words) LOOP
    part := search.every(forms[:i - 1] || forms[i + 1:]);
    instead := coalesce(instead || part, part);
  END LOOP;
  RETURN QUERY SELECT search.ranked(instead, beginnings, wanted);
  IF FOUND OR cardinality(words) = 2 THEN RETURN; END IF;
  FOR i IN 1 .. cardinality(words) LOOP instead := instead || forms[i]; END LOOP;
  RETURN QUERY SELECT search.ranked(instead, beginnings, wanted);
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
GRANT EXECUTE ON FUNCTION search.products(text, int), search.conversations_by_words(text, int) TO {{app}};
