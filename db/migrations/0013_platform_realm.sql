-- The realm of operators and founders: the apex answers on any installation, also one that was never seeded.
INSERT INTO cities (id, kind, slug, name, default_locale, locales, listed)
SELECT gen_random_uuid(), 'platform', 'platform', 'Cityloop', 'en', ARRAY['en', 'fr', 'nl', 'de', 'es', 'ar'], false
WHERE NOT EXISTS (SELECT FROM cities WHERE kind = 'platform');
