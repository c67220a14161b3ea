-- Rows that a condition holds for, with new columns.

--! shows: WHERE, arithmetic operators
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (T VARCHAR(4), X DOUBLE);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM TICKER, PRICE * 2 + QTY
  FROM S WHERE PRICE > 2;

--! rows
11:00:05 S 'AMZN', 1.5, 10
11:00:20 S 'MSFT', 2.5, 20
11:00:40 S 'AMZN', 3.5, NULL
11:01:10 S 'AMZN', -4.25, 40
11:02:30 S NULL, 5, 50

--! duckdb

--! expect D
11:00:20.000 'MSFT', 25.0
11:00:40.000 'AMZN', NULL
11:02:30.000 NULL, 60.0
