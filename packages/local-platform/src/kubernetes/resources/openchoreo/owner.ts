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

/** Parameters, whose schema is that of a type or a workflow. */
export const freeFormObject: Schema = { type: 'object', ...freeForm };
