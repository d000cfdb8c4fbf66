/** When the owner of a standing demand is told of a new listing (需求提醒). Dated data, never edited in place. */
export interface AlertRule {
  readonly effectiveFrom: string;
  readonly source: string;
  /** The least score worth an interruption. */
  readonly least: number;
}

export const ALERT_RULES: readonly AlertRule[] = [
  {
    effectiveFrom: '2026-01-01',
    source:
      'House rule: half of what a perfect answer scores; at most one alert a demand and day, whose link leads to all.',
    least: 0.5,
  },
];
