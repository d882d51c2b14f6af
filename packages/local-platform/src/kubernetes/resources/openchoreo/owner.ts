import { freeForm } from '../fieldSchema';
import type { Schema } from '../types';

const name: Schema = { type: 'string', minLength: 1 };

export const projectOwnerSchema: Schema = {
  type: 'object',
  required: ['projectName'],
  properties: { projectName: name },
};

export const componentOwnerSchema: Schema = {
  type: 'object',
  required: ['projectName', 'componentName'],
  properties: { projectName: name, componentName: name },
};

/** Schema of parameters, which the component type or workflow defines. */
export const freeFormObject: Schema = { type: 'object', ...freeForm };
