import { expect, test } from "vitest";
import { draw } from "@/lib/ui/still/draw";
import { drawOnce } from "@/lib/ui/still/drawings";

test("texts are escaped, whatever they hold", () => {
  const text = `<script>alert(1)</script> & "quotes"`;
  expect(draw(<p title={text}>{text}</p>)).toBe(
    '<p title="&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;</p>',
  );
});

test("a picture that is fetched early brings no link of its own into the part", () => {
  expect(draw(<img src="/files/a" alt="" />)).toBe('<img src="/files/a" alt=""/>');
});

test("the same is drawn once, and what differs in anything is drawn for itself", () => {
  let drawn = 0;
  const Title = ({ text }: { text: string }) => {
    drawn++;
    return <h2>{text}</h2>;
  };
  const title = (given: { text: string; city: string }) =>
    drawOnce("test title", given, () => <Title text={given.text} />);
  expect(title({ text: "A bench", city: "one" })).toBe("<h2>A bench</h2>");
  title({ text: "A bench", city: "one" });
  expect(drawn).toBe(1);
  title({ text: "A bench", city: "two" });
  expect(title({ text: "A swing", city: "one" })).toBe("<h2>A swing</h2>");
  expect(drawn).toBe(3);
});
