import { Check, Entity, PrimaryColumn } from 'typeorm';
import { OptionalText, Text, Whole } from '../core/columns.js';

/** 码表: an entry of an open code table (`region`, `industry`, `ipc`, `emerging`, `chain`), with its parent and its source. */
@Entity('code')
export class CodeRow {
  @PrimaryColumn('text') table!: string;
  @PrimaryColumn('text') code!: string;
  @OptionalText() parent!: string | null;
  @Text() labelZh!: string;
  @OptionalText() labelEn!: string | null;
  @Whole({ default: 0 }) position!: number;
}

/** 节假日与调休: a weekday that is a holiday, or a weekend day that is worked. */
@Entity('calendar_day')
@Check('calendar_day_kind', "kind IN ('HOLIDAY', 'WORKDAY')")
export class CalendarDayRow {
  @PrimaryColumn('date') day!: string;
  @Text() kind!: 'HOLIDAY' | 'WORKDAY';
  @Text() name!: string;
  @Text() source!: string;
}
