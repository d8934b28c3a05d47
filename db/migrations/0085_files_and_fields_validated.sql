ALTER TABLE "survey_questions" VALIDATE CONSTRAINT "survey_questions_audience";--> statement-breakpoint
ALTER TABLE "survey_questions" VALIDATE CONSTRAINT "survey_questions_kind";
