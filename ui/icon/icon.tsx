/** Drawn by hand on a 20-unit grid with one stroke; each value is the path data of one icon. */
const paths = {
  alert: 'M10 3.2 17.6 16.4H2.4ZM10 8v4M10 14.2v.1',
  archive: 'M3 4h14v3H3zM4.5 7v9h11V7M8 10h4',
  arrowRight: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13zM8.5 17.5h3',
  box: 'M10 2.5 16.5 6v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.5v8',
  calendar: 'M3 5h14v12H3zM3 8.5h14M6.5 3v3.5M13.5 3v3.5',
  camera: 'M2.5 6.5h3.2L7 4.5h6l1.3 2h3.2v9.5h-15zM10 13.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6',
  chart: 'M3 3v14h14M7 13.5v-3M10.5 13.5v-6M14 13.5V5.5',
  check: 'm4 10.5 4 4 8-9',
  chevronDown: 'm5.5 8 4.5 4.5L14.5 8',
  chevronLeft: 'M12 5.5 7.5 10l4.5 4.5',
  chevronRight: 'M8 5.5 12.5 10 8 14.5',
  chevronUp: 'm5.5 12 4.5-4.5 4.5 4.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4.2l2.8 1.8',
  close: 'm5 5 10 10M15 5 5 15',
  columns: 'M3 4h14v12H3zM7.7 4v12M12.3 4v12',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  document: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  drag: 'M6.9 5a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M6.9 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M6.9 15a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M11.9 5a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M11.9 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M11.9 15a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0',
  edit: 'm4 16 .7-3.4L13.2 4a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3L7.4 15.3ZM11.8 5.5l2.7 2.7',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5M10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  filter: 'M3 4.5h14L11.8 11v5.5l-3.6-2V11z',
  flag: 'M5 17.5V3M5 3.8c4-2 6 2 10 0v7.4c-4 2-6-2-10 0',
  folder: 'M2.5 15.5v-11h5l1.5 2h8.5v9z',
  gear: 'M10 12.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2M10 2.5v2.3M10 15.2v2.3M2.5 10h2.3M15.2 10h2.3M4.7 4.7l1.6 1.6M13.7 13.7l1.6 1.6M15.3 4.7l-1.6 1.6M6.3 13.7l-1.6 1.6',
  gift: 'M3.5 9h13v8h-13zM2.5 6h15v3h-15zM10 6v11M10 6C8 6 6 5.4 6 3.9 6 2 9.2 2 10 6c.8-4 4-4 4-2.1C14 5.4 12 6 10 6',
  globe: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4M2.8 10h14.4M10 2.8c4 4 4 10.4 0 14.4M10 2.8c-4 4-4 10.4 0 14.4',
  grid: 'M3 3h5.5v5.5H3zM11.5 3H17v5.5h-5.5zM3 11.5h5.5V17H3zM11.5 11.5H17V17h-5.5z',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9v4.5M10 6.4v.1',
  keyboard: 'M2 5.5h16v9H2zM5 8.5h.1M8.3 8.5h.1M11.7 8.5h.1M15 8.5h.1M6.5 11.8h7',
  link: 'M8.3 11.7a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-.9.9M11.7 8.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l.9-.9',
  list: 'M7 5h10M7 10h10M7 15h10M3.2 5h.1M3.2 10h.1M3.2 15h.1',
  lock: 'M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3M10 12v2',
  mail: 'M2.5 4.5h15v11h-15zM2.5 5.5 10 11l7.5-5.5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  message: 'M3 4h14v9.5H9L5 17v-3.5H3z',
  minus: 'M4 10h12',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3',
  more: 'M3.9 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M9.4 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M14.9 10a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0',
  move: 'M3 6h8M3 10h5M3 14h8M13 7l3.5 3.5L13 14M10.5 10.5h6',
  offline: 'm3 3 14 14M2.5 8.3A11 11 0 0 1 6 6M9 5a11 11 0 0 1 8.5 3.3M5.3 11.3a7 7 0 0 1 3-1.7M13.3 10.4l1.4.9M10 15.2v.1',
  paperclip: 'm15.5 9.5-5.6 5.6a3.4 3.4 0 0 1-4.8-4.8l6-6a2.2 2.2 0 0 1 3.2 3.2l-5.9 5.9a1 1 0 0 1-1.5-1.5L12 6.8',
  phone: 'M6.7 3 8.5 7.2 6.4 8.8a10.5 10.5 0 0 0 4.8 4.8l1.6-2.1L17 13.3v2.2A1.5 1.5 0 0 1 15.4 17 13.2 13.2 0 0 1 3 4.6 1.5 1.5 0 0 1 4.5 3z',
  pin: 'M7 3h6l-.8 5.5L15 11v1H5v-1l2.8-2.5zM10 12v5.5',
  plus: 'M10 4v12M4 10h12',
  print: 'M5.5 7.5V3h9v4.5M5.5 14H3V7.5h14V14h-2.5M5.5 12h9v5h-9z',
  refresh: 'M16 6.5A7 7 0 0 0 3.2 9M16.5 3v3.7h-3.7M4 13.5A7 7 0 0 0 16.8 11M3.5 17v-3.7h3.7',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12M13.3 13.3 17.5 17.5',
  send: 'M17.5 2.5 2.5 8.5l6 3 3 6zM17.5 2.5l-9 9',
  signOut: 'M8 3H3.5v14H8M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  sort: 'M6 4v12M3 13l3 3 3-3M14 16V4M11 7l3-3 3 3',
  sparkle: 'M10 2.5 11.8 8.2 17.5 10l-5.7 1.8L10 17.5l-1.8-5.7L2.5 10l5.7-1.8z',
  star: 'm10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5L10 14.2l-4.5 2.4.9-5L2.8 8.1l5-.7z',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M15.7 4.3l-1.3 1.3M5.6 14.4l-1.3 1.3',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8.5 8v8',
  tag: 'M3 3h7l7.2 7.2-6.8 6.8L3 10zM6.5 6.5v.1',
  target: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 13.3a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6M10 10v.1',
  team: 'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M2 16.5c0-3 2.2-4.8 5.5-4.8s5.5 1.8 5.5 4.8M13.2 4.3a2.6 2.6 0 0 1 0 5M15 12.2c1.9.6 3 2.1 3 4.3',
  trash: 'M3.5 5.5h13M7.5 5.5V3h5v2.5M5 5.5 5.8 17h8.4L15 5.5M8.5 8.5v5.5M11.5 8.5v5.5',
  undo: 'M7.5 4 3.5 8l4 4M3.5 8h8a4.5 4.5 0 0 1 0 9H7',
  upload: 'M10 13V3.5M6 7.5l4-4 4 4M3.5 16.5h13',
  user: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3.5 17c.3-3.4 2.8-5.2 6.5-5.2s6.2 1.8 6.5 5.2',
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** An icon in the colour of its text. Decorative unless `label` is given. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 16 ? 1.8 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', display: 'block' }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
