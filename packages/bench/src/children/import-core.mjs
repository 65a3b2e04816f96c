import '@timeofclick/core';
