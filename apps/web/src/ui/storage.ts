/** Choices that outlive the page; a browser that keeps nothing just forgets them. */
type Choice = 'locale' | 'theme' | 'signed-in';

export function recall(choice: Choice): string | null {
  try {
    return localStorage.getItem(`luyan.${choice}`);
  } catch {
    return null;
  }
}

export function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(`luyan.${choice}`, value);
  } catch {
    // a private window may refuse: the choice then lasts as long as the page
  }
}

const kept = (key: string): string => `luyan.draft.${key}`;

/** Work that is not saved yet, so that a closed window, a lost network or an ended sign-in loses nothing. */
export function keepWork(key: string, work: unknown): void {
  try {
    if (work === null) localStorage.removeItem(kept(key));
    else localStorage.setItem(kept(key), JSON.stringify(work));
  } catch {
    // as above
  }
}

export function keptWork(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(kept(key)) ?? 'null') as unknown;
  } catch {
    return null;
  }
}
