-- Sub-queries in IN.

--! shows: IN (sub-query)
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM QTY
  FROM S WHERE QTY IN (SELECT STREAM QTY FROM S);

--! refused
line 4, column 24: A sub-query in IN is not supported; join the streams instead.
