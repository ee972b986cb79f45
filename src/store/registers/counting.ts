import type { Instant } from '#core/instant.ts';
import type { WorkingCalendar } from '#process/calendar/working-calendar.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import type { DerivedIndicator, DerivedWindow } from '#process/register/derived-indicator.ts';

/** What is counted: an indicator of a register, in a window, as known then or now. */
export type Counting = {
  readonly definition: RegisterDefinition;
  readonly indicator: DerivedIndicator;
  readonly window: DerivedWindow;
  /** Null: as known now. */
  readonly known: Instant | null;
  readonly calendar: WorkingCalendar | null;
};
