-- Of several words the rarest alone may be in thousands of ideas of a large city, nearly all of which answer too few
-- of the others to be shown. So those that answer another word as well are looked for first; the rest is read only
-- where, with `slack`, an idea of the rarest word alone (group 0, the required terms) is as good as the best.
DROP FUNCTION idea_matches(integer[], real[], integer[], integer[], integer, integer, integer);--> statement-breakpoint
CREATE FUNCTION idea_matches(wanted integer[], weights real[], groups integer[], required integer[], slack integer, per_term integer, at_most integer)
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off
SET enable_indexscan = off
AS $$
  WITH asked AS (SELECT * FROM unnest(wanted, weights, groups) AS q(term, weight, part)),
  several AS MATERIALIZED (
    SELECT hit.idea_id, q.part, max(q.weight) AS weight
    FROM asked q
    CROSS JOIN LATERAL (
      SELECT t.idea_id, t.city_id FROM public.idea_terms t
      WHERE t.terms @> ARRAY[q.term] AND t.terms && required
      LIMIT per_term
    ) AS hit
    WHERE q.part > 0 AND hit.city_id = nullif(current_setting('app.city_id', true), '')::uuid
    GROUP BY hit.idea_id, q.part
  ),
  enough AS MATERIALIZED (
    SELECT coalesce(max(c.others), 0) > slack AS is_so
    FROM (SELECT count(*) AS others FROM several GROUP BY idea_id) c
  ),
  rarest AS (
    SELECT s.idea_id, 0 AS part, max(q.weight) AS weight
    FROM (SELECT DISTINCT idea_id FROM several) s
    CROSS JOIN LATERAL (
      SELECT t.terms FROM public.idea_terms t
      WHERE t.city_id = nullif(current_setting('app.city_id', true), '')::uuid AND t.idea_id = s.idea_id
      LIMIT 1
    ) AS known
    JOIN asked q ON q.part = 0 AND q.term = ANY (known.terms)
    WHERE (SELECT is_so FROM enough)
    GROUP BY s.idea_id
    UNION ALL
    SELECT hit.idea_id, 0, max(q.weight)
    FROM asked q
    CROSS JOIN LATERAL (
      SELECT t.idea_id, t.city_id FROM public.idea_terms t WHERE t.terms @> ARRAY[q.term] LIMIT per_term
    ) AS hit
    WHERE NOT (SELECT is_so FROM enough) AND q.part = 0
      AND hit.city_id = nullif(current_setting('app.city_id', true), '')::uuid
    GROUP BY hit.idea_id
  ),
  answered AS (
    SELECT idea_id, count(*) AS groups, sum(weight) AS weight
    FROM (SELECT * FROM several UNION ALL SELECT * FROM rarest) best
    GROUP BY idea_id
  )
  SELECT idea_id
  FROM answered
  WHERE answered.groups >= (SELECT max(a.groups) FROM answered a) - slack
  ORDER BY weight DESC, idea_id DESC
  LIMIT at_most
$$;