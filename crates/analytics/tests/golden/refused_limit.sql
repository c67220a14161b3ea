-- LIMIT belongs to other dialects.

--! shows: LIMIT
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (T VARCHAR(4));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM TICKER
  FROM S LIMIT 5;

--! refused
line 4, column 10: Encountered LIMIT, expected ;.
