import type { TextDocument } from '../document.ts';
import type { Scene } from './figure.ts';
import { readScene } from './read-scene.ts';

/** The scenes of a document, one a passage, with figures numbered through. */
export function readDocument(document: TextDocument): readonly Scene[] {
  const scenes: Scene[] = [];
  let index = 0;
  document.passages.forEach((passage, order) => {
    if (passage.kind === 'furniture') return;
    const scene = readScene(passage.text, order, index);
    index += scene.figures.length;
    if (scene.figures.length > 0 || passage.kind !== 'cell') scenes.push(scene);
  });
  return scenes;
}
