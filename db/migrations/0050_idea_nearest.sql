CREATE TABLE "idea_nearest" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"other_id" uuid,
	"score" real DEFAULT 0 NOT NULL,
	"compared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_nearest_pkey" PRIMARY KEY("city_id","idea_id")
);
--> statement-breakpoint
ALTER TABLE "idea_nearest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "idea_nearest" ADD CONSTRAINT "idea_nearest_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_nearest" ADD CONSTRAINT "idea_nearest_city_id_other_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","other_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_nearest_score" ON "idea_nearest" USING btree ("city_id","score");--> statement-breakpoint
CREATE INDEX "idea_nearest_other" ON "idea_nearest" USING btree ("city_id","other_id");--> statement-breakpoint
CREATE POLICY "idea_nearest_own_city" ON "idea_nearest" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));