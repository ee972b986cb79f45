import { listed, quoted, type Wording, wording } from './wording.ts';

export const folderUnreadable = (reason: string): Wording =>
  wording('folder.unreadable', [
    `không đọc được thư mục (${reason})`,
    `the folder cannot be read (${reason})`,
  ]);

export const folderTooDeep = (most: number): Wording =>
  wording(
    'folder.too-deep',
    ['thư mục lồng quá sâu', 'folders are nested too deep'],
    [`nhiều nhất ${most} cấp`, `at most ${most} levels`],
  );

export const tooManyFiles = (most: number): Wording =>
  wording(
    'folder.too-many-files',
    ['thư mục có quá nhiều tệp', 'the folder holds too many files'],
    [`nhiều nhất ${most} tệp`, `at most ${most} files`],
  );

export const folderTooLarge = (most: string): Wording =>
  wording(
    'folder.too-large',
    ['các tệp cộng lại quá lớn', 'the files are too large together'],
    [`nhiều nhất ${most}`, `at most ${most}`],
  );

export const unknownFile = (path: string, near: string | null, known: readonly string[]): Wording =>
  wording(
    'file.unknown',
    [`không có tệp ${quoted(path)} trong định dạng`, `the format knows no file ${quoted(path)}`],
    near ? [near, near] : [listed(known, 30), listed(known, 30)],
  );

export const missingFile = (path: string): Wording =>
  wording('file.missing', [`thiếu tệp ${path}`, `the file ${path} is missing`]);

export const notRegular = (kind: 'link' | 'other'): Wording =>
  wording(
    'file.not-regular',
    kind === 'link'
      ? ['là liên kết (symlink), không được đi theo', 'is a symbolic link, which is not followed']
      : ['không phải tệp thường', 'is not a regular file'],
    ['tệp và thư mục thường', 'regular files and folders'],
  );

export const fileUnreadable = (reason: string): Wording =>
  wording('file.unreadable', [
    `không đọc được tệp (${reason})`,
    `the file cannot be read (${reason})`,
  ]);

export const fileTooLarge = (most: string): Wording =>
  wording(
    'file.too-large',
    ['tệp quá lớn', 'the file is too large'],
    [`nhiều nhất ${most}`, `at most ${most}`],
  );

export const badEncoding = (guess: string): Wording =>
  wording(
    'file.encoding',
    [`không phải văn bản UTF-8${guess}`, `is not UTF-8 text${guess}`],
    ['lưu lại bằng UTF-8 (Excel: "CSV UTF-8")', 'save as UTF-8 (Excel: "CSV UTF-8")'],
  );

export const controlCharacter = (point: string): Wording =>
  wording(
    'file.control-character',
    [`ký tự điều khiển hoặc vô hình ${point}`, `a control or invisible character ${point}`],
    ['xóa ký tự đó', 'remove it'],
  );

export const tooManyFaults = (more: number): Wording =>
  wording('file.too-many-faults', [
    `và ${more} lỗi nữa trong tệp này`,
    `and ${more} more faults in this file`,
  ]);
