import { ILike, In, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { findByKeys } from '../core/find-by-keys.js';
import { OrganisationRow } from './organisation.row.js';
import { PersonRow } from './person.row.js';

export class OrganisationRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<OrganisationRow | null> {
    return this.manager.findOneBy(OrganisationRow, { id });
  }

  findByIds(ids: readonly string[]): Promise<OrganisationRow[]> {
    return findByKeys(this.manager, OrganisationRow, 'id', ids);
  }

  findByUscc(uscc: string): Promise<OrganisationRow | null> {
    return this.manager.findOneBy(OrganisationRow, { uscc });
  }

  /** Organisations of exactly this name, in either language. */
  findByName(name: string): Promise<OrganisationRow[]> {
    const literal = name.replace(/[\\%_]/g, (sign) => `\\${sign}`);
    return this.manager.find(OrganisationRow, { where: [{ nameZh: name }, { nameEn: ILike(literal) }], take: 2 });
  }

  findPeople(ids: readonly string[]): Promise<PersonRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(PersonRow, { id: In([...ids]) });
  }

  /** Everybody of an organisation by name, at most 200. */
  peopleOf(organisationId: string): Promise<PersonRow[]> {
    return this.manager.find(PersonRow, { where: { organisationId }, order: { nameZh: 'ASC', id: 'ASC' }, take: 200 });
  }

  async update(id: string, patch: Partial<OrganisationRow>): Promise<void> {
    await this.manager.update(OrganisationRow, { id }, patch);
  }

  async insertMany(organisations: readonly Omit<OrganisationRow, 'createdAt'>[]): Promise<void> {
    await insertMany(this.manager, OrganisationRow, organisations, { onConflict: 'DO NOTHING' });
  }

  async insertPeople(people: readonly Omit<PersonRow, 'createdAt'>[]): Promise<void> {
    await insertMany(this.manager, PersonRow, people, { onConflict: 'DO NOTHING' });
  }
}
