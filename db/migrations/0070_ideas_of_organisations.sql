CREATE INDEX CONCURRENTLY IF NOT EXISTS "ideas_organisation" ON "ideas" USING btree ("city_id","organisation_id","id") WHERE organisation_id is not null;
