# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds JSON against schemas: each question is a line "LENGTH SCHEMA-FILE" and a JSON text of so many bytes, each answer
a line "LENGTH" and the faults."""
import json
import sys

import jsonschema

validators = {}


def validator(schema_file):
    if schema_file not in validators:
        with open(schema_file, encoding="utf-8") as file:
            schema = json.load(file)
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        validators[schema_file] = kind(schema)
    return validators[schema_file]


def refuse(constant):
    raise ValueError(f"{constant} is no JSON")


def faults(schema_file, text):
    try:
        document = json.loads(text, parse_constant=refuse)
        return "".join(f"{e.json_path}: {e.message[:300]}\n" for e in validator(schema_file).iter_errors(document))
    except Exception as error:
        return f"{type(error).__name__}: {error}\n"


for line in sys.stdin.buffer:
    length, schema_file = line.decode().rstrip("\n").split(" ", 1)
    answer = faults(schema_file, sys.stdin.buffer.read(int(length))).encode()
    sys.stdout.buffer.write(f"{len(answer)}\n".encode() + answer)
    sys.stdout.buffer.flush()
