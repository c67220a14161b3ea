-- Rows of a reference table for each row of a stream.

--! shows: reference table, JOIN
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! table C (TICKER VARCHAR(4), NAME VARCHAR(20))
'AMZN', 'Amazon'
'MSFT', 'Microsoft'
'MSFT', 'Twice'
--! code
CREATE OR REPLACE STREAM "D" (T VARCHAR(4), N VARCHAR(20));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM s.TICKER, c.NAME
  FROM S AS s JOIN C AS c ON s.TICKER = c.TICKER;

--! rows
11:00:05 S 'AMZN', 1.5, 10
11:00:20 S 'MSFT', 2.5, 20
11:00:40 S 'AMZN', 3.5, NULL
11:01:10 S 'AMZN', -4.25, 40
11:02:30 S NULL, 5, 50

--! duckdb
SELECT S.ROWTIME, S.TICKER, C.NAME FROM S JOIN C ON S.TICKER = C.TICKER ORDER BY S."#", C.rowid

--! expect D
11:00:05.000 'AMZN', 'Amazon'
11:00:20.000 'MSFT', 'Microsoft'
11:00:20.000 'MSFT', 'Twice'
11:00:40.000 'AMZN', 'Amazon'
11:01:10.000 'AMZN', 'Amazon'
