import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { isSecretsFeatureOn } from '../api/config';
import { scaffolderFieldsModule } from './extensions';

/**
 * The fields, where `openchoreo.features.secretManagement.enabled` is true, and nothing otherwise.
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
