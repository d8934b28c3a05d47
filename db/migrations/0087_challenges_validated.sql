ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_kind";--> statement-breakpoint
ALTER TABLE "ideas" VALIDATE CONSTRAINT "ideas_distinction";
