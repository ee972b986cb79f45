import type { EntryRevision } from '#app/catalogue/ports.ts';
import type { UndoneFault } from '#app/catalogue/undo-change.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { fault, notFound, Refusal } from '../problem.ts';
import { actorName } from './actor-name.ts';
import { dayVi, differences } from './entry-lines.ts';
import { ruleFault } from './rule-fault.ts';

const TITLE = 'Chưa lưu được';

/** What is against a change of the catalogue: what is wrong, at which field, and what would be accepted. */
export function editRefusal(refused: UndoneFault): Refusal {
  const { code } = refused;
  const refuse = (vi: string, en: string, at?: string, status = 422): Refusal =>
    new Refusal(status, code, TITLE, [fault(code, vi, en, at)]);
  switch (refused.code) {
    case 'text.missing':
      return refuse('Điền ô này.', 'Fill this in.', refused.at);
    case 'text.malformed':
      return refuse(
        'Có ký tự không nhìn thấy hoặc xuống dòng. Gõ lại thành một dòng chữ thường.',
        'There is an invisible character or a line break. Type it again as one plain line.',
        refused.at,
      );
    case 'text.too-long':
      return refuse(
        `Dài quá. Nhiều nhất ${refused.limit} ký tự mỗi dòng.`,
        `Too long. At most ${refused.limit} characters a line.`,
        refused.at,
      );
    case 'day.malformed':
      return refuse(
        'Ngày phải có thật, từ năm 1945 đến 2100.',
        'The day must exist, between 1945 and 2100.',
        refused.at,
      );
    case 'year.malformed':
      return refuse('Năm từ 1990 đến 2100.', 'A year between 1990 and 2100.', refused.at);
    case 'code.malformed':
      return refuse(
        'Mã gồm chữ thường không dấu, chữ số, gạch nối, nối bằng dấu chấm (agr.tea.area); mã kế hoạch bắt đầu bằng plan:, scenario: hoặc forecast:.',
        'A code is lower-case letters, digits and hyphens, joined by dots (agr.tea.area); that of a plan begins with plan:, scenario: or forecast:.',
        refused.at,
      );
    case 'code.taken':
      return refuse(
        'Mã này đã dùng. Chọn mã khác.',
        'This code is taken. Choose another.',
        refused.at,
        409,
      );
    case 'entry.unknown':
      return refused.at === 'code' || refused.at === 'deed'
        ? notFound(code, {
            vi: 'Không có mục này trong danh mục',
            en: 'The catalogue has no such entry',
          })
        : refuse(
            'Không có cơ quan này trong danh mục.',
            'The catalogue has no such agency.',
            refused.at,
          );
    case 'nothing.changed':
      return refuse('Chưa có gì khác so với bản đang lưu.', 'Nothing differs from what is kept.');
    case 'too.many':
      return refuse(`Nhiều nhất ${refused.limit} mục.`, `At most ${refused.limit}.`, refused.at);
    case 'publicity.beyond':
      return refuse(
        'Bạn không được xem mức này nên không đặt được. Chọn mức bạn được xem.',
        'You may not see that far, so you cannot set it. Choose what you may see.',
        'publicity',
      );
    case 'day.not-after':
      return refuse(
        `Phải sau ngày ${dayVi(refused.day)}.`,
        `It has to be after ${refused.day}.`,
        refused.at,
      );
    case 'day.to-come':
      return refuse(
        'Ngày này chưa đến. Ghi tên mới từ ngày có hiệu lực, không muộn hơn hôm nay.',
        'That day is still to come. A new name is entered from the day it counts, today at the latest.',
        refused.at,
      );
    case 'agency.ended':
      return refuse(
        `Cơ quan đã kết thúc ngày ${dayVi(refused.day)}. Chọn ngày không muộn hơn.`,
        `The body ended on ${refused.day}. Choose a day that is no later.`,
        refused.at,
      );
    case 'unit.malformed':
      return refuse(
        'Không đọc được đơn vị tính. Ví dụ: ha, tỷ đồng, nghìn con, tạ/ha, %.',
        'The unit cannot be read. Such as ha, tỷ đồng, nghìn con, tạ/ha, %.',
        refused.at,
      );
    case 'sector.unknown':
      return refuse(
        'Từ đầu của mã phải là một lĩnh vực có trong danh mục, như agr, ind, edu.',
        'The first word of the code has to be a sector of the catalogue, such as agr, ind, edu.',
        refused.at,
      );
    case 'rule.broken':
      return new Refusal(422, code, TITLE, refused.faults.slice(0, MOST_TOLD).map(ruleFault));
    case 'deed.unknown':
      return notFound(code, { vi: 'Không có thay đổi này', en: 'There is no such change' });
    case 'deed.followed':
      return new Refusal(
        409,
        code,
        'Chưa hoàn tác được',
        refused.by
          .slice(0, MOST_TOLD)
          .map((later) =>
            fault(
              code,
              `Mục "${later.code}" đã được sửa tiếp (bản ${later.revision}, lý do: ${later.reason}). Hoàn tác bản đó trước.`,
              `"${later.code}" was changed again (revision ${later.revision}, because: ${later.reason}). Undo that first.`,
            ),
          ),
      );
    case 'deed.used':
      return new Refusal(409, code, 'Chưa hoàn tác được', [
        fault(
          code,
          `${refused.count} số liệu đã nhập theo nội dung này, như ${refused.facts.join('; ')}. Sửa hoặc rút các số đó trước.`,
          `${refused.count} figures were given under this definition, such as ${refused.facts.join('; ')}. Revise or take those back first.`,
        ),
      ]);
  }
}

const MOST_TOLD = 10;

/** Somebody else was faster: what is different from what was seen. */
export function staleRefusal(
  revisions: readonly EntryRevision[],
  seen: number,
  catalogue: Catalogue,
): Refusal {
  const [now] = revisions;
  const then = revisions.find(({ revision }) => revision === seen)?.entry ?? null;
  const told = differences(then, now?.entry ?? null, catalogue).map(
    ({ field, before, after }) =>
      [
        `${field.vi}: ${before?.vi ?? '—'} → ${after?.vi ?? '—'}`,
        `${field.en ?? field.vi}: ${before?.en ?? before?.vi ?? '—'} → ${after?.en ?? after?.vi ?? '—'}`,
      ] as const,
  );
  const who = now ? actorName(now) : '';
  return new Refusal(409, 'catalogue.stale', 'Mục này vừa được sửa', [
    fault(
      'catalogue.stale',
      `${who} vừa sửa mục này. ${told.map(([vi]) => vi).join('; ')}. Mở lại để sửa trên bản mới.`,
      `${who} has just changed this. ${told.map(([, en]) => en).join('; ')}. Open it again to change what is there now.`,
    ),
  ]);
}
