import type { BackupNews, KeepingFault, RestoreFault } from '#app/keeping.ts';
import type { Label } from '#core/label.ts';
import { openingMessage } from './messages.ts';

const UNTOUCHED: Label = { vi: 'Chưa ghi gì.', en: 'Nothing was written.' };

/** Why a backup was not restored, and what can be done about it. */
export function restoreMessage(fault: RestoreFault): Label {
  const { vi, en } = reasonOf(fault);
  return { vi: `${vi} ${UNTOUCHED.vi}`, en: `${en} ${UNTOUCHED.en}` };
}

function reasonOf(fault: RestoreFault): Required<Label> {
  switch (fault.code) {
    case 'backup.unreadable':
      return {
        vi: `Không đọc được tệp: ${fault.reason}.`,
        en: `The file cannot be read: ${fault.reason}.`,
      };
    case 'backup.other-file':
      return {
        vi: 'Không phải tệp sao lưu mà bản Tổng Hợp này đọc được; cần tệp do "tonghop backup" ghi.',
        en: 'This is no backup that this Tổng Hợp can read; a file written by "tonghop backup" is needed.',
      };
    case 'backup.truncated':
      return {
        vi: 'Tệp sao lưu bị cụt. Chép lại từ bản gốc, hoặc dùng bản sao lưu khác.',
        en: 'The backup is cut off. Copy it again, or take another one.',
      };
    case 'backup.damaged':
      return {
        vi: `Tệp sao lưu bị hỏng hoặc bị sửa (từ byte ${fault.at}). Chép lại từ bản gốc, hoặc dùng bản sao lưu khác.`,
        en: `The backup is damaged or was altered (from byte ${fault.at}). Copy it again, or take another one.`,
      };
    case 'backup.other-tables':
      return {
        vi: `Bảng "${fault.table}" trong tệp không khớp với lược đồ mà tệp nói.`,
        en: `The table "${fault.table}" is not as the schema of the backup has it.`,
      };
    case 'database.not-empty':
      return {
        vi: `Nơi khôi phục đã có dữ liệu (bảng "${fault.table}"). Chọn thư mục mới bằng --data, hoặc một cơ sở dữ liệu trống.`,
        en: `There are data already (table "${fault.table}"). Choose a new directory with --data, or an empty database.`,
      };
    case 'database.other-schema':
      return {
        vi: `Nơi khôi phục trống nhưng đã có lược đồ ${fault.found}, bản sao lưu có lược đồ ${fault.wanted}. Chọn thư mục mới bằng --data, hoặc một cơ sở dữ liệu chưa có bảng nào.`,
        en: `The place is empty but has schema ${fault.found}, the backup schema ${fault.wanted}. Choose a new directory with --data, or a database without tables.`,
      };
    case 'restored.differs':
      return {
        vi: `Bảng "${fault.table}" đọc lại không giống trong tệp; đã hủy việc khôi phục.`,
        en: `The table "${fault.table}" was read back otherwise than it is in the file; the restoring was undone.`,
      };
    case 'schema.newer':
    case 'schema.edited': {
      const { vi, en = vi } = openingMessage(fault);
      return { vi, en };
    }
  }
}

/** Why there was nothing to verify or to back up. */
export function keepingMessage(fault: KeepingFault): Label {
  switch (fault.code) {
    case 'database.nothing':
      return {
        vi: 'Ở đó chưa có dữ liệu của Tổng Hợp. Kiểm tra lại --data hoặc DATABASE_URL.',
        en: 'There are no data of Tổng Hợp. Look at --data or DATABASE_URL again.',
      };
    case 'schema.older':
      return {
        vi: `Dữ liệu có lược đồ ${fault.found}, chưa có chuỗi nhật ký (từ lược đồ ${fault.wanted}). Sao lưu, rồi chạy "tonghop serve" một lần để nâng cấp.`,
        en: `The data have schema ${fault.found}, from before the chain (schema ${fault.wanted}). Back up, then run "tonghop serve" once to bring them up to date.`,
      };
    case 'schema.newer':
      return openingMessage(fault);
  }
}

/** What the daily backups have to say. */
export function backupNews(news: BackupNews): Label {
  switch (news.kind) {
    case 'made':
      return {
        vi: `Đã sao lưu: ${news.file}, ${news.backup.rows} dòng; xóa ${news.removed} bản cũ.`,
        en: `Backed up: ${news.file}, ${news.backup.rows} rows; ${news.removed} old ones removed.`,
      };
    case 'failed':
      return {
        vi: `KHÔNG SAO LƯU ĐƯỢC: ${news.reason}. Sẽ thử lại.`,
        en: `THE BACKUP FAILED: ${news.reason}. It will be tried again.`,
      };
  }
}
