-- NULL in a column that has NOT NULL is an error of its row.

--! shows: NOT NULL, error_stream
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER NOT NULL);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM QTY
  FROM S;

--! rows
11:00:05 S 'AMZN', 1.5, 10
11:00:20 S 'MSFT', 2.5, 20
11:00:40 S 'AMZN', 3.5, NULL
11:01:10 S 'AMZN', -4.25, 40
11:02:30 S NULL, 5, 50

--! duckdb
SELECT ROWTIME, QTY FROM S WHERE QTY IS NOT NULL ORDER BY "#"

--! expect D
11:00:05.000 10
11:00:20.000 20
11:01:10.000 40
11:02:30.000 50

--! expect error_stream
'NULL in NOT NULL column', 'Column ''A'' has no value.', 2026-11-23 11:00:40.000, '4E554C4C', 'P_D'
