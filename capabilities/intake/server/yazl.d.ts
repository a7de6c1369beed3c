declare module 'yazl' {
  import type { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  interface EntryOptions {
    mtime?: Date;
    compress?: boolean;
    size?: number;
  }
  export class ZipFile extends EventEmitter {
    readonly outputStream: Readable;
    addReadStreamLazy(path: string, options: EntryOptions, open: (done: (error: Error | null, stream?: Readable) => void) => void): void;
    end(): void;
  }
}
