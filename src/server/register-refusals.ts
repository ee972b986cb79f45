import type { ActFault } from '#app/registers/act-on-record.ts';
import type { FiguresFault } from '#app/registers/count-figures.ts';
import { isCalendarDay } from '#core/day.ts';
import { findingAnswer } from './answers/register-words.ts';
import { rightMissing } from './door.ts';
import { fault, notFound, Refusal } from './problem.ts';

/* What is refused of registers: says where it broke and what would be accepted. */

export const registerUnknown = (code: string): Refusal =>
  notFound('register.unknown', {
    vi: `Không có sổ theo dõi "${code}"`,
    en: `There is no register "${code}"`,
  });

export const recordUnknown = (): Refusal =>
  notFound('record.unknown', {
    vi: 'Không có hồ sơ này, hoặc vào ngày đó chưa có',
    en: 'There is no such record, or not yet on that day',
  });

export const recordStale = (): Refusal =>
  new Refusal(409, 'record.stale', 'Hồ sơ vừa được sửa', [
    fault(
      'record.stale',
      'Hồ sơ này vừa có thêm sự kiện. Xem lại rồi làm tiếp.',
      'Something was added to this record meanwhile. Look at it, then go on.',
    ),
  ]);

/** A day of an address; null where none is asked for. */
export function dayAsked(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (isCalendarDay(text)) return text;
  throw dayMalformed();
}

const dayMalformed = (at = 'day'): Refusal =>
  refuse('day.malformed', 'Ngày viết dạng 2024-09-15.', 'A day is written 2024-09-15.', at);

const refuse = (code: string, vi: string, en: string, at?: string): Refusal =>
  new Refusal(422, code, 'Chưa ghi được', [fault(code, vi, en, at)]);

export function refusalOfAct(error: ActFault): Refusal {
  switch (error.code) {
    case 'register.unknown':
      return registerUnknown('');
    case 'record.unknown':
      return recordUnknown();
    case 'right.missing':
      return rightMissing();
    case 'day.malformed':
      return dayMalformed('effective');
    case 'day.ahead':
      return refuse(
        error.code,
        'Ngày hiệu lực không được sau hôm nay.',
        'The day from which it is so cannot lie ahead.',
        'effective',
      );
    case 'reason.empty':
      return refuse(error.code, 'Ghi lý do.', 'Give a reason.', 'why');
    case 'reason.malformed':
      return refuse(
        error.code,
        'Lý do dài quá 500 ký tự hoặc có ký tự không nhìn thấy được.',
        'The reason is longer than 500 characters or has invisible ones.',
        'why',
      );
    case 'record.key-taken':
      return refuse(
        error.code,
        'Đã có hồ sơ khác cùng khóa (các trường phân biệt hồ sơ).',
        'Another record has the same key (the fields that tell records apart).',
      );
    case 'values.unreadable':
      return new Refusal(
        422,
        error.code,
        'Chưa ghi được',
        error.faults.map(({ code, field }) =>
          fault(
            code,
            'Không đọc được. Số viết 1.234,5; ngày viết 15/9/2024; địa bàn, cơ quan, lựa chọn viết đúng tên hoặc mã.',
            'Cannot be read. Numbers are written 1.234,5, days 15/9/2024; areas, bodies and choices by their name or code.',
            field,
          ),
        ),
      );
    case 'record.refused':
      return new Refusal(
        422,
        error.code,
        'Chưa ghi được',
        error.findings
          .filter(({ severity }) => severity === 'error')
          .map((finding) => {
            const { code, message, fields } = findingAnswer(finding, error.asked.definition);
            return fault(code, message.vi, message.en ?? message.vi, fields[0]);
          }),
      );
  }
}

export function refusalOfFigures({ code }: FiguresFault, register: string): Refusal {
  switch (code) {
    case 'register.unknown':
      return registerUnknown(register);
    case 'indicator.unknown':
      return notFound(code, {
        vi: 'Sổ này không tính chỉ tiêu đó',
        en: 'This register does not count that indicator',
      });
    case 'day.malformed':
      return dayMalformed();
    case 'right.missing':
      return rightMissing();
  }
}
