"""A tool that knows nothing of the program takes hold of a database: `holds-database.py FILE WAY`. It tries until it has it,
writes "trying" and then "held", and lets go at the end of its input. WAY: `transaction` for a transaction that locks out all
other writers, `exclusive` for one that locks out readers too, `file` for locks of the system on the whole file."""
import fcntl
import sqlite3
import sys


def take(path, way):
    if way == 'file':
        file = open(path, 'r+b')
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return file
    database = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        if way == 'exclusive':
            database.execute('PRAGMA locking_mode = EXCLUSIVE')
        database.execute('BEGIN EXCLUSIVE')
    except sqlite3.OperationalError:
        database.close()
        raise
    return database


print('trying', flush=True)
while True:
    try:
        held = take(*sys.argv[1:])
        break
    except (sqlite3.OperationalError, OSError):
        pass
print('held', flush=True)
sys.stdin.read()
held.close()
