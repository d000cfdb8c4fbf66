import type { ReactNode } from 'react';
import { useMe } from '../api/me.js';
import { Empty, ErrorNote, SignInFirst, Skeleton } from './notices.js';

interface OnlyForProps {
  readonly isAllowed: boolean;
  /** For whom it is. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page for those who may use it; a guest may be one of them, and signs in to come back here. */
export function OnlyFor({ isAllowed, title, children }: OnlyForProps) {
  const { me, isKnown, error, reread } = useMe();
  if (error) return <ErrorNote error={error} retry={reread} />;
  if (!isKnown) return <Skeleton rows={3} />;
  if (isAllowed) return children;
  return me ? <Empty title={title} /> : <SignInFirst title={title} />;
}
