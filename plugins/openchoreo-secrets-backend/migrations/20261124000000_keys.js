/**
 * The keys with which the backend signs, one of each purpose.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('signing_keys', table => {
    table.comment('Keys of the backend, one of each purpose');
    table.string('purpose').primary().comment('What the key is for');
    table.string('key').notNullable().comment('The key in base64');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('signing_keys');
};
