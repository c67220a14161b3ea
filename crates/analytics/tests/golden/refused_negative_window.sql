-- A window of negative length.

--! shows: RANGE
--! input S (TICKER VARCHAR(4), PRICE DOUBLE, QTY INTEGER)
--! code
CREATE OR REPLACE STREAM "D" (N BIGINT);
CREATE OR REPLACE PUMP "P_D" AS INSERT INTO "D"
  SELECT STREAM COUNT(*) OVER (RANGE INTERVAL '-1' MINUTE PRECEDING)
  FROM S;

--! refused
line 3, column 38: RANGE reaches back by an INTERVAL of days to seconds that is not negative.
