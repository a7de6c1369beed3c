declare module 'virtual:api-routes' {
  const table: Record<string, Record<string, import('#ui/build/api-routes.ts').ApiRoute>>;
  export default table;
}
declare module 'virtual:words' {
  type Load = () => Promise<{ default: import('#ui/i18n/translate.ts').Words }>;
  export const words: Record<import('#ui/i18n/languages.ts').Lang, [first: Load, rest: Load]>;
}
