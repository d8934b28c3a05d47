DROP INDEX "idea_terms_terms";--> statement-breakpoint
CREATE INDEX "idea_terms_terms" ON "idea_terms" USING gin ("terms") WITH (gin_pending_list_limit=128);