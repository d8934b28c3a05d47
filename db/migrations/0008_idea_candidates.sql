-- The ideas of the transaction's city that carry most of the given terms, the best first. Array operators are
-- not leakproof, so under row-level security they would reach no index: this one function runs past the
-- policies, takes the city from the setting, and gives away ids only.
--   wanted: the terms; weights: what each is worth; groups: of a group's terms an idea counts the best only
--   per_term: of a term's ideas not more than so many are looked at; at_most: how many ideas to return
CREATE FUNCTION idea_candidates(wanted integer[], weights real[], groups integer[], per_term integer, at_most integer)
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL RESTRICTED
SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off
SET enable_indexscan = off
AS $$
  SELECT idea_id
  FROM (
    SELECT hit.idea_id, max(q.weight) AS weight
    FROM unnest(wanted, weights, groups) AS q(term, weight, part)
    CROSS JOIN LATERAL (
      SELECT t.idea_id, t.city_id FROM public.idea_terms t WHERE t.terms @> ARRAY[q.term] LIMIT per_term
    ) AS hit
    WHERE hit.city_id = nullif(current_setting('app.city_id', true), '')::uuid
    GROUP BY hit.idea_id, q.part
  ) AS best
  GROUP BY idea_id
  ORDER BY sum(weight) DESC, idea_id DESC
  LIMIT at_most
$$;
