export type Locale = 'zh' | 'en';

/** Text that people read: Chinese is required, English optional. */
export interface Bilingual {
  readonly zh: string;
  readonly en?: string | null;
}
