"""What a process gives up, for good, before it reads a file that somebody sent.

Memory, processor time and open files are limited, and no file can be written. The network goes in two ways, each where
the kernel has it: a filter refuses every new socket (Linux on x86-64 and arm64, in containers too), and the process
moves into a network of its own in which nothing is (containers often forbid that to ordinary processes). Where neither
is to be had, as on other systems, only the readers themselves see to it that nothing is fetched.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
import sys

from extractors.documents.limits import MEGABYTE

_OPEN_FILES = 64

_DIE_WITH_PARENT, _SECCOMP, _NO_NEW_PRIVILEGES = 1, 22, 38
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000

# The kernel's name for the architecture, and its number of the call `socket`.
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
# It can open sockets, too; one number everywhere.
_IO_URING_SETUP = 425
# x86-64 has every call a second time, from here on.
_SECOND_CALLS = 0x40000000

# The filter is a program of the kernel's packet filter; what it looks at is the call's number and the architecture.
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _MACHINE_AT = 0, 4
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1  # with "operation not permitted"
_FILTER_MODE = 2


def confine(*, memory_megabytes: int, cpu_seconds: int) -> None:
    """Give up what reading does not need; for good."""
    for kind, limit in (
        (resource.RLIMIT_AS, memory_megabytes * MEGABYTE),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_FSIZE, 0),  # no file can be written; pipes can
        (resource.RLIMIT_CORE, 0),
    ):
        _, most = resource.getrlimit(kind)
        allowed = limit if most == resource.RLIM_INFINITY else min(limit, most)
        resource.setrlimit(kind, (allowed, allowed))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        leave_network()
        refuse_sockets()


def leave_network() -> bool:
    """Move into an empty network; whether the kernel allows it."""
    libc = ctypes.CDLL(None)
    return bool(libc.unshare(_NEW_NETWORK) == 0 or libc.unshare(_NEW_USER | _NEW_NETWORK) == 0)


def refuse_sockets() -> bool:
    """Have the kernel refuse every new socket, to this process and all that it starts; whether it does."""
    libc = ctypes.CDLL(None)
    # Without this, a filter could trick a program that has more rights.
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    machine = _MACHINES.get(os.uname().machine)
    if machine is None or struct.calcsize("P") != 8:
        return False
    program = _filter(*machine)
    code = ctypes.create_string_buffer(program, len(program))
    # The number of instructions, then where they are.
    head = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    return bool(libc.prctl(_SECCOMP, _FILTER_MODE, ctypes.c_char_p(head), 0, 0) == 0)


def _filter(machine: int, socket: int) -> bytes:
    """Instructions: what to do, how many to skip if it holds and if not, with which number."""
    return b"".join(
        struct.pack("HBBI", *instruction)
        for instruction in (
            (_LOAD, 0, 0, _MACHINE_AT),
            (_IF_EQUAL, 0, 5, machine),
            (_LOAD, 0, 0, _NUMBER_AT),
            (_IF_AT_LEAST, 3, 0, _SECOND_CALLS),
            (_IF_EQUAL, 2, 0, socket),
            (_IF_EQUAL, 1, 0, _IO_URING_SETUP),
            (_RETURN, 0, 0, _ALLOW),
            (_RETURN, 0, 0, _REFUSE),
        )
    )
