import { type ChainFault, type ChainReport, headText, type WantedHead } from '#app/keeping.ts';
import type { Label } from '#core/label.ts';

/** What is said of the chain of a province. */
export function chainLines({ province, head, faults, faultCount }: ChainReport): readonly Label[] {
  const end = head === null ? null : headText(head);
  const rows = head?.position ?? 0;
  if (faultCount === 0) {
    return [
      end === null
        ? { vi: `${province}: chưa có thay đổi nào.`, en: `${province}: no changes yet.` }
        : {
            vi: `${province}: chuỗi nguyên vẹn, ${rows} thay đổi. Mã cuối chuỗi: ${end}`,
            en: `${province}: the chain is whole, ${rows} changes. Head: ${end}`,
          },
    ];
  }
  const more = faultCount - faults.length;
  return [
    {
      vi: `${province}: CHUỖI KHÔNG NGUYÊN VẸN, ${faultCount} chỗ sai.`,
      en: `${province}: THE CHAIN IS BROKEN, ${faultCount} faults.`,
    },
    ...faults.map(chainFault).map(({ vi, en }) => ({ vi: `  ${vi}`, en: `  ${en}` })),
    ...(more > 0 ? [{ vi: `  … và ${more} chỗ nữa`, en: `  … and ${more} more` }] : []),
  ];
}

export const lostHead = (head: WantedHead): Label => ({
  vi: `KHÔNG CÓ TRONG CHUỖI NÀO: ${headText(head)}. Dữ liệu đã bị cắt bớt hoặc viết lại từ khi ghi mã này.`,
  en: `IN NO CHAIN: ${headText(head)}. The data were cut or rewritten since this head was written down.`,
});

function chainFault(fault: ChainFault): Label {
  switch (fault.code) {
    case 'row.altered':
      return {
        vi: `vị trí ${fault.position}: nội dung hoặc mã đã bị sửa (${fault.id})`,
        en: `position ${fault.position}: the row or its hash was altered (${fault.id})`,
      };
    case 'row.removed':
      return {
        vi: `vị trí ${fault.position}: thay đổi ${fault.id} đã bị xóa`,
        en: `position ${fault.position}: change ${fault.id} was removed`,
      };
    case 'row.unlinked':
      return {
        vi: `thay đổi ${fault.id} được chèn ngoài chuỗi`,
        en: `change ${fault.id} was put in beside the chain`,
      };
    case 'personal.altered':
      return {
        vi: `thay đổi ${fault.id}: tên hoặc mã của người đã bị sửa`,
        en: `change ${fault.id}: the name or code of the person was altered`,
      };
    case 'personal.removed':
      return {
        vi: `thay đổi ${fault.id}: tên hoặc mã của người đã mất, mà người đó chưa được xóa`,
        en: `change ${fault.id}: the name or code of the person is gone, and nobody erased the person`,
      };
    case 'link.missing':
      return {
        vi: `từ vị trí ${fault.position}: thiếu mắt xích`,
        en: `from position ${fault.position}: links are missing`,
      };
    case 'head.differs': {
      const [said, found] = [fault.said, fault.found].map((head) => head && headText(head));
      return {
        vi: `cuối chuỗi là ${found ?? 'trống'}, nhưng được ghi là ${said ?? 'trống'}`,
        en: `the chain ends with ${found ?? 'nothing'}, but is said to end with ${said ?? 'nothing'}`,
      };
    }
  }
}
