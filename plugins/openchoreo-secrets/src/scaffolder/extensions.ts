import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

export const scaffolderFieldsModule = createFrontendModule({
  pluginId: 'openchoreo-secrets',
  extensions: [
    FormFieldBlueprint.make({
      name: 'secret-picker',
      params: {
        field: () => import('./formFields').then(m => m.secretPickerFormField),
      },
    }),
    FormFieldBlueprint.make({
      name: 'secret-key-picker',
      params: {
        field: () =>
          import('./formFields').then(m => m.secretKeyPickerFormField),
      },
    }),
  ],
});
