/** Squares side by side, each a degree wide. */
export function shapes(wests: Record<string, number>): File {
  const features = Object.entries(wests).map(([name, west]) => ({
    type: "Feature",
    properties: { name },
    geometry: { type: "Polygon", coordinates: [square(west)] },
  }));
  return new File([JSON.stringify({ type: "FeatureCollection", features })], "parts.geojson");
}

function square(west: number): number[][] {
  return [
    [west, 50],
    [west + 1, 50],
    [west + 1, 51],
    [west, 51],
    [west, 50],
  ];
}
