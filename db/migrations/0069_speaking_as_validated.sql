ALTER TABLE "comments" VALIDATE CONSTRAINT "comments_city_id_organisation_id_organisations_city_id_id_fk";--> statement-breakpoint
ALTER TABLE "ideas" VALIDATE CONSTRAINT "ideas_city_id_organisation_id_organisations_city_id_id_fk";
