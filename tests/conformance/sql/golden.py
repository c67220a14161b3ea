"""Golden files of the SQL dialect: what is in them, and values as they show them."""

import datetime
import decimal


class Golden:
    def __init__(self, path):
        self.name, self.inputs, self.tables, self.code, self.rows = path.stem, [], [], "", []
        self.duckdb, self.expected, self.refused = None, {}, False
        section = ""
        for line in path.read_text().splitlines():
            if line.startswith("--! "):
                section, _, rest = line[4:].partition(" ")
                section = section.rstrip(":")
                if section in ("input", "table"):
                    name, _, columns = rest.partition(" ")
                    (self.inputs if section == "input" else self.tables).append((name, columns.strip()[1:-1], []))
                elif section == "expect":
                    target = self.expected.setdefault(rest, [])
                elif section == "duckdb":
                    self.duckdb = ""
                elif section == "refused":
                    self.refused = True
            elif section == "code":
                self.code += line + "\n"
            elif section == "duckdb":
                self.duckdb += line + "\n"
            elif not line.strip() or line.startswith("--") and section != "expect":
                continue
            elif section == "rows":
                self.rows.append(line)
            elif section == "table":
                self.tables[-1][2].append(line)
            elif section == "expect":
                target.append(line)


def split(text, separator=","):
    """Parts between separators that are in no quotes and no parentheses."""
    parts, part, depth, quoted = [], "", 0, False
    for sign in text:
        quoted ^= sign == "'"
        depth += 0 if quoted else {"(": 1, ")": -1}.get(sign, 0)
        if sign == separator and not quoted and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += sign
    return parts + [part.strip()]


def shown(value):
    """A value as golden files show it."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, (bytes, bytearray)):
        return "X'" + value.hex().upper() + "'"
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.") + f"{value.microsecond // 1000:03}"
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M:%S.") + f"{value.microsecond // 1000:03}"
    return str(value)


def same(value, text):
    """Whether a value of DuckDB's is what the file expects; numbers by what they are, not how they are written."""
    if isinstance(value, (float, int, decimal.Decimal)) and not isinstance(value, bool) and text != "NULL":
        try:
            number = float(text)
        except ValueError:
            return False
        return abs(float(value) - number) <= 1e-9 * max(1.0, abs(number))
    return shown(value) == text
