-- An order of endless rows.

--! shows: ORDER BY
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A DOUBLE);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM PRICE
  FROM S ORDER BY PRICE;

--! refused
line 4, column 19: ORDER BY of a stream begins with an ascending time-based expression, such as FLOOR(ROWTIME TO MINUTE).
