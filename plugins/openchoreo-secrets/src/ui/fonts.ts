/** For titles and names. Fonts such as Arial and Liberation Sans have no weight 500 and show it as regular. */
export const MEDIUM_WEIGHT = 600;
