/** How templates call the fields. */
export const SECRET_PICKER = 'OpenChoreoSecretPicker';
export const SECRET_KEY_PICKER = 'OpenChoreoSecretKeyPicker';
