/** GeoJSON shapes of a neighbourhood, WGS 84: positions are [longitude, latitude] in degrees. */
export type Position = [number, number];
export type Polygon = { type: "Polygon"; coordinates: Position[][] };
export type MultiPolygon = { type: "MultiPolygon"; coordinates: Position[][][] };
export type Geometry = Polygon | MultiPolygon;
