CREATE TABLE "poll_questions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"choices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"most" integer DEFAULT 1 NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "poll_questions_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "poll_questions_most" CHECK (most > 0),
	CONSTRAINT "poll_questions_opened" CHECK (closed_at is null or opened_at is not null)
);
--> statement-breakpoint
ALTER TABLE "poll_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "poll_voters" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"voter" text NOT NULL,
	"person_id" uuid,
	CONSTRAINT "poll_voters_pkey" PRIMARY KEY("city_id","question_id","voter")
);
--> statement-breakpoint
ALTER TABLE "poll_voters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "poll_votes" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"voter" text,
	"person_id" uuid,
	"choices" jsonb NOT NULL,
	"voted_at" timestamp with time zone,
	CONSTRAINT "poll_votes_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "poll_votes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "polls" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"by_hand" boolean DEFAULT false NOT NULL,
	"changeable" boolean DEFAULT false NOT NULL,
	"after_voting" boolean DEFAULT false NOT NULL,
	CONSTRAINT "polls_pkey" PRIMARY KEY("city_id","activity_id")
);
--> statement-breakpoint
ALTER TABLE "polls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "volunteer_causes" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"place" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"needed" integer NOT NULL,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "volunteer_causes_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "volunteer_causes_needed" CHECK (needed > 0),
	CONSTRAINT "volunteer_causes_time" CHECK (ends_at is null or ends_at > starts_at)
);
--> statement-breakpoint
ALTER TABLE "volunteer_causes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "volunteer_offers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"cause_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"offered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"helped_at" timestamp with time zone,
	CONSTRAINT "volunteer_offers_pkey" PRIMARY KEY("city_id","cause_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "volunteer_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activities" DROP CONSTRAINT "activities_kind";--> statement-breakpoint
ALTER TABLE "poll_questions" ADD CONSTRAINT "poll_questions_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_voters" ADD CONSTRAINT "poll_voters_city_id_question_id_poll_questions_city_id_id_fk" FOREIGN KEY ("city_id","question_id") REFERENCES "public"."poll_questions"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_voters" ADD CONSTRAINT "poll_voters_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_city_id_question_id_poll_questions_city_id_id_fk" FOREIGN KEY ("city_id","question_id") REFERENCES "public"."poll_questions"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volunteer_causes" ADD CONSTRAINT "volunteer_causes_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volunteer_offers" ADD CONSTRAINT "volunteer_offers_city_id_cause_id_volunteer_causes_city_id_id_fk" FOREIGN KEY ("city_id","cause_id") REFERENCES "public"."volunteer_causes"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volunteer_offers" ADD CONSTRAINT "volunteer_offers_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "poll_questions_activity" ON "poll_questions" USING btree ("city_id","activity_id","position");--> statement-breakpoint
CREATE INDEX "poll_voters_person" ON "poll_voters" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "poll_votes_question" ON "poll_votes" USING btree ("city_id","question_id","voter");--> statement-breakpoint
CREATE INDEX "poll_votes_person" ON "poll_votes" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "volunteer_causes_activity" ON "volunteer_causes" USING btree ("city_id","activity_id");--> statement-breakpoint
CREATE INDEX "volunteer_offers_person" ON "volunteer_offers" USING btree ("city_id","person_id");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_kind" CHECK (kind in ('idea_board', 'survey', 'meeting', 'debate', 'poll', 'volunteering', 'information')) NOT VALID;--> statement-breakpoint
CREATE POLICY "poll_questions_own_city" ON "poll_questions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "poll_voters_own_city" ON "poll_voters" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "poll_votes_own_city" ON "poll_votes" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "polls_own_city" ON "polls" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "volunteer_causes_own_city" ON "volunteer_causes" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "volunteer_offers_own_city" ON "volunteer_offers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));