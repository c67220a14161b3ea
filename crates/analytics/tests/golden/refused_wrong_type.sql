-- A text in a column of numbers.

--! shows: INSERT INTO
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A INTEGER);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM TICKER
  FROM S;

--! refused
line 3, column 3: Cannot assign a value of type VARCHAR(4) to column 'A' of type INTEGER
