-- What happens in an activity happens in its project, too, whichever command or version writes it down.
CREATE FUNCTION place_event_in_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT project_id INTO NEW.project_id FROM activities WHERE city_id = NEW.city_id AND id = NEW.activity_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER place_event_in_project BEFORE INSERT ON events FOR EACH ROW
  WHEN (NEW.project_id IS NULL AND NEW.activity_id IS NOT NULL) EXECUTE FUNCTION place_event_in_project();
