CREATE TABLE "meeting_registrations" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"code" text NOT NULL,
	"registered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attended_at" timestamp with time zone,
	CONSTRAINT "meeting_registrations_pkey" PRIMARY KEY("city_id","activity_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "meeting_registrations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meetings" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"capacity" integer,
	"minutes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"given" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "meetings_pkey" PRIMARY KEY("city_id","activity_id"),
	CONSTRAINT "meetings_time" CHECK (ends_at > starts_at),
	CONSTRAINT "meetings_capacity" CHECK (capacity is null or capacity > 0)
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"person_id" uuid,
	"values" jsonb NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "survey_answers_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_drafts" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"respondent" text NOT NULL,
	"person_id" uuid,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_drafts_pkey" PRIMARY KEY("city_id","activity_id","respondent")
);
--> statement-breakpoint
ALTER TABLE "survey_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_questions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hint" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"choices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rows" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"min" integer,
	"max" integer,
	"low" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"high" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"condition" jsonb,
	"archived_at" timestamp with time zone,
	CONSTRAINT "survey_questions_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "survey_questions_kind" CHECK (kind in ('section', 'single', 'multiple', 'scale', 'ranking', 'matrix', 'number', 'text', 'place'))
);
--> statement-breakpoint
ALTER TABLE "survey_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_respondents" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"respondent" text NOT NULL,
	"person_id" uuid,
	CONSTRAINT "survey_respondents_pkey" PRIMARY KEY("city_id","activity_id","respondent")
);
--> statement-breakpoint
ALTER TABLE "survey_respondents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activities" DROP CONSTRAINT "activities_kind";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "publish_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "who" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "neighbourhood_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "results" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "anonymous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "outcome" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_registrations" ADD CONSTRAINT "meeting_registrations_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_registrations" ADD CONSTRAINT "meeting_registrations_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_drafts" ADD CONSTRAINT "survey_drafts_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_drafts" ADD CONSTRAINT "survey_drafts_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_questions" ADD CONSTRAINT "survey_questions_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_respondents" ADD CONSTRAINT "survey_respondents_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_respondents" ADD CONSTRAINT "survey_respondents_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_registrations_number" ON "meeting_registrations" USING btree ("city_id","activity_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_registrations_code" ON "meeting_registrations" USING btree ("city_id","code");--> statement-breakpoint
CREATE INDEX "survey_answers_activity" ON "survey_answers" USING btree ("city_id","activity_id");--> statement-breakpoint
CREATE INDEX "survey_answers_person" ON "survey_answers" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "survey_questions_activity" ON "survey_questions" USING btree ("city_id","activity_id","position");--> statement-breakpoint
CREATE INDEX "survey_respondents_person" ON "survey_respondents" USING btree ("city_id","person_id");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_coded" CHECK (kind = 'idea_board' or code is not null) NOT VALID;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_who" CHECK (who in ('everyone', 'signed_in', 'neighbourhoods')) NOT VALID;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_results" CHECK (results in ('public', 'private')) NOT VALID;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_kind" CHECK (kind in ('idea_board', 'survey', 'meeting')) NOT VALID;--> statement-breakpoint
CREATE POLICY "meeting_registrations_own_city" ON "meeting_registrations" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "meetings_own_city" ON "meetings" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "survey_answers_own_city" ON "survey_answers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "survey_drafts_own_city" ON "survey_drafts" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "survey_questions_own_city" ON "survey_questions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "survey_respondents_own_city" ON "survey_respondents" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));