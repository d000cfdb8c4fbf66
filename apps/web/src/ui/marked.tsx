import { joinRanges } from './ranges.js';

interface MarkedProps {
  readonly text: string;
  /** Half-open ranges of UTF-16 units; they may overlap. */
  readonly ranges: readonly (readonly number[])[];
}

export function Marked({ text, ranges }: MarkedProps) {
  const parts = joinRanges(ranges);
  return (
    <>
      {parts.map(([from, until], i) => (
        <span key={from}>
          {text.slice(parts[i - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, until)}</mark>
        </span>
      ))}
      {text.slice(parts.at(-1)?.[1] ?? 0)}
    </>
  );
}
