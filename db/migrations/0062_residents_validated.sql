ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_city_id_group_id_groups_city_id_id_fk";--> statement-breakpoint
ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_who";
