/** Bounds of a picture that somebody sends; the form shows them, and they are checked before anything is decoded. */
export const imageLimits = {
  bytes: 15 * 1024 * 1024,
  /** A large phone camera has 50 million; what is costly to decode is stopped by the memory of its process. */
  pixels: 60_000_000,
  /** The longest side that is kept. */
  side: 1920,
} as const;

/** Smaller ones for cards and phones, by width in pixels. */
export const renditionWidths = [320, 640, 1280] as const;

/** For a file field's `accept`: a phone that keeps HEIC hands over JPEG when asked so. */
export const acceptedImages = "image/jpeg,image/png,image/webp,image/gif,image/avif";
