-- A column of two streams.

--! shows: JOIN
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM QTY
  FROM S AS a JOIN S AS b ON a.TICKER = b.TICKER;

--! refused
line 3, column 17: Column 'QTY' is ambiguous
