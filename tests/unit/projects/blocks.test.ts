import { expect, test } from "vitest";
import { videoFrames, videoOf } from "@/lib/base/video-hosts";
import { addBlockInput } from "@/lib/projects/blocks/input";
import { isSafeLink } from "@/lib/projects/blocks/links";

const project = "01890a5d-ac96-774b-bcce-b302099a8057";

test("a video is known by what people copy, and is played from hosts of the list alone", () => {
  const known = [
    "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=3",
    "https://youtu.be/aqz-KE-bpKQ",
    "https://m.youtube.com/shorts/aqz-KE-bpKQ",
    "https://vimeo.com/76979871",
    "https://vimeo.com/76979871/8272103f6e",
  ];
  for (const address of known) {
    const video = videoOf(address);
    expect(videoFrames.map(String), address).toContain(new URL(video?.frame ?? "").origin);
  }
  const strange = [
    "http://www.youtube.com/watch?v=aqz-KE-bpKQ",
    "https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ",
    "https://evil.example/?https://youtu.be/aqz-KE-bpKQ",
    'https://youtu.be/x"onload=alert(1)',
    "javascript:alert(1)",
    "https://vimeo.com/ondemand",
    "",
  ];
  expect(strange.filter((address) => videoOf(address) !== null)).toEqual([]);
});

test("a call leads to a page of the site or to a safe address, never into a program", () => {
  expect(
    ["/ideas", "/take-part/ab2cd?x=1", "https://example.org/way"].filter((to) => !isSafeLink(to)),
  ).toEqual([]);
  const wrong = [
    "//evil.example",
    "/\\evil.example",
    "http://example.org",
    "javascript:alert(1)",
    "ideas",
    "https://",
    "",
  ];
  expect(wrong.filter(isSafeLink)).toEqual([]);
});

test("a mistake is named like the field in which it was made", () => {
  const parsed = addBlockInput.safeParse({
    ...{ project, kind: "questions", "title.en": "x".repeat(121) },
    ...{ "items.new.title.en": "y".repeat(201), [`items.${project}.text.de`]: "z".repeat(3001) },
  });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([
    "title.en",
    "items.new.title.en",
    `items.${project}.text.de`,
  ]);
  const missing = addBlockInput.safeParse({ project, kind: "action", "label.en": "Go" });
  expect(missing.error?.issues.map(({ path }) => path.join("."))).toEqual(["link"]);
});
