import {
  findSecretType,
  secretTypes,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import {
  badInputs,
  messagePattern,
  type BadInput,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeBackend } from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { SecretsConnection } from '../api/SecretsConnection';
import { createKeyRow } from '../form/rows';
import { ValueStore } from '../form/ValueStore';
import { CreateSecretDialog } from './CreateSecretDialog';
import { findProblems } from './findProblems';
import { fieldsOf, fixedFieldId, type CreateSecretFields } from './formModel';

const DOCKER_CONFIG = 'kubernetes.io/dockerconfigjson';

const dialog = () =>
  within(screen.getByRole('dialog', { name: 'Create secret' }));
const field = (name: string, index = 0) =>
  dialog().getAllByLabelText(name)[index];
/** By text, because a search by role computes the name of every element: with some hundred inputs, that takes minutes. */
const click = (text: string, selector?: string) =>
  fireEvent.click(dialog().getAllByText(text, { selector })[0]);
const fill = (element: HTMLElement, value: string) =>
  fireEvent.change(element, { target: { value } });
const enter = (element: HTMLElement, value: string) =>
  fireEvent.input(element, { target: { value } });

function labelOf(type: string, key: string): string {
  const found = findSecretType(type)?.fields.find(it => it.key === key);
  return found?.label ?? key;
}

function enterData({ type, data }: BadInput) {
  if (type === DOCKER_CONFIG) {
    click('Edit as JSON');
  }
  data.forEach(([key, value], index) => {
    if (!findSecretType(type)?.hasFreeKeys) {
      if (key === 'ca.crt') {
        click('Add CA certificate');
      }
      enter(field(labelOf(type, key)), value);
      return;
    }
    if (index > 0) {
      click('Add key');
    }
    fill(field('Key', index), key);
    enter(field('Value', index), value);
  });
}

function enterLabels({ labels }: BadInput) {
  if (labels.length > 0) {
    click('Labels');
  }
  labels.forEach(([key, value], index) => {
    click('Add label');
    fill(field('Label name', index), key);
    fill(field('Label value', index), value);
  });
}

async function choosePlane({ targetPlane }: BadInput) {
  if (targetPlane) {
    const { kind, name } = targetPlane;
    const option = () =>
      screen
        .queryAllByText(`· ${kind}`)
        .find(({ parentElement }) =>
          parentElement?.textContent?.startsWith(name),
        );
    await waitFor(() => {
      fireEvent.keyDown(field('Target plane'), { key: 'ArrowDown' });
      expect(option()).toBeInTheDocument();
    });
    fireEvent.click(option()!);
  }
}

/** Finds the element that shows the error. */
function faultyField({ path, code, type, data, labels }: BadInput) {
  const [root, key] = path.split('/').slice(1);
  switch (root) {
    case 'name':
      return field('Name');
    case 'targetPlane':
      return field('Target plane');
    case 'labels':
      return field(
        code === 'labelValueInvalid' ? 'Label value' : 'Label name',
        labels.length - 1,
      );
    default:
      return findSecretType(type)?.hasFreeKeys
        ? field(code.startsWith('key') ? 'Key' : 'Value', data.length - 1)
        : field(labelOf(type, key));
  }
}

async function submit(input: BadInput): Promise<FakeBackend> {
  const { backend } = renderSecrets({
    element: (
      <SecretsConnection>
        <CreateSecretDialog
          namespace="acme-corp"
          onClose={() => undefined}
          onCreated={() => undefined}
        />
      </SecretsConnection>
    ),
  });
  await screen.findByRole('dialog', { name: 'Create secret' });
  const { label } = secretTypes.find(({ type }) => type === input.type)!;
  click(label);
  fill(field('Name'), input.name);
  await choosePlane(input);
  enterData(input);
  enterLabels(input);
  click('Create secret', 'button *');
  return backend;
}

function posts({ calls }: FakeBackend) {
  return calls.filter(({ method }) => method === 'POST');
}

const entered = badInputs.filter(({ where }) => where !== 'request');

/** What the form holds once an input is entered. */
function enterInForm(input: BadInput) {
  const { name, type, category, targetPlane } = input;
  const values = new ValueStore();
  const fields: CreateSecretFields = {
    name,
    type,
    category,
    targetPlane: targetPlane as TargetPlaneRef | undefined,
    rows: [],
    labels: input.labels.map(([key, value]) => ({ key, value })),
  };
  for (const [key, value] of input.data) {
    if (fieldsOf(fields).some(it => it.key === key)) {
      values.enter(fixedFieldId(key), value);
    } else {
      const row = createKeyRow(key);
      fields.rows.push(row);
      values.enter(row.rowId, value);
    }
  }
  return { fields, values };
}

/** The path of the field at which a problem belongs. */
function faultyPath({ path, code, type, data, labels }: BadInput) {
  const [root, key] = path.split('/').slice(1);
  const part = code.startsWith('key') ? 'key' : 'value';
  switch (root) {
    case 'labels':
      return `labels.${labels.length - 1}.${
        code === 'labelValueInvalid' ? 'value' : 'key'
      }`;
    case 'data': {
      if (key === undefined) {
        return root;
      }
      const place = findSecretType(type)!.fields.findIndex(
        it => it.key === key,
      );
      return place < 0 ? `rows.${data.length - 1}.${part}` : `fixed.${place}`;
    }
    default:
      return root;
  }
}

describe('an invalid secret', () => {
  it.each(entered)(
    'has a problem at its field: $type with $title',
    async input => {
      const { fields, values } = enterInForm(input);
      expect(await findProblems(fields, values)).toEqual([
        expect.objectContaining({ field: faultyPath(input), code: input.code }),
      ]);
    },
  );

  /** One input for each kind of field. */
  const samples = entered.filter(
    (input, index) =>
      entered.findIndex(other => kindOfField(other) === kindOfField(input)) ===
      index,
  );

  it.each(samples.filter(({ path }) => path !== '/data'))(
    'is refused at its field, and nothing is sent: $type with $title',
    async input => {
      const backend = await submit(input);
      await waitFor(() =>
        expect(faultyField(input)).toHaveAccessibleDescription(
          messagePattern(input.code),
        ),
      );
      expect(faultyField(input)).toBeInvalid();
      expect(posts(backend)).toEqual([]);
    },
  );

  it.each(samples.filter(({ path }) => path === '/data'))(
    'is refused as a whole, and nothing is sent: $type with $title',
    async input => {
      const backend = await submit(input);
      expect(
        await dialog().findByText(messagePattern(input.code)),
      ).toHaveAttribute('role', 'alert');
      expect(posts(backend)).toEqual([]);
    },
  );
});

/** The type and the field, for rows without their number. */
function kindOfField(input: BadInput): string {
  return `${input.type} ${faultyPath(input).replace(
    /(rows|labels)\.\d+/,
    '$1',
  )}`;
}
