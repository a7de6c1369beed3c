import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Columns, round } from './chart.tsx';

test('the scale ends on a round number', () => expect([0.3, 7, 162, 201, 1000].map(round)).toEqual([0.4, 8, 200, 250, 1000]));
test('every number of a chart can be read in its table', () => {
  render(<Columns title="Orders" labels={['Oct', 'Nov']} series={[{ id: 'o', label: 'Orders', values: [44, null] }]} />);
  const table = screen.getByRole('table');
  expect(within(table).getAllByRole('row').map((row) => row.textContent)).toEqual(['WhatOrders', 'Oct44', 'Nov–']);
});
