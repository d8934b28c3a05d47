ALTER TABLE "people" VALIDATE CONSTRAINT "people_role";
