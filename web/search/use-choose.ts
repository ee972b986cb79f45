import { useNavigate } from '@tanstack/react-router';
import type { HitAnswer } from '../../src/server/wire/search.ts';
import { setSearchOpen } from '../desk/search-open.ts';
import { spotOf } from '../inspector/sentence-address.ts';
import { keepChoice } from './recent.ts';
import type { Directive } from './use-palette.ts';

/** Goes to what was chosen; a document has no page, so the sentences that cite it are shown. */
export function useChoose(openDirective: (directive: Directive) => void) {
  const navigate = useNavigate();
  return (hit: HitAnswer): void => {
    keepChoice(hit);
    if (hit.kind === 'directive') {
      openDirective(hit);
      return;
    }
    setSearchOpen(false);
    switch (hit.kind) {
      case 'indicator':
        void navigate({ to: '/indicators/$code', params: { code: hit.code } });
        return;
      case 'place':
        void navigate({ to: '/places/$id', params: { id: hit.id } });
        return;
      case 'agency':
        void navigate({ to: '/indicators', search: { agency: hit.code } });
        return;
      case 'sentence': {
        const { outline, period } = hit.sentence;
        void navigate({
          to: '/reports/$outline',
          params: { outline },
          search: { period, ...spotOf(hit.sentence) },
        });
        return;
      }
    }
  };
}
