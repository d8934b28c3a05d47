ALTER TABLE "reports" DROP CONSTRAINT "reports_one_subject";--> statement-breakpoint
ALTER TABLE "appeals" DROP CONSTRAINT "appeals_kind";--> statement-breakpoint
ALTER TABLE "season_places" DROP CONSTRAINT "season_places_kind";--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "warnings" ADD COLUMN "about_kind" text;--> statement-breakpoint
ALTER TABLE "warnings" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "warnings" ADD COLUMN "taken_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "ranked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "residence_letters" ADD COLUMN "birth_mark" text;--> statement-breakpoint
ALTER TABLE "residences" ADD COLUMN "birth_mark" text;--> statement-breakpoint
ALTER TABLE "residences" ADD COLUMN "address_mark" text;--> statement-breakpoint
ALTER TABLE "season_places" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "seasons" ADD COLUMN "ranks_organisations" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_one_subject" CHECK (num_nonnulls(idea_id, comment_id, organisation_id) = 1) NOT VALID;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_kind" CHECK (kind in ('idea', 'comment', 'account', 'warning')) NOT VALID;--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_about" CHECK ((about_kind is null) = (about_id is null) and about_kind in ('idea', 'comment')) NOT VALID;--> statement-breakpoint
ALTER TABLE "season_places" ADD CONSTRAINT "season_places_kind" CHECK (kind in ('person', 'neighbourhood', 'organisation')) NOT VALID;