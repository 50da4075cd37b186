// Where each fault of the catalogue is shown: every id stands here once.

/** Struck by the simulation; the words are for the table that is printed. */
export const STRUCK = {
  S3: 'the database never opens, or late, or refuses',
  S4: 'an upgrade waits for somebody who holds the database',
  S5: 'a newer version asks for the database',
  S6: 'the connection is closed under the page',
  S7: 'no room left: success, then abort',
  S9: 'one write fails inside a transaction',
  S10: 'crash between success and commit',
  S11: 'crash right after the commit',
  S12: 'the power fails after a commit that was not sure',
  S14: 'the data of the site is cleared',
  S15: 'the database is newer than the code',
  S17: 'an upgrade is aborted',
  S18: 'a value that cannot be stored',
  S19: 'a stored record is malformed',
  S23: 'a record of another version',
  N1: 'offline at Send',
  N2: 'the browser is wrong about the network',
  N4: 'the request never arrives',
  N5: 'stored, and the answer is lost; sent again by the browser',
  N6: 'the answer breaks off after its status',
  N7: 'the receiver never answers',
  N8: 'the answer never ends',
  N9: 'the request arrives a minute later',
  N10: 'the request arrives twice',
  N11: 'the receiver fails',
  N12: 'come back later, in 13 ways',
  N13: 'timed out, too early',
  N14: 'a sign-in page answers',
  N15: 'the receiver points elsewhere',
  N20: 'somebody answers from a cache',
  N21: 'the network comes and goes',
  L1: 'the tab is closed',
  L2: 'the page crashes',
  L3: 'the browser is killed',
  L4: 'the tab stands still',
  L5: 'the tab is discarded',
  L7: 'the device sleeps',
  L8: 'timers once a minute',
  L9: 'the element is moved',
  L12: 'the tab was duplicated',
  L13: 'the clock jumps',
  C1: 'Send is pressed twice',
  C2: 'two pages take turns with one submission',
  C3: 'two forms on one page',
  C6: 'other answers under a known id',
  C8: 'the disk fails under a drain',
  C9: 'an owner of old comes back',
  C10: 'the receiver is still at it',
}

/** Id → where a browser shows it: the test file, and words of the title. */
export const SHOWN = {
  S13: ['test/storage/disk.test.ts', 'because somebody cleared the data of the site is opened again, and starts empty'],
  S20: ['test/storage/database.test.ts', 'keeps submissions in memory, and says so once'],
  N3: ['test/delivery/post.test.ts', 'says that no answer came when there is no connection, and when it is cut'],
  N16: ['test/delivery/post.test.ts', 'says that no answer came when there is no connection, and when it is cut'],
  L6: ['test/journeys/hostile-host.test.mjs', '[65] Back, Forward and reload after sending show no answer'],
  L14: ['test/submission/build.test.ts', 'cuts its times to the minute, in UTC'],
  C7: ['test/delivery/drain.test.ts', 'does not miss what is handed over while it is ending'],
  N22: ['test/faults/fleet.test.mjs', 'ten thousand devices'],
}

/** Id → why nothing here can do it, or where it is still to come. */
export const NOT_INJECTED = {
  S1: 'the form asks for nothing else than S3: what refuses to open is memory mode',
  S2: 'the form does not start on an insecure page (test/elements)',
  S8: 'a full disk aborts the transaction like S7, under another name; no test fills a disk',
  S16: 'there is one schema so far: nothing has been upgraded',
  S21: 'two sites that share a store differ in nothing the code asks for',
  S22: 'nothing is kept in localStorage yet',
  S24: 'storage.persist() is never asked for',
  N17: 'the browser says no more than N4 does',
  N18: 'the browser says no more than N4 does',
  N19: 'the browser says no more than N4 does; the next attempt is another request',
  L10: 'nothing is loaded late yet',
  L11: 'a page that never comes back is delivered by keepalive alone: only a browser has it',
  C4: 'nothing waits for a lock',
  C5: 'drafts are not part of this build',
  C11: 'there is one version so far',
}

const ids = (letter, count) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
/** Every fault of the catalogue: storage, network, lifecycle, concurrency. */
export const ALL = [...ids('S', 24), ...ids('N', 22), ...ids('L', 14), ...ids('C', 11)]
