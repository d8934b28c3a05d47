import { expect, test } from "vitest";
import { lintMigrations, migrationFiles } from "@/tests/support/migrations/lint";
import { rules } from "@/tests/support/migrations/rules";

test("no migration keeps people waiting", () => {
  expect(lintMigrations(migrationFiles())).toEqual([]);
});

/** Each breaks one rule, or more, and is refused. */
const refused = [
  `CREATE INDEX "ideas_new" ON "ideas" USING btree ("city_id");`,
  `CREATE UNIQUE INDEX "ideas_new" ON public.ideas ("city_id");`,
  `CREATE INDEX CONCURRENTLY IF NOT EXISTS "x" ON "ideas" ("city_id");\n--> statement-breakpoint\nALTER TABLE "ideas" ADD COLUMN "y" text;`,
  `CREATE INDEX CONCURRENTLY "x" ON "ideas" ("city_id");`,
  `ALTER TABLE "ideas" ALTER COLUMN "title" SET DATA TYPE varchar(20);`,
  `ALTER TABLE ideas ALTER title TYPE varchar;`,
  `ALTER TABLE "ideas" ADD COLUMN "key" uuid DEFAULT gen_random_uuid();`,
  `ALTER TABLE "ideas" ADD COLUMN "key" float NOT NULL DEFAULT random();`,
  `ALTER TABLE "ideas" ADD COLUMN "sum" int GENERATED ALWAYS AS (support_count + 1) STORED;`,
  `ALTER TABLE "ideas" ADD COLUMN "nr" bigserial;`,
  `ALTER TABLE "ideas" ADD COLUMN "key" text NOT NULL;`,
  `ALTER TABLE "ideas" ALTER COLUMN "slug" SET NOT NULL;`,
  `ALTER TABLE "ideas" ADD CONSTRAINT "c" CHECK (support_count >= 0);`,
  `ALTER TABLE "supports" ADD CONSTRAINT "f" FOREIGN KEY ("city_id") REFERENCES "cities"("id");`,
  `ALTER TABLE "ideas" ADD CONSTRAINT "c" CHECK (support_count >= 0) NOT VALID;\n--> statement-breakpoint\nALTER TABLE "ideas" VALIDATE CONSTRAINT "c";`,
  `ALTER TABLE "ideas" ADD CONSTRAINT "u" UNIQUE ("city_id", "code");`,
  `ALTER TABLE "ideas" ADD PRIMARY KEY ("city_id", "code");`,
  `ALTER TABLE "ideas" ADD COLUMN "p" uuid REFERENCES people(id);`,
  `ALTER TABLE "ideas" DROP COLUMN "title";`,
  `ALTER TABLE "ideas" RENAME COLUMN "title" TO "name";`,
  `DROP TABLE "ideas";`,
  `UPDATE "ideas" SET "slug" = '';`,
  `DELETE FROM supports;`,
  `LOCK TABLE ideas;`,
  `VACUUM FULL ideas;`,
  `REINDEX TABLE ideas;`,
  `ALTER TABLE "ideas" SET UNLOGGED;`,
];

test.each(refused)("refused: %s", (text) => {
  expect(lintMigrations([{ name: "9000_x.sql", text }])).not.toEqual([]);
});

test("every rule refuses something", () => {
  const told = refused.flatMap((text) => lintMigrations([{ name: "9000_x.sql", text }]));
  expect(
    rules.filter(({ name }) => !told.some((fault) => fault.includes(name))).map(({ name }) => name),
  ).toEqual([]);
});

test("what nobody waits for passes", () => {
  const files = [
    `CREATE TABLE "gifts" ("id" uuid DEFAULT gen_random_uuid() PRIMARY KEY, "city_id" uuid);\n--> statement-breakpoint\nCREATE INDEX "gifts_city" ON "gifts" ("city_id");\n--> statement-breakpoint\nALTER TABLE "gifts" ADD CONSTRAINT "f" FOREIGN KEY ("city_id") REFERENCES "cities"("id");`,
    `ALTER TABLE "ideas" ADD COLUMN "tone" text DEFAULT 'calm' NOT NULL;\n--> statement-breakpoint\nALTER TABLE "ideas" ADD COLUMN "told_at" timestamptz DEFAULT now();\n--> statement-breakpoint\nALTER TABLE "ideas" ADD CONSTRAINT "slug_given" CHECK (slug IS NOT NULL) NOT VALID;`,
    `ALTER TABLE "ideas" VALIDATE CONSTRAINT "slug_given";`,
    `ALTER TABLE "ideas" ALTER COLUMN "slug" SET NOT NULL;\n--> statement-breakpoint\nALTER TABLE "ideas" DROP CONSTRAINT "slug_given";`,
    `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "ideas_tone" ON "ideas" ("city_id", "tone");`,
    `ALTER TABLE "ideas" ADD CONSTRAINT "ideas_tone" UNIQUE USING INDEX "ideas_tone";`,
    `CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN UPDATE ideas SET slug = ''; RETURN 1; END $$;`,
    `-- safe: a table of three rows\nUPDATE "cities" SET "state" = 'live' WHERE false;`,
  ].map((text, index) => ({ name: `${9000 + index}_x.sql`, text }));
  expect(lintMigrations(files)).toEqual([]);
});
