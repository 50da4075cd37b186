#!/usr/bin/env node
import { checkReceiver } from './check-receiver.ts'
import { makeKey } from './make-key.ts'

/** Gets what stands after its name and says lines; resolves to the exit code: 0 well, 1 not, 2 asked wrongly. */
type Command = (args: readonly string[], out: (line: string) => void) => Promise<number>

const COMMANDS: Readonly<Record<string, Command>> = {
  'check-receiver': checkReceiver,
  'make-key': makeKey,
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (!command) say(`usage: wellbeing-widgets ${Object.keys(COMMANDS).join(' | ')}`)
process.exitCode = command ? await command(args, say) : 2
