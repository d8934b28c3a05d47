ALTER TABLE "reports" VALIDATE CONSTRAINT "reports_one_subject";--> statement-breakpoint
ALTER TABLE "appeals" VALIDATE CONSTRAINT "appeals_kind";--> statement-breakpoint
ALTER TABLE "warnings" VALIDATE CONSTRAINT "warnings_about";--> statement-breakpoint
ALTER TABLE "season_places" VALIDATE CONSTRAINT "season_places_kind";