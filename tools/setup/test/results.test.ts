import { expect, it } from 'vitest';
import { countCases } from '../results.mjs';

it('counts passed, failed, broken and skipped cases', () => {
  const xml = `<?xml version="1.0"?>
<testsuites name="x" tests="5" failures="2">
  <testsuite name="a">
    <testcase name="fine" time="0.1"/>
    <testcase name="fine, with a body"><system-out>x</system-out></testcase>
    <testcase name="wrong"><failure message="no"/></testcase>
    <testcase name="broken"><error>at x</error></testcase>
    <testcase name="later"><skipped/></testcase>
  </testsuite>
</testsuites>`;
  expect(countCases(xml)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

it('is not misled by markup that a test printed', () => {
  const xml =
    '<testcase name="a"><system-out><![CDATA[<failure/></testcase><testcase/>]]></system-out></testcase>';
  expect(countCases(xml)).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

it('takes names with an angle bracket', () => {
  const xml = '<testcase name="a -> b"/><testcase name="c > d"><failure/></testcase>';
  expect(countCases(xml)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it('finds nothing in a file without cases', () => {
  expect(countCases('<testsuites tests="0"/>')).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
