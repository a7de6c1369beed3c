export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Where a floating part of `size` stands beside its anchor: below it when there is room (or more room than above),
 * aligned at its start or end, always inside the window with 8 px to spare. All in CSS pixels.
 */
export function place(anchor: Box, size: { width: number; height: number }, room: { width: number; height: number }, end = false) {
  const gap = 4;
  const edge = 8;
  const below = room.height - (anchor.top + anchor.height) - gap - edge;
  const above = anchor.top - gap - edge;
  const under = size.height <= below || below >= above;
  const maxHeight = Math.max(120, under ? below : above);
  const height = Math.min(size.height, maxHeight);
  const wanted = end ? anchor.left + anchor.width - size.width : anchor.left;
  return {
    left: Math.max(edge, Math.min(wanted, room.width - size.width - edge)),
    top: under ? anchor.top + anchor.height + gap : anchor.top - gap - height,
    maxHeight,
  };
}
