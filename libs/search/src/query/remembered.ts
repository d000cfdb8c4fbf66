/** A function of a string that keeps its latest answers: words, names and owners come again and again. Forgets all at once when full. */
export function remembered<T>(limit: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= limit) known.clear();
      value = make(text);
      known.set(text, value);
    }
    return value;
  };
}
