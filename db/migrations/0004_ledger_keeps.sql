-- The ledger loses nothing while its city lives: rows may only go with a city that is suspended and exported.
CREATE FUNCTION keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM cities WHERE id = OLD.city_id AND state = 'suspended' AND exported_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the ledger of a city that is not suspended and exported cannot be deleted' USING ERRCODE = '42501';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_are_kept BEFORE DELETE ON events FOR EACH ROW EXECUTE FUNCTION keep_ledger();
