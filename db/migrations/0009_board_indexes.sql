CREATE INDEX "answers_time" ON "answers" USING btree ("city_id","created_at","idea_id");--> statement-breakpoint
CREATE INDEX "idea_images_file" ON "idea_images" USING btree ("city_id","file_id");--> statement-breakpoint
CREATE INDEX "ideas_facets" ON "ideas" USING btree ("city_id","activity_id","topic_id","neighbourhood_id","status","id") WHERE visibility = 'public';