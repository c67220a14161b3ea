"""Golden files of the SQL dialect against DuckDB: what it makes of the rows must be what the files expect.

A golden file (crates/analytics/tests/golden) with a section `--! duckdb` is checked. The section has DuckDB's query, whose
first column is the ROWTIME of the row that comes out; if the section is empty, the query is made from the program, as far as
the two dialects agree. Every input is a table with its columns, ROWTIME and "#", the number of the row.

    python duckdb_golden.py DIRECTORY [--try]     --try also says of files without the section whether they would agree
"""

import pathlib
import re
import sys

import duckdb

from golden import Golden, same, shown, split

# Fewer mean that checks were lost.
AT_LEAST = 60
DAY = "2026-11-23"


def column(text):
    """A column as DuckDB declares it."""
    name, kind = re.match(r'("[^"]*"|\S+)\s+(.*)', text).groups()
    kind = re.sub(r"\s*NOT NULL$", "", kind).strip()
    kind = re.sub(r"^(VARCHAR|CHAR)\s*\(.*", "VARCHAR", kind)
    kind = re.sub(r"^(VARBINARY|BINARY)\s*(\(.*)?", "BLOB", kind)
    return f'{name} {kind}'


def load(golden):
    db = duckdb.connect()
    db.execute("SET TimeZone = 'UTC'")
    for name, columns, _ in golden.inputs:
        declared = ", ".join(column(part) for part in split(columns))
        db.execute(f"CREATE TABLE {name} (\"#\" BIGINT, ROWTIME TIMESTAMP, {declared})")
    for name, columns, rows in golden.tables:
        db.execute(f"CREATE TABLE {name} ({', '.join(column(part) for part in split(columns))})")
        for row in rows:
            db.execute(f"INSERT INTO {name} VALUES ({row})")
    for number, row in enumerate(golden.rows):
        time, rest = row.split(None, 1)
        name, values = rest.split(None, 1)
        db.execute(f"INSERT INTO {name} VALUES ({number}, TIMESTAMP '{DAY} {time}', {values})")
    return db


def derived(golden):
    """The program's one query, where the dialects agree."""
    queries = re.findall(r"SELECT\s+STREAM\b.*?;", golden.code, re.S)
    if len(queries) != 1 or len(golden.inputs) != 1:
        raise ValueError("the program is more than one query over one stream")
    query = re.sub(r"^SELECT\s+STREAM\b", "SELECT ROWTIME,", queries[0].rstrip(";"))
    query = re.sub(r"(?<=[(\s])(RANGE\s+INTERVAL)", r"ORDER BY ROWTIME \1", query)
    query = re.sub(r"(?<=[(\s])(ROWS\s+\d+\s+PRECEDING)", r'ORDER BY "#" \1', query)
    return f"{query} ORDER BY ROWTIME, \"#\""


def compare(golden):
    """What is wrong; nothing, if DuckDB agrees."""
    targets = [name for name in golden.expected if name != "error_stream"]
    carried = golden.duckdb is not None and golden.duckdb.strip()
    target = golden.duckdb and re.match(r"\s*-- (\S+)\n", golden.duckdb)
    target = target.group(1) if target else targets[-1]
    try:
        query = golden.duckdb if carried else derived(golden)
        rows = load(golden).execute(query).fetchall()
    except (duckdb.Error, ValueError) as error:
        return str(error).splitlines()[0]
    expected = golden.expected[target]
    if len(rows) != len(expected):
        return f"DuckDB has {len(rows)} rows, the file {len(expected)}"
    for row, line in zip(rows, expected):
        time, _, values = line.partition(" ")
        values = split(values)
        if shown(row[0]).split(" ")[1] != time or len(values) != len(row) - 1:
            return f"DuckDB has {row}, the file {line}"
        if not all(same(value, text) for value, text in zip(row[1:], values)):
            return f"DuckDB has {row}, the file {line}"
    return None


def main():
    directory, tries = pathlib.Path(sys.argv[1]), "--try" in sys.argv
    agreed, wrong = 0, 0
    for path in sorted(directory.glob("*.sql")):
        golden = Golden(path)
        if golden.refused or golden.duckdb is None and not tries:
            continue
        problem = compare(golden)
        if golden.duckdb is None:
            print(f"{golden.name}: {'would agree' if problem is None else problem}")
        elif problem is None:
            agreed += 1
        else:
            wrong += 1
            print(f"{golden.name}: {problem}")
    print(f"DuckDB {duckdb.__version__} agrees with {agreed} golden files and differs from {wrong}")
    sys.exit(0 if wrong == 0 and agreed >= AT_LEAST else 1)


if __name__ == "__main__":
    main()
