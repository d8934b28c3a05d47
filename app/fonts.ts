import localFont from "next/font/local";

// Only the first is preloaded: it is on every page. The others load where their letters occur.
const latin = localFont({
  src: "./typefaces/atkinson-hyperlegible-next-latin.woff2",
  weight: "400 700",
  variable: "--font-latin",
  fallback: [],
  adjustFontFallback: "Arial",
});

const latinExtended = localFont({
  src: "./typefaces/atkinson-hyperlegible-next-latin-ext.woff2",
  weight: "400 700",
  variable: "--font-latin-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0",
    },
  ],
});

const arabic = localFont({
  src: "./typefaces/noto-sans-arabic-arabic.woff2",
  weight: "400 700",
  variable: "--font-arabic",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC",
    },
  ],
});

/** For the class of `<html>`: the variables that globals.css builds its font families from. */
export const fontClass = `${latin.variable} ${latinExtended.variable} ${arabic.variable}`;
