export type Place = { lat: number; lng: number };

const EARTH = 6_371_000;
const RADIANS = Math.PI / 180;

/** Metres between two places of one city: over such distances the earth is flat enough. */
export function distance(one: Place, other: Place): number {
  const across = (other.lng - one.lng) * Math.cos(((one.lat + other.lat) / 2) * RADIANS);
  return Math.hypot(across, other.lat - one.lat) * RADIANS * EARTH;
}
