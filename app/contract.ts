/** Every procedure of the API, by capability. */
export const contract = {};
