import {
  createFrontendFeatureLoader,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { isSecretsFeatureOn } from '../api/config';

const scaffolderFieldsModule = createFrontendModule({
  pluginId: 'openchoreo-secrets',
  extensions: [
    FormFieldBlueprint.make({
      name: 'secret-picker',
      params: {
        field: () =>
          import('./ScaffolderFields').then(m => m.secretPickerFormField),
      },
    }),
    FormFieldBlueprint.make({
      name: 'secret-key-picker',
      params: {
        field: () =>
          import('./ScaffolderFields').then(m => m.secretKeyPickerFormField),
      },
    }),
  ],
});

/**
 * The scaffolder fields, if `openchoreo.features.secretManagement.enabled` is true.
 *
 * @public
 */
export const scaffolderFieldsLoader = createFrontendFeatureLoader({
  async *loader({ config }) {
    if (isSecretsFeatureOn(config)) {
      yield scaffolderFieldsModule;
    }
  },
});
