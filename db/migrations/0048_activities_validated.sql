ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_coded";--> statement-breakpoint
ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_who";--> statement-breakpoint
ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_results";--> statement-breakpoint
ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_kind";