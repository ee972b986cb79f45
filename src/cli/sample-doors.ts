import { resolve } from 'node:path';
import type { ServeOptions } from './ports.ts';

/**
 * Whether doors without a password stand open: with the pack that came with the program, for whoever sits at this
 * machine, in data that began so. Whoever asks for them has them anywhere.
 */
export function sampleDoors(
  { pack, publicUrl, sampleAccounts }: Pick<ServeOptions, 'pack' | 'publicUrl' | 'sampleAccounts'>,
  samplePack: string,
): 'none' | 'at the first start' | 'always' {
  if (sampleAccounts === 'asked for') return 'always';
  const isSample = resolve(pack ?? samplePack) === resolve(samplePack);
  return isSample && publicUrl === null ? 'at the first start' : 'none';
}
