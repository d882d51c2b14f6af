/**
 * What the replicas of the backend have to agree on. All times are milliseconds since the epoch, by the clock of the
 * database.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('write_leases', table => {
    table.comment('Which secrets are being written');
    table.string('secret', 512).primary().comment('namespace/name');
    table.string('holder').notNullable().comment('The write that has it');
    table.bigInteger('expires_at').notNullable();
  });
  await knex.schema.createTable('deletions', table => {
    table.comment('Which secrets were deleted within the last minute');
    table.string('secret', 512).primary().comment('namespace/name');
    table.bigInteger('deleted_at').notNullable().index();
  });
  await knex.schema.createTable('reveal_counts', table => {
    table.comment('How many values each user revealed in a minute');
    table.string('principal', 512).notNullable().comment('Entity reference');
    table.bigInteger('minute').notNullable().comment('Since the epoch');
    table.integer('count').notNullable();
    table.primary(['principal', 'minute']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reveal_counts');
  await knex.schema.dropTable('deletions');
  await knex.schema.dropTable('write_leases');
};
