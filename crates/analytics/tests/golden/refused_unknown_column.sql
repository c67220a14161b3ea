-- A column that is not there.

--! shows: SELECT
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM PRIZE
  FROM S;

--! refused
line 3, column 17: Column 'PRIZE' not found in any table
