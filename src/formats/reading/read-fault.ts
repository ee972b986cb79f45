import type { Label } from '#core/label.ts';

/** Why a file was not read; the facts that its message needs. */
type Cause =
  | { readonly code: 'file.not-found' }
  | { readonly code: 'file.not-a-file' }
  | { readonly code: 'file.unreadable' }
  | { readonly code: 'file.too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'file.empty' }
  | { readonly code: 'file.encrypted' }
  | { readonly code: 'file.damaged'; readonly where: string }
  | { readonly code: 'file.too-slow'; readonly seconds: number }
  | { readonly code: 'file.busy'; readonly waiting: number }
  | { readonly code: 'file.too-much'; readonly where: string; readonly limit: number }
  | { readonly code: 'kind.legacy'; readonly program: 'Word' | 'Excel' | 'Office' }
  | { readonly code: 'kind.unknown'; readonly found: string }
  | { readonly code: 'kind.not-word'; readonly found: string }
  | { readonly code: 'text.encoding' }
  | { readonly code: 'zip.bomb' }
  | { readonly code: 'xml.dtd'; readonly where: string }
  | { readonly code: 'pdf.no-text'; readonly pages: number };

export type ReadFaultCode = Cause['code'];

export type ReadFault = { readonly code: ReadFaultCode; readonly message: Label };

export const readFault = (cause: Cause): ReadFault => ({
  code: cause.code,
  message: messageOf(cause),
});

const KINDS = '.docx, .pdf, .txt, .md, .html, .xlsx';

function messageOf(cause: Cause): Label {
  switch (cause.code) {
    case 'file.not-found':
      return { vi: 'Không có tệp này.', en: 'There is no such file.' };
    case 'file.not-a-file':
      return { vi: 'Đây không phải một tệp.', en: 'This is not a file.' };
    case 'file.unreadable':
      return { vi: 'Không có quyền đọc tệp.', en: 'The file may not be read.' };
    case 'file.too-large':
      return {
        vi: `Tệp ${megabytes(cause.size)} MB, vượt mức ${megabytes(cause.limit)} MB. Tách tệp ra hoặc bỏ bớt hình ảnh.`,
        en: `The file has ${megabytes(cause.size)} MB, more than ${megabytes(cause.limit)} MB. Split it, or take pictures out.`,
      };
    case 'file.empty':
      return { vi: 'Tệp rỗng.', en: 'The file is empty.' };
    case 'file.encrypted':
      return {
        vi: 'Tệp có mật khẩu. Mở bằng mật khẩu rồi lưu lại không mật khẩu.',
        en: 'The file has a password. Open it and save it without one.',
      };
    case 'file.damaged':
      return {
        vi: `Tệp hỏng hoặc không trọn vẹn (${cause.where}). Mở bằng chương trình đã tạo ra nó rồi lưu lại.`,
        en: `The file is damaged or not whole (${cause.where}). Open it with the program that made it and save it again.`,
      };
    case 'file.too-slow':
      return {
        vi: `Đọc tệp quá ${cause.seconds} giây nên đã dừng. Tách tệp ra rồi thử lại.`,
        en: `Reading took more than ${cause.seconds} seconds and was stopped. Split the file and try again.`,
      };
    case 'file.busy':
      return {
        vi: `Đang có ${cause.waiting} tệp khác chờ soát. Thử lại sau ít phút.`,
        en: `${cause.waiting} other files wait to be checked. Try again in a few minutes.`,
      };
    case 'file.too-much':
      return {
        vi: `Tệp có quá nhiều nội dung (${cause.where}, nhiều nhất ${cause.limit}). Tách tệp ra rồi thử lại.`,
        en: `The file holds too much (${cause.where}, at most ${cause.limit}). Split it and try again.`,
      };
    case 'kind.legacy':
      return {
        vi: `Tệp ${cause.program} đời cũ (trước 2007). Mở bằng ${cause.program} rồi lưu lại thành ${newer(cause.program)}.`,
        en: `An old ${cause.program} file (before 2007). Open it in ${cause.program} and save it as ${newer(cause.program)}.`,
      };
    case 'kind.unknown':
      return {
        vi: `Không đọc được loại tệp này (${cause.found}). Nhận: ${KINDS}.`,
        en: `Files of this kind are not read (${cause.found}). Taken are: ${KINDS}.`,
      };
    case 'kind.not-word':
      return {
        vi: `Chỉ tệp Word (.docx) mới ghi được nhận xét; tệp này là ${cause.found}.`,
        en: `Only Word files (.docx) can be commented; this one is ${cause.found}.`,
      };
    case 'text.encoding':
      return {
        vi: 'Bảng mã của tệp văn bản không phải UTF-8 hay UTF-16. Lưu lại với bảng mã UTF-8.',
        en: 'The text file is neither UTF-8 nor UTF-16. Save it as UTF-8.',
      };
    case 'zip.bomb':
      return {
        vi: 'Tệp nén bung ra quá lớn so với kích thước của nó nên không mở.',
        en: 'The file would unpack to far more than its size and is not opened.',
      };
    case 'xml.dtd':
      return {
        vi: `Tệp khai báo thực thể XML (${cause.where}), điều mà tệp Office không bao giờ có; không mở.`,
        en: `The file declares XML entities (${cause.where}), which no Office file does; it is not opened.`,
      };
    case 'pdf.no-text':
      return {
        vi: `Bản quét không có lớp chữ (${cause.pages} trang). Nhận dạng chữ (OCR) trước, hoặc dùng tệp Word gốc.`,
        en: `A scan without a text layer (${cause.pages} pages). Recognise its text (OCR) first, or use the Word file.`,
      };
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

const newer = (program: 'Word' | 'Excel' | 'Office'): string =>
  program === 'Word' ? '.docx' : program === 'Excel' ? '.xlsx' : '.docx, .xlsx';

/** Thrown deep in a walk over a hostile file, turned into a result by `refusing` at its reader's edge. */
export class Refusal extends Error {
  readonly fault: ReadFault;

  constructor(cause: Cause) {
    super(cause.code);
    this.fault = readFault(cause);
  }
}
