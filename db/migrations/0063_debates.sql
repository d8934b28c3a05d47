CREATE TABLE "debates" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	CONSTRAINT "debates_pkey" PRIMARY KEY("city_id","activity_id")
);
--> statement-breakpoint
ALTER TABLE "debates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activities" DROP CONSTRAINT "activities_kind";--> statement-breakpoint
ALTER TABLE "debates" ADD CONSTRAINT "debates_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debates" ADD CONSTRAINT "debates_city_id_thread_id_threads_city_id_id_fk" FOREIGN KEY ("city_id","thread_id") REFERENCES "public"."threads"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "debates_thread" ON "debates" USING btree ("city_id","thread_id");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_kind" CHECK (kind in ('idea_board', 'survey', 'meeting', 'debate')) NOT VALID;--> statement-breakpoint
CREATE POLICY "debates_own_city" ON "debates" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));