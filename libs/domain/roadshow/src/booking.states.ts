import type { StateTable } from '@luyan/kernel';

/** 预订状态 */
export const BOOKING_STATES = {
  PENDING: { zh: '待审批', en: 'Pending' },
  APPROVED: { zh: '已通过', en: 'Approved' },
  REJECTED: { zh: '已拒绝', en: 'Rejected' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
  EXPIRED: { zh: '已过期', en: 'Expired' },
} as const;
export type BookingState = keyof typeof BOOKING_STATES;

export const BOOKING_NEEDS = {
  VENUE_IS_FREE: { zh: '场地空闲', en: 'a free venue' },
  APPROVAL_IS_AUTOMATIC: { zh: '场地自动通过', en: 'a venue that approves by itself' },
  NOTICE_IS_KEPT: { zh: '在取消时限之前', en: 'cancellation in time' },
  TIME_HAS_PASSED: { zh: '时段已过', en: 'a time that has passed' },
  REASON_GIVEN: { zh: '填写理由', en: 'a reason' },
} as const;
export type BookingNeed = keyof typeof BOOKING_NEEDS;

export const bookingStates: StateTable<BookingState, 'applicant' | 'host' | 'system', BookingNeed> = {
  PENDING: {
    APPROVED: { by: ['host'], needs: ['VENUE_IS_FREE'] },
    REJECTED: { by: ['host'], needs: ['REASON_GIVEN'] },
    CANCELLED: { by: ['applicant'] },
    EXPIRED: { by: ['system'], needs: ['TIME_HAS_PASSED'] },
  },
  // For the host the notice counts as kept at any time.
  APPROVED: { CANCELLED: { by: ['applicant', 'host'], needs: ['NOTICE_IS_KEPT'] } },
  REJECTED: {},
  CANCELLED: {},
  EXPIRED: {},
};

/** Bookings in these states hold the venue. */
export const HOLDING_BOOKING_STATES: readonly BookingState[] = ['PENDING', 'APPROVED'];
