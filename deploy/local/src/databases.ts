import pg from "pg";

/** A login without any power over the server, and the passwords it gets. */
export interface LoginRole {
  name: string;
  password: string;
}

export interface DatabaseSpec {
  name: string;
  owner: string;
  /** Others that may connect; nobody else may. */
  users?: readonly string[];
}

/** Makes roles and databases that are missing and sets the passwords anew; run by the superuser, again changes nothing. */
export async function ensureDatabases(
  superuserUrl: string,
  roles: readonly LoginRole[],
  databases: readonly DatabaseSpec[],
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const role of roles) await ensureRole(client, role);
    for (const database of databases) await ensureDatabase(client, database);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: LoginRole): Promise<void> {
  const name = client.escapeIdentifier(role.name);
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role.name]);
  if (rowCount === 0) await client.query(`create role ${name} login`);
  await client.query(
    `alter role ${name} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${client.escapeLiteral(role.password)}`,
  );
}

async function ensureDatabase(client: pg.Client, database: DatabaseSpec): Promise<void> {
  const name = client.escapeIdentifier(database.name);
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database.name]);
  if (rowCount === 0) await client.query(`create database ${name} owner ${client.escapeIdentifier(database.owner)}`);
  await client.query(`revoke all on database ${name} from public`);
  for (const user of database.users ?? []) {
    await client.query(`grant connect on database ${name} to ${client.escapeIdentifier(user)}`);
  }
}
