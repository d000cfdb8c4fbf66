/** Supplies on the left, demands on the right, and the lines between those that fit: [left, right, weight 1 to 3]. */
const LINKS = [
  [0, 1, 1],
  [0, 3, 2],
  [1, 0, 3],
  [2, 2, 1],
  [2, 4, 2],
  [3, 1, 2],
  [4, 3, 3],
  [4, 5, 1],
  [5, 4, 1],
  [6, 5, 2],
] as const;
const LEFT = [24, 70, 116, 162, 208, 254, 300];
const RIGHT = [46, 92, 138, 184, 230, 276];
const [FROM, TO] = [28, 312];

/** An ornament: what the platform does, drawn. */
export const HeroArt = () => (
  <svg className="hero-art" viewBox="0 0 340 324" aria-hidden="true" focusable="false">
    {LINKS.map(([left, right, weight]) => {
      const [y1, y2] = [LEFT[left] ?? 0, RIGHT[right] ?? 0];
      return (
        <path
          key={`${left} ${right}`}
          className={weight === 3 ? 'is-best' : ''}
          d={`M${FROM} ${y1} C${FROM + 130} ${y1} ${TO - 130} ${y2} ${TO} ${y2}`}
          strokeWidth={weight * 0.9}
        />
      );
    })}
    {LEFT.map((y, at) => (
      <circle key={y} className="is-supply" cx={FROM} cy={y} r={4 + (at % 3) * 2} />
    ))}
    {RIGHT.map((y, at) => (
      <circle key={y} className="is-demand" cx={TO} cy={y} r={5 + ((at + 1) % 3) * 2} />
    ))}
  </svg>
);
