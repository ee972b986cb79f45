import { proofOf, type WantedHead } from '#app/keeping.ts';
import { inLanguage } from '#core/label.ts';
import { chainLines, lostHead } from './chain-messages.ts';
import { type Command, UsageError } from './command.ts';
import { DATA_OPTION } from './options.ts';
import type { Keeping } from './ports.ts';

const MOST_HEADS = 100;
const HEAD = /^([0-9a-f]{64})(?:@(\d{1,15}))?$/i;

export const verify = (keeping: Pick<Keeping, 'verify'>): Command => ({
  words: ['verify'],
  summary: {
    vi: 'Kiểm tra chuỗi nhật ký thay đổi còn nguyên vẹn',
    en: 'Prove that the log of changes is whole',
  },
  positionals: [],
  options: [
    {
      name: 'head',
      value: 'HASH[@N]',
      help: {
        vi: 'mã cuối chuỗi đã ghi lại ở nơi khác; nhiều mã cách nhau dấu phẩy',
        en: 'the head of a chain that was written down elsewhere; several with commas between',
      },
    },
    DATA_OPTION,
  ],
  run: async ({ options }, io) => {
    const wanted = headsOf(options.head);
    const proof = proofOf(await keeping.verify({ data: options.data }, wanted), wanted);
    for (const chain of proof.chains) {
      for (const line of chainLines(chain)) io.out(inLanguage(line, io.language));
    }
    for (const head of proof.lost) io.out(inLanguage(lostHead(head), io.language));
    return proof.kind === 'whole' ? 0 : 1;
  },
});

function headsOf(text: string | undefined): readonly WantedHead[] {
  if (text === undefined) return [];
  const heads = text.split(',').map((one) => HEAD.exec(one.trim()));
  return heads.map((found) => {
    if (found === null || heads.length > MOST_HEADS) {
      throw new UsageError({
        vi: `--head nhận mã gồm 64 chữ số thập lục phân, có thể thêm @VỊ-TRÍ; tối đa ${MOST_HEADS} mã`,
        en: `--head takes 64 hexadecimal digits, with @POSITION if known; at most ${MOST_HEADS} of them`,
      });
    }
    const [, hash = '', position] = found;
    return { hash: hash.toLowerCase(), position: position === undefined ? null : Number(position) };
  });
}
