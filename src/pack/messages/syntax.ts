import { listed, quoted, type Wording, wording } from './wording.ts';

const YAML_ERRORS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'dấu \\ trong ngoặc kép không đúng',
  BAD_INDENT: 'thụt lề không đúng',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự dành riêng, hãy đặt trong ngoặc kép',
  BLOCK_AS_IMPLICIT_KEY: 'dấu ":" thứ hai trên một dòng, hãy đặt giá trị trong ngoặc kép',
  MISSING_CHAR: 'thiếu một dấu (ngoặc, phẩy hoặc hai chấm)',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu ":" sau khóa',
  MULTIPLE_DOCS: 'mỗi tệp chỉ một văn bản YAML',
  TAB_AS_INDENT: 'thụt lề bằng tab',
  UNEXPECTED_TOKEN: 'ký tự không mong đợi',
  RESOURCE_EXHAUSTION: 'lồng quá sâu',
};

export const yamlSyntax = (code: string, message: string): Wording =>
  wording('yaml.syntax', [
    `sai cú pháp YAML: ${YAML_ERRORS[code] ?? message}`,
    `YAML syntax: ${message}`,
  ]);

export const yamlTooDeep = (most: number): Wording =>
  wording(
    'yaml.too-deep',
    ['YAML lồng quá sâu', 'the YAML is nested too deep'],
    [`nhiều nhất ${most} cấp`, `at most ${most} levels`],
  );

export const yamlAlias = (): Wording =>
  wording(
    'yaml.alias',
    [
      'không dùng neo (&) và tham chiếu (*) của YAML',
      'YAML anchors (&) and aliases (*) are not used',
    ],
    ['viết giá trị ra tại chỗ', 'write the value out'],
  );

export const yamlTag = (tag: string): Wording =>
  wording(
    'yaml.tag',
    [`không dùng thẻ YAML ${quoted(tag)}`, `YAML tags such as ${quoted(tag)} are not used`],
    ['giá trị không có thẻ', 'the value without a tag'],
  );

const SHAPES = {
  scalar: ['một giá trị', 'a single value'],
  list: ['một danh sách (mỗi dòng bắt đầu bằng "-")', 'a list (each line begins with "-")'],
  map: ['các cặp khóa: giá trị', 'pairs of key: value'],
  label: ['một văn bản, hoặc { vi: …, en: … }', 'a text, or { vi: …, en: … }'],
} as const;

export const yamlShape = (wanted: keyof typeof SHAPES): Wording =>
  wording('yaml.shape', ['giá trị không đúng dạng', 'the value has another shape'], SHAPES[wanted]);

export const csvQuote = (where: 'open' | 'after' | 'inside'): Wording =>
  wording(
    'csv.quote',
    {
      open: ['ô mở ngoặc kép mà không đóng', 'a quoted cell is never closed'] as const,
      after: ['có chữ sau ngoặc kép đóng', 'text follows the closing quote'] as const,
      inside: [
        'ngoặc kép giữa ô không đặt trong ngoặc',
        'a quote inside an unquoted cell',
      ] as const,
    }[where],
    [
      'đặt cả ô trong ngoặc kép và viết đôi mỗi ngoặc bên trong: "xã ""A"""',
      'quote the whole cell and double each quote inside it: "xã ""A"""',
    ],
  );

export const csvCells = (found: number, wanted: number): Wording =>
  wording(
    'csv.cells',
    [`dòng có ${found} ô`, `the row has ${found} cells`],
    [
      `${wanted} ô như dòng đầu; ô có dấu phẩy đặt trong ngoặc kép`,
      `${wanted} cells as in the first line; quote a cell that holds a comma`,
    ],
  );

export const csvTooManyRows = (most: number): Wording =>
  wording(
    'csv.too-many-rows',
    ['quá nhiều dòng', 'too many rows'],
    [`nhiều nhất ${most} dòng`, `at most ${most} rows`],
  );

export const csvHeader = (columns: readonly string[]): Wording =>
  wording(
    'csv.header',
    ['thiếu dòng đầu nêu tên cột', 'the first line, which names the columns, is missing'],
    [listed(columns, 30), listed(columns, 30)],
  );

export const csvMissingColumn = (name: string): Wording =>
  wording('csv.header', [`thiếu cột ${name}`, `the column ${name} is missing`]);
