export { cutRecords } from './json-records';
export * from './memory';
