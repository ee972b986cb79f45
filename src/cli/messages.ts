import type { Label } from '#core/label.ts';

/** Why the figures could not be reached; the codes are those of the store. */
export type OpeningFault =
  | { readonly code: 'data.in-use'; readonly pid: number }
  | { readonly code: 'postgres.no-binaries'; readonly platform: string }
  | { readonly code: 'postgres.needs-account' }
  | { readonly code: 'postgres.init-failed'; readonly log: string }
  | { readonly code: 'postgres.start-failed'; readonly log: string }
  | { readonly code: 'data.other-version'; readonly found: string; readonly wanted: string }
  | { readonly code: 'data.not-writable'; readonly path: string; readonly reason: string }
  | { readonly code: 'data.not-ours'; readonly path: string; readonly owner: number }
  | { readonly code: 'data.incomplete'; readonly path: string }
  | { readonly code: 'database.unreachable'; readonly reason: string }
  | { readonly code: 'database.too-old'; readonly found: number; readonly wanted: number }
  | { readonly code: 'schema.newer'; readonly found: number; readonly known: number }
  | { readonly code: 'schema.edited'; readonly migration: number };

/** What is wrong and what can be done about it. */
export function openingMessage(fault: OpeningFault): Label {
  switch (fault.code) {
    case 'data.in-use':
      return {
        vi: `Thư mục dữ liệu đang được một Tổng Hợp khác dùng (tiến trình ${fault.pid}). Dừng tiến trình đó, hoặc chọn thư mục khác bằng --data.`,
        en: `Another Tổng Hợp is using the data directory (process ${fault.pid}). Stop it, or choose another directory with --data.`,
      };
    case 'postgres.no-binaries':
      return {
        vi: `Không có PostgreSQL đi kèm cho ${fault.platform}. Đặt DATABASE_URL để dùng PostgreSQL sẵn có (từ bản 15).`,
        en: `No PostgreSQL comes along for ${fault.platform}. Set DATABASE_URL to use one of your own (15 or newer).`,
      };
    case 'postgres.needs-account':
      return {
        vi: 'PostgreSQL không chạy dưới quyền root, và máy này không cho dùng không gian người dùng. Chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
        en: 'PostgreSQL refuses root, and this machine allows no user namespace. Run as an ordinary user, or set DATABASE_URL.',
      };
    case 'postgres.init-failed':
      return {
        vi: `Không tạo được kho dữ liệu:\n${fault.log}`,
        en: `The database could not be made:\n${fault.log}`,
      };
    case 'postgres.start-failed':
      return {
        vi: `PostgreSQL không khởi động được:\n${fault.log}`,
        en: `PostgreSQL did not start:\n${fault.log}`,
      };
    case 'data.other-version':
      return {
        vi: `Dữ liệu do PostgreSQL ${fault.found} tạo, bản này là ${fault.wanted}. Xuất dữ liệu bằng bản cũ, rồi nạp vào thư mục mới.`,
        en: `The data were made by PostgreSQL ${fault.found}, this is ${fault.wanted}. Export them with the older one and load them into a new directory.`,
      };
    case 'data.not-writable':
      return {
        vi: `Không ghi được vào ${fault.path}: ${fault.reason}. Chọn thư mục khác bằng --data.`,
        en: `${fault.path} cannot be written: ${fault.reason}. Choose another directory with --data.`,
      };
    case 'data.not-ours':
      return {
        vi: `${fault.path} thuộc người dùng khác (số ${fault.owner}). Chạy bằng người dùng đó, hoặc chọn thư mục khác bằng --data.`,
        en: `${fault.path} belongs to another user (number ${fault.owner}). Run as that user, or choose another directory with --data.`,
      };
    case 'data.incomplete':
      return {
        vi: `${fault.path} không phải thư mục dữ liệu trọn vẹn của Tổng Hợp. Chọn thư mục khác bằng --data.`,
        en: `${fault.path} is no whole data directory of Tổng Hợp. Choose another one with --data.`,
      };
    case 'database.unreachable':
      return {
        vi: `Không kết nối được tới DATABASE_URL: ${fault.reason}`,
        en: `DATABASE_URL cannot be reached: ${fault.reason}`,
      };
    case 'database.too-old':
      return {
        vi: `Máy chủ là PostgreSQL ${fault.found}; cần từ ${fault.wanted} trở lên.`,
        en: `The server is PostgreSQL ${fault.found}; ${fault.wanted} or newer is needed.`,
      };
    case 'schema.newer':
      return {
        vi: `Dữ liệu thuộc bản Tổng Hợp mới hơn (lược đồ ${fault.found}, bản này biết ${fault.known}). Cập nhật chương trình.`,
        en: `The data belong to a later Tổng Hợp (schema ${fault.found}, this one knows ${fault.known}). Update the program.`,
      };
    case 'schema.edited':
      return {
        vi: `Bước nâng cấp ${fault.migration} đã chạy khác với bản trong chương trình. Dùng đúng bản đã tạo dữ liệu.`,
        en: `Migration ${fault.migration} was run differently from the one in this program. Use the version that made the data.`,
      };
  }
}

/** Why there is no PDF; the codes are those of its writer. */
export type TypesettingFault =
  | { readonly code: 'pdf.too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'pdf.busy'; readonly waiting: number }
  | { readonly code: 'pdf.timed-out'; readonly seconds: number }
  | { readonly code: 'pdf.stopped'; readonly reason: string }
  | { readonly code: 'pdf.refused'; readonly reason: string };

export function typesettingMessage(fault: TypesettingFault): Label {
  switch (fault.code) {
    case 'pdf.too-long':
      return {
        vi: `Báo cáo quá dài để dựng PDF (${fault.length} ký tự, tối đa ${fault.limit}). Viết ra .docx.`,
        en: `The report is too long for a PDF (${fault.length} characters, at most ${fault.limit}). Write it as .docx.`,
      };
    case 'pdf.busy':
      return {
        vi: `Đang có ${fault.waiting} bản PDF chờ dựng. Thử lại sau.`,
        en: `${fault.waiting} PDFs are waiting to be made. Try again later.`,
      };
    case 'pdf.timed-out':
      return {
        vi: `Dựng PDF quá ${fault.seconds} giây nên đã dừng; chưa có tệp nào được ghi.`,
        en: `Making the PDF took more than ${fault.seconds} seconds and was stopped; no file was written.`,
      };
    case 'pdf.stopped':
      return {
        vi: `Chương trình dựng PDF không chạy được: ${fault.reason}. Chưa có tệp nào được ghi.`,
        en: `The program that makes PDFs did not run: ${fault.reason}. No file was written.`,
      };
    case 'pdf.refused':
      return {
        vi: `Không dựng được PDF: ${fault.reason}. Chưa có tệp nào được ghi.`,
        en: `No PDF could be made: ${fault.reason}. No file was written.`,
      };
  }
}

/** An outline that is not there, or not to be read. */
export const UNREAD: Label = { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' };

/** A period that neither the calendar nor the pack has. */
export const noPeriod = (code: string): Label => ({
  vi: `"${code.slice(0, 40)}" không phải mã kỳ. Ví dụ: 2024-9M, 2024-Q3, 2024.`,
  en: `"${code.slice(0, 40)}" is no period code. Such as 2024-9M, 2024-Q3, 2024.`,
});

export const NO_PROVINCE: Label = {
  vi: 'Ở đây chưa có dữ liệu. Chạy tonghop serve một lần trước.',
  en: 'There are no data here. Run tonghop serve once first.',
};

export const PORT_IN_USE: Label = {
  vi: 'Cổng này đang được dùng. Chọn cổng khác bằng --port.',
  en: 'The port is in use. Choose another one with --port.',
};
