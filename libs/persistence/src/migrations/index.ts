import { CreatedExtensions1764000000000 } from './1764000000000-created-extensions.js';
import { CreatedSchema1764000000001 } from './1764000000001-created-schema.js';
import { AddedSearchDocuments1764000000010 } from './1764000000010-added-search-documents.js';

/** In order. A migration that has been released is never changed. */
export const migrations = [
  CreatedExtensions1764000000000,
  CreatedSchema1764000000001,
  AddedSearchDocuments1764000000010,
] as const;
