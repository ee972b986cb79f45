import { quoted, type Texts, type Wording, wording } from './wording.ts';

export const jsonSyntax = (found: string): Wording =>
  wording(
    'json.syntax',
    found === ''
      ? ['tệp kết thúc giữa chừng', 'the file ends in the middle']
      : [`không phải JSON ở ${quoted(found)}`, `this is no JSON at ${quoted(found)}`],
    [
      'giá trị, dấu phẩy hoặc ngoặc đóng theo RFC 8259',
      'a value, a comma or a closing bracket by RFC 8259',
    ],
  );

export const jsonTooDeep = (most: number): Wording =>
  wording(
    'json.too-deep',
    ['lồng quá sâu', 'nested too deep'],
    [`nhiều nhất ${most} cấp`, `at most ${most} levels`],
  );

export const jsonTooMany = (most: number): Wording =>
  wording(
    'json.too-many-values',
    ['quá nhiều giá trị', 'too many values'],
    [`nhiều nhất ${most}; hãy giản lược ranh giới`, `at most ${most}; simplify the outlines`],
  );

/** Something stands where GeoJSON wants something else. */
export const geojsonShape = (wanted: Texts): Wording =>
  wording(
    'geojson.shape',
    ['không đúng cấu trúc GeoJSON', 'this is not the structure of GeoJSON'],
    wanted,
  );

export const geojsonPosition = (): Wording =>
  wording(
    'geojson.position',
    ['vị trí không đúng', 'the position is wrong'],
    [
      '[kinh độ, vĩ độ] tính bằng độ (WGS 84): [103.4, 22.4]',
      '[longitude, latitude] in degrees (WGS 84): [103.4, 22.4]',
    ],
  );

export const geojsonRing = (): Wording =>
  wording(
    'geojson.ring',
    ['đường bao không khép kín', 'the ring does not close'],
    [
      'ít nhất bốn vị trí, vị trí cuối trùng vị trí đầu',
      'at least four positions, the last the same as the first',
    ],
  );
