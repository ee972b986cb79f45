import { figureInEnglish } from '#core/en/figure-text.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type {
  Aggregation,
  GoodDirection,
  Indicator,
  IndicatorKind,
  Publicity,
} from '#core/indicator.ts';
import { type Interval, isPoint, opposite } from '#core/interval.ts';
import type { Label } from '#core/label.ts';
import type { PartsCheck, Unsaid } from '#core/parts-check.ts';
import type { Unit } from '#core/unit.ts';
import { formatFigure } from '#core/vi/figure.ts';
import { intervalText } from '#core/vi/value.ts';

export const KIND_LABELS: Readonly<Record<IndicatorKind, Label>> = {
  flow: { vi: 'phát sinh trong kỳ', en: 'flow of the period' },
  stock: { vi: 'thời điểm cuối kỳ', en: 'stock at the end of the period' },
  mean: { vi: 'bình quân', en: 'mean' },
  rate: { vi: 'tỷ lệ', en: 'rate' },
  index: { vi: 'chỉ số', en: 'index' },
  price: { vi: 'giá', en: 'price' },
  rank: { vi: 'thứ hạng', en: 'rank' },
};

/** A rise in rank is a lower number, whatever direction the indicator is given. */
export const goodLabel = ({ kind, good }: Pick<Indicator, 'kind' | 'good'>): Label =>
  kind === 'rank'
    ? { vi: 'thứ hạng càng nhỏ càng tốt', en: 'the lower the number the better' }
    : GOOD_LABELS[good];

const GOOD_LABELS: Readonly<Record<GoodDirection, Label>> = {
  up: { vi: 'càng cao càng tốt', en: 'higher is better' },
  down: { vi: 'càng thấp càng tốt', en: 'lower is better' },
  none: { vi: 'không có chiều tốt, xấu', en: 'neither way is better' },
};

export const PUBLICITY_LABELS: Readonly<Record<Publicity, Label>> = {
  open: { vi: 'công khai', en: 'open' },
  internal: { vi: 'nội bộ', en: 'internal' },
  secret: { vi: 'mật', en: 'secret' },
};

/** How figures of parts make the figure of the whole. */
export function aggregationLabel({ indicators }: Catalogue, rule: Aggregation): Label {
  switch (rule.kind) {
    case 'sum':
      return { vi: 'cộng', en: 'summed' };
    case 'last':
      return { vi: 'lấy số cuối kỳ', en: 'the last one stands' };
    case 'never':
      return { vi: 'không cộng được', en: 'never put together' };
    case 'weighted': {
      const by = indicators.get(rule.by)?.name ?? { vi: rule.by };
      return {
        vi: `bình quân theo ${by.vi.charAt(0).toLocaleLowerCase('vi')}${by.vi.slice(1)}`,
        en: `mean weighted by ${by.en ?? by.vi}`,
      };
    }
  }
}

const UNSAID_LABELS: Readonly<Record<Unsaid, Label>> = {
  'no-whole': { vi: 'chưa có số tổng', en: 'there is no total' },
  'part-missing': { vi: 'còn thành phần chưa có số', en: 'a part has no figure' },
  'units-differ': { vi: 'khác đơn vị tính', en: 'the units differ' },
  'only-bounds': { vi: 'có số chỉ biết trong khoảng', en: 'a figure is known by its bounds alone' },
};

/** What a check of parts comes to, as a person would say it. */
export function checkLabel(check: PartsCheck, unit: Unit, part: Label | null): Label {
  switch (check.kind) {
    case 'adds-up':
      return check.only === 'truncated'
        ? {
            vi: 'Cộng đúng bằng tổng nếu các số được cắt bớt chữ số',
            en: 'Adds up to the total if the digits were cut off',
          }
        : { vi: 'Cộng đúng bằng tổng', en: 'Adds up to the total' };
    case 'differs': {
      const { size, sign } = sizeOf(check.by, unit);
      return sign < 0
        ? {
            vi: `Cộng lại nhiều hơn tổng ${size}`,
            en: `Adds up to ${figureInEnglish(size)} more than the total`,
          }
        : {
            vi: `Cộng lại ít hơn tổng ${size}`,
            en: `Adds up to ${figureInEnglish(size)} less than the total`,
          };
    }
    case 'within':
      return {
        vi: 'Không phần đã biết nào vượt tổng',
        en: 'No part that is known is more than the total',
      };
    case 'exceeds': {
      const { size } = sizeOf(check.by, unit);
      return {
        vi: `“${part?.vi ?? ''}” vượt tổng ${size}`,
        en: `“${part?.en ?? part?.vi ?? ''}” is ${figureInEnglish(size)} more than the total`,
      };
    }
    case 'unsaid':
      return {
        vi: `Chưa đối chiếu được: ${UNSAID_LABELS[check.because].vi}`,
        en: `Cannot be checked: ${UNSAID_LABELS[check.because].en}`,
      };
  }
}

/** A sum or a difference: one number with its unit, or a range. */
export function amountText(amount: Interval, unit: Unit): string {
  return isPoint(amount) && amount.lo
    ? formatFigure({ value: amount.lo.at, unit })
    : intervalText(amount, unit);
}

function sizeOf(by: Interval, unit: Unit): { readonly size: string; readonly sign: -1 | 1 } {
  const below = by.hi !== null && by.hi.at.unscaled <= 0n;
  return { size: amountText(below ? opposite(by) : by, unit), sign: below ? -1 : 1 };
}
