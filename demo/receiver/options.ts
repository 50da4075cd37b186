/** How a receiver is set up. */
export interface ReceiverSettings {
  /** Folder of the embedded database; not used with `databaseUrl`. */
  readonly dataDir: string
  /** `postgres://…` of a real PostgreSQL. */
  readonly databaseUrl: string | undefined
  /** Pages that may send, as exact origins (`https://forms.example`). Absent: only the receiver's own. */
  readonly allowedOrigins: readonly string[] | undefined
  /** Needed to erase, and to see the stored rows from another machine. Absent: neither is possible. */
  readonly adminToken: string | undefined
}

/**
 * Reads DATA_DIR, DATABASE_URL, ALLOWED_ORIGINS (separated by commas) and ADMIN_TOKEN.
 *
 * @throws {Error} when an allowed origin is not exactly an origin, such as `https://forms.example/page`
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): ReceiverSettings {
  const origins = (environment.ALLOWED_ORIGINS || undefined)?.split(',')
  return {
    dataDir: environment.DATA_DIR || '.data/',
    databaseUrl: environment.DATABASE_URL || undefined,
    allowedOrigins: origins?.map((origin) => exactOrigin(origin.trim())).filter((origin) => origin !== ''),
    adminToken: environment.ADMIN_TOKEN || undefined,
  }
}

function exactOrigin(text: string): string {
  if (text === '' || (URL.canParse(text) && new URL(text).origin === text)) return text
  throw new Error(`ALLOWED_ORIGINS: expected origins like https://forms.example, got "${text}"`)
}
