const host = "evil.example";

/** Ways to write an address so that it may pass for a path of this host and lead to another. */
export const elsewhere = [
  ...["https:", "http:", "ftp:", "", " ", "\t", "\n", "\r\n", "\u0000"].flatMap((start) => [
    `${start}//${host}`,
    `${start}///${host}`,
    `${start}/\\${host}`,
    `${start}\\\\${host}`,
  ]),
  ...["/.", "/..", "/./", "/x/..", "/%2e", "/%2E%2e", "/x/%2e%2e", "/\t", "/\n", "/\r"].map(
    (start) => `${start}//${host}`,
  ),
  ...["en", "fr", "ar", "default"].flatMap((segment) => [
    `/${segment}//${host}`,
    `/${segment}/.//${host}`,
    `/${segment}/\\${host}`,
    `/${segment}/%2f%2f${host}`,
  ]),
  `https:${host}`,
  `//user@${host}`,
  `/%09/${host}`,
  `/%5c${host}`,
  `javascript:alert(1)`,
  `data:text/html,x`,
  `/@${host}`,
  `.${host}`,
];
