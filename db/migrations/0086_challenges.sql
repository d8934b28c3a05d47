CREATE TABLE "challenge_finalists" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"reason" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"announced_at" timestamp with time zone,
	"award" text,
	"award_words" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"award_gets" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"taken_back_at" timestamp with time zone,
	"taken_back_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_finalists_pkey" PRIMARY KEY("city_id","activity_id","idea_id"),
	CONSTRAINT "challenge_finalists_award" CHECK (award in ('winner', 'mention')),
	CONSTRAINT "challenge_finalists_taken_back" CHECK (taken_back_at is null or announced_at is not null)
);
--> statement-breakpoint
ALTER TABLE "challenge_finalists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "challenges" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"criteria" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prize" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"jury" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"decides_on" date,
	"season_id" uuid,
	"recognised_at" timestamp with time zone,
	CONSTRAINT "challenges_pkey" PRIMARY KEY("city_id","activity_id")
);
--> statement-breakpoint
ALTER TABLE "challenges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activities" DROP CONSTRAINT "activities_kind";--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "distinction" text;--> statement-breakpoint
ALTER TABLE "challenge_finalists" ADD CONSTRAINT "challenge_finalists_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_finalists" ADD CONSTRAINT "challenge_finalists_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_city_id_season_id_seasons_city_id_id_fk" FOREIGN KEY ("city_id","season_id") REFERENCES "public"."seasons"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenge_finalists_idea" ON "challenge_finalists" USING btree ("city_id","idea_id");--> statement-breakpoint
CREATE INDEX "challenges_season" ON "challenges" USING btree ("city_id","season_id") WHERE season_id is not null;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_kind" CHECK (kind in ('idea_board', 'survey', 'meeting', 'debate', 'poll', 'volunteering', 'information', 'challenge')) NOT VALID;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_distinction" CHECK (distinction in ('finalist', 'winner', 'mention')) NOT VALID;--> statement-breakpoint
CREATE POLICY "challenge_finalists_own_city" ON "challenge_finalists" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "challenges_own_city" ON "challenges" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));