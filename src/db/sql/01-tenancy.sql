-- Runs whenever these files or the migrations changed; every statement may run again.
-- {{app}} and {{owner}} are the quoted names of the application's and the owner's role.

CREATE SCHEMA IF NOT EXISTS system;
REVOKE ALL ON SCHEMA system FROM PUBLIC;
GRANT USAGE ON SCHEMA system, public TO {{app}};

-- The tables without a tenant, few and named here; everything else with a seller_id is protected below.
CREATE OR REPLACE FUNCTION system.global_tables() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS
$$ SELECT ARRAY['tenant_routes', 'rate_limits', 'worker_heartbeats', 'call_budgets', 'call_counts', 'stallhand_meta'] $$;

DO $$
DECLARE
  t record;
  tenant_column text;
BEGIN
  FOR t IN
    SELECT c.oid::regclass AS rel, c.relname AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> ALL (system.global_tables())
  LOOP
    tenant_column := CASE WHEN t.name = 'sellers' THEN 'id' ELSE 'seller_id' END;
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t.rel);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t.rel);
    EXECUTE format('DROP POLICY IF EXISTS tenant ON %s', t.rel);
    EXECUTE format(
      'CREATE POLICY tenant ON %s TO {{app}} USING (%I = current_setting(''app.seller_id'', true))'
      ' WITH CHECK (%I = current_setting(''app.seller_id'', true))', t.rel, tenant_column, tenant_column);
    EXECUTE format('DROP POLICY IF EXISTS owner ON %s', t.rel);
    EXECUTE format('CREATE POLICY owner ON %s TO {{owner}} USING (true) WITH CHECK (true)', t.rel);
    EXECUTE format('REVOKE ALL ON %s FROM PUBLIC', t.rel);
    IF t.name = 'audit_log' THEN
      EXECUTE format('GRANT SELECT, INSERT ON %s TO {{app}}', t.rel);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO {{app}}', t.rel);
    END IF;
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_routes, rate_limits, worker_heartbeats, call_budgets, call_counts
  TO {{app}};
