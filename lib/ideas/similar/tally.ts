/** Counts whole numbers quickly: an open table that is cleared by starting a new round, not by emptying it. */
export class Tally {
  size = 0;
  private round = 0;
  private readonly rounds: Int32Array;
  private readonly places: Int32Array;
  private readonly features: Int32Array;
  private readonly counts: Int32Array;
  private readonly mask: number;

  /** @param bits room for 2 to the power of so many different numbers, half of it used; the rest are left out */
  constructor(bits = 15) {
    const room = 1 << bits;
    this.mask = room - 1;
    this.rounds = new Int32Array(room);
    this.places = new Int32Array(room);
    this.features = new Int32Array(room / 2);
    this.counts = new Int32Array(room / 2);
  }

  clear(): void {
    this.round += 1;
    this.size = 0;
  }

  add(features: number[]): void {
    for (const feature of features) this.addOne(feature);
  }

  feature(at: number): number {
    return this.features[at] ?? 0;
  }

  times(at: number): number {
    return this.counts[at] ?? 0;
  }

  private addOne(feature: number): void {
    let slot = feature & this.mask;
    while (this.rounds[slot] === this.round) {
      const place = this.places[slot] ?? 0;
      if (this.features[place] === feature) {
        this.counts[place] = this.times(place) + 1;
        return;
      }
      slot = (slot + 1) & this.mask;
    }
    if (this.size === this.features.length) return;
    this.rounds[slot] = this.round;
    this.places[slot] = this.size;
    this.features[this.size] = feature;
    this.counts[this.size] = 1;
    this.size += 1;
  }
}
