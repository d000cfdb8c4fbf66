import { CreatedExtensions1764000000000 } from './1764000000000-created-extensions.js';
import { CreatedSchema1764000000001 } from './1764000000001-created-schema.js';

/** In order. A migration that has been released is never changed. */
export const migrations = [CreatedExtensions1764000000000, CreatedSchema1764000000001] as const;
