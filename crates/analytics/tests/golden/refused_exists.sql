-- Sub-queries as conditions.

--! shows: EXISTS
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM QTY
  FROM S WHERE EXISTS (SELECT STREAM 1 FROM S);

--! refused
line 4, column 16: EXISTS is not supported; join the streams instead.
