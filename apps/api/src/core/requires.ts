import type { Permission } from '@luyan/access';
import { SetMetadata } from '@nestjs/common';

export const DECLARATION = 'luyan:declaration';

/** What an endpoint demands of its caller: a permission, or a stated reason for being open to anyone. */
export type Declaration = { readonly permission: Permission } | { readonly publicBecause: string };

export const Requires = (permission: Permission) => SetMetadata<string, Declaration>(DECLARATION, { permission });
export const Public = (publicBecause: string) => SetMetadata<string, Declaration>(DECLARATION, { publicBecause });
