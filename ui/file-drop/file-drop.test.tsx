import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { accepts, FileDrop } from './file-drop.tsx';

const file = (name: string, size = 10, type = '') => Object.defineProperty(new File(['x'], name, { type }), 'size', { value: size });

test('kinds are told by ending or type', () => {
  expect(accepts('.csv,image/*', { name: 'A.CSV', type: '' })).toBe(true);
  expect(accepts('.csv,image/*', { name: 'a.heic', type: 'image/heic' })).toBe(true);
  expect(accepts('.csv', { name: 'a.exe', type: '' })).toBe(false);
});
test('dropped files are taken; what is too large or of another kind is named', () => {
  const take = vi.fn();
  const { container } = render(<FileDrop onFiles={take} accept=".csv" maxBytes={1_000_000} />);
  const good = file('clients.csv');
  fireEvent.drop(container.firstElementChild!, { dataTransfer: { files: [good, file('huge.csv', 2_000_000), file('x.exe')] } });
  expect(take).toHaveBeenCalledWith([good]);
  expect(screen.getByRole('alert').textContent).toBe('Left out: huge.csv and x.exe. Files up to 1 MB of the kinds asked for.');
});
test('a pasted picture is taken from anywhere on the page', () => {
  const take = vi.fn();
  render(<FileDrop onFiles={take} />);
  const shot = file('image.png', 10, 'image/png');
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { files: [shot] } });
  document.body.dispatchEvent(paste);
  expect(take).toHaveBeenCalledWith([shot]);
});
