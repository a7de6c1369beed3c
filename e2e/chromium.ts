import fs from 'node:fs';
import path from 'node:path';

/** Chromium from PATH, else the one that came from npm. */
export async function chromiumPath(): Promise<string> {
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
      const file = path.join(dir, name);
      if (fs.existsSync(file)) return file;
    }
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
