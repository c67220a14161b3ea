-- A row that cannot be calculated goes to the error stream; the others go on.

--! shows: error_stream, division by zero
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER, B DOUBLE);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM 100 / (QTY - 20), PRICE / (PRICE - 1.5)
  FROM S;

--! rows
11:00:05 S 'AMZN', 1.5, 10
11:00:20 S 'MSFT', 2.5, 20
11:00:40 S 'AMZN', 3.5, NULL
11:01:10 S 'AMZN', -4.25, 40
11:02:30 S NULL, 5, 50

--! duckdb
SELECT ROWTIME, trunc(100 / (QTY - 20)), PRICE / (PRICE - 1.5) FROM S WHERE PRICE <> 1.5 AND QTY IS DISTINCT FROM 20 ORDER BY "#"

--! expect D
11:00:40.000 NULL, 1.75
11:01:10.000 5, 0.7391304347826086
11:02:30.000 3, 1.4285714285714286

--! expect error_stream
'Division by zero', 'A number was divided by zero.', 2026-11-23 11:00:05.000, '414D5A4E2C312E352C3130', 'P_D'
'Division by zero', 'A number was divided by zero.', 2026-11-23 11:00:20.000, '4D5346542C322E352C3230', 'P_D'
