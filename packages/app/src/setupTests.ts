import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// What the pages are made of is loaded when it is needed, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(90_000);
