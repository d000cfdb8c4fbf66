import { MeilisearchApiError, type Meilisearch } from 'meilisearch';

/** Servers that this adapter is written for: from the first version, below the second. */
const FROM = [1, 30] as const;
const BELOW = [2, 0] as const;

/** The server is of a version that may understand requests otherwise, or not at all. */
class UnsupportedServer extends Error {
  constructor(version: string) {
    super(`Meilisearch ${version} is not supported: at least ${FROM.join('.')} and below ${BELOW.join('.')} is.`);
    this.name = 'UnsupportedServer';
  }
}

const isBefore = (version: readonly number[], bound: readonly [number, number]): boolean => {
  const [major = 0, minor = 0] = version;
  return major < bound[0] || (major === bound[0] && minor < bound[1]);
};

function requireSupported(version: string): void {
  const parts = version.split('.').slice(0, 2).map(Number);
  if (parts.some(Number.isNaN) || isBefore(parts, FROM) || !isBefore(parts, BELOW))
    throw new UnsupportedServer(version);
}

/** Asks the server once, and again after it failed: it may have been replaced. A key that may not ask for the version is taken at its word. */
export class ServerVersion {
  private checked: Promise<void> | undefined;

  constructor(private readonly client: Meilisearch) {}

  async require(): Promise<void> {
    this.checked ??= this.check();
    try {
      await this.checked;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  forget(): void {
    this.checked = undefined;
  }

  private async check(): Promise<void> {
    const { pkgVersion } = await this.client.getVersion().catch((error: unknown) => {
      if (error instanceof MeilisearchApiError && error.response.status === 403) return { pkgVersion: FROM.join('.') };
      throw error;
    });
    requireSupported(pkgVersion);
  }
}
