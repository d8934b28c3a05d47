import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** What may come back of an upload: refused with a reason, or drawn anew. */
export type HostilePicture = {
  what: string;
  name: string;
  make: () => Promise<Uint8Array>;
  may: "refuse" | "draw";
};

/** Words that no stored byte may hold. */
export const planted = [
  "<script",
  "onload",
  "<?php",
  "%PDF",
  "PK\x03\x04",
  "SecretCamera",
  "GPSLatitude",
  "Exif",
  "xmpmeta",
  "8BIM",
  "MZ\x90",
];

const script = "<script>window.planted=1</script>";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.planted=1">${script}</svg>`;
const xxe = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&e;</text></svg>`;
const text = (words: string) => async () => Buffer.from(words, "latin1");
const after = (make: () => Promise<Uint8Array>, words: string) => async () =>
  Buffer.concat([await make(), Buffer.from(words, "latin1")]);

const jpeg = () => noise(160, 120).jpeg().toBuffer();
const png = () => noise(160, 120).png().toBuffer();
const gif = () => noise(80, 60).gif().toBuffer();
const webp = () => noise(160, 120).webp().toBuffer();
const avif = () => noise(160, 120).avif().toBuffer();

export const hostilePictures: HostilePicture[] = [
  { what: "an SVG called PNG", name: "a.png", make: text(svg), may: "refuse" },
  { what: "an SVG that reads a file", name: "a.svg", make: text(xxe), may: "refuse" },
  { what: "a compressed SVG", name: "a.svgz", make: async () => deflateSync(svg), may: "refuse" },
  { what: "a web page called JPEG", name: "a.jpg", make: text(`<!doctype html>${script}`), may: "refuse" },
  {
    what: "a JPEG's first bytes before a page",
    name: "a.jpg",
    make: text(`\xff\xd8\xff\xe0${script}`),
    may: "refuse",
  },
  {
    what: "a GIF's first bytes before a script",
    name: "a.gif",
    make: text(`GIF89a=1;${script}//`),
    may: "refuse",
  },
  {
    what: "a PNG's first bytes before a page",
    name: "a.png",
    make: text(`\x89PNG\r\n\x1a\n${svg}`),
    may: "refuse",
  },
  {
    what: "a WebP's first bytes before a page",
    name: "a.webp",
    make: text(`RIFF\x10\x00\x00\x00WEBP${script}`),
    may: "refuse",
  },
  {
    what: "a PDF called JPEG",
    name: "a.jpg",
    make: text("%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>"),
    may: "refuse",
  },
  { what: "a program called PNG", name: "a.png.exe", make: text("MZ\x90\0\x03\0\0\0"), may: "refuse" },
  { what: "a ZIP called JPEG", name: "a.jpg", make: text("PK\x03\x04\x14\0\0\0"), may: "refuse" },
  { what: "PostScript called JPEG", name: "a.jpg", make: text("%!PS\n(%pipe%id) (r) file"), may: "refuse" },
  {
    what: "an MVG that asks another server",
    name: "a.png",
    make: text("push graphic-context\nimage over 0,0 0,0 'https://x.example/'"),
    may: "refuse",
  },
  { what: "a TIFF", name: "a.jpg", make: () => noise(20, 20).tiff().toBuffer(), may: "refuse" },
  { what: "a HEIC photo", name: "a.heic", make: text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), may: "refuse" },
  {
    what: "a HEIF sequence called AVIF",
    name: "a.avif",
    make: text("\0\0\0\x18ftypmsf1\0\0\0\0hevcmsf1"),
    may: "refuse",
  },
  {
    what: "an AVIF's head before nothing",
    name: "a.avif",
    make: text("\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"),
    may: "refuse",
  },
  { what: "half a JPEG", name: "a.jpg", make: async () => (await jpeg()).subarray(0, 900), may: "refuse" },
  { what: "half an AVIF", name: "a.avif", make: async () => (await avif()).subarray(0, 400), may: "refuse" },
  { what: "an empty file", name: "a.jpg", make: text(""), may: "refuse" },
  {
    what: "50,000 by 50,000 pixels, said only",
    name: "a.png",
    make: async () => pngOf(50_000, 50_000, Buffer.alloc(16)),
    may: "refuse",
  },
  {
    what: "50,000 by 50,000 pixels that are there",
    name: "a.png",
    make: async () => pngOf(50_000, 50_000, deflateSync(Buffer.alloc(60_000_000), { level: 1 })),
    may: "refuse",
  },
  {
    what: "a JPEG that says 65,500 by 65,500",
    name: "a.jpg",
    make: async () => largerJpeg(await jpeg()),
    may: "refuse",
  },
  {
    what: "a GIF that says 65,535 by 65,535",
    name: "a.gif",
    make: async () => largerGif(await gif()),
    may: "draw",
  },
  {
    what: "a PNG bomb: 7,000 by 7,000 of one colour",
    name: "a.png",
    make: () => flat(7000, 7000).png().toBuffer(),
    may: "draw",
  },
  {
    what: "a JPEG of 50 million pixels drawn in steps",
    name: "a.jpg",
    make: () => flat(8000, 6200).jpeg({ progressive: true }).toBuffer(),
    may: "draw",
  },
  {
    what: "a PNG of 50 million pixels, interlaced",
    name: "a.png",
    make: () => flat(7000, 7000).png({ progressive: true }).toBuffer(),
    may: "draw",
  },
  {
    what: "an AVIF of 40 million pixels",
    name: "a.avif",
    make: () => flat(7200, 5600).avif({ effort: 0 }).toBuffer(),
    may: "draw",
  },
  {
    what: "a WebP of 48 million pixels",
    name: "a.webp",
    make: () => flat(8000, 6000).webp({ effort: 0 }).toBuffer(),
    may: "draw",
  },
  {
    what: "60,000 pixels wide and one high",
    name: "a.png",
    make: () => flat(60_000, 1).png().toBuffer(),
    may: "draw",
  },
  { what: "a JPEG with a page behind it", name: "a.html", make: after(jpeg, script), may: "draw" },
  {
    what: "a JPEG with a program of a server behind it",
    name: "a.php",
    make: after(jpeg, "<?php system('id') ?>"),
    may: "draw",
  },
  { what: "a PNG with a ZIP behind it", name: "a.zip", make: after(png, "PK\x03\x04evil"), may: "draw" },
  { what: "a GIF with a script behind it", name: "a.js", make: after(gif, `;${script}`), may: "draw" },
  { what: "a WebP with a PDF behind it", name: "a.pdf", make: after(webp, "%PDF-1.7"), may: "draw" },
  {
    what: "a PNG with a page in a comment",
    name: "a.png",
    make: async () => withComment(await png()),
    may: "draw",
  },
  {
    what: "a JPEG that tells the camera and the place",
    name: "a.jpg",
    make: () => placed().jpeg().toBuffer(),
    may: "draw",
  },
  {
    what: "a WebP that tells the camera and the place",
    name: "a.webp",
    make: () => placed().webp().toBuffer(),
    may: "draw",
  },
  {
    what: "a PNG that tells the camera and the place",
    name: "a.png",
    make: () => placed().png().toBuffer(),
    may: "draw",
  },
  {
    what: "an AVIF that tells the camera and the place",
    name: "a.avif",
    make: () => placed().avif().toBuffer(),
    may: "draw",
  },
];

function noise(width: number, height: number) {
  const kind = { type: "gaussian", mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: "red", noise: kind } });
}

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#3a7" } });
}

function placed() {
  const exif = {
    IFD0: { Make: "SecretCamera", ImageDescription: script },
    IFD3: { GPSLatitude: "51/1 3/1 0/1", GPSLatitudeRef: "N" },
  };
  return noise(200, 150)
    .withExif(exif)
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>SecretCamera</a></x:xmpmeta>`);
}

function pngOf(width: number, height: number, data: Uint8Array): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IDAT", data), chunk("IEND")]);
}

function withComment(picture: Buffer): Buffer {
  const end = picture.length - 12;
  return Buffer.concat([
    picture.subarray(0, end),
    chunk("tEXt", Buffer.from(`Comment\0${script}`)),
    picture.subarray(end),
  ]);
}

/** Writes a size into a JPEG's frame header that its data does not have. */
function largerJpeg(picture: Buffer): Buffer {
  const copy = Buffer.from(picture);
  for (let at = 2; at < copy.length - 9; at += 2 + copy.readUInt16BE(at + 2)) {
    if (copy[at + 1] === 0xc0 || copy[at + 1] === 0xc2) {
      copy.writeUInt16BE(65_500, at + 5);
      copy.writeUInt16BE(65_500, at + 7);
      break;
    }
  }
  return copy;
}

function largerGif(picture: Buffer): Buffer {
  const copy = Buffer.from(picture);
  copy.writeUInt16LE(65_535, 6);
  copy.writeUInt16LE(65_535, 8);
  return copy;
}

function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
