import type { Runtime } from '@luyan/application';
import { generateDemo, type DemoListing } from '@luyan/seeds';
import { loadCatalogue } from '../demo/load-demo.js';
import { loadReference } from '../demo/load-reference.js';

/** Listings of one story; a larger catalogue is several stories, each of its own seed. */
const STORY = 12_500;
const SMALLEST_STORY = 200;
const SAMPLED_STORIES = 3;
const NOW = new Date(Date.UTC(2026, 5, 1));

const story = (seed: number, place: number, listings: number) =>
  generateDemo({
    seed: seed + place,
    now: NOW,
    listings: Math.max(SMALLEST_STORY, listings),
    firstSerial: place * STORY,
  });

/** Fills an empty database with published listings of every kind. */
export async function fillCatalogue(
  runtime: Runtime,
  { size, seed }: { readonly size: number; readonly seed: number },
  onProgress: (written: number) => void,
): Promise<void> {
  await loadReference(runtime);
  for (let before = 0; before < size; before += STORY) {
    const left = Math.min(STORY, size - before);
    const place = before / STORY;
    const { organisations, listings } = story(seed, place, left);
    const some = listings.slice(0, left);
    await loadCatalogue(runtime, { organisations, listings: some }, (written) => {
      onProgress(before + written);
    });
  }
}

/** Published listings of such a catalogue, to make queries of. */
export function sampleCatalogue({
  size,
  seed,
}: {
  readonly size: number;
  readonly seed: number;
}): readonly DemoListing[] {
  const stories = Math.min(SAMPLED_STORIES, Math.ceil(size / STORY));
  return Array.from({ length: stories }, (_, i) => story(seed, i, Math.min(STORY, size)).listings)
    .flat()
    .filter(({ state }) => state === 'PUBLISHED');
}
