CREATE TABLE "idea_merger_people" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"merger_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"supports" boolean DEFAULT false NOT NULL,
	"follows" boolean DEFAULT false NOT NULL,
	CONSTRAINT "idea_merger_people_pkey" PRIMARY KEY("city_id","merger_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "idea_merger_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idea_mergers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"merged_by" uuid,
	"external_support_count" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone,
	"due_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "idea_mergers_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "idea_mergers_two" CHECK (idea_id <> into_id)
);
--> statement-breakpoint
ALTER TABLE "idea_mergers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ideas" DROP CONSTRAINT "ideas_visibility_known";--> statement-breakpoint
ALTER TABLE "idea_merger_people" ADD CONSTRAINT "idea_merger_people_city_id_merger_id_idea_mergers_city_id_id_fk" FOREIGN KEY ("city_id","merger_id") REFERENCES "public"."idea_mergers"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merger_people" ADD CONSTRAINT "idea_merger_people_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_mergers" ADD CONSTRAINT "idea_mergers_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_mergers" ADD CONSTRAINT "idea_mergers_city_id_into_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","into_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_merger_people_person" ON "idea_merger_people" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_mergers_idea" ON "idea_mergers" USING btree ("city_id","idea_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "idea_mergers_into" ON "idea_mergers" USING btree ("city_id","into_id");--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_visibility_known" CHECK (visibility in ('public', 'waiting', 'removed', 'withdrawn', 'merged')) NOT VALID;--> statement-breakpoint
CREATE POLICY "idea_merger_people_own_city" ON "idea_merger_people" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "idea_mergers_own_city" ON "idea_mergers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));