import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';

export interface DragOptions {
  /** The steps that go when this one is taken: the marked ones with it. */
  taken: (stepId: string) => { ids: readonly string[]; face: string };
  onDrop: (stepIds: readonly string[], tabKey: string) => void;
}

/** Sheets can be taken by mouse or a long touch and dropped on a tab; the menu “Move” is the keyboard's way. */
export function attachDrag(list: HTMLElement, bar: HTMLElement, options: DragOptions): () => void {
  const undo = new Map<Element, () => void>();
  const row = (element: HTMLElement) => {
    const stepId = element.dataset.step!;
    return draggable({
      element,
      getInitialData: () => ({ ids: options.taken(stepId).ids }),
      onGenerateDragPreview({ nativeSetDragImage }) {
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: () => ({ x: 16, y: 16 }),
          render({ container }) {
            const card = document.createElement('div');
            card.textContent = options.taken(stepId).face;
            card.style.cssText =
              'padding:10px 16px;max-width:260px;border:1px solid var(--line-strong);border-radius:8px;background:var(--sheet);color:var(--ink);font-weight:600';
            container.append(card);
          },
        });
      },
      onDragStart() {
        element.setAttribute('data-lifted', '');
        bar.setAttribute('data-dragging', '');
      },
      onDrop() {
        element.removeAttribute('data-lifted');
        bar.removeAttribute('data-dragging');
      },
    });
  };
  const tab = (element: HTMLElement) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => Array.isArray(source.data.ids) && !element.hasAttribute('aria-current'),
      onDragEnter: () => element.setAttribute('data-over', ''),
      onDragLeave: () => element.removeAttribute('data-over'),
      onDrop({ source }) {
        element.removeAttribute('data-over');
        options.onDrop(source.data.ids as string[], element.dataset.tab!);
      },
    });

  function keep() {
    for (const [element, stop] of undo) {
      if (element.isConnected) continue;
      stop();
      undo.delete(element);
    }
    for (const element of list.querySelectorAll<HTMLElement>('[data-step]')) if (!undo.has(element)) undo.set(element, row(element));
    for (const element of bar.querySelectorAll<HTMLElement>('[data-tab]')) if (!undo.has(element)) undo.set(element, tab(element));
  }
  keep();
  const watch = new MutationObserver(keep);
  watch.observe(list, { childList: true, subtree: true });
  watch.observe(bar, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    for (const stop of undo.values()) stop();
  };
}
