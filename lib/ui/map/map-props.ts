import type { Geometry } from "@/lib/base/geometry";

export type MapShape = { id: string; name: string; href?: string; geometry: Geometry; current?: boolean };
export type MapPoint = { id: string; lat: number; lng: number; label: string; href: string };
export type MapLabels = { title: string; zoomIn: string; zoomOut: string; reset: string };

/** The drawing's own units; on a desk about a pixel each. */
export const mapWidth = 720;
export const mapHeight = 600;
