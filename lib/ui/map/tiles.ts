import type { View } from "@/lib/ui/map/projection";

export type Tile = { key: string; href: string; x: number; y: number; size: number };

/** The background pictures under a view, where the city has chosen a tile server (fetched through the app). */
export function tilesOf(view: View, url: string): Tile[] {
  const zoom = Math.max(0, Math.min(19, Math.round(Math.log2(view.scale / 256) + 0.4)));
  const count = 2 ** zoom;
  const size = view.scale / count;
  const first = { x: Math.floor(view.origin.x * count), y: Math.floor(view.origin.y * count) };
  const across = Math.ceil(view.width / size) + 1;
  const down = Math.ceil(view.height / size) + 1;
  const tiles: Tile[] = [];
  for (let y = first.y; y < first.y + down; y++) {
    for (let x = first.x; x < first.x + across; x++) {
      if (x < 0 || y < 0 || x >= count || y >= count) continue;
      const href = url.replace("{z}", `${zoom}`).replace("{x}", `${x}`).replace("{y}", `${y}`);
      const left = x * size - view.origin.x * view.scale;
      const top = y * size - view.origin.y * view.scale;
      tiles.push({ key: `${x}/${y}`, href, x: left, y: top, size });
    }
  }
  return tiles;
}
