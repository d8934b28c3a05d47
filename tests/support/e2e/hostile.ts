/** What a person, a program or a bad day may put into a field. None of it may do more than be refused or shown. */
export const hostileTexts: Record<string, string> = {
  "a megabyte": "x".repeat(1024 * 1024),
  html: `<script>window.planted=1</script><img src=x onerror="window.planted=1"><svg onload="window.planted=1"><a href="javascript:window.planted=1">x</a></textarea></title>`,
  markdown:
    "[a](javascript:alert(1)) ![x](https://evil.example/x.png) <iframe src=//evil.example></iframe> `a` ".repeat(
      3,
    ),
  svg: `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>window.planted=1</script><foreignObject/></svg>`,
  "a NUL": "a\u0000b\u0000 and more of it, so that it is long enough",
  controls: "bell\u0007 escape\u001b[31m backspace\u0008 delete\u007f next line\u0085 and the rest",
  "turned direction": "\u202egnp.exe\u2066 left \u2069\u202c and the rest of this line",
  marks: `Z${"\u0301\u0316\u0334".repeat(200)}algo, with many marks over one letter`,
  emoji: "👨‍👩‍👧‍👦🏳️‍🌈".repeat(12),
  "half an emoji": "\ud83d alone \udc68 and the rest of this line",
  "nothing that is seen": "\u200b\u2060\ufeff \u00a0 \u3000",
  "a number too large": "1e400",
  "not a number": "NaN",
  "a negative number": "-99999999999999999999",
  "no day": "2026-02-31",
  sql: "'; drop table ideas; -- \\ \" ' %00 %",
  json: `{"$ne":null,"__proto__":{"x":1}}`,
  prototype: "__proto__",
  "a file's way out": "../../../../etc/passwd\\..\\con.svg",
  icu: "{name, plural, one {x}} {count} '{' <b>{x}</b> {{7*7}}",
  empty: "",
};

/** Names that file systems, headers and pages trip over. */
export const hostileNames = [
  "../../../../etc/passwd",
  "..\\..\\boot.ini",
  '"><script>window.planted=1</script>.png',
  "a\r\nset-cookie: x=1.png",
  "nul\u0000.png",
  "\u202egnp.exe",
  `${"x".repeat(5000)}.png`,
  "CON",
  ".htaccess",
  "",
];
