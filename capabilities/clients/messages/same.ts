/** The same tree of words as in English, texts instead; a language may have more plural forms of a text. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> } & { [more: string]: unknown };
