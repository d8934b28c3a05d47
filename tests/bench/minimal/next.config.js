import { fileURLToPath } from "node:url";
import product from "../../../next.config.js";

/** The same settings as the product's, for pages that do nothing: what the framework itself costs. */
export default {
  ...product,
  // The product's own server does it in place of the framework.
  compress: true,
  distDir: ".next",
  experimental: { ...product.experimental, globalNotFound: false },
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
};
