"""Prints every packet of this network namespace that is not the program's own, one JSON line each, until it is ended.

A packet is the program's own where it goes over the loopback device by TCP to or from a port on which somebody in the
namespace listens: the window talks with its shell that way. With --strict nothing is. What the kernel sends to find its
neighbours is left out. The first line says that the trap is set.
"""
import json
import socket
import struct
import sys

strict = "--strict" in sys.argv
trap = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
trap.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 20)
listening = set()


def listeners():
    """Ports that are listened on, and those that were: a packet may be read after its connection has ended."""
    for path in ("/proc/self/net/tcp", "/proc/self/net/tcp6"):
        with open(path) as table:
            for line in table.readlines()[1:]:
                parts = line.split()
                if parts[3] == "0A":
                    listening.add(int(parts[1].rsplit(":", 1)[1], 16))
    return listening


def described(frame, device):
    """Addresses and ports of a packet; None where it is one of the kernel's own or of the program."""
    kind = struct.unpack("!H", frame[12:14])[0]
    if kind == 0x0806:
        return None
    if kind == 0x86DD:
        protocol, start = frame[20], 54
        source, target = socket.inet_ntop(socket.AF_INET6, frame[22:38]), socket.inet_ntop(socket.AF_INET6, frame[38:54])
        if protocol in (58, 0):
            return None
    elif kind == 0x0800:
        protocol, start = frame[23], 14 + (frame[14] & 15) * 4
        source, target = socket.inet_ntoa(frame[26:30]), socket.inet_ntoa(frame[30:34])
    else:
        return {"device": device, "kind": hex(kind)}
    ports = struct.unpack("!HH", frame[start:start + 4]) if protocol in (6, 17) and len(frame) >= start + 4 else (0, 0)
    if not strict and device == "lo" and protocol == 6:
        if listening.intersection(ports) or listeners().intersection(ports):
            return None
    return {"device": device, "protocol": protocol, "from": f"{source}:{ports[0]}", "to": f"{target}:{ports[1]}"}


print(json.dumps({"set": True}), flush=True)
while True:
    frame, (device, _, packet_type, _, _) = trap.recvfrom(65535)
    if len(frame) < 34:
        continue
    packet = described(frame, device)
    if packet:
        print(json.dumps(packet), flush=True)
