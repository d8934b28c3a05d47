ALTER TABLE "activities" VALIDATE CONSTRAINT "activities_city_id_project_id_projects_city_id_id_fk";
