CREATE TABLE "city_drafts" (
	"browser_hash" text PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cities" ADD COLUMN "founded_by" uuid;