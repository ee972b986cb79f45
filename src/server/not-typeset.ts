import type { Label } from '#core/label.ts';
import { fault, Refusal } from './problem.ts';
import type { TypesettingFault } from './services.ts';

type Answer = { readonly status: number; readonly title: Label & { readonly en: string } };

const ANSWERS: Readonly<Record<TypesettingFault['code'], Answer>> = {
  'pdf.too-long': {
    status: 422,
    title: {
      vi: 'Báo cáo quá dài để dựng PDF. Tải bản .docx.',
      en: 'The report is too long for a PDF. Download the .docx.',
    },
  },
  'pdf.busy': {
    status: 503,
    title: {
      vi: 'Đang có nhiều bản PDF chờ dựng. Thử lại sau ít phút.',
      en: 'Many PDFs are waiting to be made. Try again in a few minutes.',
    },
  },
  'pdf.timed-out': {
    status: 503,
    title: {
      vi: 'Dựng PDF quá lâu nên đã dừng. Thử lại, hoặc tải bản .docx.',
      en: 'Making the PDF took too long and was stopped. Try again, or download the .docx.',
    },
  },
  'pdf.stopped': {
    status: 503,
    title: {
      vi: 'Chương trình dựng PDF không chạy được. Tải bản .docx.',
      en: 'The program that makes PDFs did not run. Download the .docx.',
    },
  },
  'pdf.refused': {
    status: 500,
    title: {
      vi: 'Không dựng được PDF của báo cáo này. Tải bản .docx.',
      en: 'No PDF could be made of this report. Download the .docx.',
    },
  },
};

/** What a reader is told who gets no PDF. */
export function notTypeset({ code }: TypesettingFault): Refusal {
  const { status, title } = ANSWERS[code];
  return new Refusal(status, code, title.vi, [fault(code, title.vi, title.en)]);
}
