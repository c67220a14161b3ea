-- More columns than the target has.

--! shows: INSERT INTO
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM QTY, QTY
  FROM S;

--! refused
line 3, column 3: Number of INSERT target columns (1) does not equal number of source items (2)
