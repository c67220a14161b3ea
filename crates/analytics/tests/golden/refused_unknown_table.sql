-- A stream that is not there.

--! shows: FROM
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM 1
  FROM NOWHERE;

--! refused
line 4, column 8: Table 'NOWHERE' not found
