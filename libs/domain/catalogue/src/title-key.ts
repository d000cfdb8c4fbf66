/** What is left of a title when case, width, spaces and punctuation do not count; equal keys are likely one listing (去重键). */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
