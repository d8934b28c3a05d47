import { randomBytes } from "node:crypto";
import { ownFields } from "./met-forms";
import type { Changes, Form } from "./plain-browser";

/** What somebody who means it puts into the fields that the page leaves empty. */
export function plausible(form: Form): Changes {
  const changes: Changes = {};
  for (const { name, kind, value, off, options } of ownFields(form)) {
    if (kind === "hidden" || name in changes) continue;
    if (kind === "file") changes[name] = fileFor(name);
    else if (kind === "radio") {
      const chosen = form.fields.some((other) => other.name === name && !other.off);
      if (!chosen) changes[name] = value;
    } else if (kind === "checkbox") {
      if (off && name === "seen") changes[name] = value;
    } else if (kind === "select") {
      if (value === "") changes[name] = options?.find((option) => option !== "") ?? "";
    } else if (value === "") changes[name] = wordsFor(name, kind);
  }
  // A list is pasted or comes as a file, and the file would be taken in its place.
  if ("list" in changes) delete changes.file;
  return changes;
}

function wordsFor(name: string, kind: string): string {
  const some = randomBytes(4).toString("hex");
  const own = Object.entries({
    email: `someone-${some}@example.org`,
    contactEmail: `desk-${some}@example.org`,
    host: `ideas-${some}.example`,
    issuer: "http://127.0.0.1:9/",
    tileUrl: "https://tiles.example/{z}/{x}/{y}.png",
    add: `someone-${some}@example.org`,
    remove: `other-${some}@example.org`,
    postcode: "1000",
    word: "delete",
    list: `someone-${some}@example.org`,
    code: "123456",
    price: "30",
    slug: `town-${some}`,
    brandColor: "#0b6e4f",
    department: "Streets",
  }).find(([known]) => known === name);
  if (own) return own[1];
  if (kind === "number" || /^(capacity|min|max|cost|needed|people|eachAtMost|validDays|most)$/.test(name))
    return "3";
  if (kind === "datetime-local") return `${dayFrom(/^(ends|closes)At$/.test(name) ? 21 : 20)}T18:00`;
  if (/^(choices|rows)\./.test(name)) return `Yes ${some}\nNo ${some}`;
  if (name === "link") return `https://meet.example/${some}`;
  if (kind === "date") return dayFrom(20);
  if (/alt\d|address|population|lat|lng|stock/i.test(name)) return "";
  return /text|body|reason|note|explanation|neighbourhoods/.test(name)
    ? `Where the market is, for people, dogs and birds: number ${some}.`
    : `A fountain ${some}`;
}

function dayFrom(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

const table = "id;title;text\n1;Shade for the square;Plant five plane trees where the sun burns.\n";
const shapes = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "North" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [3.7, 51.05],
            [3.74, 51.05],
            [3.74, 51.08],
            [3.7, 51.05],
          ],
        ],
      },
    },
  ],
});

function fileFor(name: string): File | null {
  if (name === "ideas") return new File([table], "ideas.csv", { type: "text/csv" });
  return name === "file" ? new File([shapes], "shapes.geojson", { type: "application/geo+json" }) : null;
}
