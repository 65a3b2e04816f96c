export { passRows } from './csv-rows';
export { cutRecords } from './json-records';
export * from './memory';
