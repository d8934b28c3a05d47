import { expect, test } from "vitest";
import { sentTexts } from "@/lib/request/sent-texts";

const sent = (body: BodyInit, type?: string) =>
  new Request("http://city.example/", {
    ...{ method: "POST", body },
    ...(type ? { headers: { "content-type": type } } : {}),
  });

test("a handler reads the texts of a form, however a browser sends it", async () => {
  const form = new FormData();
  form.append("as", "csv");
  form.append("file", new File(["x"], "x.txt"));
  expect(await sentTexts(sent(form))).toEqual({ as: "csv" });
  expect(await sentTexts(sent(new URLSearchParams({ as: "csv", q: "a b" })))).toEqual({
    as: "csv",
    q: "a b",
  });
});

test("what is no form is none, and nothing falls over", async () => {
  for (const type of [
    "application/json",
    "text/plain",
    "multipart/form-data",
    "multipart/form-data; boundary=y",
  ])
    expect(await sentTexts(sent('{"as":"csv"}', type)), type).toBeNull();
});
