/** Choices that outlive the page; a browser that keeps nothing just forgets them. */
export type Choice = 'locale' | 'theme';

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
