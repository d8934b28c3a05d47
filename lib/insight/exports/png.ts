import { join } from "node:path";
import sharp from "sharp";

/** A server may have no fonts, so the picture's letters come from ours: they are known once some were drawn with them. */
let letters: Promise<unknown> | undefined;

const files = [
  "atkinson-hyperlegible-next-latin",
  "atkinson-hyperlegible-next-latin-ext",
  "noto-sans-arabic-arabic",
];

/** A drawing as a picture that every program opens. */
export async function drawnPng(svg: string): Promise<Buffer<ArrayBuffer>> {
  letters ??= Promise.all(files.map(learn));
  await letters;
  return Buffer.from(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
}

async function learn(file: string): Promise<void> {
  const fontfile = join(/* turbopackIgnore: true */ process.cwd(), "app/typefaces/pictures", `${file}.ttf`);
  await sharp({ text: { text: "a", fontfile } })
    .raw()
    .toBuffer();
}
