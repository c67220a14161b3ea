-- Values that cannot be compared.

--! shows: comparison
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (A BOOLEAN);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM PRICE = TICKER
  FROM S;

--! refused
line 3, column 17: Values of the types DOUBLE and VARCHAR(4) cannot be compared.
