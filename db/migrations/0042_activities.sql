ALTER TABLE "activities" DROP CONSTRAINT "activities_kind";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "publish_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "who" text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "neighbourhood_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "results" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "anonymous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "outcome" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_coded" CHECK (kind = 'idea_board' or code is not null) NOT VALID;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_who" CHECK (who in ('everyone', 'signed_in', 'neighbourhoods')) NOT VALID;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_results" CHECK (results in ('public', 'private')) NOT VALID;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_kind" CHECK (kind in ('idea_board', 'survey', 'meeting')) NOT VALID;