-- A window of no length.

--! shows: RANGE
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (N BIGINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM COUNT(*) OVER (RANGE INTERVAL '0' MINUTE PRECEDING)
  FROM S;

--! refused
line 3, column 38: A window of no length is not supported for functions.
