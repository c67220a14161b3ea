-- A function of other dialects.

--! shows: JSON_VALUE
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A VARCHAR(9));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM JSON_VALUE(TICKER, '$.a')
  FROM S;

--! refused
line 3, column 17: No match found for function signature JSON_VALUE: there is no such function, or it is not supported.
