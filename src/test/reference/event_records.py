"""Reads an event file without TensorBoard: python3 event_records.py FILE.

Prints the number of records, and of each scalar its step, tag and value. Ends with 1 if a checksum is wrong.
Form: https://www.tensorflow.org/tutorials/load_data/tfrecord (length, masked CRC-32C of it, bytes, masked CRC-32C).
"""

import struct
import sys


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def masked(data):
    crc = crc32c(data)
    return (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF


def fields(data):
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 1:
            value, at = data[at:at + 8], at + 8
        elif kind == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        elif kind == 5:
            value, at = data[at:at + 4], at + 4
        else:
            sys.exit("wire type %d" % kind)
        yield key >> 3, value


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


with open(sys.argv[1], "rb") as file:
    count = 0
    while True:
        head = file.read(8)
        if not head:
            break
        length = struct.unpack("<Q", head)[0]
        if struct.unpack("<I", file.read(4))[0] != masked(head):
            sys.exit("checksum of the length of record %d" % count)
        event = file.read(length)
        if struct.unpack("<I", file.read(4))[0] != masked(event):
            sys.exit("checksum of record %d" % count)
        count += 1
        step = 0
        for number, value in fields(event):
            if number == 2:
                step = value
            if number != 5:
                continue
            for _, entry in fields(value):
                parts = dict(fields(entry))
                if 2 in parts:
                    print(step, parts[1].decode(), repr(struct.unpack("<f", parts[2])[0]))
    print("records", count)
