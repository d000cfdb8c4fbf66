import { Component, type ReactNode } from 'react';

interface Props {
  /** Where the reader is; another place is a new beginning. */
  readonly at: string;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A page whose code did not come (no network, a newer build) or failed leaves the frame standing. */
export class ErrorBoundary extends Component<Props, { readonly failedAt: string | null }> {
  override state: { readonly failedAt: string | null } = { failedAt: null };

  static getDerivedStateFromError(): { failedAt: string } {
    return { failedAt: location.pathname };
  }

  override render(): ReactNode {
    return this.state.failedAt === this.props.at ? this.props.fallback : this.props.children;
  }
}
