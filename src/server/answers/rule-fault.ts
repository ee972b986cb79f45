import type { CatalogueFault } from '#core/catalogue-rules.ts';
import { fault } from '../problem.ts';

/** What a catalogue would say and cannot, with the entry that says it. */
export function ruleFault({ rule, code, about }: CatalogueFault) {
  const [vi, en, at] = RULES[rule];
  return fault(
    rule,
    `${vi} (${code}${about ? `: ${about}` : ''})`,
    `${en} (${code}${about ? `: ${about}` : ''})`,
    at,
  );
}

/** What cannot be, in both languages, and the field that it most likely lies at. */
const RULES: Readonly<
  Record<CatalogueFault['rule'], readonly [vi: string, en: string, at?: string]>
> = {
  'agency.dates': ['Ngày cuối không trước ngày đầu', 'The last day is not before the first', 'to'],
  'agency.names': [
    'Tên cũ phải nằm trong thời gian cơ quan tồn tại',
    'A former name lies within the days of the body',
    'from',
  ],
  'succession.agency': [
    'Việc chuyển lĩnh vực cần cả hai cơ quan',
    'A succession needs both bodies',
    'into',
  ],
  'succession.dates': [
    'Ngày chuyển phải nằm trong thời gian của cả hai cơ quan',
    'Both bodies have to be there on that day',
    'on',
  ],
  'indicator.sector': [
    'Chỉ tiêu cần lĩnh vực có trong danh mục',
    'An indicator needs a sector of the catalogue',
    'code',
  ],
  'indicator.owner': [
    'Chỉ tiêu cần cơ quan phụ trách có trong danh mục',
    'An indicator needs an owner of the catalogue',
    'owner',
  ],
  'indicator.owner-dates': [
    'Cơ quan phụ trách phải đang tồn tại vào ngày nhận',
    'The owner has to exist on the day it takes over',
    'ownerFrom',
  ],
  'indicator.definitions': [
    'Các bản nội dung theo thứ tự ngày',
    'The versions of a definition follow one another',
    'from',
  ],
  'indicator.summed': [
    'Tỷ lệ, bình quân, chỉ số, giá, thứ hạng không cộng theo địa bàn',
    'Rates, means, indices, prices and ranks are not summed over places',
    'overPlaces',
  ],
  'indicator.refers': [
    'Chỉ tiêu được nhắc tới không có trong danh mục',
    'The indicator it names is not in the catalogue',
    'weight',
  ],
  'baseline.decisions': [
    'Văn bản điều chỉnh phải sau văn bản trước của cùng năm',
    'An adjustment comes after the decision before it',
    'from',
  ],
  'signer.agency': [
    'Người ký cần cơ quan có trong danh mục',
    'A signer needs an agency of the catalogue',
    'agency',
  ],
  'signer.dates': ['Ngày cuối không trước ngày đầu', 'The last day is not before the first', 'to'],
};
