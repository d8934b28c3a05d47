CREATE TABLE "ledger_queue" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "ledger_queue_pkey" PRIMARY KEY("city_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_queue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_readers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"name" text NOT NULL,
	"built_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_readers_pkey" PRIMARY KEY("city_id","name")
);
--> statement-breakpoint
ALTER TABLE "ledger_readers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "ledger_queue_own_city" ON "ledger_queue" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "ledger_readers_own_city" ON "ledger_readers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE FUNCTION queue_for_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ledger_queue (city_id, event_id) SELECT city_id, id FROM recorded;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER queue_for_readers AFTER INSERT ON events REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION queue_for_readers();
--> statement-breakpoint
-- City by city, so that it needs no way past the policies.
CREATE FUNCTION cities_with_news() RETURNS SETOF uuid LANGUAGE plpgsql AS $$
DECLARE city uuid;
BEGIN
  FOR city IN SELECT id FROM cities WHERE kind = 'city' LOOP
    PERFORM set_config('app.city_id', city::text, true);
    IF EXISTS (SELECT 1 FROM ledger_queue WHERE city_id = city) THEN
      RETURN NEXT city;
    END IF;
  END LOOP;
  PERFORM set_config('app.city_id', '', true);
END $$;
