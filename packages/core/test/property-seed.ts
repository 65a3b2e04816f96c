import fc from 'fast-check';

// In CI a run repeats the last one, so that a red build is about the change it tests. New cases are
// met on people's machines, where a counterexample can be looked at: its seed is in the message.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_122 });
