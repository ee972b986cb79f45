import { type Picture, standaloneSvg } from './chart-file.ts';

/** Twice the pixels, so that the picture stays sharp on paper. */
const SHARP = 2;

export const saveSvg = (picture: Picture, name: string): void =>
  save(new Blob([standaloneSvg(picture).svg], { type: 'image/svg+xml' }), `${name}.svg`);

/** The same picture in pixels, drawn by the browser; it never leaves this machine. */
export async function savePng(picture: Picture, name: string): Promise<void> {
  const { svg, height } = standaloneSvg(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) save(blob, `${name}.png`);
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
