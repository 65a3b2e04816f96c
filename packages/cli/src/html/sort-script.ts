/**
 * Makes the headings of tables into buttons that sort; without it the tables are as they are. Runs once at the end of
 * the page. Rows go by the sort key of their cell, else its text; the rows that go last (how many more there are) stay there.
 */
export const SORT_SCRIPT: string = `'use strict';
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.key ?? cell.textContent.trim();
};
for (const table of document.querySelectorAll('table.sortable')) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const body = table.tBodies[0];
      const rows = [...body.rows].filter((row) => !row.hasAttribute('data-last'));
      rows.sort((a, b) => {
        const [first, second] = [keyOf(a, column), keyOf(b, column)];
        if (first === '' || second === '') return Number(first === '') - Number(second === '');
        return (down ? -1 : 1) * collator.compare(first, second);
      });
      body.prepend(...rows);
    });
  });
}
`;
