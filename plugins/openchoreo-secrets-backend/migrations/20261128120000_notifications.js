/**
 * The notifications that people have and whose reason still applies.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('open_notifications', table => {
    table.comment('Notifications about secrets whose reason still applies');
    table.string('topic', 64).notNullable();
    table.string('secret', 512).notNullable().comment('namespace/name');
    table.string('stage', 64).notNullable().comment('What was last said');
    table.text('recipients').notNullable().comment('Entity references, JSON');
    table.primary(['topic', 'secret']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('open_notifications');
};
