"""Relays TCP to a camera and, on demand, lets every packet of its clients fall: no answer, no reset, no acknowledgement.

    dropping_relay.py HOST PORT      prints its own port; then reads "drop" and "pass" from its standard input

What arrives is dropped by a filter on the sockets (SO_ATTACH_FILTER, classic BPF), which needs no rights: SYN packets
too, so that a new connection stays without an answer.
"""
import asyncio
import ctypes
import socket
import struct
import sys

ATTACH_FILTER, DETACH_FILTER = 26, 27
DROP_ALL = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, 0))
PROGRAM = struct.pack("HL", 1, ctypes.addressof(DROP_ALL))

clients = set()


async def pipe(reader, writer):
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def serve(reader, writer):
    target_reader, target_writer = await asyncio.open_connection(sys.argv[1], int(sys.argv[2]))
    client = writer.get_extra_info("socket")
    clients.add(client)
    try:
        await asyncio.gather(pipe(reader, target_writer), pipe(target_reader, writer))
    finally:
        clients.discard(client)


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    loop = asyncio.get_running_loop()
    while order := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        for each in [*server.sockets, *clients]:
            if order == "drop":
                each.setsockopt(socket.SOL_SOCKET, ATTACH_FILTER, PROGRAM)
            else:
                each.setsockopt(socket.SOL_SOCKET, DETACH_FILTER, 0)
        print(order, flush=True)


asyncio.run(main())
