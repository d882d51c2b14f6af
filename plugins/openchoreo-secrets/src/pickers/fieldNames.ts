/** The names of the fields in templates. */
export const SECRET_PICKER = 'OpenChoreoSecretPicker';
export const SECRET_KEY_PICKER = 'OpenChoreoSecretKeyPicker';
