-- The ideas of the transaction's city that a search means, the best first: of those with any of the required
-- terms the ones that answer most groups, or up to `slack` fewer. Like idea_candidates (see there) it runs past
-- the policies, takes the city from the setting, and gives away ids only.
CREATE FUNCTION idea_matches(wanted integer[], weights real[], groups integer[], required integer[], slack integer, per_term integer, at_most integer)
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off
SET enable_indexscan = off
AS $$
  WITH best AS (
    SELECT hit.idea_id, max(q.weight) AS weight
    FROM unnest(wanted, weights, groups) AS q(term, weight, part)
    CROSS JOIN LATERAL (
      SELECT t.idea_id, t.city_id FROM public.idea_terms t
      WHERE t.terms @> ARRAY[q.term] AND t.terms && required
      LIMIT per_term
    ) AS hit
    WHERE hit.city_id = nullif(current_setting('app.city_id', true), '')::uuid
    GROUP BY hit.idea_id, q.part
  ),
  answered AS (SELECT idea_id, count(*) AS groups, sum(weight) AS weight FROM best GROUP BY idea_id)
  SELECT idea_id
  FROM answered
  WHERE answered.groups >= (SELECT max(a.groups) FROM answered a) - slack
  ORDER BY weight DESC, idea_id DESC
  LIMIT at_most
$$;
