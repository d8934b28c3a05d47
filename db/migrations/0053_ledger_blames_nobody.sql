-- Of the ledger's rows the app may change who did it alone, for a person who leaves: to a name that nobody has.
CREATE FUNCTION blame_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM people WHERE city_id = NEW.city_id AND id = NEW.actor_id) THEN
    RAISE EXCEPTION 'what the ledger says somebody did cannot be put on somebody else' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_blame_nobody BEFORE UPDATE OF actor_id ON events FOR EACH ROW
  WHEN (OLD.actor_id IS DISTINCT FROM NEW.actor_id) EXECUTE FUNCTION blame_nobody();
