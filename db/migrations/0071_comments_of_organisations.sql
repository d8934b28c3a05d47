CREATE INDEX CONCURRENTLY IF NOT EXISTS "comments_organisation" ON "comments" USING btree ("city_id","organisation_id","id") WHERE organisation_id is not null;
