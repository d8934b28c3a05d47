CREATE TABLE "due_tallies" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"day" date NOT NULL,
	"change" integer NOT NULL,
	CONSTRAINT "due_tallies_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "due_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "due_tallies_own_city" ON "due_tallies" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE FUNCTION tally_due_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO due_tallies (city_id, day, change)
  SELECT city_id, (due_at AT TIME ZONE 'UTC')::date, count(*)
  FROM added WHERE visibility = 'public' AND due_at IS NOT NULL GROUP BY 1, 2;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tally_due_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO due_tallies (city_id, day, change)
  SELECT city_id, (due_at AT TIME ZONE 'UTC')::date, -count(*)
  FROM gone WHERE visibility = 'public' AND due_at IS NOT NULL GROUP BY 1, 2;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tally_due_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.visibility = 'public' AND OLD.due_at IS NOT NULL THEN
    INSERT INTO due_tallies (city_id, day, change) VALUES (OLD.city_id, (OLD.due_at AT TIME ZONE 'UTC')::date, -1);
  END IF;
  IF NEW.visibility = 'public' AND NEW.due_at IS NOT NULL THEN
    INSERT INTO due_tallies (city_id, day, change) VALUES (NEW.city_id, (NEW.due_at AT TIME ZONE 'UTC')::date, 1);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_due_added AFTER INSERT ON ideas REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_due_added();
--> statement-breakpoint
CREATE TRIGGER tally_due_gone AFTER DELETE ON ideas REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_due_gone();
--> statement-breakpoint
CREATE TRIGGER tally_due_changed AFTER UPDATE OF visibility, due_at ON ideas FOR EACH ROW
WHEN ((OLD.visibility, OLD.due_at) IS DISTINCT FROM (NEW.visibility, NEW.due_at))
EXECUTE FUNCTION tally_due_changed();
--> statement-breakpoint
-- What is due already: read from the narrow index. City by city, so that it works for an owner too who is bound by the policies.
DO $$
DECLARE city uuid;
BEGIN
  FOR city IN SELECT id FROM cities LOOP
    PERFORM set_config('app.city_id', city::text, true);
    INSERT INTO due_tallies (day, change)
    SELECT (due_at AT TIME ZONE 'UTC')::date, count(*)
    FROM ideas WHERE city_id = city AND visibility = 'public' AND due_at IS NOT NULL GROUP BY 1;
  END LOOP;
  PERFORM set_config('app.city_id', '', true);
END $$;
