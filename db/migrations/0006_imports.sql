CREATE TABLE "import_rows" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"origin_id" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"hash" text NOT NULL,
	"written_hash" text,
	"idea_origin" text,
	"parent_origin" text,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("city_id","import_id","kind","origin_id")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "run_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "lease_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_city_id_import_id_imports_city_id_id_fk" FOREIGN KEY ("city_id","import_id") REFERENCES "public"."imports"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_run" ON "import_rows" USING btree ("city_id","import_id","kind","run_id");--> statement-breakpoint
CREATE POLICY "import_rows_own_city" ON "import_rows" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));