-- EMIT belongs to other dialects.

--! shows: EMIT
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (T VARCHAR(4));
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM TICKER
  FROM S EMIT CHANGES;

--! refused
line 4, column 10: Encountered EMIT, expected ;.
