import { tabAt } from './tab-bar/tab-bar.tsx';

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where a sheet lies now: ask before it goes. */
export const rowOf = (stepId: string): DOMRect | undefined =>
  document.querySelector(`[data-step="${CSS.escape(stepId)}"]`)?.getBoundingClientRect();

/**
 * The sheet goes visibly behind its new tab (handbook 01, "The day"): a white card flies from where it lay, and the tab
 * shows that it has come. For people who want no motion only the tab shows it.
 */
export function flyToTab(from: DOMRect | undefined, tabKey: string, name: string): void {
  const tab = tabAt(document, tabKey);
  if (!tab) return;
  const land = () => {
    tab.removeAttribute('data-got');
    void tab.offsetWidth;
    tab.setAttribute('data-got', '');
    setTimeout(() => tab.removeAttribute('data-got'), 1000);
  };
  if (!from || still() || !document.body.animate) {
    land();
    return;
  }
  const to = tab.getBoundingClientRect();
  const card = document.createElement('div');
  card.textContent = name;
  card.setAttribute('aria-hidden', 'true');
  Object.assign(card.style, {
    position: 'fixed', zIndex: '40', left: `${from.left}px`, top: `${from.top}px`, width: `${Math.min(from.width, 360)}px`, height: `${from.height}px`,
    padding: '0.6rem 1rem', overflow: 'hidden', borderRadius: '0.5rem', border: '1px solid var(--line-strong)', background: 'var(--sheet)',
    color: 'var(--ink)', fontWeight: '600', boxShadow: 'var(--float)', pointerEvents: 'none', transformOrigin: 'top left',
  });
  document.body.append(card);
  const dx = to.left + to.width / 2 - from.left;
  const dy = to.top + to.height / 2 - from.top;
  const lift = Math.min(-24, dy * 0.15);
  card
    .animate(
      [
        { transform: 'translate(0, 0) scale(1)', opacity: 1 },
        { transform: `translate(${dx * 0.45}px, ${dy * 0.55 + lift}px) scale(0.72)`, opacity: 1, offset: 0.55 },
        { transform: `translate(${dx}px, ${dy}px) scale(0.08)`, opacity: 0.35 },
      ],
      { duration: 420, easing: 'cubic-bezier(0.3, 0.1, 0.3, 1)' },
    )
    .finished.catch(() => {})
    .then(() => {
      card.remove();
      land();
    });
}
