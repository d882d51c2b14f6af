/**
 * Deleted secrets, without values, and the versions that are to be destroyed. All times are milliseconds since the epoch,
 * by the clock of the database.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('deleted_secrets', table => {
    table.comment('What is needed to create a deleted secret again');
    table.string('namespace', 63).notNullable();
    table.string('name', 253).notNullable();
    table.string('type').notNullable();
    table.string('category').notNullable();
    table.text('target_plane').notNullable().comment('JSON');
    table.text('labels').notNullable().comment('JSON');
    table.text('keys').notNullable().comment('JSON');
    table
      .string('store', 1024)
      .notNullable()
      .comment('ID in the configuration');
    table.string('path', 512).notNullable();
    table
      .integer('last_version')
      .comment('At the deletion; absent if the store could not be read');
    table.bigInteger('deleted_at').notNullable().index();
    table.string('deleted_by', 512).notNullable().comment('Entity reference');
    table.primary(['namespace', 'name']);
  });
  await knex.schema.createTable('version_destructions', table => {
    table.comment(
      'Versions to destroy once the plane has removed the last one',
    );
    table.string('namespace', 63).notNullable();
    table.string('name', 253).notNullable();
    table
      .string('store', 1024)
      .notNullable()
      .comment('ID in the configuration');
    table.string('path', 512).notNullable();
    table.integer('last_version').notNullable();
    table.bigInteger('requested_at').notNullable();
    table.text('error').comment('Of the last attempt');
    table.primary(['store', 'path']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('version_destructions');
  await knex.schema.dropTable('deleted_secrets');
};
