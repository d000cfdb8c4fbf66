import { PERMISSIONS } from '@luyan/access';
import type { Notice } from '@luyan/contracts';
import { MINUTE, ok } from '@luyan/kernel';
import type { Appointment, Tx } from '@luyan/persistence';
import { reminderDue, roadshowPolicyAt } from '@luyan/roadshow';
import type { Runtime } from '../core/runtime.js';

function noticeOf({ kind, id, at: start, listingId, count }: Appointment): Notice {
  const at = start.toISOString();
  switch (kind) {
    case 'MEETINGS':
      return { kind: 'REMINDER_MEETINGS', data: { round: id, count, at } };
    case 'PITCH':
      return { kind: 'REMINDER_PITCH', data: { listing: listingId ?? '', session: id, at } };
    case 'JURY':
      return { kind: 'REMINDER_JURY', data: { session: id, at } };
    case 'SESSION':
      return { kind: 'REMINDER_SESSION', data: { session: id, at } };
  }
}

/** Accounts of those concerned; where none of them has one, those of their organisation that may act in the matter. */
async function loadAddressees(tx: Tx, appointments: readonly Appointment[]) {
  const people = await tx.accounts.byPerson(appointments.flatMap(({ personIds }) => personIds));
  const own = ({ personIds }: Appointment) => personIds.flatMap((id) => people.get(id) ?? []);
  const answering = async (kinds: readonly Appointment['kind'][], permission: 'meeting.attend' | 'pitch.apply') => {
    const without = appointments.filter((one) => kinds.includes(one.kind) && own(one).length === 0);
    const organisations = new Set(without.flatMap(({ organisationId }) => organisationId ?? []));
    return tx.accounts.byOrganisation([...organisations], PERMISSIONS[permission].roles);
  };
  const meeting = await answering(['MEETINGS'], 'meeting.attend');
  const pitching = await answering(['PITCH'], 'pitch.apply');
  return (one: Appointment): string[] => {
    const known = own(one);
    if (known.length > 0) return known;
    return [...((one.kind === 'MEETINGS' ? meeting : pitching).get(one.organisationId ?? '') ?? [])];
  };
}

/**
 * Reminds (提醒) everybody of what begins soon: meetings, pitches, juries, sessions; how many were due. What it does follows from what stands
 * now: run twice it tells nobody twice, what was called off is not told of, and what was moved is told of at its new time, since a reminder
 * is one of a thing and its time.
 */
export async function sendReminders({ uow, clock }: Pick<Runtime, 'uow' | 'clock'>): Promise<number> {
  const now = clock.now();
  const horizon = Math.max(...roadshowPolicyAt(now.getTime()).remindMin) * MINUTE;
  const sent = await uow.run(async (tx) => {
    const appointments = await tx.reminders.appointments(now, new Date(now.getTime() + horizon));
    const accountsOf = await loadAddressees(tx, appointments);
    const notifications = appointments.flatMap((appointment) => {
      const minutes = reminderDue(appointment.at.getTime(), now.getTime());
      if (minutes === null) return [];
      const { kind, id, at, listingId } = appointment;
      const once = ['remind', kind, id, listingId ?? '', at.toISOString(), minutes].join('-');
      const { data, kind: noticeKind } = noticeOf(appointment);
      return accountsOf(appointment).map((accountId) => ({ accountId, kind: noticeKind, data, once }));
    });
    await tx.notifications.insertMany(notifications);
    return ok(notifications.length);
  });
  return sent.ok ? sent.value : 0;
}
