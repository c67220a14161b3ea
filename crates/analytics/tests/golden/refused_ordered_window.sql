-- A window for functions with an order.

--! shows: OVER
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (N BIGINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM COUNT(*) OVER (ORDER BY PRICE ROWS 1 PRECEDING)
  FROM S;

--! refused
line 3, column 41: A window for functions cannot be ordered; rows are in order of ROWTIME.
