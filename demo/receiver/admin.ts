import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList } from 'node:net'
import type { Refusal } from './problem.ts'

/** @returns why the request may not do what only staff may, or `null` when its token is right */
export function withoutToken(context: Context, adminToken: string | undefined): Refusal | null {
  if (!adminToken) return { status: 403, detail: 'This needs ADMIN_TOKEN, which is not set.' }
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? []
  if (timingSafeEqual(digest(given), digest(adminToken))) return null
  const headers = { 'WWW-Authenticate': 'Bearer' }
  return { status: 401, detail: 'Expected Authorization: Bearer with the admin token.', headers }
}

/** Of equal length, so that the comparison takes the same time for every token. */
const digest = (text: string) => createHash('sha256').update(text).digest()

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Whether somebody at this machine asks: by the connection's own address, which nobody can choose. A proxy here
 * connects from here as well, so what it adds makes the request a stranger's; and the name asked for must be this
 * machine's, or a foreign page whose name points here could read along.
 */
export function isFromHere(context: Context): boolean {
  const { address, addressType } = getConnInfo(context).remote
  if (!address || !loopback.check(address, addressType === 'IPv6' ? 'ipv6' : 'ipv4')) return false
  if (FORWARDED.some((name) => context.req.header(name) !== undefined)) return false
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(context.req.header('host') ?? '')
}
