import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';

type Cell = ReactNode;
interface FiguresTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The column that speaks for the listing. */
  readonly strong?: number;
}

/** Figures side by side; the first cell of a row names it. Narrow screens scroll the table, not the page. */
export function FiguresTable({ caption, columns, rows, strong }: FiguresTableProps) {
  if (rows.length === 0) return null;
  return (
    <section className="detail-block">
      <h2>{caption}</h2>
      <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  <td key={at} className={at + 1 === strong ? 'strong' : undefined}>
                    {cell ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Fact = readonly [name: string, value: ReactNode];

/** Named values; those that are not given are left out. */
export function Facts({ caption, facts }: { readonly caption?: string; readonly facts: readonly Fact[] }) {
  const given = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  if (given.length === 0) return null;
  return (
    <section className="detail-block">
      {caption && <h2>{caption}</h2>}
      <dl className="fact-list">
        {given.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

export function Prose({ caption, text }: { readonly caption: string; readonly text: string | null | undefined }) {
  if (!text) return null;
  return (
    <section className="detail-block">
      <h2>{caption}</h2>
      <div className="prose" lang="zh-CN">
        {text.split(/\n+/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}

export function Tags({ caption, items }: { readonly caption: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section className="detail-block">
      <h2>{caption}</h2>
      <ul className="tags" lang="zh-CN">
        {items.map((item) => (
          <li key={item} className="tag">
            {item}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Words of a list with the reader's separator. */
export function useJoin(): (items: readonly string[]) => string {
  const { locale } = useWords();
  return (items) => items.join(locale === 'zh' ? '、' : ', ');
}
