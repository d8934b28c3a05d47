/**
 * A form's flat fields as a tree one level deep: `name.en` and `name.fr` become `name: { en, fr }`. The errors
 * of a schema are then named like the fields they belong to.
 */
export function nestDotted(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const flat: [string, unknown][] = [];
  const groups = new Map<string, [string, unknown][]>();
  for (const [name, value] of Object.entries(fields)) {
    const dot = name.indexOf(".");
    if (dot < 1) flat.push([name, value]);
    else
      groups.set(name.slice(0, dot), [
        ...(groups.get(name.slice(0, dot)) ?? []),
        [name.slice(dot + 1), value],
      ]);
  }
  const nested = [...groups].map(([name, parts]): [string, unknown] => [name, Object.fromEntries(parts)]);
  return Object.fromEntries([...flat, ...nested]);
}
